import { useMemo, useRef } from 'preact/hooks'
import type { Mark } from '../../../src/api/timeline.ts'
import { type Period, shownPeriod } from '../../charts/periods.ts'
import { inTime } from './in-time.ts'
import { placesUndatedByPublication } from './undated.ts'
import { move, type Periods, panned, settle } from './visible-period.ts'

const HEIGHT = 34
const BAR = 3

interface OverviewStripProps {
  readonly marks: readonly Mark[]
  readonly period: Period
  readonly periods: Periods
  readonly left: number
  readonly width: number
}

/** All of time in a strip, and which part of it is in sight: dragging the part pans, dragging beside it chooses another. */
export function OverviewStrip({ marks, period, periods, left, width }: OverviewStripProps) {
  const { whole } = periods
  const strip = useRef<SVGSVGElement>(null)
  const drag = useRef<{ from: number; pans: Period | null } | null>(null)
  const perDay = width / (whole.end - whole.start)
  const x = (day: number): number => left + (day - whole.start) * perDay
  const byPublication = placesUndatedByPublication()
  const counts = useMemo(() => countsOf(marks, whole, width, byPublication), [marks, whole, width, byPublication])
  const most = Math.max(1, ...counts)
  const isAll = period.end - period.start >= (whole.end - whole.start) * 0.995

  const dayAt = (event: PointerEvent): number =>
    whole.start + (event.clientX - (strip.current?.getBoundingClientRect().left ?? 0) - left) / perDay
  return (
    <svg
      ref={strip}
      class="overview-strip no-print"
      width={left + width}
      height={HEIGHT}
      role="img"
      aria-label={`In sight: ${shownPeriod(period)}`}
      onPointerDown={(event) => {
        const day = dayAt(event)
        const isInside = !isAll && period.start <= day && day <= period.end
        drag.current = { from: day, pans: isInside ? period : null }
        strip.current?.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => {
        const now = drag.current
        if (now === null) return
        const day = dayAt(event)
        if (now.pans !== null) move(panned(now.pans, (day - now.from) / (now.pans.end - now.pans.start)), periods)
        else if (Math.abs(day - now.from) * perDay > 4)
          move({ start: Math.min(now.from, day), end: Math.max(now.from, day) }, periods)
      }}
      onPointerUp={() => {
        drag.current = null
      }}
      onDblClick={() => settle(whole, periods)}
    >
      {counts.map((count, index) => {
        const height = count === 0 ? 0 : Math.max(2, Math.sqrt(count / most) * (HEIGHT - 6))
        return (
          <rect
            key={index}
            class="strip-bar"
            x={left + index * BAR}
            y={HEIGHT - height}
            width={BAR - 1}
            height={height}
          />
        )
      })}
      {!isAll && (
        <>
          <rect class="strip-rest" x={left} y={0} width={Math.max(0, x(period.start) - left)} height={HEIGHT} />
          <rect
            class="strip-rest"
            x={x(period.end)}
            y={0}
            width={Math.max(0, left + width - x(period.end))}
            height={HEIGHT}
          />
          <rect
            class="strip-window"
            x={x(period.start)}
            y={0.5}
            width={Math.max(3, (period.end - period.start) * perDay)}
            height={HEIGHT - 1}
          />
        </>
      )}
    </svg>
  )
}

/** How many events begin at each place of the strip. */
function countsOf(marks: readonly Mark[], whole: Period, width: number, byPublication: boolean): number[] {
  const counts = new Array<number>(Math.max(1, Math.floor(width / BAR))).fill(0)
  const perCount = (whole.end - whole.start) / counts.length
  for (const mark of marks) {
    const days = inTime(mark, byPublication)?.days
    if (days === undefined) continue
    const index = Math.floor(((days.start + days.end) / 2 - whole.start) / perCount)
    const count = counts[index]
    if (count !== undefined) counts[index] = count + 1
  }
  return counts
}
