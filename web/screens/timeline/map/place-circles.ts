import type { MapPlace, Mark } from '../../../../src/api/timeline.ts'

export interface PlaceCircle {
  readonly place: MapPlace
  /** How many events in sight are placed here. */
  readonly count: number
  readonly x: number
  readonly y: number
  readonly r: number
  /** Where its name stands; null if there is no room for it. */
  readonly label: { readonly x: number; readonly y: number } | null
}

const CHARACTER = 6.6
const LINE = 15

/** Circles whose area is the number of events, and the names that have room, the largest first. */
export function placeCircles(
  places: readonly MapPlace[],
  marks: readonly Mark[],
  project: (place: MapPlace) => readonly [number, number] | null,
  width: number,
): PlaceCircle[] {
  const counts = new Map<string, number>()
  for (const { place } of marks) if (place !== null) counts.set(place.id, (counts.get(place.id) ?? 0) + 1)
  const most = Math.max(1, ...counts.values())
  const found = places
    .map((place) => ({ place, count: counts.get(place.id) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.place.id < b.place.id ? -1 : 1))
  const taken: { x0: number; x1: number; y0: number; y1: number }[] = []
  return found.flatMap(({ place, count }): PlaceCircle[] => {
    const at = project(place)
    if (at === null) return []
    const [x, y] = at
    const r = 4 + Math.sqrt(count / most) * 14
    const wide = place.name.length * CHARACTER
    const isLeft = x + r + wide + 6 > width
    const start = isLeft ? x - r - 4 - wide : x + r + 4
    const room = { x0: start, x1: start + wide, y0: y - LINE / 2, y1: y + LINE / 2 }
    const isFree = taken.every(
      (other) => room.x1 < other.x0 || other.x1 < room.x0 || room.y1 < other.y0 || other.y1 < room.y0,
    )
    if (isFree) taken.push(room)
    return [{ place, count, x, y, r, label: isFree ? { x: isLeft ? start + wide : start, y: y + 4 } : null }]
  })
}
