import { useCallback, useEffect, useRef, useState } from 'preact/hooks'

const MARGIN = '1200px 0px'

/** Tells elements once, each by itself, when they come near what is in sight: a long text is then marked piece by piece. */
export interface Nearness {
  watch(element: Element, onNear: () => void): () => void
}

/** Makes a watch over many elements; its observer lives as long as one of them waits. */
export function createNearness(): Nearness {
  const waiting = new Map<Element, () => void>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue
        observer.unobserve(target)
        waiting.get(target)?.()
        waiting.delete(target)
      }
    },
    { rootMargin: MARGIN },
  )
  return {
    watch(element, onNear) {
      waiting.set(element, onNear)
      observer.observe(element)
      return () => {
        observer.unobserve(element)
        waiting.delete(element)
      }
    },
  }
}

/**
 * Whether an element is, or was, near what is in sight.
 * @param nearness null if that does not matter: then it always is
 */
export function useNear(nearness: Nearness | null): readonly [(element: HTMLElement | null) => void, boolean] {
  const element = useRef<HTMLElement>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (nearness === null || element.current === null) return undefined
    return nearness.watch(element.current, () => setNear(true))
  }, [nearness])
  const mount = useCallback((mounted: HTMLElement | null) => {
    element.current = mounted
  }, [])
  return [mount, nearness === null || isNear]
}
