/**
 * Actors against gold readings: B³ over named mentions (Bagga and Baldwin, "Algorithms for scoring coreference chains",
 * 1998), within each report and across all of them. Pure functions;
 * `node eval/actors.ts SITUATION.jsonl GOLD.jsonl…` prints them, with the mentions that stand apart or together wrongly.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

export interface NamedMention {
  /** The report, by the same name on both sides. */
  readonly document: string
  readonly start: number
  readonly end: number
  readonly actor: string
  /** Gold alone: neither missed where absent, nor wrong where found. */
  readonly optional?: boolean
}

export interface BCubed {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** A gold mention and the predicted one found for it must share this much of their joint extent. */
const SAME_EXTENT = 0.5

/** B³ where only mentions of one report can be together, over all reports. */
export function withinReports(gold: readonly NamedMention[], predicted: readonly NamedMention[]): BCubed {
  const apart = (mention: NamedMention): NamedMention => ({ ...mention, actor: `${mention.document} ${mention.actor}` })
  return acrossReports(gold.map(apart), predicted.map(apart))
}

/**
 * B³ over the mentions of all reports: for each mention of one side the share of its actor's mentions that are together
 * with it on the other side too. A mention that the other side lacks counts as 0.
 */
export function acrossReports(gold: readonly NamedMention[], predicted: readonly NamedMention[]): BCubed {
  const found = pairUp(gold, predicted)
  const free = new Set(found.filter(([g]) => g.optional === true).map(([, p]) => p))
  const counted = found.filter(([g]) => g.optional !== true)
  const ofGold = new Map(counted)
  const ofPredicted = new Map(counted.map(([g, p]) => [p, g]))
  const recall = meanShare(
    gold.filter(({ optional }) => optional !== true),
    ofGold,
  )
  const precision = meanShare(
    predicted.filter((mention) => !free.has(mention)),
    ofPredicted,
  )
  return { precision, recall, f1: recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision) }
}

/** Over all mentions of a side: which share of a mention's actor is, on the other side, with the mention's counterpart. */
function meanShare(side: readonly NamedMention[], counterpart: ReadonlyMap<NamedMention, NamedMention>): number {
  const together = Map.groupBy(side, ({ actor }) => actor)
  let sum = 0
  for (const mention of side) {
    const other = counterpart.get(mention)
    const group = together.get(mention.actor) ?? []
    if (other === undefined) continue
    sum += group.filter((member) => counterpart.get(member)?.actor === other.actor).length / group.length
  }
  return side.length === 0 ? 1 : sum / side.length
}

/** One predicted mention for each gold one, those that share most of their extent first. */
function pairUp(
  gold: readonly NamedMention[],
  predicted: readonly NamedMention[],
): [gold: NamedMention, predicted: NamedMention][] {
  const inDocument = Map.groupBy(predicted, ({ document }) => document)
  const candidates = gold.flatMap((g) =>
    (inDocument.get(g.document) ?? []).map((p) => ({
      g,
      p,
      shared: sharedExtent(g, p),
    })),
  )
  const pairs: [NamedMention, NamedMention][] = []
  const used = new Set<NamedMention>()
  for (const { g, p, shared } of candidates.sort((a, b) => b.shared - a.shared)) {
    if (shared < SAME_EXTENT || used.has(g) || used.has(p)) continue
    used.add(g).add(p)
    pairs.push([g, p])
  }
  return pairs
}

function sharedExtent(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

interface Line {
  readonly type: string
  readonly id?: string
  readonly path?: string
  readonly document?: string
  readonly named?: boolean
  readonly actor?: string | null
  readonly start?: number
  readonly end?: number
  readonly optional?: boolean
}

/** The named mentions of a situation file, or of a gold one. */
export function namedMentions(path: string): NamedMention[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Line => JSON.parse(line))
  const pathOf = new Map(lines.filter(({ type }) => type === 'document').map((line) => [line.id, line.path ?? '']))
  return lines.flatMap(({ type, id, document, named, actor, start, end, optional }) =>
    type === 'mention' && named === true && start !== undefined && end !== undefined
      ? [
          {
            document: basename(pathOf.get(document) ?? document ?? ''),
            start,
            end,
            // A mention of nobody known stands alone.
            actor: actor ?? `alone ${id ?? `${document} ${start}`}`,
            ...(optional === true && { optional }),
          },
        ]
      : [],
  )
}

function main([situation, ...gold]: readonly string[]): void {
  const expected = gold.flatMap(namedMentions)
  const documents = new Set(expected.map(({ document }) => document))
  const predicted = namedMentions(situation).filter(({ document }) => documents.has(document))
  console.log('within reports', withinReports(expected, predicted))
  console.log('across reports', acrossReports(expected, predicted))
  for (const [g, p] of pairUp(expected, predicted)) console.log(`${g.actor}\t${p.actor}\t${g.document}\t${g.start}`)
}

if (process.argv[1] === import.meta.filename) main(process.argv.slice(2))
