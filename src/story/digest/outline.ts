import { withoutLegalForm } from '../../lexicon/legal-forms.ts'
import { publicBody } from '../../lexicon/public-bodies.ts'
import type { ActorRecord } from '../../record/record.ts'
import { nameKey } from '../../text/fold.ts'
import { personName } from '../actors/person-name.ts'
import { descriptionOf } from './description.ts'
import type {
  ActorOutline,
  ActorRef,
  EventDigest,
  EventOutline,
  FigureDigest,
  FigureOutline,
  MoreOfActor,
  PositionDigest,
  PositionOutline,
  ReportDetails,
  ReportOutline,
  StatementDigest,
  StatementOutline,
  UnnamedOutline,
} from './digest.ts'

/** Fewer words in quotation marks than this stand in many quotations. */
const MIN_QUOTED = 6

/**
 * What of a report all reports are sorted by.
 * @param actors the report's own, the named ones first
 * @param mentions how often each is mentioned, by id
 * @param early those that the report speaks of where it begins, by id
 */
export function outlinesOf(
  { events, figures, statements, positions }: ReportDetails,
  actors: readonly ActorRecord[],
  mentions: ReadonlyMap<string, number>,
  early: ReadonlySet<string>,
): Omit<ReportOutline, 'document'> {
  const refs = refsTo(actors)
  return {
    actors: actors.map((actor) => actorOutline(actor, mentions.get(actor.id) ?? 0, early.has(actor.id), refs)),
    events: events.map((event) => eventOutline(event, refs)),
    figures: figures.map((figure) => figureOutline(figure, refs)),
    statements: statements.map((statement) => statementOutline(statement, refs)),
    positions: positions.map((position) => positionOutline(position, refs)),
    unnamed: refs.unnamed,
  }
}

interface Refs {
  to(id: string): ActorRef
  isActor(id: string): boolean
  /** Grows by whoever is referred to. */
  readonly unnamed: UnnamedOutline[]
}

function refsTo(actors: readonly ActorRecord[]): Refs {
  const recordOf = new Map(actors.map((actor) => [actor.id, actor]))
  const refOf = new Map(actors.flatMap(({ id, named }, place): [string, ActorRef][] => (named ? [[id, place]] : [])))
  const unnamed: UnnamedOutline[] = []
  return {
    to(id) {
      const known = refOf.get(id)
      if (known !== undefined) return known
      const record = recordOf.get(id)
      unnamed.push({ id, key: record === undefined ? id : `${UNNAMED}${nameKey(record.name)}` })
      refOf.set(id, -unnamed.length)
      return -unnamed.length
    },
    isActor: (id) => recordOf.has(id),
    unnamed,
  }
}

/** The report's own id of the actor that a reference of its outline is to. */
export function idOfRef({ actors, unnamed }: Pick<ReportOutline, 'actors' | 'unnamed'>, ref: ActorRef): string {
  return ref < 0 ? unnamed[-ref - 1].id : actors[ref].id
}

/** What the key of somebody without a name begins with. */
export const UNNAMED = 'unnamed/'

function actorOutline(record: ActorRecord, mentions: number, isEarly: boolean, refs: Refs): ActorOutline {
  const { id, kind, named, name, country, geo } = record
  const person = kind === 'person' ? personName(name) : null
  const described = !named && (isEarly || mentions > 1) ? descriptionOf(record) : null
  return {
    id,
    kind,
    named,
    name,
    country,
    key: kind === 'organization' ? withoutLegalForm(nameKey(name)) : nameKey(name),
    person: person?.key ?? null,
    mentions,
    hasGeo: geo !== null,
    more: moreOf(record, person?.initials ?? '', refs),
    ...(described === null ? {} : { described }),
  }
}

function moreOf(
  { kind, name, country, aliases, roles }: ActorRecord,
  initials: string,
  refs: Refs,
): MoreOfActor | null {
  const others = aliases.filter((alias) => alias !== name)
  // What one report takes for a person's name, others may explain as a body's.
  const body = kind === 'organization' || kind === 'person' ? publicBody(name, country) : null
  if (others.length === 0 && body === null && initials === '' && roles.length === 0) return null
  const organizations = roles.flatMap(({ organization }) => organization ?? []).filter(refs.isActor)
  return {
    aliases: others,
    publicBody: body,
    initials,
    hasRole: roles.length > 0,
    organizations: organizations.map(refs.to),
  }
}

/** Nearly all documents have one part, and then nothing is written. */
function partOfStory({ storyPart }: { readonly storyPart?: number }): { readonly storyPart?: number } {
  return storyPart === undefined ? {} : { storyPart }
}

function eventOutline(event: EventDigest, refs: Refs): EventOutline {
  const { id, code, mode, status, date, confidence, partiesConfidence, actors, recipients, stems, acts } = event
  return {
    ...partOfStory(event),
    id,
    code,
    mode,
    status,
    date,
    confidence,
    partiesConfidence,
    actors: actors.map(refs.to),
    recipients: recipients.map(refs.to),
    stems: [...stems, ...acts].sort((a, b) => a - b),
  }
}

function figureOutline(figure: FigureDigest, refs: Refs): FigureOutline {
  const { counted, kind, who, unit, low, high, approximate, part, sentence, events, teller, bodies } = figure
  return {
    ...partOfStory(figure),
    counted,
    kind,
    who,
    unit,
    low,
    high,
    approximate,
    part,
    sentence,
    events,
    teller: teller === null ? null : refs.to(teller),
    bodies: bodies.map(refs.to),
  }
}

function statementOutline(statement: StatementDigest, refs: Refs): StatementOutline {
  const { speaker, words, quoted } = statement
  return {
    ...partOfStory(statement),
    speaker: speaker === null ? null : refs.to(speaker),
    words: words.length,
    quoted: quoted.length < MIN_QUOTED ? null : quoted,
  }
}

function positionOutline(position: PositionDigest, refs: Refs): PositionOutline {
  const { actor, toward, words } = position
  return {
    ...partOfStory(position),
    actor: refs.to(actor),
    toward: toward === null ? null : refs.to(toward),
    words: words.length,
  }
}
