import type { ClaimedValue } from '../../../src/api/claims.ts'
import { colourOf, fillOf } from '../../charts/categories.tsx'
import type { NumberScale } from './number-scale.ts'

const THICK = 11
/** How far an open end reaches, in pixels. */
const OPEN = 34
/** How far a soft end reaches. */
const SOFT = 12

interface ValueLineProps {
  readonly telling: ClaimedValue
  /** Which look its origin has. */
  readonly look: number
  readonly scale: NumberScale
  /** The middle of its line. */
  readonly y: number
}

/** A telling's range: a bar from its lowest to its highest number, an arrow if an end is open, soft ends where it is "about". */
export function ValueLine({ telling: { low, high, approximate }, look, scale, y }: ValueLineProps) {
  const from = low ?? high ?? 0
  const to = high ?? low ?? 0
  const x0 = scale.x(from)
  const x1 = scale.x(to)
  const isPoint = x1 - x0 < 2
  const middle = (x0 + x1) / 2
  const colour = { stroke: colourOf(look) }
  return (
    <g class="telling">
      {high === null && <OpenEnd x={x1} y={y} way={1} look={look} />}
      {low === null && <OpenEnd x={x0} y={y} way={-1} look={look} />}
      {approximate && low !== null && high !== null && (
        <rect
          class="soft"
          x={x0 - SOFT}
          y={y - THICK / 2}
          width={x1 - x0 + 2 * SOFT}
          height={THICK}
          rx={THICK / 2}
          style={{ ...colour, fill: colourOf(look) }}
        />
      )}
      {isPoint ? (
        <path
          class="point"
          d={`M${middle} ${y - 6.5} L${middle + 6.5} ${y} L${middle} ${y + 6.5} L${middle - 6.5} ${y} Z`}
          style={{ ...colour, fill: fillOf(look) }}
        />
      ) : (
        <rect
          class="range"
          x={x0}
          y={y - THICK / 2}
          width={x1 - x0}
          height={THICK}
          style={{ ...colour, fill: fillOf(look) }}
        />
      )}
    </g>
  )
}

interface OpenEndProps {
  readonly x: number
  readonly y: number
  readonly way: 1 | -1
  readonly look: number
}

/** "At least", "up to": a shaft that ends in an arrow. */
function OpenEnd({ x, y, way, look }: OpenEndProps) {
  const end = x + way * OPEN
  return (
    <path
      class="open-end"
      d={`M${x} ${y} H${end} M${end - way * 6} ${y - 4.5} L${end} ${y} L${end - way * 6} ${y + 4.5}`}
      style={{ stroke: colourOf(look) }}
    />
  )
}
