import type { ActorRecord } from '../../record/record.ts'
import { compareCodeUnits } from '../../text/order.ts'
import type { ActorDetails, ActorOutline } from '../digest/digest.ts'

/** One of those that are the same. */
export interface Member {
  readonly outline: ActorOutline
  details(): ActorDetails
}

/**
 * One actor of several that are the same: the fullest name, all others as aliases, all roles. The id is still that of
 * one of them.
 * @param members at least one, in a fixed order
 * @param given the name that an analyst gave, or null
 */
export function mergeActors(members: readonly Member[], given: string | null): ActorRecord {
  const all = members.map(({ outline }) => outline)
  const named = all.filter((outline) => outline.named)
  // How a story describes somebody is no name of his.
  const outlines =
    named.length > 0 ? [...named, ...all.filter((outline) => !outline.named && outline.described === undefined)] : all
  const usual = fullest(outlines)
  const spellings = new Set<string>()
  const countries = new Set<string>()
  for (const { name, more, country } of outlines) {
    spellings.add(name)
    for (const alias of more?.aliases ?? []) spellings.add(alias)
    if (country !== null) countries.add(country)
  }
  const name = given ?? asWritten(usual.name, spellings)
  spellings.delete(name)
  return {
    type: 'actor',
    id: usual.id,
    name,
    kind: explainedKind(outlines, usual),
    aliases: [...spellings].sort(compareCodeUnits),
    // Reports that disagree leave the country open.
    country: countries.size === 1 ? [...countries][0] : null,
    roles: mergeRoles(members),
    named: outlines.some(({ named }) => named),
    geo: members.find(({ outline }) => outline.hasGeo)?.details().geo ?? null,
  }
}

/** Of members of one name, those that are no persons tell the kind: `kindsByName` joined them. */
function explainedKind(members: readonly ActorOutline[], usual: ActorOutline): ActorRecord['kind'] {
  if (usual.kind !== 'person') return usual.kind
  return members.find(({ kind, key }) => kind !== 'person' && key === usual.key)?.kind ?? usual.kind
}

/** The member whose name has most words; then the one mentioned most, the longer name, the order of names. */
function fullest(members: readonly ActorOutline[]): ActorOutline {
  const wordsOf = new Map<string, number>()
  const words = (name: string): number => {
    const known = wordsOf.get(name)
    if (known !== undefined) return known
    const count = name.split(/\s+/).length
    wordsOf.set(name, count)
    return count
  }
  const isFuller = (a: ActorOutline, b: ActorOutline): boolean => {
    const order =
      words(b.name) - words(a.name) ||
      b.mentions - a.mentions ||
      b.name.length - a.name.length ||
      compareCodeUnits(a.name, b.name)
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

function mergeRoles(members: readonly Member[]): ActorRecord['roles'] {
  const byTitle = new Map<
    string,
    { role: ActorRecord['roles'][number]; evidence: ActorRecord['roles'][number]['evidence'] }
  >()
  for (const { outline, details } of members) {
    for (const role of outline.more?.hasRole ? details().roles : []) {
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
