import { useEffect, useState } from 'preact/hooks'
import { selectedSpan } from './text-place.ts'

export interface Selected {
  readonly start: number
  readonly end: number
}

/** The characters of the text that the reader has selected, once he has stopped selecting. */
export function useSelected(text: { readonly current: Element | null }): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        const span = text.current === null ? null : selectedSpan(text.current)
        // A click into the panel takes the selection away; what was selected is still what it speaks of.
        if (span === null && document.activeElement?.closest('.card') != null) return
        setSelected((before) => (before?.start === span?.start && before?.end === span?.end ? before : span))
      }, 200)
    }
    document.addEventListener('selectionchange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', look)
    }
  }, [text])
  return selected
}
