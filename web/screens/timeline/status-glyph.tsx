import type { EventStatus } from '../../../src/api/vocabulary.ts'
import type { Tone } from './statuses.ts'

interface StatusGlyphProps {
  readonly status: EventStatus
  readonly tone: Tone | null
  readonly x: number
  readonly y: number
  /** Half of its width, in pixels. */
  readonly r: number
}

/** A mark whose shape says the status of an event: told apart without any colour. */
export function StatusGlyph({ status, tone, x, y, r }: StatusGlyphProps) {
  return (
    <g class={`glyph status-${status} ${tone === null ? '' : `tone-${tone}`}`} transform={`translate(${x} ${y})`}>
      {status === 'demanded' ? (
        <path class="outline" d={`M0 ${-r} L${r} ${r * 0.8} H${-r} Z`} />
      ) : (
        <circle class="outline" r={r} />
      )}
      {status === 'ongoing' && <path class="filled" d={`M0 ${-r} A${r} ${r} 0 0 0 0 ${r} Z`} />}
      {status === 'denied' && <path class="stroke" d={`M${-r} ${-r} L${r} ${r} M${-r} ${r} L${r} ${-r}`} />}
      {status === 'refused' && <path class="stroke" d={`M${-r} 0 H${r}`} />}
    </g>
  )
}
