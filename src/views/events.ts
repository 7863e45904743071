import { isSureOfParties } from '../record/confidence.ts'
import type { EventRecord } from '../record/record.ts'
import type { EventStatus } from '../record/vocabulary.ts'
import type { RecordIndex } from '../situation/record-index.ts'
import { compareCodeUnits } from '../text/order.ts'
import { sentenceAround } from '../text/sentence.ts'
import { contains, hull } from '../text/span.ts'
import { vouchedFor } from './attribution.ts'
import { dateOrder } from './dates.ts'
import { comparable, joinedWords } from './excerpt.ts'
import { plainText } from './plain-text.ts'

/** After the parties of an event, or in their place: what the words do not tell for sure. */
const UNSURE_WHO = ' (unsure who)'

/** The words for the status of an event. */
export const STATUS_WORDS: Readonly<Record<EventStatus, string>> = {
  happened: 'happened',
  ongoing: 'under way',
  planned: 'planned, not done',
  demanded: 'demanded, not done',
  possible: 'possible, not done',
  denied: 'denied',
  refused: 'refused',
}

const PRONOUN = /^(?:he|she|it|they|him|her|them|his|hers|its|their|who|whom|which|that|we|us|i|you)$/i

/** One thing on the timeline: events that all reports tell with one status, and the sentence of one report that tells it. */
export interface MergedEvent {
  readonly representative: EventRecord
  readonly events: readonly EventRecord[]
  readonly date: string | null
  readonly origins: number
}

export function mergedEvents(index: RecordIndex): readonly MergedEvent[] {
  const inCluster = new Set<string>()
  const moments: MergedEvent[] = []
  const add = (events: readonly EventRecord[]): void => {
    const byStatus = new Map<EventStatus, EventRecord[]>()
    for (const event of events) byStatus.set(event.status, [...(byStatus.get(event.status) ?? []), event])
    for (const list of byStatus.values()) {
      list.sort((a, b) => compareEvents(index, a, b))
      const representative = list.find((event) => event.date !== null) ?? list[0]
      moments.push({
        representative,
        events: list,
        date: dateOrder(representative.date) === null ? null : representative.date,
        origins: index.countOrigins(list.map((event) => event.document)),
      })
    }
  }
  for (const cluster of index.clusters) {
    if (cluster.of !== 'event') continue
    const events = cluster.members.flatMap((id) => index.events.get(id) ?? [])
    for (const event of events) inCluster.add(event.id)
    if (events.length > 0) add(events)
  }
  for (const event of index.events.values()) if (!inCluster.has(event.id)) add([event])
  return joinRepeatedEvents(index, moments).sort((a, b) => compareMerged(index, a, b))
}

/** A sentence that copies repeat word by word is shown once, with all its places. */
function joinRepeatedEvents(index: RecordIndex, moments: readonly MergedEvent[]): MergedEvent[] {
  const byWords = new Map<string, MergedEvent>()
  for (const moment of [...moments].sort((a, b) => compareMerged(index, a, b))) {
    const { representative } = moment
    const document = index.document(representative.document)
    const sentence = sentenceAround(document, representative.trigger[0])
    const key = [
      comparable(document.text.slice(sentence.start, sentence.end)),
      comparable(joinedWords(document.text, representative.trigger)),
      representative.code,
      representative.status,
      moment.date,
    ].join('|')
    const same = byWords.get(key)
    if (same === undefined) byWords.set(key, moment)
    else {
      const events = [...same.events, ...moment.events].sort((a, b) => compareEvents(index, a, b))
      byWords.set(key, { ...same, events, origins: index.countOrigins(events.map((event) => event.document)) })
    }
  }
  return [...byWords.values()]
}

function compareEvents(index: RecordIndex, a: EventRecord, b: EventRecord): number {
  return (
    index.numberOf(a.document) - index.numberOf(b.document) ||
    a.trigger[0].start - b.trigger[0].start ||
    compareCodeUnits(a.id, b.id)
  )
}

function compareMerged(index: RecordIndex, a: MergedEvent, b: MergedEvent): number {
  return (
    compareCodeUnits(dateOrder(a.date) ?? '~', dateOrder(b.date) ?? '~') ||
    compareCodeUnits(a.date ?? '~', b.date ?? '~') ||
    compareEvents(index, a.representative, b.representative)
  )
}

/** The moments with the most origins, in the order of time; those without a date take a third of the room, or what the others leave. */
export function mostReported(all: readonly MergedEvent[], limit: number): readonly MergedEvent[] {
  if (all.length <= limit) return all
  const dated = all.filter((moment) => moment.date !== null)
  const undated = all.filter((moment) => moment.date === null)
  const room = Math.max(Math.ceil(limit / 3), limit - dated.length)
  const keptUndated = bestOf(undated, room)
  return [...bestOf(dated, limit - keptUndated.length), ...keptUndated]
}

function bestOf(moments: readonly MergedEvent[], limit: number): readonly MergedEvent[] {
  const place = new Map(moments.map((moment, index) => [moment, index]))
  const rank = (moment: MergedEvent): number =>
    moment.origins * 4 + (moment.events.length > 1 ? 2 : 0) + (moment.representative.actors.length > 0 ? 1 : 0)
  return [...moments]
    .sort((a, b) => rank(b) - rank(a) || (place.get(a) ?? 0) - (place.get(b) ?? 0))
    .slice(0, limit)
    .sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
}

/** Moments that one sentence tells stand together under it. */
export function bySentence(index: RecordIndex, moments: readonly MergedEvent[]): readonly (readonly MergedEvent[])[] {
  const bySentence = new Map<string, MergedEvent[]>()
  for (const moment of moments) {
    const { representative } = moment
    const { start } = sentenceAround(
      index.document(representative.document),
      hull(representative.trigger) ?? representative.trigger[0],
    )
    const key = `${representative.document} ${start}`
    bySentence.set(key, [...(bySentence.get(key) ?? []), moment])
  }
  return [...bySentence.values()]
}

/** True if the other's words hold this one's, as "held a vigil" holds "vigil", and both say the same. */
export function holdsWordsOf(other: MergedEvent, moment: MergedEvent): boolean {
  const [wider, narrower] = [other.representative, moment.representative]
  if (other === moment || wider.code !== narrower.code || wider.status !== narrower.status) return false
  const [outer, inner] = [hull(wider.trigger), hull(narrower.trigger)]
  if (outer === null || inner === null || wider.document !== narrower.document) return false
  return contains(outer, inner) && outer.end - outer.start > inner.end - inner.start
}

/** Who did it to whom, and whether that is unsure. Where the words have a pronoun, it is shown beside the name that it was taken for. */
export function eventParties(index: RecordIndex, event: EventRecord): string {
  const { text } = index.document(event.document)
  const named = ({ actor, span }: EventRecord['actors'][number]): readonly string[] => {
    const name = index.actors.get(actor)?.name
    if (name === undefined) return []
    const words = span === null ? '' : plainText(text.slice(span.start, span.end))
    return [
      PRONOUN.test(words) && comparable(words) !== comparable(name)
        ? `${plainText(name)} (“${words}”)`
        : plainText(name),
    ]
  }
  const names = (list: EventRecord['actors']): string => [...new Set(list.flatMap(named))].join(', ')
  const actors = names(event.actors)
  const recipients = names(event.recipients)
  const unsure = isSureOfParties(event) ? '' : UNSURE_WHO
  if (actors === '' && recipients === '') return unsure
  if (recipients === '') return `: ${actors}${unsure}`
  return `: ${actors === '' ? 'somebody' : actors} → ${recipients}${unsure}`
}

/** Who tells it: each speaker's events by themselves, the reports' own words last. */
export function bySource(
  index: RecordIndex,
  events: readonly EventRecord[],
): readonly (readonly [string, readonly EventRecord[]])[] {
  const byClaimant = new Map<string, EventRecord[]>()
  for (const event of events) {
    const claimant = event.statement === null ? 'in the report’s own words' : vouchedFor(index, event.statement)
    const key = [...byClaimant.keys()].find((known) => comparable(known) === comparable(claimant)) ?? claimant
    byClaimant.set(key, [...(byClaimant.get(key) ?? []), event])
  }
  return [...byClaimant]
}
