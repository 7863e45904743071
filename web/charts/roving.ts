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
 * @returns null where the key is none of ours, or nothing lies that way
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
