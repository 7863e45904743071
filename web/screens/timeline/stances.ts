import type { Lane, StancePoint } from '../../../src/api/timeline.ts'
import type { Period } from '../../charts/periods.ts'
import { inTime } from './in-time.ts'
import type { View } from './lane-layout.ts'

/** The most lines of stances beneath a lane. */
const LINES = 2

interface PlacedStance {
  readonly point: StancePoint
  /** What the actor's stance on the same was before, where it turned. */
  readonly before: StancePoint | null
  readonly x: number
  readonly days: Period
}

export interface StanceLines {
  /** One line for each proposition, points in the order of time. */
  readonly lines: readonly (readonly PlacedStance[])[]
  /** Propositions that have no line here. */
  readonly left: number
}

/** An actor's stances on what it turned on, then on what is most told, as lines through time. */
export function stanceLines(stances: Lane['stances'], { period, width, byPublication }: View): StanceLines {
  const byLine = new Map<string, { point: StancePoint; days: Period }[]>()
  for (const point of stances) {
    const days = inTime(point, byPublication)?.days
    if (days === undefined) continue
    const known = byLine.get(point.id)
    if (known === undefined) byLine.set(point.id, [{ point, days }])
    else known.push({ point, days })
  }
  const perDay = width / (period.end - period.start)
  const lines = [...byLine.values()].map((points) =>
    points.map(({ point, days }, index): PlacedStance => {
      const earlier = points[index - 1]?.point ?? null
      const before = earlier !== null && earlier.stance !== point.stance ? earlier : null
      return { point, before, days, x: ((days.start + days.end) / 2 - period.start) * perDay }
    }),
  )
  const turns = (line: readonly PlacedStance[]): number => line.filter(({ before }) => before !== null).length
  lines.sort((a, b) => turns(b) - turns(a) || b.length - a.length)
  const shown = lines.slice(0, LINES).map((line) => line.filter(({ x }) => x > -8 && x < width + 8))
  return { lines: shown.filter((line) => line.length > 0), left: Math.max(0, lines.length - LINES) }
}
