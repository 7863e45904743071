/**
 * The country of named places: of the places that gold names, the share for which a situation has a mention with the
 * right country. A place that was not found, or has no country, counts as wrong. Pure functions;
 * `node eval/places.ts RE3D-GOLD.jsonl SITUATION.jsonl` prints the score and what is wrong.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { ActorRecord, AnyRecord, MentionRecord } from '../src/record/record.ts'
import re3d from './re3d-places.json' with { type: 'json' }

export interface GoldPlace {
  /** The document's path without folder and ending. */
  readonly document: string
  readonly start: number
  readonly end: number
  readonly country: string
}

export interface PlacesScore {
  readonly right: number
  readonly gold: number
  readonly wrong: readonly (GoldPlace & { readonly answer: string | null })[]
}

const stem = (path: string): string => basename(path).replace(/\.txt$/, '')

/** Scores a situation's records against places with known countries. */
export function scorePlaces(gold: readonly GoldPlace[], records: readonly AnyRecord[]): PlacesScore {
  const actors = new Map<string, ActorRecord>()
  const paths = new Map<string, string>()
  const mentions = new Map<string, MentionRecord[]>()
  for (const record of records) {
    if (record.type === 'actor') actors.set(record.id, record)
    if (record.type === 'document') paths.set(record.id, stem(record.path))
  }
  for (const record of records) {
    if (record.type !== 'mention' || !record.named) continue
    const document = paths.get(record.document) ?? ''
    mentions.set(document, [...(mentions.get(document) ?? []), record])
  }
  let right = 0
  const wrong: (GoldPlace & { answer: string | null })[] = []
  for (const place of gold) {
    const answer = countryAt(mentions.get(place.document) ?? [], place, actors)
    if (answer === place.country) right++
    else wrong.push({ ...place, answer })
  }
  return { right, gold: gold.length, wrong }
}

/** The country of the mention that shares most of a span; null if none does or none is known. */
function countryAt(
  mentions: readonly MentionRecord[],
  { start, end }: GoldPlace,
  actors: ReadonlyMap<string, ActorRecord>,
): string | null {
  let best: MentionRecord | null = null
  let most = 0
  for (const mention of mentions) {
    const shared = Math.min(mention.end, end) - Math.max(mention.start, start)
    if (shared <= most) continue
    most = shared
    best = mention
  }
  const actor = best?.actor === null || best === null ? undefined : actors.get(best.actor)
  return actor?.geo?.country ?? actor?.country ?? null
}

/** Named places and states with a country in readings made by hand. */
export function placesOfReading(records: readonly AnyRecord[]): GoldPlace[] {
  const countries = new Map<string, string>()
  for (const record of records) {
    if (record.type === 'actor' && record.country !== null) countries.set(record.id, record.country)
  }
  return records.flatMap((record) => {
    if (record.type !== 'mention' || !record.named || record.actor === null) return []
    const country = countries.get(record.actor)
    if (country === undefined || (record.kind !== 'place' && record.kind !== 'state')) return []
    return [{ document: record.document, start: record.start, end: record.end, country }]
  })
}

const COUNTRY_OF = new Map(Object.entries(re3d.countries).flatMap(([code, names]) => names.map((name) => [name, code])))

interface Entity {
  readonly start: number
  readonly end: number
  readonly type: string
}

/** Capitals all through: a name, not a description. */
const IS_NAME = /^(?:the )?\p{Lu}\S*(?: (?:of|and|the|for|[-–]|\p{Lu}\S*))*$/u

interface Re3dDocument {
  readonly doc: string
  readonly text: string
  readonly entities: readonly Entity[]
}

/** re3d's locations, by name: those whose country is beyond doubt (`re3d-places.json`). */
export function placesOfRe3d(documents: readonly Re3dDocument[]): GoldPlace[] {
  return documents.flatMap(({ doc, text, entities }) =>
    entities.flatMap(({ start, end, type }) => {
      if (type !== 'Location') return []
      // "Jordan Armed Forces": a name inside another's is no place that is named.
      const isInside = (other: Entity): boolean =>
        other.type !== type &&
        other.start <= start &&
        other.end >= end &&
        other.end - other.start > end - start &&
        IS_NAME.test(text.slice(other.start, other.end))
      if (entities.some(isInside)) return []
      const name = text.slice(start, end).replace(/^(?:the city of|the|city of) /i, '')
      const country = COUNTRY_OF.get(name)
      return country === undefined ? [] : [{ document: doc, start: end - name.length, end, country }]
    }),
  )
}

/** The lines of a JSON Lines file. */
export function readLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): T => JSON.parse(line))
}

if (process.argv[1] === import.meta.filename) {
  const documents = readLines<Re3dDocument>(process.argv[2])
  const texts = new Map(documents.map(({ doc, text }) => [doc, text]))
  const { right, gold, wrong } = scorePlaces(placesOfRe3d(documents), readLines<AnyRecord>(process.argv[3]))
  for (const { document, start, end, country, answer } of wrong) {
    console.log(`${texts.get(document)?.slice(start, end)}: ${answer}, not ${country}`)
  }
  console.log(`${right} of ${gold}: ${(right / gold).toFixed(4)}`)
}
