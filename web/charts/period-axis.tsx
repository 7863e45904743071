import { scaleUtc } from 'd3-scale'
import { DAY_MS, type Period } from './periods.ts'

/** A label needs about this many pixels. */
const LABEL_WIDTH = 74
/** From this width on a day is seen as a column of its own. */
const DAY_COLUMN = 16

export interface Tick {
  /** In days. */
  readonly at: number
  readonly label: string
}

/** Where the labels of an axis of days stand: years, months or days, as many as have room, and nothing finer than a day. */
function periodTicks(period: Period, width: number): Tick[] {
  const scale = scaleUtc().domain([period.start * DAY_MS, period.end * DAY_MS])
  const count = Math.max(1, Math.floor(width / LABEL_WIDTH))
  const ticks = scale.ticks(Math.min(count, Math.max(1, Math.floor(period.end - period.start))))
  const whole = ticks.filter((tick) => tick.getTime() % DAY_MS === 0)
  let year = -1
  let free = Number.NEGATIVE_INFINITY
  const perDay = width / (period.end - period.start)
  const apart = whole.filter((tick) => {
    const x = (tick.getTime() / DAY_MS) * perDay
    if (x < free) return false
    free = x + LABEL_WIDTH
    return true
  })
  return apart.map((tick) => {
    const isNewYear = tick.getUTCFullYear() !== year
    year = tick.getUTCFullYear()
    return { at: tick.getTime() / DAY_MS, label: tickLabel(tick, isNewYear, period.end - period.start > 800) }
  })
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function tickLabel(tick: Date, isNewYear: boolean, isLong: boolean): string {
  const month = MONTHS[tick.getUTCMonth()]
  const year = tick.getUTCFullYear()
  if (isLong && tick.getUTCMonth() === 0 && tick.getUTCDate() === 1) return String(year)
  const day = isLong ? month : `${tick.getUTCDate()} ${month}`
  return isNewYear ? `${day} ${year}` : `${day}`
}

interface PeriodAxisProps {
  readonly period: Period
  /** Where the axis begins and how wide it is, in pixels. */
  readonly left: number
  readonly width: number
  readonly height: number
}

/** Labels along the top, and a line for each down the chart; day columns where days are wide enough. */
export function PeriodAxis({ period, left, width, height }: PeriodAxisProps) {
  const perDay = width / (period.end - period.start)
  const x = (day: number): number => left + (day - period.start) * perDay
  const days =
    perDay < DAY_COLUMN
      ? []
      : Array.from(
          { length: Math.ceil(period.end) - Math.ceil(period.start) },
          (_, index) => Math.ceil(period.start) + index,
        )
  return (
    <g class="period-axis">
      {days.map((day) => (
        <line key={day} class="day" x1={x(day)} x2={x(day)} y1={20} y2={height} />
      ))}
      {periodTicks(period, width).map(({ at, label }) => {
        const isLast = x(at) > left + width - LABEL_WIDTH / 2
        return (
          <g key={at}>
            <line class="tick" x1={x(at)} x2={x(at)} y1={14} y2={height} />
            <text x={isLast ? left + width : x(at) + 3} y={12} text-anchor={isLast ? 'end' : 'start'}>
              {label}
            </text>
          </g>
        )
      })}
    </g>
  )
}
