import { geoPath } from 'd3-geo'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { MapPlace, Mark } from '../../../../src/api/timeline.ts'
import { address, toggle } from '../../../address/address.ts'
import { Chart } from '../../../charts/chart.tsx'
import { useWidth } from '../../../charts/measured.ts'
import { useRoving } from '../../../charts/roving.ts'
import { counted } from '../../../evidence/weight-badge.tsx'
import { type Coastlines, coastlines } from './coastlines.ts'
import { placeCircles } from './place-circles.ts'
import { projectionFor } from './projection.ts'

interface PlaceMapProps {
  readonly places: readonly MapPlace[]
  readonly marks: readonly Mark[]
}

/** Where the events in sight took place. Pressing a place filters every screen by it. */
export function PlaceMap({ places, marks }: PlaceMapProps) {
  const [box, width] = useWidth<HTMLDivElement>(360)
  const height = Math.round(Math.min(520, Math.max(220, width * 0.9)))
  const [lines, setLines] = useState<Coastlines | null>(null)
  useEffect(() => {
    coastlines().then(setLines)
  }, [])
  const projection = useMemo(() => projectionFor(places, width, height), [places, width, height])
  const ground = useMemo(() => {
    if (lines === null) return null
    const path = geoPath(
      projection.clipExtent([
        [-20, -20],
        [width + 20, height + 20],
      ]),
    ).digits(1)
    return { land: path(lines.land) ?? '', borders: path(lines.borders) ?? '' }
  }, [lines, projection, width, height])
  const circles = placeCircles(places, marks, ({ lon, lat }) => projection([lon, lat]), width)
  const chosen = address.value.query.getAll('place')

  const stops = circles.map((circle) => ({ ...circle, id: circle.place.id }))
  const { tabStop, handlers } = useRoving(stops, { open: ({ id }) => toggle('place', id) })

  return (
    <Chart
      title="Places"
      table={() => ({
        title: 'Places',
        head: ['Place', 'Country', 'Latitude', 'Longitude', 'Precision', 'Events'],
        rows: circles.map(({ place, count }) => [
          place.name,
          place.country ?? '',
          place.lat,
          place.lon,
          place.precision,
          count,
        ]),
      })}
    >
      <div ref={box}>
        <svg class="map" width={width} height={height} role="application" aria-label="Map of places" {...handlers}>
          <rect class="sea" width={width} height={height} />
          {ground !== null && (
            <g>
              <path class="land" d={ground.land} />
              <path class="border" d={ground.borders} />
            </g>
          )}
          {circles.map(({ place, count, x, y, r, label }) => (
            // biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot stand in a drawing
            <g
              key={place.id}
              class={`place precision-${place.precision}`}
              role="button"
              tabindex={place.id === tabStop ? 0 : -1}
              data-stop={place.id}
              aria-pressed={chosen.includes(place.id)}
              aria-label={`${place.name}${place.precision === 'point' ? '' : ` (${place.precision})`}: ${counted(count, 'event')}`}
              onClick={() => toggle('place', place.id)}
            >
              <title>{`${place.name}: ${counted(count, 'event')}`}</title>
              <circle cx={x} cy={y} r={r} />
              {label !== null && (
                <text x={label.x} y={label.y} text-anchor={label.x < x ? 'end' : 'start'}>
                  {place.name}
                </text>
              )}
            </g>
          ))}
        </svg>
      </div>
    </Chart>
  )
}
