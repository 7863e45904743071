import { idOf } from '../../record/identity.ts'
import { compareCodeUnits } from '../../record/order.ts'
import type { ClusterRecord } from '../../record/record.ts'
import type { Telling, Told } from './told.ts'

type Group = ClusterRecord['groups'][number]

/** What a group of a cluster says: equal values say the same. */
export interface Saying {
  readonly low: number | null
  readonly high: number | null
  readonly stance: Group['stance']
  readonly asOf: string | null
}

/**
 * Makes a cluster record: its members grouped by what they say, its documents and its independent origins.
 * @param members at least one, all telling of the same
 * @param say what one member says
 * @param agreementOf how the groups stand to each other; asked only where there are two origins or two sayings
 */
export function makeCluster<T extends Told>(
  of: ClusterRecord['of'],
  members: readonly T[],
  label: string,
  telling: Telling,
  say: (member: T) => Saying,
  agreementOf: (groups: readonly Group[]) => ClusterRecord['agreement'],
): ClusterRecord {
  const sorted = [...members].sort((a, b) => compareCodeUnits(a.id, b.id))
  const bySaying = new Map<string, { saying: Saying; members: T[] }>()
  for (const member of sorted) {
    const saying = say(member)
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
    .map(([, { saying, members }]) => ({
      members: members.map(({ id }) => id),
      origins: originsOf(members, telling),
      low: saying.low,
      high: saying.high,
      stance: saying.stance,
      asOf: saying.asOf,
    }))
  const origins = originsOf(sorted, telling)
  return {
    type: 'cluster',
    id: idOf('c', [of, ...sorted.map(({ id }) => id)]),
    of,
    members: sorted.map(({ id }) => id),
    documents: unique(sorted.map(({ document }) => document)),
    origins,
    agreement: origins.length < 2 && groups.length < 2 ? 'single' : agreementOf(groups),
    groups,
    label,
  }
}

function originsOf(members: readonly Told[], telling: Telling): string[] {
  return unique(members.flatMap(({ document }) => telling.originsOf.get(document) ?? []))
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort(compareCodeUnits)
}
