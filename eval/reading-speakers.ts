import type { AnyRecord } from '../src/record/record.ts'
import type { Span } from '../src/text/span.ts'

/** A record of a reading made by hand: the contract's fields, and those that name other right answers. */
export type GoldRecord = Readonly<Record<string, unknown>> & { readonly type: string }

/** How much of the words of two contents must be shared (F1) for a statement to answer to a gold one. */
const SAME_CONTENT = 0.5

/**
 * Of the speakers that the program names, the share that is right, over the readings made by hand. A named speaker is an
 * actor with a name; each statement is paired with the gold statement whose words it shares most, and its speakers are
 * right if the gold reading has one of them under any of its names.
 */
export function scoreReadingSpeakers(gold: readonly GoldRecord[], predicted: readonly AnyRecord[]): number {
  const goldNames = namesOf(gold)
  const names = namesOf(predicted)
  const named = new Set(predicted.flatMap((record) => (record.type === 'actor' && record.named ? [record.id] : [])))
  const path = gold.find(({ type }) => type === 'document')?.path
  const document = predicted.find((record) => record.type === 'document' && record.path === path)
  if (document?.type !== 'document') return 0
  const wordsIn = (spans: readonly Span[]): Set<number> => wordStarts(document.text, spans)
  const wanted = gold.filter(({ type }) => type === 'statement')
  let given = 0
  let right = 0
  for (const record of predicted) {
    if (record.type !== 'statement' || record.document !== document.id) continue
    const speakers = record.speakers.filter((speaker) => named.has(speaker))
    if (speakers.length === 0) continue
    const content = wordsIn(record.content)
    const source = wordsIn(record.source)
    const best = wanted
      .map((statement) => ({
        statement,
        shared: f1(content, wordsIn(spansOf(statement.content))),
        // Of two statements with the same words the one with the same source is meant.
        source: f1(source, wordsIn(spansOf(statement.source))),
      }))
      .filter(({ shared }) => shared >= SAME_CONTENT)
      .sort((a, b) => b.source - a.source || b.shared - a.shared)[0]
    if (best === undefined) continue
    given++
    const accepted = ['speaker', 'speakers', 'coSpeakers', 'altSpeaker'].flatMap((field) =>
      idsOf(best.statement[field]),
    )
    const known = new Set(accepted.flatMap((id) => goldNames.get(id) ?? []))
    if (speakers.some((speaker) => names.get(speaker)?.some((name) => known.has(name)))) right++
  }
  return given === 0 ? 1 : right / given
}

/** Every name of each actor, without article and case. */
function namesOf(records: readonly (AnyRecord | GoldRecord)[]): Map<string, string[]> {
  const names = new Map<string, string[]>()
  for (const record of records) {
    if (record.type !== 'actor' || typeof record.id !== 'string' || typeof record.name !== 'string') continue
    const all = [record.name, ...idsOf(record.aliases)]
    names.set(
      record.id,
      all.map((name) => name.toLowerCase().replace(/^the /, '')),
    )
  }
  return names
}

function idsOf(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.filter((each): each is string => typeof each === 'string')
}

function spansOf(value: unknown): Span[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  return list.filter(
    (each): each is Span => typeof each === 'object' && each !== null && 'start' in each && 'end' in each,
  )
}

/** Where the words of some spans begin. */
function wordStarts(text: string, spans: readonly Span[]): Set<number> {
  const starts = new Set<number>()
  for (const { start, end } of spans) {
    for (const match of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) starts.add(start + match.index)
  }
  return starts
}

function f1(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size)
}
