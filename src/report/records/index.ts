import { inTwoDecimals } from '../../record/confidence.ts'
import { documentId } from '../../record/identity.ts'
import type {
  DocumentRecord,
  EventRecord,
  FigureRecord,
  MentionRecord,
  PositionRecord,
  ReportRecord,
  StatementRecord,
  TimeRecord,
} from '../../record/record.ts'
import { assertSpan, contains, type Span } from '../../text/span.ts'
import type { AnyParticipant, Statement } from '../layers.ts'
import type { Layers, Stage } from '../stage.ts'
import { inOriginal } from './original-places.ts'
import { ReportActors } from './report-actors.ts'
import { sentencesOf } from './sentences.ts'
import { uniqueIds } from './unique-ids.ts'

type Needs = Exclude<keyof Layers, 'records'>

/**
 * The last stage: turns the layers of one report into the records of the contract. References between layers (a
 * figure's statement, a mention's actor) are made here, once, from the spans. Actors are the report's own; the story
 * replaces them by the situation's.
 */
export const recordsStage: Stage<Needs, 'records'> = {
  name: 'records',
  version: 4,
  needs: [
    'input',
    'intake',
    'blocks',
    'language',
    'masthead',
    'mentions',
    'times',
    'figures',
    'statements',
    'events',
    'positions',
  ],
  gives: ['records'],
  run: (layers) => ({ records: inOriginal(recordsOf(layers), layers.intake.original) }),
}

/** The records of a report, in the order of the contract's types. */
export function recordsOf(layers: Pick<Layers, Needs>): ReportRecord[] {
  const { text } = layers.intake
  const document = documentRecord(layers)
  const id = uniqueIds(document.id)
  const actors = new ReportActors(layers, document.id, id)
  // Ids are unique in the order in which they are given out.
  const making: Making = { layers, document: document.id, id, actors, statementIds: [] }
  const mentions = mentionRecords(making)
  for (const { content, cue, source } of layers.statements)
    making.statementIds.push(id('s', [...places(content), '|', ...places(cue), '|', ...places(source)]))
  const statements = statementRecords(making)
  const times = timeRecords(making)
  const figures = figureRecords(making)
  const events = eventRecords(making)
  const positions = positionRecords(making)
  const records = [
    document,
    ...mentions,
    ...actors.records,
    ...statements,
    ...times,
    ...figures,
    ...events,
    ...positions,
  ]
  for (const record of records) for (const span of spansOf(record)) assertSpan(text, span, record.type)
  return records
}

/** What all records of a report are made with. */
interface Making {
  readonly layers: Pick<Layers, Needs>
  readonly document: string
  readonly id: ReturnType<typeof uniqueIds>
  readonly actors: ReportActors
  /** The ids of the statements, in their order. */
  readonly statementIds: string[]
}

function mentionRecords({ layers, document, id, actors }: Making): MentionRecord[] {
  return layers.mentions.mentions.map((mention) => ({
    type: 'mention',
    id: id('m', [mention.start, mention.end, mention.kind]),
    document,
    start: mention.start,
    end: mention.end,
    kind: mention.kind,
    named: mention.form !== 'description' && mention.form !== 'pronoun',
    actor: mention.entity === null ? null : actors.ofEntity(mention.entity),
  }))
}

function statementRecords({ layers, document, actors, statementIds }: Making): StatementRecord[] {
  return layers.statements.map((statement, index) => {
    const speakers = actors.speakersOf(statement)
    return {
      type: 'statement',
      id: statementIds[index],
      document,
      quote: statement.quote,
      content: statement.content.map(plain),
      cue: statement.cue.map(plain),
      source: statement.source.map(plain),
      speaker: speakers[0] ?? null,
      speakers,
      anonymous: statement.anonymous,
      within: statement.within === null ? null : statementIds[statement.within],
      reportedBy: statement.reportedBy.map(actors.ofEntity),
      said: statement.said,
      confidence: inTwoDecimals(statement.confidence),
    }
  })
}

function timeRecords({ layers, document, id }: Making): TimeRecord[] {
  return layers.times.map(({ start, end, timex, value }) => ({
    type: 'time',
    id: id('t', [start, end]),
    document,
    start,
    end,
    timex,
    value,
  }))
}

function figureRecords(making: Making): FigureRecord[] {
  const { layers, document, id } = making
  return layers.figures.map((figure) => ({
    type: 'figure',
    id: id('f', [figure.start, figure.end]),
    document,
    start: figure.start,
    end: figure.end,
    low: figure.low,
    high: figure.high,
    approximate: figure.approximate,
    unit: figure.unit,
    counts: figure.counts && plain(figure.counts),
    measures: figure.measures,
    asOf: figure.asOf,
    statement: statementOf(making, figure),
    confidence: inTwoDecimals(figure.confidence),
  }))
}

function eventRecords(making: Making): EventRecord[] {
  const { layers, document, id, actors } = making
  const participants = (list: readonly AnyParticipant[]) =>
    list.map((one) => ({ actor: actors.idOf(one), span: one.span && plain(one.span) }))
  return layers.events.map((event) => ({
    type: 'event',
    id: id('e', [...places(event.trigger), event.code, event.mode, event.status]),
    document,
    trigger: event.trigger.map(plain),
    code: event.code,
    mode: event.mode,
    actors: participants(event.actors),
    recipients: participants(event.recipients),
    place: event.place && placeOf(event.place, actors),
    date: event.date,
    status: event.status,
    statement: statementOf(making, event.trigger[0]),
    confidence: inTwoDecimals(event.confidence),
    partiesConfidence: inTwoDecimals(event.partiesConfidence),
  }))
}

function positionRecords(making: Making): PositionRecord[] {
  const { layers, document, id, actors } = making
  return layers.positions.map((position) => {
    const actor = actors.holderOf(position)
    return {
      type: 'position',
      id: id('p', [...places(position.evidence), position.stance, actor]),
      document,
      actor,
      toward: position.toward === null ? null : actors.ofEntity(position.toward),
      proposition: position.proposition && plain(position.proposition),
      evidence: position.evidence.map(plain),
      stance: position.stance,
      date: position.date,
      statement: statementOf(making, position.proposition ?? position.evidence[0]),
      confidence: inTwoDecimals(position.confidence),
    }
  })
}

/** The id of the innermost statement whose content holds a span, or null. */
function statementOf({ layers, statementIds }: Making, span: Span): string | null {
  const index = innermostStatement(layers.statements, span)
  return index === null ? null : statementIds[index]
}

function documentRecord(layers: Pick<Layers, Needs>): DocumentRecord {
  const { input, intake, blocks, language, masthead } = layers
  const flags = new Set([...blocks.flags, ...masthead.flags])
  if (language.tag !== 'en' && !language.tag.startsWith('en-')) flags.add('not-english')
  return {
    type: 'document',
    id: documentId(input.path, intake.sha256),
    path: input.path,
    sha256: intake.sha256,
    text: intake.text,
    title: masthead.title,
    outlet: masthead.outlet,
    wire: [...masthead.wire],
    byline: [...masthead.byline],
    dateline: masthead.dateline,
    language: language.tag,
    published: masthead.published,
    blocks: blocks.blocks.map(({ kind, start, end }) => ({ kind, start, end })),
    sentences: sentencesOf(intake.text, blocks.blocks, language.story.sentences, masthead.evidence.dateline),
    evidence: {
      title: [...masthead.evidence.title],
      outlet: [...masthead.evidence.outlet],
      wire: [...masthead.evidence.wire],
      byline: [...masthead.evidence.byline],
      dateline: [...masthead.evidence.dateline],
    },
    flags: [...flags].sort(),
    copyOf: [],
  }
}

/** The statement with the shortest content among those whose content holds the span; null if none does. */
function innermostStatement(statements: readonly Statement[], span: Span): number | null {
  let best: number | null = null
  let bestLength = Number.POSITIVE_INFINITY
  for (const [index, statement] of statements.entries()) {
    if (!statement.content.some((part) => contains(part, span))) continue
    const length = statement.content.reduce((sum, part) => sum + part.end - part.start, 0)
    if (length < bestLength) {
      best = index
      bestLength = length
    }
  }
  return best
}

/** Where an event took place, with what is known of the place. */
function placeOf(place: AnyParticipant, actors: ReportActors): EventRecord['place'] {
  const actor = place.entity === null ? actors.idOf({ kind: 'place', ...place }) : actors.ofEntity(place.entity)
  const { name, country, geo } = actors.recordOf(actor)
  return {
    actor,
    name,
    country: geo?.country ?? country,
    lat: geo?.lat ?? null,
    lon: geo?.lon ?? null,
    span: place.span && plain(place.span),
  }
}

function plain({ start, end }: Span): Span {
  return { start, end }
}

function places(spans: readonly Span[]): number[] {
  return spans.flatMap(({ start, end }) => [start, end])
}

function spansOf(record: ReportRecord): readonly Span[] {
  switch (record.type) {
    case 'document':
      return record.sentences
    case 'actor':
      return []
    case 'mention':
    case 'time':
      return [record]
    case 'figure':
      return record.counts ? [record, record.counts] : [record]
    case 'statement':
      return [...record.content, ...record.cue, ...record.source]
    case 'event':
      return [...record.trigger, ...[...record.actors, ...record.recipients].flatMap(({ span }) => span ?? [])]
    case 'position':
      return [...record.evidence, ...(record.proposition ? [record.proposition] : [])]
  }
}
