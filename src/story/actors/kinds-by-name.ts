import { givenNameGender } from '../../lexicon/people.ts'
import type { ActorKind } from '../../record/vocabulary.ts'
import type { ActorOutline } from '../digest/digest.ts'

/** What the reports take the bearers of one full name for. */
interface Readings {
  /** In how many reports it is a person's without a word that says so. */
  persons: number
  /** Whether a report gives the person a role. */
  hasRole: boolean
  /** In how many reports it is explained as something else, and as what; null if as several things. */
  others: number
  kind: ActorKind | null
}

/** One report in so many must explain a name, lest one misreading spreads. */
const EXPLAINED_ONE_IN = 4

/**
 * What kind of thing each actor is, as all reports say it together. If nothing around a name explains it, a report
 * takes it for a person's; where others explain it ("the freighter Aurelia Star"), that holds for the same full name
 * everywhere, unless a report gives the person a role or, for all but ships and the like, it begins with a given name.
 */
export function kindsByName(actors: readonly ActorOutline[]): (actor: ActorOutline) => ActorKind {
  const readings = new Map<string, Readings>()
  for (const { named, kind, key, more } of actors) {
    if (!named || kind === 'other' || kind === 'state') continue
    if (!key.includes(' ')) continue
    let of = readings.get(key)
    if (of === undefined) {
      of = { persons: 0, hasRole: false, others: 0, kind: null }
      readings.set(key, of)
    }
    if (kind === 'person') {
      of.persons++
      of.hasRole ||= more?.hasRole ?? false
    } else {
      of.kind = of.others === 0 || of.kind === kind ? kind : null
      of.others++
    }
  }
  return ({ kind, key }) => {
    if (kind !== 'person') return kind
    const of = readings.get(key)
    if (of === undefined || of.kind === null || of.hasRole) return kind
    if (of.others * EXPLAINED_ONE_IN < of.others + of.persons) return kind
    const isCraft = of.kind === 'vehicle' || of.kind === 'weapon'
    return isCraft || givenNameGender(key.slice(0, key.indexOf(' '))) === undefined ? of.kind : kind
  }
}
