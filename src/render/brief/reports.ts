import type { DocumentRecord } from '../../record/record.ts'
import type { Flag } from '../../record/vocabulary.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { compareCodeUnits } from '../../text/order.ts'
import { compareSpans, type Span } from '../../text/span.ts'
import { showDate, showRange } from '../../views/dates.ts'
import { countOf } from '../../views/numbers.ts'
import { plainText } from '../../views/plain-text.ts'
import { FLAG_WORDS, type OriginGroup, reportsByOrigin } from '../../views/reports.ts'
import { type Entry, entry, type Line, type Piece, quiet, type Section, strong, tag } from '../document.ts'
import { refer, referenceLine } from '../references.ts'
import { cutGroup, type Limits } from './limits.ts'

const HARMLESS: ReadonlySet<Flag> = new Set<Flag>(['layout-debris', 'caption-in-body'])

/** The reports, grouped by the origin that they come from, with what is wrong with each. */
export function reportsSection(index: RecordIndex, limits: Limits): Section {
  const entries = reportsByOrigin(index).map((group) =>
    group.origin === null ? reportEntry(index, group.reports[0], limits) : originEntry(index, group, limits),
  )
  return {
    title: 'Reports and origins',
    anchor: 'reports',
    note: 'Reports that repeat one another count as one origin. A place in a report is written [report:line].',
    groups: [cutGroup(null, null, entries, limits.reports)],
    beside: false,
  }
}

function originEntry(index: RecordIndex, { origin, reports, again }: OriginGroup, limits: Limits): Entry {
  const why = {
    copy: 'copies, or one agency’s reports',
    credit: 'they credit it',
    correction: 'joined by hand',
    alone: '',
  }[origin.basis]
  const name = origin.name === null ? 'One origin, not named' : plainText(origin.name)
  const head: Piece[] = [
    strong(name),
    ' ',
    quiet(`one origin, ${countOf(origin.documents.length, 'report')}${why === '' ? '' : `: ${why}`}`),
  ]
  if (again.length > 0) {
    head.push(quiet('; part of it also in'))
    for (const id of again) head.push(' ', { kind: 'report', report: index.numberOf(id) })
  }
  return entry(
    head,
    [],
    reports.map((document) => reportEntry(index, document, limits)),
  )
}

function reportEntry(index: RecordIndex, document: DocumentRecord, limits: Limits): Entry {
  const head: Piece[] = [{ kind: 'report', report: index.numberOf(document.id) }, ' ']
  head.push(strong(document.title === null ? 'No headline' : plainText(document.title)))
  const lines: Line[] = [mastheadLine(index, document), publishedLine(index, document, limits)]
  if (document.copyOf.length > 0) lines.push(copyLine(index, document))
  for (const flag of document.flags) {
    const what = flag === 'not-english' ? `${FLAG_WORDS[flag]} (${plainText(document.language)})` : FLAG_WORDS[flag]
    lines.push([
      tag(
        flag === 'not-english' ? 'not read' : HARMLESS.has(flag) ? 'note' : 'care',
        HARMLESS.has(flag) ? 'quiet' : 'bad',
      ),
      ` ${what}`,
    ])
  }
  lines.push([quiet(plainText(document.path))])
  return entry(head, lines)
}

/** "86 % of it repeats [2], 85 % [1]": the report that it shares most with comes first. */
function copyLine(index: RecordIndex, document: DocumentRecord): Line {
  const line: Piece[] = [tag('copy', 'care'), ' ']
  const copies = [...document.copyOf].sort(
    (a, b) => b.share - a.share || index.numberOf(a.document) - index.numberOf(b.document),
  )
  for (const [place, copy] of copies.entries()) {
    line.push(`${place === 0 ? '' : ', '}${Math.round(copy.share * 100)} % ${place === 0 ? 'of it repeats ' : ''}`)
    line.push({ kind: 'report', report: index.numberOf(copy.document) })
    const from = copy.spans.slice(0, 1).map((span) => refer(index, document.id, span))
    if (place === 0) line.push(...referenceLine(from, 1))
  }
  return line
}

function mastheadLine(index: RecordIndex, document: DocumentRecord): Line {
  const parts: Piece[] = []
  const add = (words: string, places: DocumentRecord['evidence'][keyof DocumentRecord['evidence']]): void => {
    if (parts.length > 0) parts.push(' · ')
    parts.push(
      words,
      ...referenceLine(
        textSpans(places)
          .slice(0, 1)
          .map((span) => refer(index, document.id, span)),
        1,
      ),
    )
  }
  if (document.outlet === null) add('outlet not named', [])
  else add(plainText(document.outlet), document.evidence.outlet)
  if (document.wire.length > 0) add(`agency: ${document.wire.map(plainText).join(', ')}`, document.evidence.wire)
  if (document.byline.length > 0) add(`by ${document.byline.map(plainText).join(', ')}`, document.evidence.byline)
  if (document.dateline !== null) add(`from ${plainText(document.dateline)}`, document.evidence.dateline)
  return parts
}

function publishedLine(index: RecordIndex, document: DocumentRecord, limits: Limits): Line {
  const { value, basis, earliest, latest, evidence } = document.published
  const places = referenceLine(
    textSpans(evidence).map((span) => refer(index, document.id, span)),
    Math.min(limits.references, 3),
  )
  const meta = evidence.flatMap((item) => ('meta' in item ? [plainText(item.meta)] : []))
  const metaWords: Line = meta.length === 0 ? [] : [' ', quiet(`(${[...new Set(meta)].join(', ')})`)]
  if (value !== null) {
    const how = { stated: 'published', inferred: 'published, as far as the text tells,', none: 'published' }[basis]
    return [`${how} ${showDate(value)}`, ...places, ...metaWords]
  }
  const bounds = [
    earliest === null ? null : `not before ${showDate(earliest)}`,
    latest === null ? null : `not after ${showDate(latest)}`,
  ].filter((words) => words !== null)
  return [
    tag('no date', 'care'),
    bounds.length === 0 ? ' nothing says when it was published' : ` ${bounds.join(', ')}`,
    ...places,
    ...metaWords,
  ]
}

function textSpans(evidence: DocumentRecord['evidence']['title']): readonly Span[] {
  return evidence.flatMap((item) => ('meta' in item ? [] : [item])).sort(compareSpans)
}

/** "13 reports from 9 origins, published 15 to 22 March 2023". */
export function leadLine(index: RecordIndex): Line {
  const { reports: documents } = index
  const origins = index.countOrigins(documents.map((document) => document.id))
  const days = documents.flatMap((document) => document.published.value ?? []).sort(compareCodeUnits)
  const words = `${countOf(documents.length, 'report')} from ${countOf(origins, 'independent origin')}`
  if (days.length === 0) return [words]
  return [`${words}, published ${showRange(days[0], days[days.length - 1])}`]
}
