import type { AnyRecord } from '../../src/record/record.ts'
import type { GoldBlock } from '../corpus-blocks.ts'
import { type JudgedBlock, judgeBlocks } from '../corpus-matching.ts'
import { readLines } from '../places.ts'
import { type Bench, readAll } from '../program.ts'
import type { Score } from '../score-table.ts'
import { annotatedStory, STORY } from './story.ts'

/** The demonstration story, whole, against what we annotated of it by hand. It needs no data beside the repository. */
export function evaluateOwnStory({ work, sitrep }: Pick<Bench, 'work' | 'sitrep'>): Score[] {
  const situation = readLines<AnyRecord>(readAll(work, [STORY], sitrep))
  const documents = situation.filter((record) => record.type === 'document')
  return scoresOfStory(judgeBlocks(annotatedStory(documents), situation))
}

/** The scores of judged reports: F1 of what is found, and the shares that are right among events of the right type. */
export function scoresOfStory(blocks: readonly JudgedBlock[]): Score[] {
  const gold = (kind: GoldBlock['records'][number]['kind']): number =>
    blocks.flatMap((block) => block.gold.records).filter((record) => record.kind === kind).length
  const events = blocks.flatMap((block) => block.events)
  const statements = blocks.flatMap((block) => block.statements)
  const positions = blocks.flatMap((block) => block.positions)
  const figures = blocks.flatMap((block) => block.figures)
  const typed = events.filter(({ type }) => type)
  const rows: readonly (readonly [string, number])[] = [
    ['events/found F1', f1(events, (each) => each.gold !== null, gold('event'))],
    ['events/type F1', f1(events, (each) => each.type, gold('event'))],
    ['events/all right F1', f1(events, isAllRight, gold('event'))],
    ['events, given the type/status', share(typed, (each) => each.status)],
    ['events, given the type/doers', share(typed, (each) => each.doers)],
    ['events, given the type/recipients', share(typed, (each) => each.recipients)],
    ['statements/content F1', f1(statements, (each) => each.found, gold('statement'))],
    ['statements/content and source F1', f1(statements, (each) => each.right, gold('statement'))],
    ['positions/holder and stance F1', f1(positions, (each) => each.right, gold('position'))],
    ['figures/found F1', f1(figures, (each) => each.found, gold('figure'))],
    ['figures/found, with what they count F1', f1(figures, (each) => each.right, gold('figure'))],
  ]
  return rows.map(([name, value]) => ({ name: `own story/${name}`, value, reach: null }))
}

function isAllRight({ type, status, doers, recipients }: JudgedBlock['events'][number]): boolean {
  return type && status && doers && recipients
}

/** F1 of the records that are right against how many there are in gold. */
function f1<R>(records: readonly R[], isRight: (record: R) => boolean, gold: number): number {
  const right = records.filter(isRight).length
  return records.length + gold === 0 ? 0 : (2 * right) / (records.length + gold)
}

function share<R>(records: readonly R[], isRight: (record: R) => boolean): number {
  return records.length === 0 ? 0 : records.filter(isRight).length / records.length
}
