import { useMemo, useState } from 'preact/hooks'
import { change, parameter } from '../../address/address.ts'
import { occurrences } from './find.ts'
import type { Paragraph } from './paragraphs.ts'

/** The search within a report. */
export interface Finding {
  readonly words: string
  readonly places: readonly Paragraph[]
  /** The place that one is at, from 0; −1 before the first step. */
  readonly at: number
  readonly place: Paragraph | null
  readonly type: (words: string) => void
  readonly step: (by: 1 | -1) => void
}

/** Searches a text as one types; what is looked for is kept in the address. */
export function useFinding(text: string): Finding {
  const words = parameter('find') ?? ''
  const [at, setAt] = useState(-1)
  const places = useMemo(() => occurrences(text, words), [text, words])
  return {
    words,
    places,
    at,
    place: places[at] ?? null,
    type(typed) {
      change({ find: typed === '' ? null : typed }, 'replace')
      setAt(typed.trim() === '' ? -1 : 0)
    },
    step(by) {
      if (places.length > 0) setAt((at + by + places.length) % places.length)
    },
  }
}
