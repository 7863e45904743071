import { eventAgreement } from '../agreement/statuses.ts'
import { daysBetween, daysOf } from '../agreement/when.ts'
import type { EventDigest, EventOutline } from '../digest/digest.ts'
import type { Party } from '../parties.ts'
import { joinSimilar, sharedWords } from '../similar.ts'
import type { Candidate } from './candidate.ts'
import { groupByKeys } from './join-equal.ts'
import type { Clustering } from './make-cluster.ts'
import type { Telling } from './telling.ts'

/** How much of the shorter sentence's words two tellings share at least before anything else of them is compared. */
const LIKE_WORDS = 0.5
/** The same, where doers, sufferers and day are the same already. */
const SAME_DAY_WORDS = 0.2
/** The same, where neither doers nor sufferers are the same by name; and so many words at least, where not all is named. */
const LIKE_UNNAMED = 0.65
const MIN_SHARED = 4
/** So much of the words tells that it is one sentence, in a copy or an abridgement. */
const SAME_SENTENCE = 0.8
/** With how many like events of one day each one is compared. */
const LOOK_BACK = 12
/** Reports of events without a day are of one time where they were published within so many days. */
const SAME_TIME_DAYS = 3

/**
 * The same event told by several reports, by its meaning: one PLOVER type; doers and sufferers that are the same, where
 * reports name them; days at most one apart; no two places; and words. The less of it is named, the more of the words
 * must be shared: two raids between the same two on one day are two where neither place nor words tell that they are
 * one.
 */
export const eventClustering: Clustering<EventOutline, EventDigest> = {
  of: 'event',
  outlines: ({ events }) => events,
  digests: ({ events }) => events,
  parties: ({ actors, recipients }, own) => [...actors.map(own.described), ...recipients.map(own.described)],
  groups(candidates) {
    // Whoever tells of one event shares a doer or the sufferer with the others, or at least the word for it.
    const codeOf = ({ outline }: Candidate<EventOutline>): string => outline.code
    const byParty = groupByKeys(candidates, codeOf, ({ parties }) => parties)
    const byWord = groupByKeys(candidates, codeOf, ({ outline }) => [outline.word])
    const byDay = groupByKeys(candidates, codeOf, dayKeys)
    return [
      ...byParty.map((members) => ({ by: 'party', members })),
      ...byWord.map((members) => ({ by: 'word', members })),
      ...byDay.map((members) => ({ by: 'day', members })),
    ]
  },
  join(by, { digests, parties }, telling, join) {
    const events = digests.map((event, place) => toldEvent(event, parties[place], telling))
    const joinSame = (a: number, b: number): void => {
      if (isSameEvent(events[a], events[b], telling)) join(a, b)
    }
    if (by === 'day') {
      for (let b = 1; b < events.length; b++) for (let a = Math.max(0, b - LOOK_BACK); a < b; a++) joinSame(a, b)
      return
    }
    joinSimilar(
      digests.map(({ about }) => about),
      by === 'party' ? LIKE_WORDS : LIKE_UNNAMED,
      joinSame,
    )
  },
  say: ({ date }) => ({ low: null, high: null, stance: null, asOf: date }),
  agreement: (_, events, telling) =>
    eventAgreement(events.map(({ status, document }) => ({ status, published: daysOf(telling.published(document)) }))),
}

/** An event with those who do it and those to whom it is done. */
interface ToldEvent {
  readonly event: EventDigest
  readonly doers: Side
  readonly sufferers: Side
}

interface Side {
  readonly parties: readonly Party[]
  /** True where one of them at least is not only described. */
  readonly isNamed: boolean
}

function toldEvent(event: EventDigest, parties: readonly Party[], telling: Telling): ToldEvent {
  const side = (members: readonly Party[]): Side => ({ parties: members, isNamed: members.some(telling.isNamed) })
  const { length } = event.actors
  return { event, doers: side(parties.slice(0, length)), sufferers: side(parties.slice(length)) }
}

/** Doers, sufferers and day, where all are given. */
function dayKeys({ outline: { date, actors }, parties }: Candidate<EventOutline>): string[] {
  if (date === null || actors.length === 0 || actors.length === parties.length) return []
  const side = (members: readonly Party[]): Party[] => [...new Set(members)].sort((a, b) => a - b)
  const [doers, sufferers] = [side(parties.slice(0, actors.length)), side(parties.slice(actors.length))]
  return [JSON.stringify([date.slice(0, 10), doers, sufferers])]
}

function isSameEvent(own: ToldEvent, other: ToldEvent, telling: Telling): boolean {
  const [a, b] = [own.event, other.event]
  if (a.mode !== null && b.mode !== null && a.mode !== b.mode) return false
  if (placesDiffer(a.place, b.place)) return false
  const [doers, sufferers] = [likeness(own.doers, other.doers), likeness(own.sufferers, other.sufferers)]
  if (doers === 'other' || sufferers === 'other') return false
  const sharedCount = sharedWords(a.about, b.about)
  const shared = sharedCount / Math.max(1, Math.min(a.about.length, b.about.length))
  const isSameTrigger = a.label.toLowerCase() === b.label.toLowerCase() && a.status === b.status
  const isOneSentence = shared >= SAME_SENTENCE && sharedCount >= MIN_SHARED && isSameTrigger
  const areNamed = doers === 'same' && sufferers === 'same'
  const apart = daysApart(a, b, telling)
  if (apart === null) return isOneSentence && haveOneOrigin(a, b, telling)
  if (apart > 1) return false
  if (a.document === b.document) {
    // A report that tells of it twice, in its headline and below, has the same parties; one sentence tells of two.
    return a.sentence !== b.sentence && (isOneSentence || (areNamed && shared >= LIKE_WORDS))
  }
  if (isOneSentence) return true
  const isOneDay = isDay(a.date) && isDay(b.date) && apart === 0
  const isOnePlace = a.place !== null && b.place !== null
  if (isOneDay && areNamed) return isOnePlace || shared >= SAME_DAY_WORDS
  if (sharedCount < MIN_SHARED) return false
  // One report leaves a doer or the sufferer unnamed, or has another day: the words must make up for it.
  if (doers === 'same' || sufferers === 'same') return shared >= LIKE_WORDS
  const ofLonger = sharedCount / Math.max(a.about.length, b.about.length)
  return isSameTrigger && Math.min(shared, 2 * ofLonger) >= LIKE_UNNAMED && isNameless(own) && isNameless(other)
}

function isNameless({ doers, sufferers }: ToldEvent): boolean {
  return !doers.isNamed && !sufferers.isNamed
}

function isDay(date: string | null): boolean {
  return date !== null && /^\d{4}-\d\d-\d\d/.test(date)
}

/** Two named places are two, unless one is the state that the other lies in. */
function placesDiffer(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b && !a.startsWith(`${b}/`) && !b.startsWith(`${a}/`)
}

/** Descriptions differ from report to report: only two names say that two are others. */
function likeness(a: Side, b: Side): 'same' | 'open' | 'other' {
  if (a.parties.some((party) => b.parties.includes(party))) return 'same'
  return a.isNamed && b.isNamed ? 'other' : 'open'
}

function haveOneOrigin(a: EventDigest, b: EventDigest, telling: Telling): boolean {
  const origins = telling.originsOf.get(a.document) ?? []
  return telling.originsOf.get(b.document)?.some((origin) => origins.includes(origin)) ?? false
}

/** Days between two events; of one without a day, between the reports; null where neither is known. */
function daysApart(a: EventDigest, b: EventDigest, telling: Telling): number | null {
  const [own, other] = [daysOf(a.date), daysOf(b.date)]
  // A year that ends where another begins is not a day later.
  if (own !== null && other !== null) {
    const between = daysBetween(own, other)
    return between === 0 || (isDay(a.date) && isDay(b.date)) ? between : 2
  }
  const [first, second] = [a, b].map(({ document }) => daysOf(telling.published(document)))
  if (first === null || second === null) return null
  return daysBetween(first, second) <= SAME_TIME_DAYS ? 0 : 2
}
