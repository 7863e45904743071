import type { Overview } from '../../../src/api/overview.ts'
import { change, parameter } from '../../address/address.ts'
import { Axis } from '../../charts/axis.tsx'
import { Chart } from '../../charts/chart.tsx'
import { dayScale, shownDay } from '../../charts/days.ts'
import { useWidth } from '../../charts/measured.ts'
import type { Table } from '../../charts/table.ts'
import { counted } from '../../evidence/weight-badge.tsx'

type Day = Overview['days'][number]

const BARS = 90
const LABEL_LINE = 17
const AXIS = 22

/** Events per day: a bar each, the busiest labelled; a click keeps the page to that day. */
export function DaysStrip({ days }: { readonly days: readonly Day[] }) {
  if (days.length === 0) return null
  const table = (): Table => ({
    title: 'Events per day',
    head: ['Day', 'Events', 'Told by most'],
    rows: days.map(({ day, events, label }) => [day, events, label]),
  })
  return (
    <Chart
      title="Events per day"
      class="days-strip"
      table={table}
      aside={<small>that happened or are under way, by the day that the words give</small>}
    >
      <Bars days={days} />
    </Chart>
  )
}

function Bars({ days }: { readonly days: readonly Day[] }) {
  const [box, width] = useWidth<HTMLDivElement>(960)
  const first = days[0]?.day ?? ''
  const last = days.at(-1)?.day ?? ''
  const scale = dayScale(first, last, 0, width)
  const most = Math.max(...days.map(({ events }) => events))
  const bar = Math.max(2, Math.min(48, scale.dayWidth - 2))
  const labels = placedLabels(days, scale.x, width)
  const lines = Math.max(0, ...labels.map(({ line }) => line + 1))
  const ground = lines * LABEL_LINE + BARS
  const only = parameter('from') === parameter('to') ? parameter('from') : null
  return (
    <div ref={box}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing holds no fieldset */}
      <svg width={width} height={ground + AXIS} role="group" aria-label="Days with events">
        <Axis ticks={scale.ticks} left={0} right={width} y={ground} />
        {days.map((day) => {
          const height = Math.max(3, (day.events / most) * (BARS - 6))
          const choose = (): void =>
            change(only === day.day ? { from: null, to: null } : { from: day.day, to: day.day })
          return (
            // biome-ignore lint/a11y/useSemanticElements: a drawing has no buttons of its own
            <g
              key={day.day}
              class="day"
              role="button"
              tabindex={0}
              aria-pressed={only === day.day}
              aria-label={`${shownDay(day.day)}: ${counted(day.events, 'event')}${day.label === null ? '' : `; ${day.label}`}`}
              onClick={choose}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return
                event.preventDefault()
                choose()
              }}
            >
              <title>{`${shownDay(day.day)}: ${counted(day.events, 'event')}`}</title>
              <rect class="day-ground" x={scale.x(day.day)} width={Math.max(bar, 6)} y={ground - BARS} height={BARS} />
              <rect class="day-bar" x={scale.x(day.day)} width={bar} y={ground - height} height={height} />
            </g>
          )
        })}
        {labels.map(({ day, x, line, text }) => {
          const height = Math.max(3, (day.events / most) * (BARS - 6))
          const y = (lines - 1 - line) * LABEL_LINE + 12
          return (
            <g key={day.day} class="day-label">
              <line
                class="axis-tick"
                x1={scale.x(day.day) + 0.5}
                x2={scale.x(day.day) + 0.5}
                y1={y - 9}
                y2={ground - height}
              />
              <text class="chart-text" x={x + 5} y={y}>
                {text}
              </text>
            </g>
          )
        })}
      </svg>
    </div>
  )
}

interface PlacedLabel {
  readonly day: Day
  readonly x: number
  readonly line: number
  readonly text: string
}

/** About how wide a letter is, in pixels. */
const LETTER = 6.3
/** So much of a label is always shown; what is longer is shown where there is room. */
const LEAST_LETTERS = 34

/** Labels on as few lines as they need, a line further up where the next to the right is in the way; too long ones are shortened. */
function placedLabels(days: readonly Day[], xOf: (day: string) => number, width: number): PlacedLabel[] {
  const ends: number[] = []
  const placed: PlacedLabel[] = []
  // From the right and upwards, so that no stem crosses a label.
  for (const day of days.toReversed()) {
    if (day.label === null) continue
    const x = xOf(day.day)
    const needed = x + 12 + Math.min(day.label.length, LEAST_LETTERS) * LETTER
    // A line is free above all labels that are in the way.
    const line = ends.findLastIndex((start) => needed > start) + 1
    const room = Math.min(...ends.slice(line), width) - x - 12
    const letters = Math.floor(room / LETTER)
    if (letters < 6) continue
    ends[line] = x
    placed.push({ day, x, line, text: day.label.length > letters ? `${day.label.slice(0, letters - 1)}…` : day.label })
  }
  return placed
}
