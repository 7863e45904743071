import { signal } from '@preact/signals'
import type { Timeline } from '../../../src/record/views/timeline.ts'
import { change, parameter } from '../../address/address.ts'
import { dayNumber, dayOf, type Period } from '../../charts/periods.ts'

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

/** The period in sight: dragged, or from the address, or all. */
export function visiblePeriod(whole: Period): Period {
  if (moving.value !== null) return moving.value
  const from = parameter('from')
  const to = parameter('to')
  if (from === null && to === null) return whole
  const start = from === null ? whole.start : dayNumber(from)
  const end = to === null ? whole.end : dayNumber(to) + 1
  return Number.isFinite(start) && Number.isFinite(end) && start < end ? { start, end } : whole
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
export function move(to: Period, whole: Period): void {
  const next = within(to, whole)
  moving.value = next
  clearTimeout(settling)
  settling = setTimeout(() => settle(next, whole), SETTLES_AFTER_MS)
}

/** Puts a period into the address, in whole days; all of them need not be said. */
export function settle(to: Period, whole: Period): void {
  clearTimeout(settling)
  const next = within(to, whole)
  const isAll = next.end - next.start >= (whole.end - whole.start) * 0.995
  moving.value = null
  change(isAll ? { from: null, to: null } : { from: dayOf(next.start + 0.01), to: dayOf(next.end - 0.01) })
}
