import type { City } from '../../lexicon/cities.ts'
import { citiesNamed } from '../../lexicon/cities.ts'
import { countryOf } from '../../lexicon/countries.ts'
import { knownAs } from '../../lexicon/known-names.ts'
import { containerWords, townWords } from '../../lexicon/place-contexts.ts'
import type { Place } from '../../lexicon/places.ts'
import { places } from '../../lexicon/places.ts'
import type { Geo } from '../../record/record.ts'
import { degreesOff, isInRegion, REGION_REACH, regionBehind } from './kinds/town-regions.ts'
import type { EntityCandidate, NamedMention } from './named.ts'
import type { MentionTokens } from './words.ts'

const placeNamed = new Map(places.map((place) => [place.name, place]))

/** The names of a report and how much it speaks of each country. */
interface Report {
  readonly words: MentionTokens
  readonly named: readonly NamedMention[]
  readonly of: readonly number[]
  readonly entities: readonly EntityCandidate[]
  readonly weights: ReadonlyMap<string, number>
}

/** Where each entity lies; null for those that are no places or that nothing places. */
export function placeEntities(
  words: MentionTokens,
  named: readonly NamedMention[],
  of: readonly number[],
  entities: readonly EntityCandidate[],
): (Geo | null)[] {
  const report: Report = { words, named, of, entities, weights: countryWeights(named, of, entities) }
  const mentionsOf = new Map<number, number[]>()
  named.forEach((mention, i) => {
    if (mention.kind !== 'place') return
    const list = mentionsOf.get(of[i])
    if (list === undefined) mentionsOf.set(of[i], [i])
    else list.push(i)
  })
  return entities.map((entity, index) => {
    if (entity.kind === 'state') return geoOfState(entity)
    if (entity.kind !== 'place' || !entity.named) return null
    const geo = geoOfPlace(report, entity, mentionsOf.get(index) ?? [])
    if (geo !== null && geo.country !== null) entity.country = geo.country
    return geo
  })
}

function geoOfState(entity: EntityCandidate): Geo | null {
  const country = entity.country === null ? undefined : countryOf(entity.country)
  if (country === undefined) return null
  return { geonames: null, lat: country.lat, lon: country.lon, country: country.alpha3, precision: 'country' }
}

/** How much the report speaks of each country: the share of its mentions of states. */
function countryWeights(
  named: readonly NamedMention[],
  of: readonly number[],
  entities: readonly EntityCandidate[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  let all = 0
  named.forEach((mention, i) => {
    const { country, kind } = entities[of[i]]
    if (country === null || (kind !== 'state' && kind !== 'place') || mention.kind === 'person') return
    counts.set(country, (counts.get(country) ?? 0) + 1)
    all++
  })
  for (const [country, count] of counts) counts.set(country, count / all)
  return counts
}

function geoOfPlace(report: Report, entity: EntityCandidate, at: readonly number[]): Geo | null {
  const place = entity.known?.kind === 'place' ? placeNamed.get(entity.known.canonical) : undefined
  if (place !== undefined && place.sort !== 'town') return geoOfRegion(place)
  if (entity.known?.form === 'seat') {
    const capital = countryOf(entity.known.country ?? '')?.capitals[0]
    return capital === undefined
      ? null
      : geoOfTown(citiesNamed(capital).find((city) => city.country === entity.known?.country))
  }
  const stated = statedNear(report, at)
  const own = entity.known?.form === 'capital' ? entity.known.country : (place?.country ?? null)
  const { region } = stated
  const isHeld = region !== null && region.sort === 'region' && region.country !== null
  const towns = citiesNamed(entity.name).filter((town) => !isHeld || isInRegion(town, region))
  // A town that no table has lies in the region that the words give it, whatever famous one bears its name.
  if (isHeld && towns.length === 0) {
    entity.country = region.country
    return geoOfRegion(region)
  }
  const best = bestTown(towns, stated, own, report.weights)
  if (best !== undefined) {
    const supported =
      best.country === stated.country ||
      best.country === own ||
      region !== null ||
      (best.country !== null && (report.weights.get(best.country) ?? 0) > 0.05)
    if (stated.country !== null && best.country !== stated.country) {
      entity.country ??= stated.country
      return null
    }
    return supported || best.people >= 100_000 || towns.length === 1 ? geoOfTown(best) : null
  }
  const part = place === undefined ? partOf(entity.name) : null
  if (part !== null) {
    entity.country ??= part.country
    return part.geo
  }
  if (place !== undefined)
    return { geonames: null, lat: place.lat, lon: place.lon, country: place.country, precision: 'point' }
  entity.country ??= stated.country ?? region?.country ?? null
  return null
}

/** Of the towns of a name, the one that size, what stands beside it and the report's countries speak for. */
function bestTown(
  towns: readonly City[],
  stated: Stated,
  own: string | null,
  weights: ReadonlyMap<string, number>,
): City | undefined {
  let best: City | undefined
  let bestScore = -Infinity
  for (const town of towns) {
    let score = Math.log10(town.people + 1000)
    if (stated.region !== null) score += 5 - Math.min(degreesOff(town, stated.region), REGION_REACH) / 2
    if (town.country !== null) {
      if (town.country === stated.region?.country) score += 2.5
      if (town.country === stated.country) score += 4
      if (town.country === own) score += stated.country === null && stated.region === null ? 4 : 1
      score += 1.5 * (weights.get(town.country) ?? 0)
      if (stated.nearby.has(town.country)) score += 0.7
    }
    if (score > bestScore) {
      bestScore = score
      best = town
    }
  }
  return best
}

const PART_BEFORE = /^(?:(?:north|south|east|west|central|northern|southern|eastern|western)[- ]?)+ (?=\p{Lu})/iu
const PART_AFTER =
  / (?:(?:Military|International) )?(?:Air Base|Airbase|Airfield|Airport|Dam|District|Governorate|Province|Region|Valley)$/

/** "Northern Iraq", "East Mosul", "Tabqa Dam": a part of a state or town lies where it does; null for other names. */
function partOf(name: string): { readonly country: string | null; readonly geo: Geo | null } | null {
  const whole = name.replace(PART_BEFORE, '').replace(PART_AFTER, '')
  if (whole === name || whole === '') return null
  const known = knownAs(whole).find(({ kind, form }) => (kind === 'state' || kind === 'place') && form !== 'adjective')
  if (known === undefined) return null
  const place = placeNamed.get(known.canonical)
  if (place === undefined) return known.country === null ? null : { country: known.country, geo: null }
  const { lat, lon, country } = place
  return { country, geo: { geonames: null, lat, lon, country, precision: 'region' } }
}

function geoOfTown(town: City | undefined): Geo | null {
  if (town === undefined) return null
  return { geonames: town.geonames, lat: town.lat, lon: town.lon, country: town.country, precision: 'point' }
}

function geoOfRegion(place: Place): Geo {
  return { geonames: null, lat: place.lat, lon: place.lon, country: place.country, precision: 'region' }
}

interface Stated {
  /** The country that the words give it: "Suruc, Turkey", "the Turkish town of Suruc", "Suruc in southern Turkey". */
  readonly country: string | null
  /** The region that the words give it: "Springfield, Illinois". */
  readonly region: Place | null
  /** Countries named in the same sentence. */
  readonly nearby: ReadonlySet<string>
}

/** What stands right beside the mentions of a place. */
function statedNear({ words, named, of, entities }: Report, at: readonly number[]): Stated {
  let country: string | null = null
  let region: Place | null = null
  const nearby = new Set<string>()
  const { sentence } = words.analysis.tokens
  for (const i of at) {
    const mention = named[i]
    const here = sentence[mention.firstToken]
    for (let k = i - 1; k >= 0 && sentence[named[k].firstToken] === here; k--)
      noteNearby(named[k], entities[of[k]], nearby)
    for (let k = i + 1; k < named.length && sentence[named[k].firstToken] === here; k++)
      noteNearby(named[k], entities[of[k]], nearby)
    const after = named[i + 1]
    if (
      after !== undefined &&
      sentence[after.firstToken] === here &&
      isContainer(words, mention.lastToken + 1, after.firstToken - 1)
    ) {
      const container = entities[of[i + 1]]
      if (after.kind === 'state') country ??= container.country
      else if (after.kind === 'place' && container.known?.kind === 'place')
        region ??=
          after.firstToken === mention.lastToken + 2
            ? regionBehind(words, mention.lastToken)
            : (placeNamed.get(container.known.canonical) ?? null)
    }
    const before = named[i - 1]
    if (
      before !== undefined &&
      sentence[before.firstToken] === here &&
      leadsTo(words, before.lastToken + 1, mention.firstToken - 1)
    ) {
      if (before.kind === 'state') country ??= entities[of[i - 1]].country
    }
  }
  return { country, region, nearby }
}

function noteNearby(mention: NamedMention, entity: EntityCandidate, nearby: Set<string>): void {
  if (entity.country !== null && (mention.kind === 'state' || mention.kind === 'place')) nearby.add(entity.country)
}

/** "Suruc , Turkey", "Suruc in southern Turkey": only these words stand between. */
function isContainer(words: MentionTokens, first: number, last: number): boolean {
  if (first > last || last - first > 3) return false
  if (words.form[first] !== ',' && words.lower[first] !== 'in') return false
  for (let i = first + 1; i <= last; i++)
    if (!containerWords.has(words.lower[i]) && words.lower[i] !== 'in' && words.form[i] !== '-') return false
  return true
}

/** "Turkish border town of Suruc": only such words stand between. */
function leadsTo(words: MentionTokens, first: number, last: number): boolean {
  if (first > last || last - first > 5) return false
  for (let i = first; i <= last; i++) if (!townWords.has(words.lower[i])) return false
  return true
}
