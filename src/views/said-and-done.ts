import type { EventRecord, PositionRecord } from '../record/record.ts'
import type { EventCode } from '../record/vocabulary.ts'
import type { RecordIndex } from '../situation/record-index.ts'
import { compareCodeUnits } from '../text/order.ts'
import { isDenied } from './attribution.ts'
import { comparable, contentWords, excerpt, excerptText } from './excerpt.ts'
import { plainText } from './plain-text.ts'

/** Types of event that are deeds; the others are words, such as agreeing, demanding, accusing and rejecting. */
const DEEDS: ReadonlySet<EventCode> = new Set([
  'COOPERATE',
  'AID',
  'RETREAT',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
])

/** What an actor says beside what it is told to have done. */
export interface SaidAndDone {
  readonly name: string
  readonly said: readonly PositionRecord[]
  readonly done: readonly EventRecord[]
}

/**
 * What an actor says beside what it does: its positions toward somebody, or on something, and its deeds toward the same
 * one or in the same words, told as done. The two stand side by side; what they mean together is for the reader to say.
 */
export function saidAndDone(index: RecordIndex): readonly SaidAndDone[] {
  const deedsOf = new Map<string, EventRecord[]>()
  for (const event of index.events.values()) {
    if (!DEEDS.has(event.code) || (event.status !== 'happened' && event.status !== 'ongoing')) continue
    if (event.statement !== null && isDenied(index, event.statement)) continue
    for (const { actor } of event.actors) deedsOf.set(actor, [...(deedsOf.get(actor) ?? []), event])
  }
  const heldOf = new Map<string, PositionRecord[]>()
  for (const position of index.positions.values()) {
    if (!index.actors.get(position.actor)?.named) continue
    heldOf.set(position.actor, [...(heldOf.get(position.actor) ?? []), position])
  }
  const found: SaidAndDone[] = []
  for (const [actor, positions] of heldOf) {
    const said = new Set<PositionRecord>()
    const done = new Set<EventRecord>()
    for (const position of positions) {
      for (const deed of deedsOf.get(actor) ?? []) {
        if (!isAboutTheSame(index, position, deed)) continue
        said.add(position)
        done.add(deed)
      }
    }
    if (said.size === 0) continue
    const name = plainText(index.actors.get(actor)?.name ?? '')
    found.push({ name, said: inOrder(index, [...said]), done: inOrder(index, [...done]) })
  }
  return found.sort((a, b) => b.done.length - a.done.length || compareCodeUnits(a.name, b.name))
}

/** True if a deed is done to the one whom the position is toward, or in words of what the position is on. */
function isAboutTheSame(index: RecordIndex, position: PositionRecord, deed: EventRecord): boolean {
  // One sentence is one piece of news, and nothing beside itself.
  if (isOneSentence(index, position, deed)) return false
  if (position.toward !== null && deed.recipients.some(({ actor }) => actor === position.toward)) return true
  if (position.proposition === null) return false
  const { text } = index.document(position.document)
  const wanted = contentWords(text.slice(position.proposition.start, position.proposition.end))
  const done = contentWords(excerptText(excerpt(index.document(deed.document), deed.trigger, 400)))
  const shared = [...wanted].filter((word) => done.has(word)).length
  return shared >= 3 && shared >= wanted.size / 2
}

function isOneSentence(index: RecordIndex, position: PositionRecord, deed: EventRecord): boolean {
  const words = (document: string, spans: PositionRecord['evidence']): string =>
    comparable(excerptText(excerpt(index.document(document), spans, 400)))
  return words(position.document, position.evidence) === words(deed.document, deed.trigger)
}

function inOrder<T extends PositionRecord | EventRecord>(index: RecordIndex, records: readonly T[]): readonly T[] {
  const start = (record: T): number => (record.type === 'event' ? record.trigger : record.evidence)[0].start
  return [...records].sort(
    (a, b) =>
      index.numberOf(a.document) - index.numberOf(b.document) || start(a) - start(b) || compareCodeUnits(a.id, b.id),
  )
}
