import { type City, citiesNamed } from '../../../lexicon/cities.ts'
import type { KnownName } from '../../../lexicon/known-names.ts'
import { type Place, places } from '../../../lexicon/places.ts'
import { matchKnown } from '../names/known-match.ts'
import type { MentionTokens } from '../words.ts'
import { CASE } from '../words.ts'

/** Degrees within which a town may belong to the region named after it: "Springfield, Illinois". */
export const REGION_REACH = 10
/** So many degrees nearer to the middle of another region of the country, a town lies in that one. */
const NEARER = 4.5

const regions = places.filter(({ sort, country }) => sort === 'region' && country !== null)
const regionNamed = new Map(regions.map((region) => [region.name, region]))

/** Degrees between a town and the middle of a region. */
export function degreesOff(town: City, { lat, lon }: Place): number {
  return Math.hypot(town.lat - lat, (town.lon - lon) * Math.cos((town.lat * Math.PI) / 180))
}

/** May a town lie in a region, by how far it is from the middle of this and of the other regions of its country? */
export function isInRegion(town: City, region: Place): boolean {
  if (town.country !== region.country) return false
  const off = degreesOff(town, region)
  if (off > REGION_REACH) return false
  return !regions.some((other) => other.country === region.country && off - degreesOff(town, other) > NEARER)
}

/**
 * The region of one country that stands behind a name and a comma as what holds it: ", Texas,". Null if no region
 * stands there, or where a list goes on: "Georgia, Texas and Ohio".
 * Example: for "Paris, Texas, voted" and the token of "Paris" it is Texas.
 */
export function regionBehind(words: MentionTokens, lastToken: number): Place | null {
  const comma = lastToken + 1
  if (words.form[comma] !== ',' || (words.wordShape[comma + 1] ?? CASE.none) < CASE.capital) return null
  const known = matchKnown(words, comma + 1)
  if (known === null) return null
  const found = known.senses.flatMap((sense) => regionMeant(sense) ?? [])
  if (found.length === 0) return null
  const next = known.lastToken + 1
  if (words.lower[next] === 'and' || words.lower[next] === 'or') return null
  const isList = words.form[next] === ',' && /^(?:and|or)$/.test(words.lower[next + 1] ?? '')
  return isList ? null : found[0]
}

/** "New York" and "Washington" behind a town are the states. */
function regionMeant({ kind, form, canonical }: KnownName): Place | undefined {
  if (kind === 'place' && form === 'name' && regionNamed.has(canonical)) return regionNamed.get(canonical)
  return form === 'adjective' ? undefined : regionNamed.get(`${canonical} state`)
}

/** "Athens, Georgia": the state of a name is not meant behind a town of a region of that name which the state has not. */
export function isBehindItsTown(
  words: MentionTokens,
  firstToken: number,
  region: KnownName,
  state: string | null,
): boolean {
  const place = regionNamed.get(region.canonical)
  if (place === undefined || words.form[firstToken - 1] !== ',') return false
  const { start, end } = words.analysis.tokens
  for (let first = firstToken - 2; first >= 0 && first > firstToken - 5; first--) {
    if (words.wordShape[first] < CASE.capital) return false
    const name = words.text.slice(start[first], end[firstToken - 2])
    if (townInRegion(name, place) !== undefined) return !citiesNamed(name).some(({ country }) => country === state)
  }
  return false
}

/** The largest town of a name that a region may hold. */
export function townInRegion(name: string, region: Place): City | undefined {
  return citiesNamed(name).find((town) => isInRegion(town, region))
}
