import type { AnyRecord } from '../src/record/record.ts'

/** An attribution as PolNeAR has it: spans as [start, end] into the article's text. */
export interface GoldAttribution {
  readonly source: readonly (readonly [number, number])[]
  readonly content: readonly (readonly [number, number])[]
}

export interface GoldArticle {
  readonly id: string
  readonly text: string
  readonly attributions: readonly GoldAttribution[]
}

/** How much of both contents together must be shared for a statement to answer to an attribution. */
const SAME_CONTENT = 0.5

/**
 * Of the attributions whose source holds a full name (two capitalised words in a row): how often the predicted speaker
 * has that name. Precision over those to which a statement with a speaker answers, recall over all of them.
 */
export function scoreNamedSpeakers(
  articles: readonly GoldArticle[],
  records: readonly AnyRecord[],
): { precision: number; recall: number } {
  const names = new Map<string, string[]>()
  const unnamed = new Set<string>()
  const idOfPath = new Map<string, string>()
  const statements = new Map<string, { spans: [number, number][]; speakers: readonly string[] }[]>()
  for (const record of records) {
    if (record.type === 'actor') {
      names.set(record.id, [record.name, ...record.aliases])
      if (!record.named) unnamed.add(record.id)
    }
    if (record.type === 'document') idOfPath.set(record.path, record.id)
    else if (record.type === 'statement') {
      const spans = record.content.map(({ start, end }): [number, number] => [start, end])
      const list = statements.get(record.document) ?? []
      list.push({ spans, speakers: record.speakers })
      statements.set(record.document, list)
    }
  }
  let asked = 0
  let answered = 0
  let right = 0
  for (const article of articles) {
    const said = statements.get(idOfPath.get(article.id) ?? '') ?? []
    for (const { source, content } of article.attributions) {
      const words = source.map(([start, end]) => article.text.slice(start, end)).join(' ')
      const runs = fullNamesIn(words)
      if (runs.length === 0) continue
      asked++
      const best = said
        .map((statement) => ({ statement, overlap: overlapOf(statement.spans, content) }))
        .filter(({ overlap }) => overlap >= SAME_CONTENT)
        .sort((a, b) => b.overlap - a.overlap)[0]
      if (best === undefined || best.statement.speakers.length === 0) continue
      const known = best.statement.speakers.flatMap((speaker) => names.get(speaker) ?? [])
      const isNamed = (name: string): boolean => runs.some((run) => run.includes(name) || name.includes(run))
      const isRight = known.some((name) => name.includes(' ') && isNamed(name))
      // "A reporter for USA Today" is not USA Today: an actor without a name claims none.
      if (!isRight && best.statement.speakers.every((speaker) => unnamed.has(speaker))) continue
      answered++
      if (isRight) right++
    }
  }
  return { precision: answered === 0 ? 1 : right / answered, recall: asked === 0 ? 1 : right / asked }
}

/** Runs of two capitalised words and more, without an honorific before them; "Mr. Lee" is no full name. */
function fullNamesIn(words: string): string[] {
  const runs = words.match(/\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*)+/gu) ?? []
  return runs
    .map((run) => run.replace(/^(?:(?:The|An?|Mr|Mrs|Ms|Dr|Sen|Gov|Rep|Gen|President|Senator)\.?\s+)+/u, ''))
    .filter((run) => /\s/.test(run))
}

/** Shared characters over all characters of both. */
function overlapOf(a: readonly (readonly [number, number])[], b: readonly (readonly [number, number])[]): number {
  const length = (spans: readonly (readonly [number, number])[]): number =>
    spans.reduce((sum, [start, end]) => sum + end - start, 0)
  let shared = 0
  for (const [startA, endA] of a) {
    for (const [startB, endB] of b) shared += Math.max(0, Math.min(endA, endB) - Math.max(startA, startB))
  }
  const all = length(a) + length(b) - shared
  return all === 0 ? 0 : shared / all
}
