import { signal } from '@preact/signals'
import type { Mark, Timeline } from '../../../src/record/views/timeline.ts'
import { change, parameter } from '../../address/address.ts'
import { dayNumber, dayOf, daysOf, type Period } from '../../charts/periods.ts'

/** All of time, and the period that is shown where none is asked for. */
export interface Periods {
  readonly whole: Period
  readonly usual: Period
}

/** The period while it is being dragged; null where the address says it. */
export const moving = signal<Period | null>(null)

/** All of a timeline's days, with a little room at both ends. */
export function wholePeriod(range: Timeline['range']): Period | null {
  if (range === null) return null
  const start = dayNumber(range.earliest)
  const end = dayNumber(range.latest) + 1
  const room = Math.max(0.5, (end - start) * 0.01)
  return { start: start - room, end: end + room }
}

/** Below this part of all time the usual period is shown rather than all. */
const MUCH_SHORTER = 0.4
/** Dates less precise than this do not say where the story happens, in days. */
const PRECISE = 32

/**
 * The period that is shown where none is asked for: all, or, where a few events lie far off, where nine tenths of the events are.
 * Those beyond are counted at the edges.
 */
export function usualPeriod(marks: readonly Mark[], whole: Period): Period {
  const days = marks.flatMap(({ date }) => daysOf(date) ?? []).filter(({ start, end }) => end - start < PRECISE)
  const starts = days.map(({ start }) => start).sort((a, b) => a - b)
  const ends = days.map(({ end }) => end).sort((a, b) => a - b)
  const few = Math.floor(days.length * 0.05)
  const start = starts[few]
  const end = ends[ends.length - 1 - few]
  if (start === undefined || end === undefined) return whole
  const room = Math.max(0.5, (end - start) * 0.05)
  const usual = { start: start - room, end: end + room }
  return usual.end - usual.start < (whole.end - whole.start) * MUCH_SHORTER ? usual : whole
}

/** The period in sight: dragged, or from the address, or the usual one. */
export function visiblePeriod({ whole, usual }: Periods): Period {
  if (moving.value !== null) return moving.value
  const from = parameter('from')
  const to = parameter('to')
  if (from === null && to === null) return usual
  const start = from === null ? whole.start : dayNumber(from)
  const end = to === null ? whole.end : dayNumber(to) + 1
  return Number.isFinite(start) && Number.isFinite(end) && start < end ? { start, end } : usual
}

/** Keeps a period within reason: at least a day long, no longer than all, and touching it. */
export function within(period: Period, whole: Period): Period {
  const length = Math.min(Math.max(1, period.end - period.start), whole.end - whole.start)
  const middle = (period.start + period.end) / 2
  const start = Math.min(Math.max(middle - length / 2, whole.start), whole.end - length)
  return { start, end: start + length }
}

/** @param factor below 1 comes nearer @param around the day that stays where it is */
export function zoomed({ start, end }: Period, factor: number, around: number = (start + end) / 2): Period {
  return { start: around - (around - start) * factor, end: around + (end - around) * factor }
}

/** @param part of what is in sight: 0.5 goes half a screen on */
export function panned({ start, end }: Period, part: number): Period {
  const step = (end - start) * part
  return { start: start + step, end: end + step }
}

let settling: ReturnType<typeof setTimeout> | undefined
const SETTLES_AFTER_MS = 250

/** Shows a period at once, and puts it into the address when it has come to rest. */
export function move(to: Period, periods: Periods): void {
  const next = within(to, periods.whole)
  moving.value = next
  clearTimeout(settling)
  settling = setTimeout(() => settle(next, periods), SETTLES_AFTER_MS)
}

/** Puts a period into the address, in whole days; the usual one need not be said. */
export function settle(to: Period, { whole, usual }: Periods): void {
  clearTimeout(settling)
  const { start, end } = within(to, whole)
  const near = (end - start) * 0.005
  const isUsual = Math.abs(start - usual.start) < near && Math.abs(end - usual.end) < near
  moving.value = null
  change(isUsual ? { from: null, to: null } : { from: dayOf(start + 0.01), to: dayOf(end - 0.01) })
}
