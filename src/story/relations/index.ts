import { ploverScore } from '../../lexicon/plover-scores.ts'
import { relationConfidence } from '../../record/confidence.ts'
import { idOf } from '../../record/identity.ts'
import type { RelationRecord } from '../../record/record.ts'
import { isPloverCode, type PloverCode } from '../../record/vocabulary.ts'
import { compareCodeUnits } from '../../text/order.ts'
import type { Candidate } from '../clusters/candidate.ts'
import type { EventOutline } from '../digest/digest.ts'
import { idOfRef } from '../digest/outline.ts'
import type { Later, Memo } from '../memo/index.ts'
import type { Parties, Party } from '../parties.ts'

type Event = Candidate<EventOutline>

/** An event of a type that PLOVER scores. */
type DoneEvent = Event & { readonly outline: { readonly code: PloverCode } }

interface Pair {
  readonly from: string
  readonly to: string
  readonly month: string | null
  /** Each event once, by all who tell it. */
  readonly told: (readonly DoneEvent[])[]
}

/**
 * Cooperation and conflict between each two actors, month by month: from events that happened, each counted once
 * however many reports tell it. Events whose month is not known have a period without start and end. What one report
 * has done and another denied counts for nothing, and so does what PLOVER has no type for: it has no score.
 * @param events those that are told together in one list
 */
export function findRelations(
  events: readonly (readonly Event[])[],
  parties: Pick<Parties, 'key' | 'isNamed'>,
  memo: Memo,
): Later<RelationRecord>[] {
  const pairs = new Map<string, Pair>()
  for (const told of events) {
    // Who stands alone has no relation: true of most events.
    if (told.length === 1 && told[0].parties.length < 2) continue
    const done = told.flatMap((event) => doneOf(event) ?? [])
    const isDenied = told.some(({ outline: { status } }) => status === 'denied' || status === 'refused')
    if (done.length === 0 || isDenied) continue
    const month = monthOf(done)
    for (const { from, to } of directedPairs(done, parties)) {
      const key = `${from} ${to} ${month}`
      const pair = pairs.get(key)
      if (pair === undefined) pairs.set(key, { from, to, month, told: [done] })
      else pair.told.push(done)
    }
  }
  return [...pairs].map(([key, pair]) => {
    const told = pair.told.map((done) => done.map(({ from }) => from))
    return memo.later(['relation', key, told], () => relationOf(pair))
  })
}

/** The event, if it was done and is of a type that PLOVER scores. */
function doneOf({ outline, ...event }: Event): DoneEvent | null {
  const { code, status } = outline
  if (!isPloverCode(code) || (status !== 'happened' && status !== 'ongoing')) return null
  return { ...event, outline: { ...outline, code } }
}

/** PLOVER's score of an event; the first of those who tell it gives it. */
function scoreOf([{ outline }]: readonly DoneEvent[]): number {
  return ploverScore(outline.code, outline.mode)
}

function relationOf({ from, to, month, told }: Pair): RelationRecord {
  const scores = told.map(scoreOf)
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  const events = told.flat().map(({ outline }) => outline.id)
  return {
    type: 'relation',
    id: idOf('l', [from, to, month]),
    from,
    to,
    period: { start: month, end: month },
    cooperation: scores.filter((score) => score > 0).length,
    conflict: scores.filter((score) => score < 0).length,
    score: Math.round(mean * 100) / 100,
    events: events.sort(compareCodeUnits),
    confidence: relationConfidence(told.flat().map(({ outline }) => outline)),
  }
}

/** The month of an event, as those who give its day have it; null if nobody does, or months differ. */
function monthOf(told: readonly Event[]): string | null {
  const months = new Set(told.flatMap(({ outline: { date } }) => /^\d{4}-\d{2}/.exec(date ?? '') ?? []))
  return months.size === 1 ? [...months][0] : null
}

/**
 * Who stands to whom in an event, by all who tell it, since one may name whom another leaves out: doer to sufferer. Where all
 * are doers (a meeting), each to each other, if it is cooperation: who attacks side by side does nothing to one another, so
 * that doers of one event are never set against each other.
 */
function directedPairs(
  told: readonly DoneEvent[],
  parties: Pick<Parties, 'key' | 'isNamed'>,
): { from: string; to: string }[] {
  const isConflict = scoreOf(told) < 0
  const doers = sideOf(told, 'actors', parties)
  const others = sideOf(told, 'recipients', parties)
  const targets = others.length > 0 ? others : doers
  return doers.flatMap((from) =>
    targets
      .filter((to) => to.id !== from.id && !(isConflict && actTogether(told, from.party, to.party)))
      .map((to) => ({ from: from.id, to: to.id })),
  )
}

/** True if some report has both as doers, and neither as the one to whom it is done. */
function actTogether(told: readonly Event[], a: Party, b: Party): boolean {
  return told.some(({ outline, parties }) => {
    const doers = parties.slice(0, outline.actors.length)
    const others = parties.slice(outline.actors.length)
    return doers.includes(a) && doers.includes(b) && !others.includes(a) && !others.includes(b)
  })
}

interface Side {
  readonly id: string
  readonly party: Party
}

/** The actors of one side, each once: those that some report names, else those that are described, by their words. */
function sideOf(told: readonly Event[], side: 'actors' | 'recipients', of: Pick<Parties, 'key' | 'isNamed'>): Side[] {
  const named = new Map<string, Party>()
  const described: Side[] = []
  for (const { outline, report, parties } of told) {
    const first = side === 'actors' ? 0 : outline.actors.length
    for (const [place, ref] of outline[side].entries()) {
      const party = parties[first + place]
      if (of.isNamed(party)) named.set(of.key(party), party)
      else described.push({ id: idOfRef(report.outline, ref), party })
    }
  }
  if (named.size > 0) {
    return [...named].map(([id, party]) => ({ id, party })).sort((a, b) => compareCodeUnits(a.id, b.id))
  }
  const firstOfWords = new Map<Party, string>()
  for (const { id, party } of described.sort((a, b) => compareCodeUnits(a.id, b.id))) {
    if (!firstOfWords.has(party)) firstOfWords.set(party, id)
  }
  return [...firstOfWords].map(([party, id]) => ({ id, party }))
}
