import type {
  ActorRecord,
  ClusterRecord,
  DocumentRecord,
  EventRecord,
  FigureRecord,
  OriginRecord,
  PositionRecord,
  StatementRecord,
} from '../../src/record/record.ts'
import type { Span } from '../../src/text/span.ts'
import { documentOf } from './records.ts'

/* Records made by hand for the brief's tests: each maker fills in what a test does not care about. */

/** The place of the words in the text; throws where they do not stand there. */
export function at(document: DocumentRecord, words: string): Span {
  const start = document.text.indexOf(words)
  if (start < 0) throw new RangeError(`"${words}" does not stand in ${document.path}`)
  return { start, end: start + words.length }
}

export function report(path: string, text: string, fields: Partial<DocumentRecord> = {}): DocumentRecord {
  return documentOf(path, text, { id: `d:${path}`, sha256: '0'.repeat(64), ...fields })
}

export function published(
  value: string,
  evidence: DocumentRecord['published']['evidence'] = [],
): DocumentRecord['published'] {
  return { value, precision: 'day', basis: 'stated', earliest: value, latest: value, evidence }
}

export function origin(
  id: string,
  documents: readonly DocumentRecord[],
  fields: Partial<OriginRecord> = {},
): OriginRecord {
  return { type: 'origin', id, documents: documents.map((d) => d.id), name: null, basis: 'alone', ...fields }
}

export function actor(id: string, name: string, fields: Partial<ActorRecord> = {}): ActorRecord {
  return {
    type: 'actor',
    id,
    name,
    kind: 'person',
    aliases: [],
    country: null,
    roles: [],
    named: true,
    geo: null,
    ...fields,
  }
}

export function statement(
  id: string,
  document: DocumentRecord,
  content: string,
  fields: Partial<StatementRecord> = {},
): StatementRecord {
  return {
    type: 'statement',
    id,
    document: document.id,
    quote: 'direct',
    content: [at(document, content)],
    cue: [],
    source: [],
    speaker: null,
    speakers: fields.speaker === undefined || fields.speaker === null ? [] : [fields.speaker],
    anonymous: false,
    within: null,
    reportedBy: [],
    said: null,
    confidence: null,
    ...fields,
  }
}

export function figure(
  id: string,
  document: DocumentRecord,
  words: string,
  value: number,
  fields: Partial<FigureRecord> = {},
): FigureRecord {
  return {
    type: 'figure',
    id,
    document: document.id,
    ...at(document, words),
    low: value,
    high: value,
    approximate: false,
    unit: null,
    counts: null,
    measures: null,
    asOf: null,
    statement: null,
    confidence: null,
    ...fields,
  }
}

export function event(
  id: string,
  document: DocumentRecord,
  trigger: string,
  fields: Partial<EventRecord> = {},
): EventRecord {
  return {
    type: 'event',
    id,
    document: document.id,
    trigger: [at(document, trigger)],
    code: 'AID',
    mode: null,
    actors: [],
    recipients: [],
    place: null,
    date: null,
    status: 'happened',
    statement: null,
    confidence: null,
    partiesConfidence: null,
    ...fields,
  }
}

export function position(
  id: string,
  document: DocumentRecord,
  who: string,
  evidence: string,
  fields: Partial<PositionRecord> = {},
): PositionRecord {
  return {
    type: 'position',
    id,
    document: document.id,
    actor: who,
    toward: null,
    proposition: null,
    evidence: [at(document, evidence)],
    stance: 'for',
    date: null,
    statement: null,
    confidence: null,
    ...fields,
  }
}

export function cluster(
  id: string,
  of: ClusterRecord['of'],
  members: readonly (FigureRecord | EventRecord | StatementRecord | PositionRecord)[],
  fields: Partial<ClusterRecord> = {},
): ClusterRecord {
  return {
    type: 'cluster',
    id,
    of,
    members: members.map((member) => member.id),
    documents: [...new Set(members.map((member) => member.document))],
    origins: [...new Set(members.map((member) => `o:${member.document}`))],
    agreement: 'single',
    story: null,
    confidence: null,
    groups: [],
    label: id,
    ...fields,
  }
}
