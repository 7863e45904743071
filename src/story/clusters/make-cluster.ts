import { clusterConfidence, inTwoDecimals } from '../../record/confidence.ts'
import { idOf } from '../../record/identity.ts'
import { independentOrigins } from '../../record/independent-origins.ts'
import type { ClusterRecord } from '../../record/record.ts'
import { compareCodeUnits } from '../../text/order.ts'
import type { ReportDetails, ReportOutline } from '../digest/digest.ts'
import type { OwnParties, Party } from '../parties.ts'
import type { Candidate, Compared, Group } from './candidate.ts'
import type { Telling } from './telling.ts'

type SayingGroup = ClusterRecord['groups'][number]

/** What a member of a cluster says: equal values say the same. */
interface Saying {
  readonly low: number | null
  readonly high: number | null
  readonly stance: SayingGroup['stance']
  /** The day as of which it is said, or null: then the day of publication stands in. */
  readonly asOf: string | null
}

/** A digest that may be told together with others. */
export interface Member {
  readonly id: string
  readonly document: string
  readonly label: string
  readonly confidence: number | null
  readonly storyPart?: number
}

/** Calls for two that tell the same, by their places in a list. */
export type Join = (a: number, b: number) => void

/** One kind of record, and how its clusters are made. */
export interface Clustering<Outline, T extends Member> {
  readonly of: ClusterRecord['of']
  outlines(report: ReportOutline): readonly Outline[]
  digests(report: ReportDetails): readonly T[]
  /** Those on whom a record's comparison with others depends. */
  parties(outline: Outline, own: OwnParties): Party[]
  /** Joins candidates that their outlines alone show to tell the same. */
  joinOutlines?(candidates: readonly Candidate<Outline>[], join: Join): void
  /** The groups in which candidates are compared with each other; one may be in several. */
  groups(candidates: readonly Candidate<Outline>[]): readonly Group[]
  /** Joins those of one group that tell the same. It must depend on nothing but the members, their parties and, if no day is known of one, their origins. */
  join(by: Group['by'], members: Compared<T>, telling: Telling, join: Join): void
  say(member: T): Saying
  /** The chance that members told together tell the same; certain if nothing says otherwise. */
  joined?(members: readonly T[], telling: Telling): number
  /** True if records of several stories may tell the same: the same words of one speaker. */
  readonly acrossStories?: boolean
  /** How the members stand to each other, two at least; where all have one origin, `agree` is `single`. */
  agreement(groups: readonly SayingGroup[], members: readonly T[], telling: Telling): ClusterRecord['agreement']
}

/**
 * Makes a cluster record: its members grouped by what they say, its documents and its independent origins.
 * @param members at least one, all telling of the same, in any order
 */
export function makeCluster<T extends Member>(
  clustering: Pick<Clustering<never, T>, 'of' | 'say' | 'agreement' | 'joined'>,
  members: readonly T[],
  telling: Telling,
): ClusterRecord {
  const sorted = [...members].sort((a, b) => compareCodeUnits(a.id, b.id))
  const bySaying = new Map<string, { saying: Saying; members: T[] }>()
  for (const member of sorted) {
    const said = clustering.say(member)
    const saying = { ...said, asOf: said.asOf ?? telling.published(member.document) }
    const key = JSON.stringify([saying.asOf, saying.low, saying.high, saying.stance])
    const group = bySaying.get(key)
    if (group === undefined) bySaying.set(key, { saying, members: [member] })
    else group.members.push(member)
  }
  const groups = [...bySaying.entries()]
    .sort(
      ([keyA, a], [keyB, b]) =>
        compareCodeUnits(a.saying.asOf ?? '~', b.saying.asOf ?? '~') || compareCodeUnits(keyA, keyB),
    )
    .map(([, { saying, members: same }]) => ({
      members: same.map(({ id }) => id),
      origins: originsOf(same, telling),
      low: saying.low,
      high: saying.high,
      stance: saying.stance,
      asOf: saying.asOf,
    }))
  const origins = originsOf(sorted, telling)
  const reporting = unique(sorted.map(({ document }) => document))
  const agreement = sorted.length === 1 ? 'single' : clustering.agreement(groups, sorted, telling)
  return {
    type: 'cluster',
    id: idOf('c', [clustering.of, ...sorted.map(({ id }) => id)]),
    of: clustering.of,
    members: sorted.map(({ id }) => id),
    documents: reporting,
    origins,
    agreement: agreement === 'agree' && !areIndependent(reporting, telling) ? 'single' : agreement,
    story: storyOf(sorted, telling),
    confidence: confidenceOf(clustering, sorted, origins, telling),
    groups,
    label: sorted[0].label,
  }
}

function confidenceOf<T extends Member>(
  { say, joined }: Pick<Clustering<never, T>, 'say' | 'joined'>,
  members: readonly T[],
  independent: readonly string[],
  telling: Telling,
): number | null {
  const witnesses = members.map((member) => {
    const { low, high, stance } = say(member)
    const origins = telling.originsOf.get(member.document) ?? []
    return { saying: JSON.stringify([low, high, stance]), confidence: member.confidence, origins }
  })
  const confidence = clusterConfidence(witnesses, independent)
  return confidence === null ? null : inTwoDecimals(confidence * (joined?.(members, telling) ?? 1))
}

/** The story of what tells the same, or null if it is told in several. */
function storyOf(members: readonly Member[], telling: Telling): string | null {
  const [first, ...others] = members.map(({ document, storyPart }) => telling.story(document, storyPart ?? 0))
  return others.every((story) => story === first) ? first : null
}

/** True unless all documents may have what they tell from one origin: copies agree with nobody. */
export function areIndependent(documents: readonly string[], telling: Telling): boolean {
  const [first, ...others] = documents.map((document) => telling.originsOf.get(document) ?? [])
  return !first.some((origin) => others.every((origins) => origins.includes(origin)))
}

/** The independent origins of what tells, each once, in order. */
export function originsOf(members: readonly Member[], telling: Telling): string[] {
  const documents = unique(members.map(({ document }) => document))
  return independentOrigins(documents.map((id) => telling.originsOf.get(id) ?? []))
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort(compareCodeUnits)
}
