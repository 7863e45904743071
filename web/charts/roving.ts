import { useState } from 'preact/hooks'

/** Where a mark stands, in pixels. */
interface Placed {
  readonly id: string
  readonly x: number
  readonly y: number
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/**
 * The mark that an arrow key goes to: the nearest one in its direction, where a step aside counts as three ahead.
 * @returns null if the key is none of ours, or nothing lies that way
 */
export function neighbour<Mark extends Placed>(key: string, from: Mark, marks: readonly Mark[]): Mark | null {
  const direction = DIRECTIONS[key]
  if (direction === undefined) return null
  const [dx, dy] = direction
  let best: Mark | null = null
  let least = Number.POSITIVE_INFINITY
  for (const mark of marks) {
    const ahead = (mark.x - from.x) * dx + (mark.y - from.y) * dy
    if (ahead <= 0.5) continue
    const aside = Math.abs((mark.x - from.x) * dy) + Math.abs((mark.y - from.y) * dx)
    const distance = ahead + 3 * aside
    if (distance < least) {
      best = mark
      least = distance
    }
  }
  return best
}

interface RovingStops<Stop> {
  /** What happens on Enter and Space. */
  readonly open: (stop: Stop) => void
  /** Told of every mark that takes the focus. */
  readonly onReach?: (stop: Stop, element: Element) => void
}

/**
 * One stop of the Tab key for many marks, which bear their id as `data-stop`: arrows go between them, Enter opens.
 * @param stops in the order in which they are drawn, the first being where Tab arrives
 */
export function useRoving<Stop extends Placed>(stops: readonly Stop[], { open, onReach }: RovingStops<Stop>) {
  const [active, setActive] = useState<string | null>(null)
  const first = stops[0]?.id ?? null
  const tabStop = stops.some(({ id }) => id === active) ? active : first
  const stopAt = (event: Event): Stop | undefined => {
    const element = event.target instanceof Element ? event.target.closest('[data-stop]') : null
    const id = element?.getAttribute('data-stop')
    return stops.find((stop) => stop.id === id)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const here = stopAt(event)
    if (here === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      open(here)
      return
    }
    const next = neighbour(event.key, here, stops)
    const root = event.currentTarget
    if (next === null || !(root instanceof Element)) return
    event.preventDefault()
    setActive(next.id)
    root.querySelector<SVGElement>(`[data-stop="${CSS.escape(next.id)}"]`)?.focus()
  }
  const onFocusIn = (event: FocusEvent): void => {
    const here = stopAt(event)
    if (here === undefined || !(event.target instanceof Element)) return
    setActive(here.id)
    onReach?.(here, event.target)
  }
  return { tabStop, handlers: { onKeyDown, onFocusIn } }
}
