import type { Mark, MarkList } from '../../api/index.ts'
import { isSureOfParties } from '../../record/confidence.ts'
import type { EventRecord } from '../../record/record.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { dateOrder } from '../dates.ts'
import { deedWords } from '../deed-words.ts'
import { eventParties } from '../events.ts'
import { wordsFrom } from '../excerpt.ts'
import { plainText } from '../plain-text.ts'
import { allMarks, type MarkItem, weigh } from './items.ts'
import { actorRefs, claimantViews, dateOrNull, firstPublished, wordsView } from './parts.ts'
import { perScope, type Scope, type Window, windowOf, within } from './scope.ts'

/** How long the words in a label may be, in UTF-16 units. */
const LABEL_WORDS = 60

/** The marks that hold an event of the scope, each with the events of the scope only, in the order of time. */
export const marksWithin = perScope((index: RecordIndex, scope): readonly MarkItem[] => {
  const marks = scope.isWhole
    ? allMarks(index)
    : allMarks(index).flatMap((mark) => narrowed(index, mark, within(scope, mark.events)) ?? [])
  return scope.copiesOnce ? marks : marks.flatMap(apart)
})

/** A mark for each of its events. */
function apart(mark: MarkItem): MarkItem[] {
  if (mark.events.length === 1) return [mark]
  return mark.events.map((event) => ({
    ...ledBy([event]),
    id: event.id,
    events: [event],
    origins: 1,
  }))
}

/** The mark with some of its events; null if none is left. */
function narrowed(index: RecordIndex, mark: MarkItem, events: readonly EventRecord[]): MarkItem | null {
  if (events.length === mark.events.length) return mark
  if (events.length === 0) return null
  return { ...mark, ...ledBy(events), events, origins: index.countOrigins(events.map(({ document }) => document)) }
}

/** The event whose words are shown for all: the first that has a date, else the first. */
function ledBy(events: readonly EventRecord[]): Pick<MarkItem, 'representative' | 'date'> {
  const representative = events.find(({ date }) => date !== null) ?? events[0]
  return { representative, date: dateOrder(representative.date) === null ? null : representative.date }
}

export function markView(index: RecordIndex, { id, representative, events, date }: MarkItem): Mark {
  const { code, mode, status, place, document, trigger } = representative
  return {
    id,
    evidence: id,
    code,
    deed: deedWords(representative),
    mode,
    status,
    date: dateOrNull(date),
    told: firstPublished(
      index,
      events.map((event) => event.document),
    ),
    actors: actorRefs(
      index,
      representative.actors.map(({ actor }) => actor),
    ),
    recipients: actorRefs(
      index,
      representative.recipients.map(({ actor }) => actor),
    ),
    unsureWho: !isSureOfParties(representative),
    place: place === null ? null : { id: place.actor, name: plainText(place.name) },
    tellers: claimantViews(index, events, 6),
    weight: weigh(
      index,
      events.map((event) => event.document),
    ),
    words: wordsView(index, representative.id, document, trigger, 200),
  }
}

/** "attack or harm: the 3rd Battalion → Ana Brenn"; "attack or harm" if nobody stands in it. */
export function markLabel(index: RecordIndex, { representative }: MarkItem): string {
  const deed = deedWords(representative)
  return hasParties(representative) ? `${deed}${eventParties(index, representative)}` : deed
}

/** The same for where its words don't stand beside it; these say more than that nobody is named: "protest: “marched to the port”". */
export function markLine(index: RecordIndex, mark: MarkItem): string {
  const { representative } = mark
  if (hasParties(representative)) return markLabel(index, mark)
  const document = index.document(representative.document)
  return `${deedWords(representative)}: “${wordsFrom(document, representative.trigger, LABEL_WORDS)}”`
}

function hasParties({ actors, recipients }: EventRecord): boolean {
  return actors.length + recipients.length > 0
}

const partakersOf = new WeakMap<MarkItem, ReadonlySet<string>>()

/** The actors that have part in a mark, each once. */
export function partakers(mark: MarkItem): ReadonlySet<string> {
  const known = partakersOf.get(mark)
  if (known !== undefined) return known
  const ids = mark.events.flatMap(({ actors, recipients }) => [...actors, ...recipients].map(({ actor }) => actor))
  const found = new Set(ids)
  partakersOf.set(mark, found)
  return found
}

/** What an actor did, or had done to it, in the order of time. */
export function marksOfActor(
  index: RecordIndex,
  scope: Scope,
  actor: string,
  part: 'actors' | 'recipients',
  window: Window,
): MarkList {
  const marks = marksWithin(index, scope).flatMap((mark) => {
    const own = mark.events.filter((event) => event[part].some((participant) => participant.actor === actor))
    if (own.length === 0) return []
    // The words that are shown are those that say it of this actor.
    return { ...mark, ...ledBy(own) }
  })
  return windowOf(marks, window, (mark) => markView(index, mark))
}
