import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/**
 * The width that an element has, in pixels, kept current: charts are drawn for the room that there is.
 * @param fallback before it is measured
 */
export function useWidth<E extends Element>(fallback: number): readonly [RefObject<E | null>, number] {
  const element = useRef<E>(null)
  const [width, setWidth] = useState(fallback)
  useLayoutEffect(() => {
    const measured = element.current
    if (measured === null) return undefined
    setWidth(measured.clientWidth)
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.round(entry.contentRect.width))
    })
    observer.observe(measured)
    return () => observer.disconnect()
  }, [])
  return [element, width]
}
