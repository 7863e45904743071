import { useEffect, useState } from 'preact/hooks'
import type { Mark, Timeline } from '../../../../src/api/timeline.ts'
import { counted } from '../../../evidence/weight-badge.tsx'
import type { PlaceMap } from './place-map.tsx'

interface MapBesideProps {
  readonly timeline: Timeline
  /** The events of the period in sight. */
  readonly inSight: readonly Mark[]
}

/** The map beside the timeline. What it is made of is loaded when it is first shown. */
export function MapBeside({ timeline, inSight }: MapBesideProps) {
  const [Loaded, setLoaded] = useState<typeof PlaceMap | null>(null)
  useEffect(() => {
    import('./place-map.tsx').then((module) => setLoaded(() => module.PlaceMap))
  }, [])
  const onMap = new Set(timeline.places.map(({ id }) => id))
  const without = inSight.filter(({ place }) => place === null || !onMap.has(place.id)).length
  return (
    <aside class="map-beside" aria-label="Map of the same events">
      {Loaded === null ? (
        <p class="empty" aria-busy="true">
          Loading the map …
        </p>
      ) : (
        <Loaded places={timeline.places} marks={inSight} />
      )}
      {without > 0 && <p class="chip">{counted(without, 'event')} without a place</p>}
    </aside>
  )
}
