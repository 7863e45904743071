import type { AnyRecord, FigureRecord, PositionRecord, StatementRecord } from '../src/record/record.ts'
import { overlaps, type Span, wordsOf } from '../src/text/span.ts'
import { type GoldBlock, type GoldFigure, type GoldPosition, type GoldStatement, spanOf } from './corpus-blocks.ts'
import { type JudgedEvent, judgeEvents } from './corpus-events.ts'
import { type Actors, bearsName } from './corpus-names.ts'

/*
 * Which records of a situation are right, by the situation corpus: the matching of ../shared/score/score_corpus.py record
 * by record, without the optional records that only the corpus's held-back part has.
 */

/** A record of the situation: whether gold has it (`found`), and whether all that is asked of it is right. */
export interface JudgedRecord<R> {
  readonly record: R
  readonly found: boolean
  readonly right: boolean
}

export interface JudgedBlock {
  readonly gold: GoldBlock
  readonly events: readonly JudgedEvent[]
  /** Found: the content; right: the source too. */
  readonly statements: readonly JudgedRecord<StatementRecord>[]
  /** Found is right. */
  readonly positions: readonly JudgedRecord<PositionRecord>[]
  /** Found: the number; right: what is counted too. */
  readonly figures: readonly JudgedRecord<FigureRecord>[]
}

/** Judges the records of each block; `situation` is an export whose documents' paths are the blocks' ids. */
export function judgeBlocks(blocks: readonly GoldBlock[], situation: readonly AnyRecord[]): JudgedBlock[] {
  const actors = new Map(situation.filter((record) => record.type === 'actor').map((actor) => [actor.id, actor]))
  const documents = new Map(
    situation.filter((record) => record.type === 'document').map(({ id, path }) => [path.split('/').at(-1), id]),
  )
  const records = Map.groupBy(situation, (record) => ('document' in record ? record.document : undefined))
  return blocks.map((block) => judgeBlock(block, records.get(documents.get(block.id) ?? '') ?? [], actors))
}

function judgeBlock(gold: GoldBlock, records: readonly AnyRecord[], actors: Actors): JudgedBlock {
  const events = gold.records.filter((record) => record.kind === 'event')
  const statements = gold.records.filter((record) => record.kind === 'statement')
  const positions = gold.records.filter((record) => record.kind === 'position')
  const figures = gold.records.filter((record) => record.kind === 'figure')
  return {
    gold,
    events: judgeEvents(
      events,
      records.filter((record) => record.type === 'event'),
      actors,
    ),
    statements: judgeStatements(
      statements,
      records.filter((record) => record.type === 'statement'),
      actors,
    ),
    positions: judgePositions(
      gold,
      positions,
      records.filter((record) => record.type === 'position'),
      actors,
    ),
    figures: judgeFigures(
      figures,
      records.filter((record) => record.type === 'figure'),
    ),
  }
}

/** A statement is found where its content overlaps by at least half of the shorter; gold takes the largest overlap. */
function judgeStatements(
  gold: readonly GoldStatement[],
  statements: readonly StatementRecord[],
  actors: Actors,
): JudgedRecord<StatementRecord>[] {
  const answers = new Map<StatementRecord, boolean>()
  for (const { content, source } of gold) {
    const wanted = spanOf(content)
    let best: { record: StatementRecord; common: number } | undefined
    for (const record of statements) {
      const common = total(record.content, (span) => shared(wanted, span))
      const shorter = Math.min(lengthOf(wanted), total(record.content, lengthOf))
      if (answers.has(record) || shorter === 0 || common / shorter < 0.5) continue
      if (best === undefined || common > best.common) best = { record, common }
    }
    if (best !== undefined) answers.set(best.record, isSourceRight(source, best.record, actors))
  }
  return judged(statements, answers)
}

function isSourceRight(source: GoldStatement['source'], record: StatementRecord, actors: Actors): boolean {
  if (source === null) return record.source.length === 0
  return (
    record.source.some((span) => overlaps(source, span)) ||
    record.speakers.some((speaker) => bearsName(actors, speaker, source.is))
  )
}

/** A position is right where holder and stance are, in the same sentence, about words that overlap. */
function judgePositions(
  block: GoldBlock,
  gold: readonly GoldPosition[],
  positions: readonly PositionRecord[],
  actors: Actors,
): JudgedRecord<PositionRecord>[] {
  const answers = new Map<PositionRecord, boolean>()
  for (const { sentence, holder, stance, proposition, target } of gold) {
    const where = spanOf(block.sentences[sentence - 1])
    const about = proposition ?? target
    const hit = positions.find((record) => {
      const words = [...record.evidence, ...(record.proposition === null ? [] : [record.proposition])]
      return (
        !answers.has(record) &&
        record.stance === stance &&
        words.some((span) => overlaps(where, span)) &&
        [wordsOf(block.text, holder), holder.is].some((name) => bearsName(actors, record.actor, name)) &&
        (target !== undefined ||
          about === undefined ||
          record.proposition === null ||
          overlaps(about, record.proposition))
      )
    })
    if (hit !== undefined) answers.set(hit, true)
  }
  return judged(positions, answers)
}

function judgeFigures(gold: readonly GoldFigure[], figures: readonly FigureRecord[]): JudgedRecord<FigureRecord>[] {
  const answers = new Map<FigureRecord, boolean>()
  for (const wanted of gold) {
    const hit = figures.find((record) => !answers.has(record) && overlaps(wanted, record))
    if (hit !== undefined) answers.set(hit, isSamePhrase(wanted.counted && spanOf(wanted.counted), hit.counts))
  }
  return judged(figures, answers)
}

function isSamePhrase(a: Span | null, b: Span | null): boolean {
  return a === null || b === null ? a === b : overlaps(a, b)
}

/** The records in their order, with the answers to those that gold has. */
function judged<R>(records: readonly R[], answers: ReadonlyMap<R, boolean>): JudgedRecord<R>[] {
  return records.map((record) => ({ record, found: answers.has(record), right: answers.get(record) ?? false }))
}

function total(spans: readonly Span[], of: (span: Span) => number): number {
  return spans.reduce((sum, span) => sum + of(span), 0)
}

function lengthOf({ start, end }: Span): number {
  return end - start
}

function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}
