import type { ClusterRecord } from '../../record/record.ts'
import { daysOf } from '../agreement/when.ts'
import { Components } from '../components.ts'
import type { ToldReport } from '../digest/digest.ts'
import { fingerprintOf, type Later, type Memo } from '../memo/index.ts'
import type { Parties } from '../parties.ts'
import { type Candidate, partsOfTold } from './candidate.ts'
import { type Clustering, type Member, makeCluster } from './make-cluster.ts'
import type { IdPairs, Telling } from './telling.ts'

/** What stands in one of the stories that its document tells: the first, if nothing is said. */
interface InStory {
  readonly storyPart?: number
}

/**
 * All records of one kind, ordered by report.
 * @param happeningsOf the happenings of several reports that one of a report's records is of
 */
export function candidatesOf<Outline extends InStory, T extends Member>(
  clustering: Clustering<Outline, T>,
  reports: readonly ToldReport[],
  parties: Parties,
  { originsOf, story }: Telling,
  happeningsOf: (report: ToldReport, outline: Outline) => readonly string[] = () => NOWHERE,
): Candidate<Outline>[] {
  const candidates: Candidate<Outline>[] = []
  for (const [number, report] of reports.entries()) {
    const own = parties.ofReport(number)
    const { id, published } = report.outline.document
    // Origins are compared where no day is known; what has another origin then has another one's name too.
    const origins = daysOf(published) === null ? (originsOf.get(id) ?? []) : []
    const ofReport = fingerprintOf([clustering.of, report.from, origins])
    for (const [place, outline] of clustering.outlines(report.outline).entries()) {
      const named = clustering.parties(outline, own)
      const happenings = happeningsOf(report, outline)
      const from = fingerprintOf([ofReport, place, named.map((party) => parties.fingerprint(party)), ...happenings])
      const told = story(id, outline.storyPart ?? 0)
      candidates.push({ outline, report, place, parties: named, happenings, story: told, from })
    }
  }
  return candidates
}

/**
 * Those that tell the same, in one list each; of one story, but for kinds that are joined across stories. Which members
 * of a group tell the same is remembered for as long as nothing changes that it depends on.
 * @param least how many members a list has at least; most have one
 */
export function together<Outline, T extends Member>(
  clustering: Clustering<Outline, T>,
  candidates: readonly Candidate<Outline>[],
  telling: Telling,
  memo: Memo,
  least = 2,
): Candidate<Outline>[][] {
  const { same, apart } = clustering.of === 'event' ? placesOfPairs(candidates, telling.happenings) : NO_PAIRS
  const components = new Components(candidates.length, apart)
  for (const [a, b] of same) components.join(a, b)
  const storyAt = (place: number): string => (clustering.acrossStories ? '' : candidates[place].story)
  for (const places of Map.groupBy(candidates.keys(), storyAt).values()) {
    const ofStory = places.map((place) => candidates[place])
    clustering.joinOutlines?.(ofStory, (a, b) => components.join(places[a], places[b]))
    for (const [a, b] of joinsIn(clustering, ofStory, telling, memo)) components.join(places[a], places[b])
  }
  return components.groups(least).map((group) => group.map((index) => candidates[index]))
}

const NOWHERE: readonly string[] = []
const NO_PAIRS: PlacePairs = { same: [], apart: [] }

interface PlacePairs {
  readonly same: readonly (readonly [number, number])[]
  readonly apart: readonly (readonly [number, number])[]
}

/** Pairs of records by their places among the candidates. */
function placesOfPairs(candidates: readonly Candidate<unknown>[], { same, apart }: Telling['happenings']): PlacePairs {
  if (same.length + apart.length === 0) return NO_PAIRS
  const ids = new Set([...same, ...apart].flat())
  const placeOf = new Map<string, number>()
  for (const [place, { report, place: own }] of candidates.entries()) {
    const { id } = report.outline.events[own]
    if (ids.has(id)) placeOf.set(id, place)
  }
  const places = (pairs: IdPairs): [number, number][] =>
    pairs.flatMap(([a, b]): [number, number][] => {
      const [own, other] = [placeOf.get(a), placeOf.get(b)]
      return own === undefined || other === undefined ? [] : [[own, other]]
    })
  return { same: places(same), apart: places(apart) }
}

/** The pairs that tell the same among the candidates of one story. */
function* joinsIn<Outline, T extends Member>(
  clustering: Clustering<Outline, T>,
  candidates: readonly Candidate<Outline>[],
  telling: Telling,
  memo: Memo,
): Generator<readonly [number, number]> {
  for (const { by, members } of clustering.groups(candidates)) {
    const group = members.map((index) => candidates[index])
    const pairs = memo.get(['join', by, group.map(({ from }) => from)], () => {
      const found: number[] = []
      const compared = {
        digests: digestsOf(clustering, group),
        parties: group.map(({ parties }) => parties),
        happenings: group.map(({ happenings }) => happenings),
      }
      clustering.join(by, compared, telling, (a, b) => found.push(a, b))
      return found
    })
    for (let i = 0; i < pairs.length; i += 2) yield [members[pairs[i]], members[pairs[i + 1]]]
  }
}

/** The cluster of those that tell the same. */
export function clusterOf<Outline, T extends Member>(
  clustering: Clustering<Outline, T>,
  group: readonly Candidate<Outline>[],
  telling: Telling,
  memo: Memo,
): Later<ClusterRecord> {
  return memo.later(['cluster', partsOfTold(group, telling)], () =>
    makeCluster(clustering, digestsOf(clustering, group), telling),
  )
}

/** The whole of what candidates tell. */
export function digestsOf<Outline, T extends Member>(
  { digests }: Clustering<Outline, T>,
  candidates: readonly Candidate<Outline>[],
): T[] {
  return candidates.map(({ report, place }) => digests(report.details)[place])
}
