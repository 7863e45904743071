import type { SearchHit, SearchResults } from '../../src/api/questions.ts'
import { addressOf } from '../address/address.ts'
import { fetched } from '../api/resource.ts'

export type HitType = SearchHit['type']

/** The types in the order in which they are shown, with what a group of them is called. */
export const HIT_GROUPS: readonly (readonly [HitType, string])[] = [
  ['actor', 'Actors'],
  ['report', 'Reports'],
  ['statement', 'Statements'],
  ['event', 'Events'],
]

export interface HitGroup {
  readonly type: HitType
  readonly title: string
  readonly total: number
  readonly hits: readonly SearchHit[]
}

/** The path of one type's hits; `offset` and `limit` are the caller's. */
function searchPath(type: HitType, text: string): string {
  const query = new URLSearchParams({ q: text, type })
  return `/search?${query}`
}

/** The first hits of each type, groups without any left out. */
export async function firstHits(text: string, limit: number, abort: AbortSignal): Promise<HitGroup[]> {
  const found = await Promise.all(
    HIT_GROUPS.map(([type]) => fetched<SearchResults>(`${searchPath(type, text)}&limit=${limit}`, abort)),
  )
  return HIT_GROUPS.flatMap(([type, title], index) => {
    const results = found[index]
    return results === undefined || results.total === 0
      ? []
      : [{ type, title, total: results.total, hits: results.items }]
  })
}

/** Where a hit leads: an actor to its page, everything else to its words in the report. */
export function addressOfHit({ id, type, words, report }: SearchHit): string {
  if (type === 'actor') return addressOf(`/actors/${encodeURIComponent(id)}`)
  const at = words === null ? '' : `${words.spans[0]?.start}-${words.spans.at(-1)?.end}`
  return addressOf(`/reports/${encodeURIComponent(words?.report ?? report?.id ?? id)}`, {}, at)
}
