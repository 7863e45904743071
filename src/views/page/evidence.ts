import type { Evidence } from '../../api/index.ts'
import type { AnyRecord, FigureRecord, PileStoryRecord } from '../../record/record.ts'
import type { PlacedRecord, RecordIndex } from '../../situation/record-index.ts'
import type { Span } from '../../text/span.ts'
import { describedName } from '../attribution.ts'
import { deedWords } from '../deed-words.ts'
import { eventParties, STATUS_WORDS } from '../events.ts'
import { cutWords, joinedWords } from '../excerpt.ts'
import { figureLabel, showFigure } from '../figures.ts'
import { outletName } from '../outlet-name.ts'
import { plainText } from '../plain-text.ts'
import { positionSubject } from '../positions.ts'
import { everywhere, markOf, markWithId, speechOf, weigh } from './items.ts'
import { BASIS_WORDS, originName } from './origins.ts'
import { claimantView, reportRef, wordsView } from './parts.ts'
import { relationsWithId } from './relations.ts'

/** More words than this are counted and not shown. */
const MOST_WORDS = 300

/** Words of one report that bear something out. */
interface Testimony {
  readonly record: string
  readonly document: string
  readonly spans: readonly Span[]
  /** The statement that they stand in; null for the report's own words, undefined if nobody tells anything. */
  readonly statement: string | null | undefined
  readonly text: string | null
}

interface Case {
  readonly type: string
  readonly label: string
  readonly words: readonly Testimony[]
}

/**
 * Every source's words for a record, a cluster, a mark of the timeline or a relation, grouped by independent origin,
 * the one that had it first first. A record that others tell again brings their words too. Null if nothing has the id.
 */
export function evidenceView(index: RecordIndex, id: string): Evidence | null {
  const found = caseOf(index, id)
  if (found === null) return null
  const words = found.words.toSorted(
    (a, b) => index.numberOf(a.document) - index.numberOf(b.document) || a.spans[0].start - b.spans[0].start,
  )
  const shown = words.slice(0, MOST_WORDS)
  return {
    id,
    type: found.type,
    label: found.label,
    weight: weigh(
      index,
      words.map(({ document }) => document),
    ),
    origins: groupByOrigin(index, shown),
    left: words.length - shown.length,
  }
}

function groupByOrigin(index: RecordIndex, words: readonly Testimony[]): Evidence['origins'] {
  const origins = new Map<string, Evidence['origins'][number]>()
  const reports = new Map<string, Evidence['origins'][number]['reports'][number]>()
  for (const { record, document, spans, statement, text } of words) {
    let report = reports.get(document)
    if (report === undefined) {
      report = { report: reportRef(index, document), words: [] }
      reports.set(document, report)
      const origin = index.originsOf(document).at(0)
      const key = origin?.id ?? document
      const known = origins.get(key)
      if (known !== undefined) known.reports.push(report)
      else {
        origins.set(key, {
          id: key,
          name: origin === undefined ? report.report.name : originName(index, origin),
          basis: BASIS_WORDS[origin?.basis ?? 'alone'],
          reports: [report],
        })
      }
    }
    const teller = statement === undefined ? null : claimantView(index, statement, document)
    report.words.push({ ...wordsView(index, record, document, spans, 320), teller, text })
  }
  return [...origins.values()]
}

function caseOf(index: RecordIndex, id: string): Case | null {
  const mark = markWithId(index, id)
  if (mark !== null) {
    return { type: 'event', label: recordLine(index, mark.representative), words: testimonies(index, mark.events) }
  }
  const record = index.record(id)
  if (record !== undefined) return caseOfRecord(index, record)
  const relations = relationsWithId(index, id)
  if (relations.length === 0) return null
  const events = relations.flatMap((relation) => relation.events.flatMap((event) => index.events.get(event) ?? []))
  return { type: 'relation', label: relationLabel(index, relations[0]), words: testimonies(index, events) }
}

function caseOfRecord(index: RecordIndex, record: AnyRecord): Case | null {
  const { type } = record
  switch (type) {
    case 'mention':
    case 'time':
      return { type, label: recordLine(index, record), words: testimonies(index, [record]) }
    case 'statement':
    case 'event':
    case 'figure':
    case 'position':
      return { type, label: recordLine(index, record), words: testimonies(index, toldAgain(index, record)) }
    case 'cluster':
      return caseOfCluster(index, record)
    case 'actor': {
      const words = testimonies(index, index.mentionsOf(record.id))
      return { type, label: describedName(plainText(record.name)), words }
    }
    case 'document':
      return { type, label: outletName(record), words: mastheadWords(record) }
    case 'story':
      return { type, label: plainText(storyTitle(index, record)), words: titleWords(record) }
    case 'origin':
      return { type, label: originName(index, record), words: originWords(index, record) }
    case 'relation': {
      const events = record.events.flatMap((event) => index.events.get(event) ?? [])
      return { type, label: relationLabel(index, record), words: testimonies(index, events) }
    }
    case 'correction':
    case 'run':
    case 'situation':
      return null
  }
}

function caseOfCluster(index: RecordIndex, cluster: Extract<AnyRecord, { type: 'cluster' }>): Case {
  const members = cluster.members.flatMap((id) => placed(index.record(id)) ?? [])
  const told = members.length > 0 ? recordLine(index, members[0]) : cluster.label
  const label = cluster.of === 'figure' ? figureLabel(index, cluster) : told
  return { type: 'cluster', label: plainText(label), words: testimonies(index, members) }
}

/** The words of a report that say what it is: its title, outlet, agencies, author and day. */
function mastheadWords({ id, evidence, published }: Extract<AnyRecord, { type: 'document' }>): Testimony[] {
  const { title, outlet, wire, byline } = evidence
  const places = [...title, ...outlet, ...wire, ...byline, ...published.evidence]
  const spans = places.flatMap((place) => ('meta' in place ? [] : [place]))
  return spans.map((span) => ({ record: id, document: id, spans: [span], statement: undefined, text: null }))
}

function storyTitle(index: RecordIndex, { title }: PileStoryRecord): string {
  return index.document(title.document).text.slice(title.start, title.end)
}

function titleWords({ id, title }: PileStoryRecord): Testimony[] {
  const { document, start, end } = title
  return [{ record: id, document, spans: [{ start, end }], statement: undefined, text: null }]
}

/** What each report of an origin has of it: the words that it copied, else its first block. */
function originWords(index: RecordIndex, { documents }: Extract<AnyRecord, { type: 'origin' }>): Testimony[] {
  return documents.flatMap((id) => {
    const document = index.document(id)
    const copied = document.copyOf.filter((copy) => documents.includes(copy.document)).flatMap(({ spans }) => spans)
    const spans = copied.length > 0 ? copied : document.blocks.slice(0, 1)
    return spans.slice(0, 1).map(({ start, end }) => {
      return { record: id, document: id, spans: [{ start, end }], statement: undefined, text: null }
    })
  })
}

/** A record with those that say the same in other reports: of its cluster, and in the same words. */
function toldAgain(index: RecordIndex, record: PlacedRecord): readonly PlacedRecord[] {
  const ids = new Set([record.id, ...(index.clusterOf(record.id)?.members ?? [])])
  const speech = speechOf(index, record.id)
  for (const { id } of speech === null ? [] : everywhere(speech)) ids.add(id)
  for (const { id } of markOf(index, record.id)?.events ?? []) ids.add(id)
  return [...ids].flatMap((id) => placed(index.record(id)) ?? [])
}

/** The record where it stands at a place of a report; else null. */
export function placed(record: AnyRecord | undefined): PlacedRecord | null {
  if (record === undefined) return null
  switch (record.type) {
    case 'mention':
    case 'statement':
    case 'time':
    case 'figure':
    case 'event':
    case 'position':
      return record
    default:
      return null
  }
}

function testimonies(index: RecordIndex, records: readonly PlacedRecord[]): Testimony[] {
  return records.map((record) => ({
    record: record.id,
    document: record.document,
    spans: spansOf(record),
    statement: 'statement' in record ? record.statement : record.type === 'statement' ? record.id : undefined,
    text: readingOf(index, record),
  }))
}

/** The words that show a record. */
function spansOf(record: PlacedRecord): readonly Span[] {
  switch (record.type) {
    case 'mention':
    case 'time':
    case 'figure':
      return [{ start: record.start, end: record.end }]
    case 'statement':
      return record.content
    case 'event':
      return record.trigger
    case 'position':
      return record.evidence
  }
}

/** What was read in the words, if the words themselves do not show it. */
function readingOf(index: RecordIndex, record: PlacedRecord): string | null {
  switch (record.type) {
    case 'figure':
      return figureText(record)
    case 'event':
      return `${deedWords(record)}, ${STATUS_WORDS[record.status]}${eventParties(index, record)}`
    case 'position':
      return record.stance
    case 'time':
      return record.value
    case 'mention':
    case 'statement':
      return null
  }
}

function figureText(figure: FigureRecord): string {
  return `${showFigure(figure, figure.measures)} ${plainText(figure.measures ?? '')}`.trim()
}

/** A record in a line. */
export function recordLine(index: RecordIndex, record: PlacedRecord): string {
  const { text } = index.document(record.document)
  switch (record.type) {
    case 'figure':
      return figureText(record)
    case 'event':
      return `${deedWords(record)}${eventParties(index, record)}`
    case 'position': {
      const holder = index.actors.get(record.actor)
      return `${holder === undefined ? 'somebody' : plainText(holder.name)} on ${positionSubject(index, record)}`
    }
    case 'mention':
    case 'time':
    case 'statement':
      return cutWords(joinedWords(text, spansOf(record)), 200)
  }
}

function relationLabel(index: RecordIndex, { from, to }: { from: string; to: string }): string {
  const name = (id: string): string => plainText(index.actors.get(id)?.name ?? 'somebody')
  return `${name(from)} → ${name(to)}`
}
