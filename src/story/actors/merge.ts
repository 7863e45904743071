import { compareCodeUnits } from '../../record/order.ts'
import type { ActorRecord } from '../../record/record.ts'
import type { ActorDigest } from '../digest/digest.ts'
import { nameKey } from './name-key.ts'

/**
 * One actor of several that are the same: the fullest name, all others as aliases, all roles. The id is still that of
 * one of them.
 * @param members at least one, in a fixed order
 * @param given the name that an analyst gave, or null
 */
export function mergeActors(members: readonly ActorDigest[], given: string | null): ActorRecord {
  const usual = fullest(members).record
  const spellings = new Set<string>()
  const countries = new Set<string>()
  for (const { record } of members) {
    spellings.add(record.name)
    for (const alias of record.aliases) spellings.add(alias)
    if (record.country !== null) countries.add(record.country)
  }
  const name = given ?? asWritten(usual.name, spellings)
  spellings.delete(name)
  return {
    ...usual,
    kind: explainedKind(members, usual),
    named: members.some(({ record }) => record.named),
    name,
    aliases: [...spellings].sort(compareCodeUnits),
    // Reports that disagree leave the country open.
    country: countries.size === 1 ? [...countries][0] : null,
    roles: mergeRoles(members),
    geo: members.find(({ record }) => record.geo !== null)?.record.geo ?? null,
  }
}

/** Of members of one name, those that are no persons tell the kind: `kindsByName` joined them. */
function explainedKind(members: readonly ActorDigest[], usual: ActorRecord): ActorRecord['kind'] {
  if (usual.kind !== 'person' || members.every(({ record }) => record.kind === 'person')) return usual.kind
  const key = nameKey(usual.name)
  const other = members.find(({ record }) => record.kind !== 'person' && nameKey(record.name) === key)
  return other?.record.kind ?? usual.kind
}

/** The member whose name has most words; then the one mentioned most, the longer name, the order of names. */
function fullest(members: readonly ActorDigest[]): ActorDigest {
  const wordsOf = new Map<string, number>()
  const words = (name: string): number => {
    const known = wordsOf.get(name)
    if (known !== undefined) return known
    const count = name.split(/\s+/).length
    wordsOf.set(name, count)
    return count
  }
  const isFuller = (a: ActorDigest, b: ActorDigest): boolean => {
    const order =
      words(b.record.name) - words(a.record.name) ||
      b.mentions - a.mentions ||
      b.record.name.length - a.record.name.length ||
      compareCodeUnits(a.record.name, b.record.name)
    return order < 0
  }
  return members.reduce((best, member) => (isFuller(member, best) ? member : best))
}

/** The name as running text has it, where a dateline or headline set it in capitals; short ones may be abbreviations. */
function asWritten(name: string, spellings: ReadonlySet<string>): string {
  if (name.length < 6 || name !== name.toUpperCase()) return name
  const written = [...spellings].filter((other) => other !== name && other.toUpperCase() === name)
  return written.sort(compareCodeUnits)[0] ?? name
}

function mergeRoles(members: readonly ActorDigest[]): ActorRecord['roles'] {
  const byTitle = new Map<
    string,
    { role: ActorRecord['roles'][number]; evidence: ActorRecord['roles'][number]['evidence'] }
  >()
  for (const { record } of members) {
    for (const role of record.roles) {
      const key = JSON.stringify([role.title.toLowerCase(), role.organization])
      const same = byTitle.get(key)
      if (same === undefined) byTitle.set(key, { role, evidence: [...role.evidence] })
      else same.evidence.push(...role.evidence)
    }
  }
  if (byTitle.size === 0) return []
  return [...byTitle.entries()]
    .sort((a, b) => compareCodeUnits(a[0], b[0]))
    .map(([, { role, evidence }]) => ({ ...role, evidence }))
}
