import type { Lane, MapPlace, StancePoint, Timeline } from '../../api/index.ts'
import type { PositionRecord } from '../../record/record.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { plainText } from '../plain-text.ts'
import { comparePositions, positionSubject } from '../positions.ts'
import type { MarkItem } from './items.ts'
import { marksWithin, markView, partakers } from './marks.ts'
import { actorRef, dateOrNull, firstPublished, wordsView } from './parts.ts'
import { perScope, type Scope, within } from './scope.ts'

/** More marks than this are neither drawn nor read: the weightiest stand for all. */
const MOST_MARKS = 400

export interface TimelineRequest {
  readonly lanes: number
  readonly laneOffset: number
}

/** A lane for each of the busiest actors, the marks that stand in them, and the places of these on a map. */
export function timelineView(index: RecordIndex, scope: Scope, request: TimelineRequest): Timeline {
  const matching = marksWithin(index, scope)
  const busiest = actorsByMarks(index, scope)
  const shown = busiest.slice(request.laneOffset, request.laneOffset + request.lanes)
  const kept = keep(matching, new Set(shown))
  const stances = positionsByActor(index, scope)
  const days = kept.flatMap(({ date }) => {
    const view = dateOrNull(date)
    return view === null || view.earliest === null || view.latest === null ? [] : [view.earliest, view.latest]
  })
  days.sort()
  return {
    revision: index.revision,
    range: days.length === 0 ? null : { earliest: days[0], latest: days[days.length - 1] },
    marks: kept.map((mark) => markView(index, mark)),
    total: matching.length,
    lanes: shown.flatMap((id) => laneOf(index, id, kept, stances.get(id) ?? []) ?? []),
    nobody: kept.filter((mark) => partakers(mark).size === 0).map(({ id }) => id),
    actors: busiest.length,
    places: mapPlaces(index, kept),
    withoutPlace: kept.filter((mark) => coordinates(index, mark) === null).length,
    withoutDate: kept.filter(({ date }) => date === null).length,
  }
}

/** Ids of the actors that have part in marks: those whose marks rest on most origins first. */
const actorsByMarks = perScope((index: RecordIndex, scope): readonly string[] => {
  const weights = new Map<string, number>()
  for (const mark of marksWithin(index, scope)) {
    for (const id of partakers(mark)) {
      if (index.actors.has(id)) weights.set(id, (weights.get(id) ?? 0) + mark.origins)
    }
  }
  const named = (id: string): number => (index.actors.get(id)?.named === true ? 1 : 0)
  return [...weights].sort(([a, m], [b, n]) => named(b) - named(a) || n - m || (a < b ? -1 : 1)).map(([id]) => id)
})

/** The marks that are drawn: those of the lanes first, then by weight; in the order of time. */
function keep(marks: readonly MarkItem[], lanes: ReadonlySet<string>): readonly MarkItem[] {
  if (marks.length <= MOST_MARKS) return marks
  const inLane = new Map(marks.map((mark) => [mark, [...partakers(mark)].some((id) => lanes.has(id)) ? 1 : 0]))
  const best = marks.toSorted(
    (a, b) => (inLane.get(b) ?? 0) - (inLane.get(a) ?? 0) || b.origins - a.origins || b.events.length - a.events.length,
  )
  const kept = new Set(best.slice(0, MOST_MARKS))
  return marks.filter((mark) => kept.has(mark))
}

function laneOf(
  index: RecordIndex,
  id: string,
  marks: readonly MarkItem[],
  positions: readonly PositionRecord[],
): Lane | null {
  const actor = actorRef(index, id)
  if (actor === null) return null
  const own = marks.filter((mark) => partakers(mark).has(id))
  return {
    actor,
    marks: own.map((mark) => mark.id),
    stances: positions.map((position) => stancePoint(index, position)),
  }
}

/** The positions of each actor in the order of time; if several reports tell one stance of a day, the first of them. */
const positionsByActor = perScope((index: RecordIndex, scope): Map<string, PositionRecord[]> => {
  const held = within(scope, [...index.positions.values()]).toSorted((a, b) => comparePositions(index, a, b))
  const seen = new Set<string>()
  const byActor = new Map<string, PositionRecord[]>()
  for (const position of held) {
    const key = JSON.stringify([
      index.clusterOf(position.id)?.id ?? position.id,
      position.actor,
      position.stance,
      position.date,
    ])
    if (seen.has(key)) continue
    seen.add(key)
    byActor.set(position.actor, [...(byActor.get(position.actor) ?? []), position])
  }
  return byActor
})

function stancePoint(index: RecordIndex, position: PositionRecord): StancePoint {
  const { id, stance, date, document, evidence } = position
  return {
    id: index.clusterOf(id)?.id ?? id,
    stance,
    date: dateOrNull(date),
    told: firstPublished(index, [document]),
    label: positionSubject(index, position),
    words: wordsView(index, id, document, evidence),
  }
}

function coordinates(
  index: RecordIndex,
  { representative: { place } }: MarkItem,
): { lat: number; lon: number; precision: MapPlace['precision'] } | null {
  if (place === null) return null
  const geo = index.actors.get(place.actor)?.geo ?? null
  const lat = place.lat ?? geo?.lat ?? null
  const lon = place.lon ?? geo?.lon ?? null
  return lat === null || lon === null ? null : { lat, lon, precision: geo?.precision ?? 'point' }
}

function mapPlaces(index: RecordIndex, marks: readonly MarkItem[]): MapPlace[] {
  const places = new Map<string, MapPlace>()
  for (const mark of marks) {
    const { place } = mark.representative
    const at = coordinates(index, mark)
    if (place === null || at === null) continue
    const known = places.get(place.actor)
    if (known !== undefined) known.marks.push(mark.id)
    else {
      const name = plainText(place.name)
      places.set(place.actor, { id: place.actor, name, country: place.country, ...at, marks: [mark.id] })
    }
  }
  return [...places.values()]
}
