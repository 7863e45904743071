import { ploverScore } from '../../lexicon/plover-scores.ts'
import { idOf } from '../../record/identity.ts'
import { compareCodeUnits } from '../../record/order.ts'
import type { RelationRecord } from '../../record/record.ts'
import type { Telling } from '../clusters/telling.ts'
import type { EventDigest } from '../digest/digest.ts'

interface Pair {
  readonly from: string
  readonly to: string
  readonly month: string | null
  /** Each event once, by all who tell it. */
  readonly told: (readonly EventDigest[])[]
}

/**
 * Cooperation and conflict between each two actors, month by month: from events that happened, each counted once
 * however many reports tell it. Events whose month is not known have a period without start and end. What one report
 * has done and another denied counts for nothing.
 * @param events those that are told together in one list
 */
export function findRelations(
  events: readonly (readonly EventDigest[])[],
  actors: Pick<Telling, 'actor' | 'unnamed'>,
): RelationRecord[] {
  const pairs = new Map<string, Pair>()
  for (const told of events) {
    const done = told.filter(({ status }) => status === 'happened' || status === 'ongoing')
    const isDenied = told.some(({ status }) => status === 'denied' || status === 'refused')
    if (done.length === 0 || isDenied) continue
    const month = monthOf(done)
    for (const { from, to } of directedPairs(done, actors)) {
      const key = JSON.stringify([from, to, month])
      const pair = pairs.get(key)
      if (pair === undefined) pairs.set(key, { from, to, month, told: [done] })
      else pair.told.push(done)
    }
  }
  return [...pairs.values()].map(relationOf)
}

function relationOf({ from, to, month, told }: Pair): RelationRecord {
  const scores = told.map(([event]) => ploverScore(event.code, event.mode))
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  return {
    type: 'relation',
    id: idOf('l', [from, to, month]),
    from,
    to,
    period: { start: month, end: month },
    cooperation: scores.filter((score) => score > 0).length,
    conflict: scores.filter((score) => score < 0).length,
    score: Math.round(mean * 100) / 100,
    events: told.flatMap((members) => members.map(({ id }) => id)).sort(compareCodeUnits),
  }
}

/** The month of an event, as those who give its day have it; null where nobody does, or months differ. */
function monthOf(told: readonly EventDigest[]): string | null {
  const months = new Set(told.flatMap(({ date }) => /^\d{4}-\d{2}/.exec(date ?? '') ?? []))
  return months.size === 1 ? [...months][0] : null
}

/**
 * Who stands to whom in an event, by all who tell it, since one may name whom another leaves out: doer to sufferer;
 * where all are doers (a meeting), each to each other.
 */
function directedPairs(
  told: readonly EventDigest[],
  actors: Pick<Telling, 'actor' | 'unnamed'>,
): { from: string; to: string }[] {
  const doers = sideOf(
    told.flatMap((event) => event.actors),
    actors,
  )
  const others = sideOf(
    told.flatMap((event) => event.recipients),
    actors,
  )
  const targets = others.length > 0 ? others : doers
  return doers.flatMap((from) => targets.filter((to) => to !== from).map((to) => ({ from, to })))
}

/** The actors of one side, each once: those that some report names, else those that are described, by their words. */
function sideOf(ids: readonly string[], { actor, unnamed }: Pick<Telling, 'actor' | 'unnamed'>): string[] {
  const named = ids.filter((id) => unnamed(id) === null).map(actor)
  if (named.length > 0) return [...new Set(named)].sort(compareCodeUnits)
  const firstOfWords = new Map<string | null, string>()
  for (const id of [...ids].sort(compareCodeUnits)) {
    const words = unnamed(id)
    if (!firstOfWords.has(words)) firstOfWords.set(words, id)
  }
  return [...firstOfWords.values()]
}
