import type { ComponentChildren } from 'preact'
import { type Mark, type Segment, segmentsOf } from './segments.ts'
import { paragraphId } from './text-place.ts'

interface ParagraphViewProps {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly isHeadline: boolean
  /** Sorted by start. */
  readonly marks: readonly Mark[]
}

/** One paragraph with its marks. */
export function ParagraphView({ text, start, end, isHeadline, marks }: ParagraphViewProps) {
  const content =
    marks.length === 0 ? text.slice(start, end) : segmentsOf(start, end, marks).map((segment) => drawn(text, segment))
  const attributes = { id: paragraphId(start), 'data-start': start, dir: 'auto', class: 'paragraph' } as const
  return isHeadline ? <h2 {...attributes}>{content}</h2> : <p {...attributes}>{content}</p>
}

const OVER = new Set(['found', 'found now', 'cited', 'chosen'])

/** Marks of several kinds lie one in the other, so that each can draw its own line. */
function drawn(text: string, { start, end, marks }: Segment): ComponentChildren {
  const words = text.slice(start, end)
  return marks.reduceRight<ComponentChildren>((inner, { kind, highlight }, depth) => {
    const key = depth === 0 ? start : undefined
    return OVER.has(kind) ? (
      <mark key={key} class={kind}>
        {inner}
      </mark>
    ) : (
      <span key={key} class={`mark-${kind}`} data-highlight={highlight < 0 ? undefined : highlight}>
        {inner}
      </span>
    )
  }, words)
}
