import type {
  ActorRecord,
  DocumentRecord,
  EventRecord,
  MentionRecord,
  PositionRecord,
  ReportRecord,
  StatementRecord,
} from '../../record/record.ts'
import { nameKey } from '../../text/fold.ts'
import { fnvOfString } from '../../text/hash.ts'
import { sentenceAround } from '../../text/sentence.ts'
import type { Span } from '../../text/span.ts'
import { contentWords, isNegated } from './content-words.ts'
import type {
  DocumentOutline,
  EventDigest,
  PositionDigest,
  ReportDetails,
  ReportDigest,
  StatementDigest,
} from './digest.ts'
import { eventWords } from './event-words.ts'
import { figureDigest } from './figure-digest.ts'
import { occasionOf } from './occasion.ts'
import { outlinesOf } from './outline.ts'
import { sampledShingles } from './shingles.ts'
import { partAt, type StoryPart, storyParts } from './story-parts.ts'
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
  const byPlace = <T extends Span>(list: T[]): T[] => list.sort((a, b) => a.start - b.start || a.end - b.end)
  const mentionRecords = byPlace(of('mention'))
  const actors = new Map(of('actor').map((actor) => [actor.id, actor]))
  const occasion = occasionOf(document, mentionRecords, actors)
  const figures = byPlace(of('figure'))
  const statements = new Map(of('statement').map((statement) => [statement.id, statement]))
  const events = of('event')
  const context = { document, occasion, mentions: mentionRecords, actors, statements, figures, events }
  const ordered = [...actors.values()].sort((a, b) => Number(b.named) - Number(a.named))
  const parts = storyParts(document)
  const inPart = <Made extends object>(made: Made, at: Span | undefined): Made & { readonly storyPart?: number } => {
    const part = at === undefined ? 0 : partAt(parts, at.start)
    return part === 0 ? made : { ...made, storyPart: part }
  }
  const details: ReportDetails = {
    occasion,
    actors: ordered.map(({ roles, geo }) => ({ roles, geo })),
    events: events.map((event) => inPart(eventDigest(event, document, actors), event.trigger[0])),
    figures: of('figure').map((figure) => inPart(figureDigest(figure, context), figure)),
    statements: of('statement').map((statement) => inPart(statementDigest(statement, document), statement.content[0])),
    positions: of('position').map((position) => inPart(positionDigest(position, document), position.evidence[0])),
  }
  const outline = {
    document: documentOutline(document, parts, words ?? storyWords(document)),
    ...outlinesOf(details, ordered, mentions, earlyActors(mentionRecords, parts)),
  }
  return { outline, details }
}

/** So many characters at the head of a story hold its headline and what it is about. */
const HEAD = 200

/** Those whom a report speaks of where its story begins, by id. */
function earlyActors(mentions: readonly MentionRecord[], parts: readonly StoryPart[]): ReadonlySet<string> {
  const end = (parts[0]?.spans[0]?.[0] ?? 0) + HEAD
  return new Set(mentions.flatMap(({ actor, start }) => (actor !== null && start < end ? [actor] : [])))
}

function documentOutline(document: DocumentRecord, parts: readonly StoryPart[], words: StoryWords): DocumentOutline {
  return {
    id: document.id,
    path: document.path,
    published: document.published.value,
    earliest: document.published.earliest,
    latest: document.published.latest,
    outlet: document.outlet,
    wire: document.wire,
    isMixed: document.flags.includes('mixed-stories'),
    isRewritten: document.flags.includes('rewritten'),
    textLength: document.text.length,
    parts,
    shingles: sampledShingles(words),
  }
}

function eventDigest(
  event: EventRecord,
  document: DocumentRecord,
  actors: ReadonlyMap<string, ActorRecord>,
): EventDigest {
  const { id, code, mode, status, date, confidence, partiesConfidence } = event
  const sentence = sentenceAround(document, event.trigger[0])
  return {
    id,
    document: document.id,
    label: wordsAt(document, event.trigger),
    code,
    mode,
    status,
    date,
    confidence,
    partiesConfidence,
    actors: [...new Set(event.actors.map(({ actor }) => actor))],
    recipients: [...new Set(event.recipients.map(({ actor }) => actor))],
    place: placeOf(event, actors),
    sentence: sentence.start,
    ...eventWords(event, document, actors, sentence),
  }
}

function statementDigest(statement: StatementRecord, document: DocumentRecord): StatementDigest {
  const label = wordsAt(document, statement.content)
  const quotes = [...label.matchAll(/["“”][^"“”]+["“”]/g)].join(' ')
  const { id, speaker, said, quote, confidence } = statement
  return {
    id,
    document: document.id,
    label,
    speaker,
    said,
    quote,
    confidence,
    words: contentWords(label),
    quoted: contentWords(quotes),
    quotation: quotationOf(quotes),
    isNegated: isNegated(label),
  }
}

/** Quotations of fewer words are alike by chance; what stands after so many tells nothing more. */
const QUOTATION_WORDS = { least: 6, most: 32 }

function quotationOf(quotes: string): number[] {
  const words = quotes.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length < QUOTATION_WORDS.least ? [] : words.slice(0, QUOTATION_WORDS.most).map(fnvOfString)
}

/** Words that stand in propositions on anything. */
const LIGHT_WORDS: ReadonlySet<number> = new Set(
  contentWords(
    'make makes made take takes taken get gets got go goes find finds say says said want wants try use give gives put see know think keep continue come become help support let need needs people country countries president mr new more other any all own also so-called said',
  ),
)

function positionDigest(position: PositionRecord, document: DocumentRecord): PositionDigest {
  const { id, actor, toward, stance, date, confidence, proposition } = position
  const words = proposition === null ? '' : wordsAt(document, [proposition])
  return {
    id,
    document: document.id,
    label: wordsAt(document, proposition === null ? position.evidence.slice(0, 1) : [proposition]),
    actor,
    toward,
    stance,
    date,
    confidence,
    words: contentWords(words).filter((word) => !LIGHT_WORDS.has(word)),
    isNegated: isNegated(words),
  }
}

function wordsAt({ text }: DocumentRecord, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
}

function placeOf({ place }: EventRecord, actors: ReadonlyMap<string, ActorRecord>): string | null {
  if (place === null) return null
  const isState = actors.get(place.actor)?.kind === 'state' && place.country !== null
  return isState ? place.country : `${place.country ?? ''}/${nameKey(place.name)}`
}
