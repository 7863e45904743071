import { type GeoProjection, geoEqualEarth, geoMercator } from 'd3-geo'

/** What is shown around places that lie close together, in degrees. */
const LEAST_SPAN = 4
const ROOM = 0.18
/** From this span on the whole world is shown. */
const WORLD_SPAN = 130

export interface Point {
  readonly lon: number
  readonly lat: number
}

/** A projection that has all places in sight, with room around them; the whole world where they lie far apart or are none. */
export function projectionFor(points: readonly Point[], width: number, height: number): GeoProjection {
  const box = boxOf(points)
  if (box === null) return geoEqualEarth().fitSize([width, height], { type: 'Sphere' })
  const { west, east, south, north } = box
  return geoMercator()
    .rotate([-(west + east) / 2, 0])
    .fitSize([width, height], {
      type: 'MultiPoint',
      coordinates: [
        [west, south],
        [east, north],
      ],
    })
}

function boxOf(points: readonly Point[]) {
  if (points.length === 0) return null
  const [west, east] = spread(points.map(({ lon }) => lon))
  const [south, north] = spread(points.map(({ lat }) => lat))
  if (east - west > WORLD_SPAN) return null
  return { west, east, south: Math.max(-80, south), north: Math.min(80, north) }
}

function spread(values: readonly number[]): readonly [number, number] {
  const least = Math.min(...values)
  const most = Math.max(...values)
  const span = Math.max(LEAST_SPAN, most - least)
  const middle = (least + most) / 2
  return [middle - span * (0.5 + ROOM), middle + span * (0.5 + ROOM)]
}
