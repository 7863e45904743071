import { powerOfE } from '../../language/net/exponential.ts'
import { eventAgreement } from '../agreement/statuses.ts'
import { type Days, daysBetween, daysOf } from '../agreement/when.ts'
import type { EventDigest, EventOutline, WordSet } from '../digest/digest.ts'
import type { Party } from '../parties.ts'
import { joinSimilar, sharedWords } from '../similar.ts'
import type { PartKey } from '../stories/index.ts'
import type { Candidate } from './candidate.ts'
import { eventLikeness, placesDiffer, type WeighedEvent, weighedEvent } from './event-likeness.ts'
import { groupByKeys } from './join-equal.ts'
import type { Clustering } from './make-cluster.ts'
import type { Telling } from './telling.ts'

/**
 * From these log-odds on two events of one story are the same happening: four in five such pairs are, and of what is
 * joined so, closed by components, four in five (docs/quality.md).
 */
const SAME_HAPPENING = 1.5
/** For two that are told with the same verb in sentences of which the shorter shares so many of its words, less will do. */
const LIKELY_HAPPENING = 1.1
const LIKELY_WORDS = 0.8
/** Events without a stem in common are compared where the shorter sentence shares so many of its words. */
const LIKE_WORDS = 0.5
/** In a larger group each event is compared with so many before it, and with those of like words. */
const ALL_COMPARED = 48
const LOOK_BACK = 24
/** Happenings on days further apart are two. */
const MOST_DAYS = 1
/** Of what has no day, reports that are published further apart tell two: a strike is carried out every week. */
const MOST_DAYS_OF_REPORTS = 10
/** What the same two did on one day is one thing where the shorter sentence shares so many of its words. */
const SAME_DAY_WORDS = 0.2
/** A cluster's weakest join is looked for among so many of its members. */
const MOST_MEMBERS = 32

/**
 * The same happening, told by several reports of one story or twice by one: a model over the words for it, its type, its
 * parties, its place and its sentence says how likely two events are the same (`event-likeness.ts`); joined pairs are
 * closed by components. Whatever is known to differ (the place, the day) parts two; what one report does not say is no
 * obstacle, and neither is another status, which the cluster shows.
 */
export const eventClustering: Clustering<EventOutline, EventDigest> = {
  of: 'event',
  outlines: ({ events }) => events,
  digests: ({ events }) => events,
  parties: ({ actors, recipients }, own) => [...actors.map(own.described), ...recipients.map(own.described)],
  groups(candidates) {
    const sameStem = groupByKeys(
      candidates,
      () => 'stem',
      ({ outline }) => outline.stems,
    )
    const sameDay = groupByKeys(candidates, ({ outline }) => outline.code, dayKeys)
    const sameType = groupByKeys(
      candidates,
      () => 'type',
      ({ outline }: Candidate<EventOutline>) => [outline.code],
    )
    return [
      ...sameStem.map((members) => ({ by: 'stem', members })),
      ...sameDay.map((members) => ({ by: 'day', members })),
      ...sameType.map((members) => ({ by: 'type', members })),
    ]
  },
  join(by, { digests, parties }, telling, join) {
    const events = digests.map((event, place) => toldEvent(event, parties[place], telling))
    const joinSame = (a: number, b: number): void => {
      if (isSameHappening(events[a], events[b], telling)) join(a, b)
    }
    const isSmall = by !== 'type' && digests.length <= ALL_COMPARED
    if (by !== 'type') {
      const least = (b: number): number => (isSmall ? 0 : Math.max(0, b - LOOK_BACK))
      for (let b = 1; b < digests.length; b++) for (let a = least(b); a < b; a++) joinSame(a, b)
    }
    if (by !== 'day' && !isSmall) {
      joinSimilar(
        digests.map(({ about }) => about),
        LIKE_WORDS,
        joinSame,
      )
    }
  },
  say: ({ date }) => ({ low: null, high: null, stance: null, asOf: date }),
  joined: chanceOfOne,
  agreement: (_, events, telling) =>
    eventAgreement(events.map(({ status, document }) => ({ status, published: daysOf(telling.published(document)) }))),
}

/** An event with those who do it and those to whom it is done. */
interface ToldEvent extends WeighedEvent {
  readonly days: Days | null
  /** The days on which its report was published. */
  readonly reported: Days | null
  readonly part: PartKey
  readonly doerSide: Side
  readonly recipientSide: Side
}

interface Side {
  readonly parties: readonly Party[]
  readonly words: WordSet
  /** True where one of them at least is not only described. */
  readonly isNamed: boolean
}

function toldEvent(event: EventDigest, parties: readonly Party[], telling: Telling): ToldEvent {
  const side = (members: readonly Party[], words: WordSet): Side => ({
    parties: members,
    words,
    isNamed: members.some(telling.isNamed),
  })
  const { length } = event.actors
  return {
    ...weighedEvent(event),
    days: daysOf(event.date),
    reported: daysOf(telling.published(event.document)),
    part: partOf(event),
    doerSide: side(parties.slice(0, length), event.doerWords),
    recipientSide: side(parties.slice(length), event.recipientWords),
  }
}

function isSameHappening(own: ToldEvent, other: ToldEvent, telling: Telling): boolean {
  const [a, b] = [own.event, other.event]
  // Two acts of one sentence are two.
  if (a.document === b.document && a.sentence === b.sentence) return false
  if (placesDiffer(a.place, b.place) || daysDiffer(own, other)) return false
  if (areOthers(own.doerSide, other.doerSide) || areOthers(own.recipientSide, other.recipientSide)) return false
  const odds = eventLikeness(own, other, telling.alike(own.part, other.part))
  return odds >= (areToldAlike(a, b) ? LIKELY_HAPPENING : SAME_HAPPENING) || isSameByNameAndDay(own, other)
}

function partOf({ document, storyPart = 0 }: EventDigest): PartKey {
  return { document, part: storyPart }
}

function areToldAlike(a: EventDigest, b: EventDigest): boolean {
  const shorter = Math.min(a.about.length, b.about.length)
  return a.stems.some((stem) => b.stems.includes(stem)) && sharedWords(a.about, b.about) >= LIKELY_WORDS * shorter
}

/** Two names without a word in common are two; descriptions differ from report to report. */
function areOthers(a: Side, b: Side): boolean {
  return a.isNamed && b.isNamed && !shareParty(a, b) && sharedWords(a.words, b.words) === 0
}

function shareParty(a: Side, b: Side): boolean {
  return a.parties.some((party) => b.parties.includes(party))
}

/** The same did the same sort of thing to the same on one day, at one place or in words that are partly the same. */
function isSameByNameAndDay(own: ToldEvent, other: ToldEvent): boolean {
  const [a, b] = [own.event, other.event]
  if (a.code !== b.code || a.document === b.document || !isDay(a.date) || a.date.slice(0, 10) !== b.date?.slice(0, 10))
    return false
  if (a.mode !== null && b.mode !== null && a.mode !== b.mode) return false
  if (!shareParty(own.doerSide, other.doerSide) || !shareParty(own.recipientSide, other.recipientSide)) return false
  if (a.place !== null && b.place !== null) return true
  return sharedWords(a.about, b.about) >= SAME_DAY_WORDS * Math.min(a.about.length, b.about.length)
}

function isDay(date: string | null): date is string {
  return date !== null && /^\d{4}-\d\d-\d\d/.test(date)
}

/** Doers, recipients and day, where all are given. */
function dayKeys({ outline: { date, actors }, parties }: Candidate<EventOutline>): string[] {
  if (date === null || actors.length === 0 || actors.length === parties.length) return []
  const side = (members: readonly Party[]): Party[] => [...new Set(members)].sort((a, b) => a - b)
  const [doers, recipients] = [side(parties.slice(0, actors.length)), side(parties.slice(actors.length))]
  return [JSON.stringify([date.slice(0, 10), doers, recipients])]
}

/** True where the days of two events, or where one has none, those of their reports are too far apart for one happening. */
function daysDiffer(own: ToldEvent, other: ToldEvent): boolean {
  if (own.days === null || other.days === null) {
    const [first, second] = [own.reported, other.reported]
    return first !== null && second !== null && daysBetween(first, second) > MOST_DAYS_OF_REPORTS
  }
  // A year that ends where another begins is not a day later.
  return daysBetween(own.days, other.days) > (isDay(own.event.date) && isDay(other.event.date) ? MOST_DAYS : 0)
}

/** The chance of the weakest of the joins that hold events together: of the spanning tree that is likeliest (Prim 1957). */
function chanceOfOne(events: readonly EventDigest[], { alike }: Telling): number {
  const members = events.slice(0, MOST_MEMBERS).map((event) => ({ part: partOf(event), ...weighedEvent(event) }))
  /** How likely each is the same as one that the tree holds; nothing once the tree holds it. */
  const best: (number | null)[] = members.map(() => Number.NEGATIVE_INFINITY)
  let weakest = Number.POSITIVE_INFINITY
  for (let next = 0, left = members.length - 1; left > 0; left--) {
    best[next] = null
    let likeliest = -1
    for (const [place, known] of best.entries()) {
      if (known === null) continue
      const odds = eventLikeness(members[next], members[place], alike(members[next].part, members[place].part))
      best[place] = Math.max(known, odds)
      if (likeliest < 0 || best[place] > (best[likeliest] ?? 0)) likeliest = place
    }
    next = likeliest
    weakest = Math.min(weakest, best[next] ?? weakest)
  }
  return weakest > 0 ? 1 / (1 + powerOfE(-weakest)) : powerOfE(weakest) / (1 + powerOfE(weakest))
}
