import { documentId, idOf } from '../../record/identity.ts'
import type {
  ActorRecord,
  DocumentRecord,
  EventRecord,
  FigureRecord,
  MentionRecord,
  PositionRecord,
  ReportRecord,
  StatementRecord,
  TimeRecord,
} from '../../record/record.ts'
import { assertSpan, contains, type Span } from '../../record/span.ts'
import type { Layers, Participant, Statement } from '../layers.ts'
import type { Stage } from '../stage.ts'

type Needs = Exclude<keyof Layers, 'records'>

/**
 * The last stage: turns the layers of one report into the records of the contract. References between layers (a
 * figure's statement, a mention's actor) are made here, once, from the spans. Actors are the report's own; the story
 * replaces them by the situation's.
 */
export const recordsStage: Stage<Needs, 'records'> = {
  name: 'records',
  version: 1,
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
  run: (layers) => ({ records: recordsOf(layers) }),
}

function recordsOf(layers: Pick<Layers, Needs>): ReportRecord[] {
  const { text } = layers.intake
  const document = documentRecord(layers)
  const id = uniqueIds(document.id)
  const actors = layers.mentions.entities.map((entity): ActorRecord => {
    const roles = entity.roles.map((role) => ({
      title: role.title,
      organization: role.organization,
      evidence: role.evidence.map((span) => ({ document: document.id, start: span.start, end: span.end })),
    }))
    return {
      type: 'actor',
      id: id('a', [entity.name, entity.kind, String(entity.named)]),
      name: entity.name,
      kind: entity.kind,
      aliases: [...entity.aliases],
      country: entity.country,
      roles,
      named: entity.named,
      geo: entity.geo === null ? null : { ...entity.geo },
    }
  })
  const actorId = (entity: number): string => actors[entity].id
  const participants = (list: readonly Participant[]) =>
    list.map(({ entity, span }) => ({ actor: actorId(entity), span: span && plain(span) }))

  const mentions = layers.mentions.mentions.map(
    (mention): MentionRecord => ({
      type: 'mention',
      id: id('m', [mention.start, mention.end, mention.kind]),
      document: document.id,
      start: mention.start,
      end: mention.end,
      kind: mention.kind,
      named: mention.form !== 'description' && mention.form !== 'pronoun',
      actor: mention.entity === null ? null : actorId(mention.entity),
    }),
  )

  const statementIds = layers.statements.map((statement) =>
    id('s', [...places(statement.content), '|', ...places(statement.cue), '|', ...places(statement.source)]),
  )
  const statements = layers.statements.map((statement, index): StatementRecord => {
    const speakers = statement.speakers.map(actorId)
    return {
      type: 'statement',
      id: statementIds[index],
      document: document.id,
      quote: statement.quote,
      content: statement.content.map(plain),
      cue: statement.cue.map(plain),
      source: statement.source.map(plain),
      speaker: speakers[0] ?? null,
      speakers,
      anonymous: statement.anonymous,
      within: statement.within === null ? null : statementIds[statement.within],
      reportedBy: statement.reportedBy.map(actorId),
      said: statement.said,
    }
  })
  const statementOf = (span: Span): string | null => {
    const index = innermostStatement(layers.statements, span)
    return index === null ? null : statementIds[index]
  }

  const times = layers.times.map(
    (time): TimeRecord => ({
      type: 'time',
      id: id('t', [time.start, time.end]),
      document: document.id,
      start: time.start,
      end: time.end,
      timex: time.timex,
      value: time.value,
    }),
  )
  const figures = layers.figures.map(
    (figure): FigureRecord => ({
      type: 'figure',
      id: id('f', [figure.start, figure.end]),
      document: document.id,
      start: figure.start,
      end: figure.end,
      low: figure.low,
      high: figure.high,
      approximate: figure.approximate,
      unit: figure.unit,
      counts: figure.counts && plain(figure.counts),
      measures: figure.measures,
      asOf: figure.asOf,
      statement: statementOf(figure),
    }),
  )
  const events = layers.events.map((event): EventRecord => {
    const place = event.place === null ? null : layers.mentions.entities[event.place.entity]
    return {
      type: 'event',
      id: id('e', [...places(event.trigger), event.code, event.mode, event.status]),
      document: document.id,
      trigger: event.trigger.map(plain),
      code: event.code,
      mode: event.mode,
      actors: participants(event.actors),
      recipients: participants(event.recipients),
      place:
        event.place === null || place === null
          ? null
          : {
              actor: actorId(event.place.entity),
              name: place.name,
              country: place.geo?.country ?? place.country,
              lat: place.geo?.lat ?? null,
              lon: place.geo?.lon ?? null,
              span: event.place.span && plain(event.place.span),
            },
      date: event.date,
      status: event.status,
      statement: statementOf(event.trigger[0]),
    }
  })
  const positions = layers.positions.map(
    (position): PositionRecord => ({
      type: 'position',
      id: id('p', [...places(position.evidence), position.stance, actorId(position.entity)]),
      document: document.id,
      actor: actorId(position.entity),
      toward: position.toward === null ? null : actorId(position.toward),
      proposition: position.proposition && plain(position.proposition),
      evidence: position.evidence.map(plain),
      stance: position.stance,
      date: position.date,
      statement: statementOf(position.proposition ?? position.evidence[0]),
    }),
  )

  const records = [document, ...mentions, ...actors, ...statements, ...times, ...figures, ...events, ...positions]
  for (const record of records) for (const span of spansOf(record)) assertSpan(text, span, record.type)
  return records
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

/** The statement with the shortest content among those whose content holds the span; null where none does. */
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

/** Makes ids that are unique in one document: records that say the same of the same words are numbered. */
function uniqueIds(document: string): (prefix: string, parts: readonly (string | number | null)[]) => string {
  const seen = new Map<string, number>()
  return (prefix, parts) => {
    const plainId = idOf(prefix, [document, ...parts])
    const before = seen.get(plainId) ?? 0
    seen.set(plainId, before + 1)
    return before === 0 ? plainId : idOf(prefix, [document, ...parts, before])
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
