import { eventVerbs } from '../../lexicon/event-words.ts'
import { lightVerbs } from '../../lexicon/factuality-words.ts'
import { generalCode, synonymsOf } from '../../lexicon/question-words.ts'
import type { DocumentRecord, EventRecord } from '../../record/record.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { sentenceAround } from '../../text/sentence.ts'
import { hull, type Span } from '../../text/span.ts'
import { wordSpans } from '../filtering.ts'
import { isDenied } from './find-statements.ts'
import type { Candidate } from './findings.ts'
import { meetsPeriod } from './period.ts'
import type { Question } from './question.ts'
import { rootsOf } from './roots.ts'
import { wordsOfSentence } from './sentences.ts'
import { actorsIn, countHeld, documentTest, type Term, wordsOfText } from './topic.ts'

/** What stands first: what is done, then what is not done yet, then what is denied. */
const STATUS_RANK: Readonly<Record<EventRecord['status'], number>> = {
  happened: 0,
  ongoing: 0,
  planned: 2,
  demanded: 2,
  possible: 2,
  refused: 3,
  denied: 3,
}

/** Which side of an event must be known for it to be an answer. */
export interface EventWanted {
  /** Who did it must be known, or to whom. */
  readonly side: 'actors' | 'recipients' | null
  /** It must have a date, or a place. */
  readonly has: 'date' | 'place' | null
}

/** Events of the question's kind about its topic, with those whom it asks about on the right side. */
export function findEvents(index: RecordIndex, question: Question, wanted: EventWanted): Candidate[] {
  const { who, topic, verb, places } = question
  if (who !== null && who.actors.length === 0) return []
  const isVerb = verb === null ? () => true : verbTest(verb, topic)
  const mayHold = documentTest(index, [...topic, ...places])
  const found: Candidate[] = []
  for (const event of index.events.values()) {
    const document = index.documents.get(event.document)
    if (document === undefined || !mayHold(document)) continue
    if (wanted.has === 'date' && event.date === null) continue
    if (wanted.has === 'place' && event.place === null) continue
    if (wanted.side !== null && event[wanted.side].length === 0) continue
    if (!meetsPeriod(index, question, event)) continue
    const side = question.isPassive && question.shape !== 'happened' ? event.recipients : event.actors
    if (who !== null && !side.some(({ actor }) => who.actors.includes(actor))) continue
    const trigger = wordsAt(document, event.trigger)
    if (!isVerb(event, trigger)) continue
    const sentence = sentenceAround(document, hull(event.trigger) ?? event.trigger[0])
    const words = wordsOfSentence(document, sentence)
    const mentioned = actorsIn(index, document.id, [sentence])
    if (places.some((place) => !isAt(index, event, place, words, mentioned))) continue
    if (countHeld(words, mentioned, topic) < topic.length) continue
    if (!touches(index, document, event, question, wanted)) continue
    const statement = event.statement === null ? undefined : index.statements.get(event.statement)
    // What stands in words that somebody denies is not told as done.
    const status = statement !== undefined && isDenied(index, statement) ? 'denied' : event.status
    found.push({
      label: status,
      record: { type: 'event', id: event.id },
      document: document.id,
      words: wordSpans(event),
      actors: askedFor(event, question, wanted),
      statement: event.statement,
      date: event.date,
      rank: STATUS_RANK[status],
    })
  }
  return found
}

function wordsOfParty(index: RecordIndex, { text }: DocumentRecord, actor: string, span: Span | null): string {
  return span === null ? (index.actors.get(actor)?.name ?? '') : text.slice(span.start, span.end)
}

/** All who take part act: "they met". */
function isMutual({ actors, recipients }: EventRecord): boolean {
  return recipients.length === 0 && actors.length > 1
}

/** Those who are the answer: who did it, or to whom; of several who met, those whom the question does not name. */
function askedFor(event: EventRecord, { topic, shape }: Question, { side }: EventWanted): string[] {
  const ids = (side === 'recipients' ? event.recipients : event.actors).map(({ actor }) => actor)
  const named = new Set(topic.flatMap(({ actors }) => actors))
  return shape === 'who-did' && isMutual(event) ? ids.filter((id) => !named.has(id)) : ids
}

/** True if the topic's parties are those of the event, and do not only stand in its sentence. */
function touches(
  index: RecordIndex,
  document: DocumentRecord,
  event: EventRecord,
  { shape, topic, verb, isPassive }: Question,
  { side }: EventWanted,
): boolean {
  const names = topic.flatMap(({ actors }) => actors)
  if (shape === 'happened' && names.length > 0) {
    const place = event.place === null ? [] : [event.place]
    return [...event.actors, ...event.recipients, ...place].some(({ actor }) => names.includes(actor))
  }
  if (shape === 'happened' && isPassive) {
    // "What happened to the protesters?"
    const recipients = event.recipients.map(({ actor, span }) => wordsOfParty(index, document, actor, span))
    return countHeld(wordsOfText(recipients.join(' … ')), new Set(), topic) === topic.length
  }
  if (side === null || verb === null || topic.length === 0) return true
  const place = event.place === null ? [] : [event.place]
  const recipients = isMutual(event) ? event.actors : [...event.recipients, ...place]
  const other = side === 'actors' && !isPassive ? recipients : event.actors
  if (other.length === 0) return side === 'actors' && !topic.some(({ actors }) => actors.length > 0)
  const called = other.map(({ actor, span }) => wordsOfParty(index, document, actor, span))
  const parties = new Set(other.map(({ actor }) => actor))
  return countHeld(wordsOfText(called.join(' … ')), parties, topic) > 0
}

/** True if the event took place there, or its sentence names the place and the event has no other. */
function isAt(
  index: RecordIndex,
  event: EventRecord,
  place: Term,
  words: ReturnType<typeof wordsOfText>,
  mentioned: ReadonlySet<string>,
): boolean {
  if (event.place !== null) {
    const countries = place.actors.flatMap((id) => {
      const actor = index.actors.get(id)
      return actor?.kind === 'state' && actor.country !== null ? [actor.country] : []
    })
    return place.actors.includes(event.place.actor) || countries.includes(event.place.country ?? '')
  }
  return countHeld(words, mentioned, [place]) > 0
}

/**
 * Whether an event is what a verb names: by its words, by a word of one meaning, or by its type where the verb is
 * general. Behind a verb that says little the noun names it: "hold a meeting".
 */
function verbTest(verb: string, topic: readonly Term[]): (event: EventRecord, trigger: string) => boolean {
  const nouns = lightVerbs.has(verb) ? topic.flatMap(({ roots }) => roots.map((words) => words.join(' '))) : []
  const roots = new Set([verb, ...synonymsOf(verb)].map((word) => rootsOf(word).join(' ')).concat(nouns))
  const general = generalCode(verb)
  const modes = new Set(
    eventVerbs(verb).flatMap(({ code, mode, rest, narrow }) =>
      mode === null || rest.length > 0 || narrow || code === 'ASSAULT' ? [] : [`${code}/${mode}`],
    ),
  )
  return (event, trigger) => {
    if (event.code === general || modes.has(`${event.code}/${event.mode ?? ''}`)) return true
    const line = ` ${rootsOf(trigger).join(' ')} `
    return [...roots].some((root) => root !== '' && line.includes(` ${root} `))
  }
}

function wordsAt({ text }: DocumentRecord, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
}
