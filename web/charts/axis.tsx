interface AxisProps {
  readonly ticks: readonly { readonly x: number; readonly text: string }[]
  readonly left: number
  readonly right: number
  /** Where the line stands. */
  readonly y: number
  /** How far thin lines reach up from it; 0 for none. */
  readonly grid?: number
}

/** A horizontal axis with its labels beneath. */
export function Axis({ ticks, left, right, y, grid = 0 }: AxisProps) {
  return (
    <g class="axis">
      <line class="axis-line" x1={left} x2={right} y1={y} y2={y} />
      {ticks.map(({ x, text }) => (
        <g key={`${x}:${text}`}>
          <line class="axis-tick" x1={x} x2={x} y1={y - grid} y2={y + 4} />
          <text class="axis-text" x={Math.max(left + 2, x + 3)} y={y + 15}>
            {text}
          </text>
        </g>
      ))}
    </g>
  )
}
