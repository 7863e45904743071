import type {
  DocumentRecord,
  EventRecord,
  FigureRecord,
  PositionRecord,
  ReportRecord,
  StatementRecord,
} from '../../record/record.ts'
import type { Span } from '../../record/span.ts'
import { contentWords } from './content-words.ts'
import type { EventDigest, FigureDigest, PositionDigest, ReportDigest, StatementDigest } from './digest.ts'
import { sampledShingles } from './shingles.ts'
import { type StoryWords, storyWords } from './story-words.ts'

/**
 * The digest of one report.
 * @param records all records of one reading
 * @param words the document's `storyWords`, where the caller has them already
 * @throws RangeError where the records hold no document
 */
export function digestOf(records: readonly ReportRecord[], words?: StoryWords): ReportDigest {
  const document = records.find((record) => record.type === 'document')
  if (document === undefined) throw new RangeError('the records of a reading hold no document')
  const mentions = new Map<string, number>()
  for (const record of records) {
    if (record.type === 'mention' && record.actor !== null) {
      mentions.set(record.actor, (mentions.get(record.actor) ?? 0) + 1)
    }
  }
  const of = <Type extends ReportRecord['type']>(type: Type): Extract<ReportRecord, { type: Type }>[] =>
    records.filter((record): record is Extract<ReportRecord, { type: Type }> => record.type === type)
  return {
    document: {
      id: document.id,
      path: document.path,
      published: document.published.value,
      earliest: document.published.earliest,
      latest: document.published.latest,
      outlet: document.outlet,
      wire: document.wire,
      isMixed: document.flags.includes('mixed-stories'),
      textLength: document.text.length,
      shingles: sampledShingles(words ?? storyWords(document)),
    },
    actors: of('actor').map((record) => ({ record, mentions: mentions.get(record.id) ?? 0 })),
    events: of('event').map((event) => eventDigest(event, document)),
    figures: of('figure').map((figure) => figureDigest(figure, document)),
    statements: of('statement').map((statement) => statementDigest(statement, document)),
    positions: of('position').map((position) => positionDigest(position, document)),
  }
}

function eventDigest(event: EventRecord, document: DocumentRecord): EventDigest {
  const { id, code, mode, status, date } = event
  return {
    id,
    document: document.id,
    label: wordsAt(document, event.trigger),
    code,
    mode,
    status,
    date,
    actors: [...new Set(event.actors.map(({ actor }) => actor))],
    recipients: [...new Set(event.recipients.map(({ actor }) => actor))],
  }
}

/** "12 of them seriously": a part of what was counted before is not compared with the whole. */
const PART = /^\s+of\s+(?:them|whom|those|these|which)\b/i

function figureDigest(figure: FigureRecord, document: DocumentRecord): FigureDigest {
  const { id, measures, unit, low, high, asOf } = figure
  const { text } = document
  const sentence = sentenceAround(text, figure)
  return {
    id,
    document: document.id,
    label: measures ?? wordsAt(document, [figure]),
    measures: PART.test(text.slice(figure.end, figure.end + 24)) ? null : measures,
    unit,
    low,
    high,
    asOf,
    about: contentWords(`${text.slice(sentence.start, figure.start)} ${text.slice(figure.end, sentence.end)}`),
  }
}

function statementDigest(statement: StatementRecord, document: DocumentRecord): StatementDigest {
  const label = wordsAt(document, statement.content)
  const { id, speaker, said } = statement
  return { id, document: document.id, label, speaker, said, words: contentWords(label) }
}

function positionDigest(position: PositionRecord, document: DocumentRecord): PositionDigest {
  const { id, actor, toward, stance, date, proposition } = position
  return {
    id,
    document: document.id,
    label: wordsAt(document, proposition === null ? position.evidence.slice(0, 1) : [proposition]),
    actor,
    toward,
    stance,
    date,
    words: proposition === null ? [] : contentWords(wordsAt(document, [proposition])),
  }
}

function wordsAt({ text }: DocumentRecord, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
}

/** The sentence around a place: from the end of the one before to its own; cut at line breaks. */
function sentenceAround(text: string, place: Span): Span {
  let start = place.start
  while (start > 0 && !endsSentence(text, start - 1)) start--
  let end = place.end
  while (end < text.length && !endsSentence(text, end)) end++
  return { start, end: Math.min(text.length, end + 1) }
}

function endsSentence(text: string, at: number): boolean {
  const character = text[at]
  if (character === '\n') return true
  if (character !== '.' && character !== '!' && character !== '?') return false
  return /^\s+["“‘]?\p{Lu}/u.test(text.slice(at + 1, at + 8))
}
