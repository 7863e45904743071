import type { ClusterRecord } from '../../record/record.ts'
import { daysOf } from '../agreement/when.ts'
import { Components } from '../components.ts'
import type { ToldReport } from '../digest/digest.ts'
import { fingerprintOf, type Later, type Memo } from '../memo/index.ts'
import type { Parties } from '../parties.ts'
import { type Candidate, partsOfTold } from './candidate.ts'
import { type Clustering, type Member, makeCluster } from './make-cluster.ts'
import type { Telling } from './telling.ts'

/** All records of one kind, ordered by report. */
export function candidatesOf<Outline, T extends Member>(
  clustering: Clustering<Outline, T>,
  reports: readonly ToldReport[],
  parties: Parties,
  { originsOf }: Telling,
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
      const from = fingerprintOf([ofReport, place, named.map((party) => parties.fingerprint(party))])
      candidates.push({ outline, report, place, parties: named, from })
    }
  }
  return candidates
}

/**
 * Those that tell the same, in one list each. Which members of a group tell the same is remembered for as long as nothing
 * changes that it depends on.
 * @param least how many members a list has at least; most have one
 */
export function together<Outline, T extends Member>(
  clustering: Clustering<Outline, T>,
  candidates: readonly Candidate<Outline>[],
  telling: Telling,
  memo: Memo,
  least = 2,
): Candidate<Outline>[][] {
  const components = new Components(candidates.length)
  clustering.joinOutlines?.(candidates, (a, b) => components.join(a, b))
  for (const { by, members } of clustering.groups(candidates)) {
    const group = members.map((index) => candidates[index])
    const pairs = memo.get(['join', by, group.map(({ from }) => from)], () => {
      const found: number[] = []
      const compared = { digests: digestsOf(clustering, group), parties: group.map(({ parties }) => parties) }
      clustering.join(by, compared, telling, (a, b) => found.push(a, b))
      return found
    })
    for (let i = 0; i < pairs.length; i += 2) components.join(members[pairs[i]], members[pairs[i + 1]])
  }
  return components.groups(least).map((group) => group.map((index) => candidates[index]))
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
