import type { JudgedBlock } from '../../eval/corpus-matching.ts'

/** F1 and shares over the folds, by the names of the rows of `npm run evaluate`. */
export type FoldScores = Readonly<Record<string, number>>

/** How many are right, told and there, by what is asked. */
export interface Counts {
  readonly right: Record<string, number>
  readonly told: Record<string, number>
  readonly gold: Record<string, number>
}

export function noCounts(): Counts {
  return { right: {}, told: {}, gold: {} }
}

/** Adds the counts of judged blocks. */
export function addCounts(counts: Counts, blocks: readonly JudgedBlock[]): void {
  for (const block of blocks) {
    countEvents(counts, block)
    countOthers(counts, block)
  }
}

function bump(counts: Counts, name: string, right: number, told: number, gold: number): void {
  counts.right[name] = (counts.right[name] ?? 0) + right
  counts.told[name] = (counts.told[name] ?? 0) + told
  counts.gold[name] = (counts.gold[name] ?? 0) + gold
}

function countEvents(counts: Counts, { gold, events }: JudgedBlock): void {
  const wanted = gold.records.filter((record) => record.kind === 'event')
  for (const withOther of [false, true]) {
    const name = withOther ? 'events with OTHER' : 'events of PLOVER types'
    const asked = wanted.filter(({ code }) => withOther || code !== 'OTHER').length
    const told = events.filter(({ event }) => withOther || event.code !== 'OTHER')
    const count = (is: (one: (typeof told)[number]) => boolean): number =>
      told.filter((one) => one.gold !== null && (withOther || one.gold.code !== 'OTHER') && is(one)).length
    bump(
      counts,
      `${name}/found F1`,
      count(() => true),
      told.length,
      asked,
    )
    bump(
      counts,
      `${name}/type F1`,
      count(({ type }) => type),
      told.length,
      asked,
    )
    bump(
      counts,
      `${name}/type and parties F1`,
      count(({ type, doers, recipients }) => type && doers && recipients),
      told.length,
      asked,
    )
    const all = count(({ type, status, doers, recipients }) => type && status && doers && recipients)
    bump(counts, `${name}/all right F1`, all, told.length, asked)
  }
  const typed = events.filter(({ type }) => type)
  for (const part of ['status', 'doers', 'recipients'] as const) {
    bump(counts, `events, given the type/${part}`, typed.filter((one) => one[part]).length, typed.length, typed.length)
  }
}

function countOthers(counts: Counts, { gold, statements, positions, figures }: JudgedBlock): void {
  const asked = (kind: string): number => gold.records.filter((record) => record.kind === kind).length
  const found = (list: readonly { found: boolean }[]): number => list.filter((one) => one.found).length
  const right = (list: readonly { right: boolean }[]): number => list.filter((one) => one.right).length
  bump(counts, 'statements/content F1', found(statements), statements.length, asked('statement'))
  bump(counts, 'statements/content and source F1', right(statements), statements.length, asked('statement'))
  bump(counts, 'positions/holder and stance F1', right(positions), positions.length, asked('position'))
  bump(counts, 'figures/found F1', found(figures), figures.length, asked('figure'))
  bump(counts, 'figures/found, with what they count F1', right(figures), figures.length, asked('figure'))
}

/** F1 of each count, to four decimals. */
export function scoresOf({ right, told, gold }: Counts): FoldScores {
  return Object.fromEntries(
    Object.keys(right).map((name) => [name, Math.round((20000 * right[name]) / (told[name] + gold[name])) / 10000]),
  )
}
