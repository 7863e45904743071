import type { SearchHit, SearchResult } from '../../query/index.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { speakerOf, vouchedFor } from '../../views/attribution.ts'
import { showDate } from '../../views/dates.ts'
import { countOf } from '../../views/numbers.ts'
import { outletName } from '../../views/outlet-name.ts'
import { plainText } from '../../views/plain-text.ts'
import { type Entry, entry, type Line, type Piece, quiet, strong } from '../document.ts'
import { refer, referenceLine } from '../references.ts'
import { statusTag } from '../tags.ts'
import { renderAnswerDocument, section, type TerminalOptions } from './answer-document.ts'

const TITLES = { document: 'Stories', statement: 'Statements', event: 'Events' } as const

/**
 * What a search found, for a terminal: the best first, with the words marked and their places.
 * @param index the records of the situation that was searched
 */
export function renderSearch(result: SearchResult, index: RecordIndex, options: TerminalOptions): string {
  const sections = (['document', 'statement', 'event'] as const).map((type) => {
    const entries = result.hits.filter((hit) => hit.type === type).map((hit) => hitEntry(index, hit))
    return section(TITLES[type], [{ title: null, note: null, entries, left: 0 }])
  })
  const { document, statement, event } = result.counts
  const lead: Piece[] =
    result.total === 0
      ? ['Nothing found.']
      : [`${countOf(document, 'story', 'stories')}, ${countOf(statement, 'statement')}, ${countOf(event, 'event')}`]
  if (result.hits.length < result.total) {
    lead.push(quiet(`; the best ${result.hits.length} are shown: --all shows all`))
  }
  if (result.unknown.length > 0)
    lead.push(` Nobody and nothing is called ${result.unknown.map(plainText).join(' or ')}.`)
  return renderAnswerDocument(index, `Search: ${plainText(result.query)}`, lead, sections, options)
}

function hitEntry(index: RecordIndex, hit: SearchHit): Entry {
  const { text, title, published } = index.document(hit.document)
  const shown = hit.snippets.map(
    (snippet): Line => [
      ...marked(text, snippet),
      ...referenceLine([refer(index, hit.document, snippet.matches[0] ?? snippet)], 1),
    ],
  )
  const copies = hit.copies.map(({ document }) => index.numberOf(document))
  const also: Piece[] =
    copies.length === 0
      ? []
      : [quiet(' · copies'), ...copies.flatMap((report) => [' ', { kind: 'report' as const, report }])]
  if (hit.type === 'document') {
    const when = published.value === null ? 'no date' : showDate(published.value)
    const head: Line = [
      strong(title === null ? 'No headline' : plainText(title)),
      ' ',
      { kind: 'report', report: index.numberOf(hit.document) },
      quiet(` ${outletName(index.document(hit.document))}, ${when}`),
      ...also,
    ]
    return entry(head, shown)
  }
  const statement = index.statements.get(hit.id)
  if (statement !== undefined) {
    return entry(shown[0] ?? [], [[`— ${speakerOf(index, statement) ?? 'no words name who said this'}`, ...also]])
  }
  const event = index.events.get(hit.id)
  if (event === undefined) return entry(shown[0] ?? [])
  const claimant = event.statement === null ? 'in the report’s own words' : vouchedFor(index, event.statement)
  return entry(shown[0] ?? [], [[statusTag(event.status), ` ${event.code}`, quiet(` · ${claimant}`), ...also]])
}

function marked(text: string, { start, end, matches }: SearchHit['snippets'][number]): Piece[] {
  const pieces: Piece[] = []
  let at = start
  for (const match of matches) {
    if (match.start > at) pieces.push(text.slice(at, match.start))
    pieces.push({ kind: 'mark', text: text.slice(match.start, match.end) })
    at = match.end
  }
  if (end > at) pieces.push(text.slice(at, end))
  return pieces
}
