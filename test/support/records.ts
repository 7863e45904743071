import { createLanguageCore } from '../../src/language/core.ts'
import { documentId, idOf, sha256Hex } from '../../src/record/identity.ts'
import type { ActorRecord, DocumentRecord, EventRecord, FigureRecord, MentionRecord } from '../../src/record/record.ts'
import { STORY_KINDS } from '../../src/record/vocabulary.ts'
import type { Span } from '../../src/text/span.ts'

/* Makers of records for tests: whole records with little to say, changed if a test has something to say. */

export function documentOf(path: string, text: string, change: Partial<DocumentRecord> = {}): DocumentRecord {
  const sha256 = sha256Hex(text)
  return {
    type: 'document',
    id: documentId(path, sha256),
    path,
    sha256,
    text,
    title: null,
    outlet: null,
    wire: [],
    byline: [],
    dateline: null,
    language: 'en',
    published: { value: null, precision: null, basis: 'none', earliest: null, latest: null, evidence: [] },
    blocks: [{ kind: 'body', start: 0, end: text.length }],
    sentences: sentencesIn(text, change.blocks),
    evidence: { title: [], outlet: [], wire: [], byline: [], dateline: [] },
    flags: [],
    copyOf: [],
    ...change,
  }
}

const LANGUAGE = createLanguageCore()

/** The sentences of a text, or of its blocks that are read, by rule. */
function sentencesIn(text: string, blocks: DocumentRecord['blocks'] | undefined): Span[] {
  const story = blocks?.filter(({ kind }) => STORY_KINDS.includes(kind))
  const { sentences } = LANGUAGE.analyze(text, story)
  return Array.from({ length: sentences.count }, (_, i) => ({ start: sentences.start[i], end: sentences.end[i] }))
}

export function publishedOn(day: string): Pick<DocumentRecord, 'published'> {
  return {
    published: { value: day, precision: 'day', basis: 'stated', earliest: day, latest: day, evidence: [] },
  }
}

export function actorOf(document: DocumentRecord, name: string, change: Partial<ActorRecord> = {}): ActorRecord {
  return {
    type: 'actor',
    id: idOf('a', [document.id, name]),
    name,
    kind: 'person',
    aliases: [],
    country: null,
    roles: [],
    named: true,
    geo: null,
    ...change,
  }
}

export function mentionOf(document: DocumentRecord, words: string, actor: ActorRecord): MentionRecord {
  const span = spanOf(document, words)
  return {
    type: 'mention',
    id: idOf('m', [document.id, span.start, span.end]),
    document: document.id,
    ...span,
    kind: actor.kind,
    named: actor.named,
    actor: actor.id,
  }
}

export function figureOf(document: DocumentRecord, words: string, change: Partial<FigureRecord> = {}): FigureRecord {
  const span = spanOf(document, words)
  return {
    type: 'figure',
    id: idOf('f', [document.id, span.start, span.end]),
    document: document.id,
    ...span,
    low: null,
    high: null,
    approximate: false,
    unit: null,
    counts: null,
    measures: null,
    asOf: null,
    statement: null,
    confidence: null,
    ...change,
  }
}

export function eventOf(document: DocumentRecord, words: string, change: Partial<EventRecord> = {}): EventRecord {
  const span = spanOf(document, words)
  return {
    type: 'event',
    id: idOf('e', [document.id, span.start, span.end]),
    document: document.id,
    trigger: [span],
    code: 'CONSULT',
    mode: null,
    actors: [],
    recipients: [],
    place: null,
    date: null,
    status: 'happened',
    statement: null,
    confidence: null,
    partiesConfidence: null,
    ...change,
  }
}

/** The first place of words in a document's text. */
export function spanOf(document: DocumentRecord, words: string): Span {
  const start = document.text.indexOf(words)
  if (start < 0) throw new Error(`the text does not hold ${JSON.stringify(words)}`)
  return { start, end: start + words.length }
}
