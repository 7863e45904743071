import type { StancePoint } from '../../../src/api/timeline.ts'

type Stance = StancePoint['stance']

const SHAPES: Readonly<Record<Stance, string>> = {
  for: 'M0 -4.5 L4.5 3.5 H-4.5 Z',
  against: 'M0 4.5 L4.5 -3.5 H-4.5 Z',
  open: 'M0 -4.5 L4.5 0 L0 4.5 L-4.5 0 Z',
  neutral: 'M-4.5 -1.5 H4.5 V1.5 H-4.5 Z',
}

interface StanceGlyphProps {
  readonly stance: Stance
  readonly isTurn: boolean
  readonly x: number
  readonly y: number
}

/** Where an actor stands: pointing up for, down against, a hollow diamond while it is open. A turn has a ring around it. */
export function StanceGlyph({ stance, isTurn, x, y }: StanceGlyphProps) {
  return (
    <g class={`stance stance-${stance} ${isTurn ? 'turn' : ''}`} transform={`translate(${x} ${y})`}>
      {isTurn && <circle class="turn-ring" r={7} />}
      <path d={SHAPES[stance]} />
    </g>
  )
}
