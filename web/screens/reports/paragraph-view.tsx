import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import { type Mark, type Segment, segmentsOf } from './segments.ts'
import { paragraphId } from './text-place.ts'

interface ParagraphViewProps {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly isHeadline: boolean
  readonly isMarked: boolean
  readonly marks: readonly Mark[]
  readonly overlay: readonly Mark[]
}

/** One paragraph. Drawn anew only when its own marks change. */
export function ParagraphView({ text, start, end, isHeadline, isMarked, marks, overlay }: ParagraphViewProps) {
  // Each change of the overlay deals new hands, most of them empty: those are all alike.
  const signature = overlay.map((mark) => `${mark.kind}${mark.start}-${mark.end}`).join()
  const content = useMemo(() => {
    if (!isMarked || marks.length + overlay.length === 0) return text.slice(start, end)
    const all = [...marks, ...overlay].sort((a, b) => a.start - b.start)
    return segmentsOf(start, end, all).map((segment) => drawn(text, segment))
  }, [text, start, end, isMarked, marks, signature])
  const attributes = { id: paragraphId(start), 'data-start': start, dir: 'auto', class: 'paragraph' } as const
  return isHeadline ? <h2 {...attributes}>{content}</h2> : <p {...attributes}>{content}</p>
}

/** Marks of several kinds lie one in the other, so that each can draw its own line. */
function drawn(text: string, { start, end, marks }: Segment): ComponentChildren {
  const words = text.slice(start, end)
  if (marks.length === 0) return words
  return marks.reduceRight<ComponentChildren>((inner, { kind, highlight }, depth) => {
    const key = depth === 0 ? start : undefined
    const over = kind === 'found' || kind === 'found now' || kind === 'cited' || kind === 'chosen'
    return over ? (
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
