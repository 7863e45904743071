import { ploverScore } from '../../lexicon/plover-scores.ts'
import { idOf } from '../../record/identity.ts'
import { compareCodeUnits } from '../../record/order.ts'
import type { RelationRecord } from '../../record/record.ts'
import type { Candidate } from '../clusters/candidate.ts'
import type { Telling } from '../clusters/telling.ts'
import type { EventOutline } from '../digest/digest.ts'
import { Fingerprinting } from '../memory/fingerprint.ts'
import type { StoryRow } from '../rows.ts'

interface Pair {
  readonly from: string
  readonly to: string
  readonly month: string | null
  /** Each event once, by all who tell it. */
  readonly told: (readonly EventOutline[])[]
  readonly made: Fingerprinting
}

/**
 * Cooperation and conflict between each two actors, month by month: from events that happened, each counted once
 * however many reports tell it. Events whose month is not known have a period without start and end. What one report
 * has done and another denied counts for nothing.
 * @param events those that are told together in one list
 */
export function findRelations(
  events: readonly (readonly Candidate<EventOutline>[])[],
  actors: Pick<Telling, 'actor' | 'unnamed'>,
): StoryRow<RelationRecord>[] {
  const pairs = new Map<string, Pair>()
  for (const told of events) {
    const done = told.filter(({ outline: { status } }) => status === 'happened' || status === 'ongoing')
    const isDenied = told.some(({ outline: { status } }) => status === 'denied' || status === 'refused')
    if (done.length === 0 || isDenied) continue
    const outlines = done.map(({ outline }) => outline)
    const month = monthOf(outlines)
    for (const { from, to } of directedPairs(outlines, actors)) {
      const key = `${from} ${to} ${month}`
      let pair = pairs.get(key)
      if (pair === undefined) {
        pair = { from, to, month, told: [], made: new Fingerprinting().text('relation').text(key) }
        pairs.set(key, pair)
      }
      pair.told.push(outlines)
      pair.made.number(done.length)
      for (const each of done) pair.made.number(each.from)
    }
  }
  return [...pairs.values()].map((pair) => ({ from: pair.made.value(), make: () => relationOf(pair) }))
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
function monthOf(told: readonly EventOutline[]): string | null {
  const months = new Set(told.flatMap(({ date }) => /^\d{4}-\d{2}/.exec(date ?? '') ?? []))
  return months.size === 1 ? [...months][0] : null
}

/**
 * Who stands to whom in an event, by all who tell it, since one may name whom another leaves out: doer to sufferer;
 * where all are doers (a meeting), each to each other.
 */
function directedPairs(
  told: readonly EventOutline[],
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
