import type { Mark } from '../../../src/api/timeline.ts'
import type { Period } from '../../charts/periods.ts'
import { type InTime, inTime } from './in-time.ts'

/** The most rows of marks that a lane has before marks are counted together. */
const ROWS = 4
export const ROW_HEIGHT = 15
/** The room that a mark takes, in pixels. */
const MARK_WIDTH = 14
/** Marks that have no row are counted together in cells as wide as this. */
const PILE_WIDTH = 26
/** From this many marks on a lane is drawn as columns. */
const TOO_MANY = 260
const COLUMN_WIDTH = 12

interface PlacedMark {
  readonly mark: Mark
  readonly x: number
  readonly row: number
  /** How far the days reach that the date may be, if that is more than one day and can be seen. */
  readonly bar: Period | null
  readonly isTold: boolean
}

/** Marks that are counted together. */
interface Pile {
  readonly x: number
  readonly width: number
  readonly count: number
  /** How many of them happened or are under way. */
  readonly real: number
  /** The days that they cover. */
  readonly days: Period
}

export interface LaneLayout {
  readonly marks: readonly PlacedMark[]
  readonly piles: readonly Pile[]
  /** Stands for marks and piles where there are too many to tell apart. */
  readonly columns: readonly Pile[] | null
  readonly rows: number
}

/** Which part of time is in sight, and how much room it has. */
export interface View {
  readonly period: Period
  /** In pixels. */
  readonly width: number
  /** Whether what has no date stands where it was told. */
  readonly byPublication: boolean
}

interface Dated extends InTime {
  readonly mark: Mark
}

/**
 * The column within its day that each mark stands in, the same in every lane, so that marks meet across lanes.
 * @param marks in the order of the timeline
 */
export function slotsOf(marks: readonly Mark[], byPublication: boolean): ReadonlyMap<string, number> {
  const used = new Map<string, number>()
  const slots = new Map<string, number>()
  for (const mark of marks) {
    const days = inTime(mark, byPublication)?.days
    const day = `${days?.start}-${days?.end}`
    const slot = used.get(day) ?? 0
    slots.set(mark.id, slot)
    used.set(day, slot + 1)
  }
  return slots
}

/**
 * Places a lane's marks: each where its days are, in the first row that has room. Which row that is depends on the
 * scale alone and not on what is in sight, so that nothing jumps while one pans.
 */
export function layOut(marks: readonly Mark[], slots: ReadonlyMap<string, number>, view: View): LaneLayout {
  const { period, width, byPublication } = view
  const perDay = width / (period.end - period.start)
  const dated = marks.flatMap((mark): Dated[] => {
    const when = inTime(mark, byPublication)
    return when === null ? [] : [{ mark, ...when }]
  })
  const inSight = dated.filter(({ days }) => days.start < period.end && period.start < days.end)
  if (inSight.length > TOO_MANY) {
    return { marks: [], piles: [], columns: columnsOf(inSight, perDay, period), rows: ROWS }
  }
  const ends: number[] = []
  const placed: PlacedMark[] = []
  const left: Dated[] = []
  const inOrder = dated.map((each) => ({ ...each, ...extentOf(each, slots, perDay) })).sort((a, b) => a.start - b.start)
  for (const { mark, days, isTold, start, end, x, isBar } of inOrder) {
    const free = ends.findIndex((taken) => taken <= start)
    const row = free === -1 ? ends.length : free
    if (row >= ROWS) {
      left.push({ mark, days, isTold })
      continue
    }
    ends[row] = end
    if (days.start >= period.end || days.end <= period.start) continue
    const from = days.start * perDay
    const to = days.end * perDay
    const bar = isBar ? { start: from - period.start * perDay, end: to - period.start * perDay } : null
    // A day that is cut by the edge keeps its marks in the part that is seen.
    const inPlot = Math.min(Math.max(x - period.start * perDay, 0), width)
    placed.push({ mark, row, bar, isTold, x: bar === null ? inPlot : middleInSight(bar, width) })
  }
  const piles = pilesOf(left, perDay, period, PILE_WIDTH)
  const rows = Math.max(1, ...placed.map(({ row }) => row + 1))
  return { marks: placed, piles, columns: null, rows: piles.length > 0 ? ROWS + 1 : rows }
}

/** The room that a mark takes, in pixels from the beginning of time. */
function extentOf({ mark, days }: Dated, slots: ReadonlyMap<string, number>, perDay: number) {
  const wide = (days.end - days.start) * perDay
  const from = days.start * perDay
  if (days.end - days.start > 1 && wide > MARK_WIDTH) {
    return { start: from, end: from + wide + 1, x: from + wide / 2, isBar: true }
  }
  const columns = Math.max(1, Math.floor(wide / MARK_WIDTH))
  const slot = (slots.get(mark.id) ?? 0) % columns
  const x = from + ((slot + 0.5) * wide) / columns
  return { start: x - MARK_WIDTH / 2, end: x + MARK_WIDTH / 2, x, isBar: false }
}

function middleInSight({ start, end }: Period, width: number): number {
  return (Math.max(start, 0) + Math.min(end, width)) / 2
}

function pilesOf(marks: readonly Dated[], perDay: number, period: Period, wide: number): Pile[] {
  const cells = new Map<number, Dated[]>()
  for (const each of marks) {
    const { start, end } = each.days
    if (start >= period.end || end <= period.start) continue
    const cell = Math.floor((((start + end) / 2) * perDay) / wide)
    const known = cells.get(cell)
    if (known === undefined) cells.set(cell, [each])
    else known.push(each)
  }
  return [...cells]
    .sort(([a], [b]) => a - b)
    .map(([cell, members]) => ({
      x: (cell + 0.5) * wide - period.start * perDay,
      width: wide,
      count: members.length,
      real: members.filter(({ mark }) => mark.status === 'happened' || mark.status === 'ongoing').length,
      days: {
        start: Math.min(...members.map(({ days }) => days.start)),
        end: Math.max(...members.map(({ days }) => days.end)),
      },
    }))
}

function columnsOf(marks: readonly Dated[], perDay: number, period: Period): Pile[] {
  return pilesOf(marks, perDay, period, COLUMN_WIDTH)
}
