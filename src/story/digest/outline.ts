import type {
  ActorDigest,
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

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]{2,}$/u
/** Fewer words in quotation marks than this stand in many quotations. */
const MIN_QUOTED = 6

/** True for names such as "NATO" and "M23". */
export function isAcronym(name: string): boolean {
  return ACRONYM.test(name)
}

/** What of a report's details all reports are sorted by. */
export function outlinesOf(details: ReportDetails): Omit<ReportOutline, 'document' | 'unnamed'> {
  return {
    actors: details.actors.map(actorOutline),
    events: details.events.map(eventOutline),
    figures: details.figures.map(figureOutline),
    statements: details.statements.map(statementOutline),
    positions: details.positions.map(positionOutline),
  }
}

function actorOutline({ record, mentions }: ActorDigest): ActorOutline {
  const { id, kind, named, name, country, aliases, roles } = record
  return {
    id,
    kind,
    named,
    name,
    country,
    mentions,
    hasRole: roles.length > 0,
    acronyms: aliases.filter((alias) => alias !== name && isAcronym(alias)),
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
