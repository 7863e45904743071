import { isSureOfParties } from '../../record/confidence.ts'
import type { EventRecord, PositionRecord } from '../../record/record.ts'
import type { EventCode } from '../../record/vocabulary.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { compareCodeUnits } from '../../text/order.ts'
import { isDenied, sentenceCase, vouchedFor } from './attribution.ts'
import { comparable, contentWords, excerpt } from './excerpt.ts'
import type { Limits } from './measure.ts'
import { type Entry, entry, type Line, type Piece, quiet, strong, tag } from './page.ts'
import { plainText } from './plain-text.ts'
import { refer, referenceLine } from './references.ts'
import { UNSURE, unsureMark } from './unsure.ts'

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

/**
 * What an actor says beside what it does: its positions toward somebody, or on something, and its deeds toward the same
 * one or in the same words, told as done. The two stand side by side; what they mean together is for the reader to say.
 */
export function saidAndDone(index: RecordIndex, limits: Limits): readonly Entry[] {
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
  const found: { entry: Entry; name: string; deeds: number }[] = []
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
    const [words, deeds] = [inOrder(index, [...said]), inOrder(index, [...done])]
    found.push({ name, deeds: done.size, entry: entry([strong(name)], [], sides(index, words, deeds, limits)) })
  }
  return found.sort((a, b) => b.deeds - a.deeds || compareCodeUnits(a.name, b.name)).map((item) => item.entry)
}

function sides(
  index: RecordIndex,
  said: readonly PositionRecord[],
  done: readonly EventRecord[],
  limits: Limits,
): readonly Entry[] {
  const words = said.map((position): Line => {
    const { document, evidence, statement, stance } = position
    const teller = statement === null ? [] : [quiet(`${sentenceCase(vouchedFor(index, statement))}: `)]
    return [
      ...unsureMark(index, [position]),
      tag(stance, 'quiet'),
      ' ',
      ...teller,
      ...wordsWithPlace(index, document, evidence),
    ]
  })
  const deeds = done.map((event): Line => {
    const teller: Piece[] = event.statement === null ? [] : [quiet(` · ${vouchedFor(index, event.statement)}`)]
    const status = tag(event.status === 'happened' ? 'happened' : 'under way', 'good')
    return [
      ...(isSureOfParties(event) ? [] : UNSURE),
      status,
      ' ',
      ...wordsWithPlace(index, event.document, event.trigger),
      ...teller,
    ]
  })
  return [
    entry(['says'], once(words).slice(0, limits.references)),
    entry(['does'], once(deeds).slice(0, limits.references)),
  ]
}

function wordsWithPlace(index: RecordIndex, document: string, spans: PositionRecord['evidence']): Line {
  return [...excerpt(index.document(document), spans, 180), ...referenceLine([refer(index, document, spans[0])], 1)]
}

/** Lines without those that a copy repeats in the same words. */
function once(lines: readonly Line[]): readonly Line[] {
  const byWords = new Map<string, Line>()
  for (const line of lines) {
    const key = line.map((piece) => (typeof piece === 'string' ? piece : 'text' in piece ? piece.text : '')).join('')
    if (!byWords.has(comparable(key))) byWords.set(comparable(key), line)
  }
  return [...byWords.values()]
}

/** True where a deed is done to the one whom the position is toward, or in words of what the position is on. */
function isAboutTheSame(index: RecordIndex, position: PositionRecord, deed: EventRecord): boolean {
  // One sentence is one piece of news, and nothing beside itself.
  if (isOneSentence(index, position, deed)) return false
  if (position.toward !== null && deed.recipients.some(({ actor }) => actor === position.toward)) return true
  if (position.proposition === null) return false
  const { text } = index.document(position.document)
  const wanted = contentWords(text.slice(position.proposition.start, position.proposition.end))
  const done = contentWords(plainTextOf(excerpt(index.document(deed.document), deed.trigger, 400)))
  const shared = [...wanted].filter((word) => done.has(word)).length
  return shared >= 3 && shared >= wanted.size / 2
}

function isOneSentence(index: RecordIndex, position: PositionRecord, deed: EventRecord): boolean {
  const words = (document: string, spans: PositionRecord['evidence']): string =>
    comparable(plainTextOf(excerpt(index.document(document), spans, 400)))
  return words(position.document, position.evidence) === words(deed.document, deed.trigger)
}

function plainTextOf(line: Line): string {
  return line.map((piece) => (typeof piece === 'string' ? piece : 'text' in piece ? piece.text : '')).join('')
}

function inOrder<T extends PositionRecord | EventRecord>(index: RecordIndex, records: readonly T[]): readonly T[] {
  const start = (record: T): number => (record.type === 'event' ? record.trigger : record.evidence)[0].start
  return [...records].sort(
    (a, b) =>
      index.numberOf(a.document) - index.numberOf(b.document) || start(a) - start(b) || compareCodeUnits(a.id, b.id),
  )
}
