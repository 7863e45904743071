import type { Weight } from '../../api/index.ts'
import type {
  AnyRecord,
  ClusterRecord,
  CorrectionRecord,
  EventRecord,
  FigureRecord,
  MentionRecord,
  OriginRecord,
  PositionRecord,
  RelationRecord,
  StatementRecord,
  TimeRecord,
} from '../../record/record.ts'
import { compareCodeUnits } from '../../text/order.ts'
import { type Casebook, openCasebook } from '../brief/casebook.ts'
import { gather, type Said } from '../brief/says.ts'
import { type Moment, momentsOf } from '../brief/timeline.ts'
import { type Presence, presences } from '../brief/who.ts'
import { type QuantityItem, quantityItems } from './quantity-items.ts'

/** A record that stands at a place in one report. */
export type PlacedRecord = MentionRecord | StatementRecord | TimeRecord | FigureRecord | EventRecord | PositionRecord

/** Events that are shown as one mark, under an id of their own. */
export interface MarkItem extends Moment {
  readonly id: string
}

/** One statement, with all statements that say it again in other reports. */
export interface SpeechItem extends Said {
  /** One key a speaker; null where no words name or describe one. */
  readonly voice: string | null
}

/** All records of one revision of a situation, indexed for the views. What is costly is made when it is first asked for. */
export interface Catalogue {
  readonly revision: string
  readonly book: Casebook
  readonly record: (id: string) => AnyRecord | undefined
  readonly originsOf: (documentId: string) => readonly OriginRecord[]
  readonly clusterOf: (recordId: string) => ClusterRecord | null
  readonly mentionsOf: (actorId: string) => readonly MentionRecord[]
  /** Everything that was read at places of a report, in the order of the text. */
  readonly recordsIn: (documentId: string) => readonly PlacedRecord[]
  readonly relations: readonly RelationRecord[]
  /** In the order in which they were made. */
  readonly corrections: readonly CorrectionRecord[]
  /** On how many reports and independent origins something rests. */
  readonly weigh: (documentIds: Iterable<string>) => Weight
  /** In the order of time. */
  readonly marks: () => readonly MarkItem[]
  /** The mark that each event stands in. */
  readonly markOf: (eventId: string) => MarkItem | null
  readonly mark: (id: string) => MarkItem | null
  readonly quantities: () => readonly QuantityItem[]
  /** In the order of publication. */
  readonly speeches: () => readonly SpeechItem[]
  readonly speechOf: (statementId: string) => SpeechItem | null
  /** The actors that are mentioned, the weightiest first. */
  readonly presences: () => readonly Presence[]
  readonly presenceOf: (actorId: string) => Presence | null
}

/**
 * Indexes the records of a situation.
 * @param revision what changes whenever any of the records may have changed
 * @throws RangeError where a record names a report that is not among them
 */
export function openCatalogue(records: readonly AnyRecord[], revision: string): Catalogue {
  const book = openCasebook(records)
  const byId = new Map<string, AnyRecord>()
  const originsOf = new Map<string, OriginRecord[]>()
  const clusterOf = new Map<string, ClusterRecord>()
  const mentionsOf = new Map<string, MentionRecord[]>()
  const recordsIn = new Map<string, PlacedRecord[]>()
  const corrections: CorrectionRecord[] = []
  for (const record of records) {
    if (record.type === 'situation') continue
    byId.set(record.id, record)
    switch (record.type) {
      case 'correction':
        corrections.push(record)
        break
      case 'cluster':
        for (const member of record.members) clusterOf.set(member, record)
        break
      case 'mention':
      case 'statement':
      case 'time':
      case 'figure':
      case 'event':
      case 'position':
        addTo(recordsIn, record.document, record)
        break
    }
  }
  for (const origin of book.origins) for (const id of origin.documents) addTo(originsOf, id, origin)
  for (const mention of book.mentions) if (mention.actor !== null) addTo(mentionsOf, mention.actor, mention)
  for (const list of mentionsOf.values()) {
    list.sort((a, b) => book.number(a.document) - book.number(b.document) || a.start - b.start)
  }
  const weigh = (ids: Iterable<string>): Weight => {
    const distinct = new Set(ids)
    return { origins: book.countOrigins(distinct), reports: distinct.size }
  }

  const marks = once(() =>
    momentsOf(book).map((moment): MarkItem => {
      const { id, status } = moment.representative
      return { ...moment, id: `${clusterOf.get(id)?.id ?? id}~${status}` }
    }),
  )
  const marksById = once(() => new Map(marks().map((mark) => [mark.id, mark])))
  const marksByEvent = once(() => new Map(marks().flatMap((mark) => mark.events.map(({ id }) => [id, mark] as const))))
  const speeches = once(() => speechItems(book))
  const speechesByStatement = once(
    () => new Map(speeches().flatMap((speech) => everywhere(speech).map(({ id }) => [id, speech] as const))),
  )
  const present = once(() => presences(book))
  const presentById = once(() => new Map(present().map((presence) => [presence.actor.id, presence])))
  return {
    revision,
    book,
    record: (id) => byId.get(id),
    originsOf: (id) => originsOf.get(id) ?? [],
    clusterOf: (id) => clusterOf.get(id) ?? null,
    mentionsOf: (id) => mentionsOf.get(id) ?? [],
    recordsIn: (id) => recordsIn.get(id) ?? [],
    relations: book.relations,
    corrections,
    weigh,
    marks,
    mark: (id) => marksById().get(id) ?? null,
    markOf: (id) => marksByEvent().get(id) ?? null,
    quantities: once(() => quantityItems(book)),
    speeches,
    speechOf: (id) => speechesByStatement().get(id) ?? null,
    presences: present,
    presenceOf: (id) => presentById().get(id) ?? null,
  }
}

/** The statements that say it, with those that give it without its speaker. */
export function everywhere({ all, unsaid }: SpeechItem): readonly StatementRecord[] {
  return unsaid.length === 0 ? all : [...all, ...unsaid]
}

function speechItems(book: Casebook): readonly SpeechItem[] {
  const { voices, nobody } = gather(book)
  const items = [
    ...voices.flatMap(({ key, said }) => said.map((one): SpeechItem => ({ ...one, voice: key }))),
    ...nobody.map((one): SpeechItem => ({ ...one, voice: null })),
  ]
  return items.sort(
    ({ representative: a }, { representative: b }) =>
      book.number(a.document) - book.number(b.document) ||
      a.content[0].start - b.content[0].start ||
      compareCodeUnits(a.id, b.id),
  )
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}

/** Makes a value when it is first asked for, and keeps it. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
