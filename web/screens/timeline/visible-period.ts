import { signal } from '@preact/signals'
import { dayAt, dayNumber } from '../../../src/api/days.ts'
import type { Mark } from '../../../src/api/timeline.ts'
import { change, parameter } from '../../address/address.ts'
import type { Period } from '../../charts/periods.ts'
import { inTime } from './in-time.ts'

/** All of time, and the period that is shown if none is asked for. */
export interface Periods {
  readonly whole: Period
  readonly usual: Period
}

/** The period while it is being dragged; null if the address says it. */
const moving = signal<Period | null>(null)

/** All days of some marks, with a little room at both ends; null if none has any. */
export function wholePeriod(marks: readonly Mark[], byPublication: boolean): Period | null {
  const days = marks.flatMap((mark) => inTime(mark, byPublication)?.days ?? [])
  if (days.length === 0) return null
  const start = Math.min(...days.map((each) => each.start))
  const end = Math.max(...days.map((each) => each.end))
  const room = Math.max(0.5, (end - start) * 0.01)
  return { start: start - room, end: end + room }
}

/** Below this part of all time the usual period is shown rather than all. */
const MUCH_SHORTER = 0.4
/** Dates less precise than this do not say where the story happens, in days. */
const PRECISE = 32

/**
 * The period that is shown if none is asked for: all, or, where a few events lie far off from the others (three times the middle
 * half's width beyond it: Tukey's far out values), without those. They are counted at the edges.
 */
export function usualPeriod(marks: readonly Mark[], whole: Period, byPublication: boolean): Period {
  const days = marks
    .flatMap((mark) => inTime(mark, byPublication)?.days ?? [])
    .filter(({ start, end }) => end - start < PRECISE)
    .sort((a, b) => a.start - b.start)
  const low = days[Math.floor(days.length * 0.25)]
  const high = days[Math.floor(days.length * 0.75)]
  if (low === undefined || high === undefined) return whole
  const reach = Math.max(3, high.start - low.start) * 3
  const near = days.filter(({ start, end }) => start >= low.start - reach && end <= high.end + reach)
  const start = Math.min(...near.map((each) => each.start))
  const end = Math.max(...near.map((each) => each.end))
  const room = Math.max(0.5, (end - start) * 0.03)
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
function within(period: Period, whole: Period): Period {
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
  change(isUsual ? { from: null, to: null } : { from: dayAt(start + 0.01), to: dayAt(end - 0.01) })
}
