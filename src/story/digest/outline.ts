import { publicBody } from '../../lexicon/public-bodies.ts'
import type { ActorRecord } from '../../record/record.ts'
import { nameKey } from '../actors/name-key.ts'
import { personName } from '../actors/person-name.ts'
import type {
  ActorOutline,
  EventDigest,
  EventOutline,
  FigureDigest,
  FigureOutline,
  PositionDigest,
  PositionOutline,
  ReportDetails,
  ReportOutline,
  StatementDigest,
  StatementOutline,
} from './digest.ts'

/** Fewer words in quotation marks than this stand in many quotations. */
const MIN_QUOTED = 6

/** What of a report's statements, events, figures and positions all reports are sorted by. */
export function outlinesOf(
  details: Pick<ReportDetails, 'events' | 'figures' | 'statements' | 'positions'>,
): Pick<ReportOutline, 'events' | 'figures' | 'statements' | 'positions'> {
  return {
    events: details.events.map(eventOutline),
    figures: details.figures.map(figureOutline),
    statements: details.statements.map(statementOutline),
    positions: details.positions.map(positionOutline),
  }
}

export function actorOutline(record: ActorRecord, mentions: number): ActorOutline {
  const { id, kind, named, name, country, aliases, roles, geo } = record
  return {
    id,
    kind,
    named,
    name,
    country,
    aliases: aliases.filter((alias) => alias !== name),
    key: nameKey(name),
    person: kind === 'person' ? personName(name) : null,
    // What one report takes for a person's name, others may explain as a body's.
    publicBody: kind === 'organization' || kind === 'person' ? publicBody(name, country) : null,
    mentions,
    hasRole: roles.length > 0,
    hasGeo: geo !== null,
    organizations: roles.flatMap(({ organization }) => (organization === null ? [] : [organization])),
  }
}

function eventOutline({ id, code, mode, status, date, actors, recipients, label }: EventDigest): EventOutline {
  return { id, code, mode, status, date, actors, recipients, label }
}

function figureOutline(figure: FigureDigest): FigureOutline {
  const { counted, unit, low, high, approximate, part, teller, sentence, bodies } = figure
  return { counted, unit, low, high, approximate, part, teller, sentence, bodies }
}

function statementOutline({ speaker, words, quoted }: StatementDigest): StatementOutline {
  return { speaker, words: words.length, quoted: quoted.length < MIN_QUOTED ? [] : quoted }
}

function positionOutline({ actor, toward, words }: PositionDigest): PositionOutline {
  return { actor, toward, words: words.length }
}
