import type { RecordIndex } from '../../situation/record-index.ts'
import { showDate } from '../../views/dates.ts'
import { outletName } from '../../views/outlet-name.ts'
import { plainText } from '../../views/plain-text.ts'
import {
  type Entry,
  entry,
  type Group,
  type Line,
  type Piece,
  type PrintedDocument,
  quiet,
  type Section,
} from '../document.ts'
import { renderText } from '../terminal.ts'

/** How answers are shown on a terminal. */
export interface TerminalOptions {
  /** Columns of the terminal; 80 where it is not given. */
  readonly width?: number
  /** Colors for a terminal; off where it is not given. */
  readonly color?: boolean
  /** Show everything, if a long list is otherwise cut with a count of what is left out. */
  readonly all?: boolean
}

/** A page of one command: what was found, and the reports that it refers to. */
export function renderAnswerDocument(
  index: RecordIndex,
  title: string,
  lead: Line,
  sections: readonly Section[],
  options: TerminalOptions,
): string {
  const shown = sections.filter(({ groups }) => groups.some(({ entries }) => entries.length > 0))
  const document: PrintedDocument = {
    title,
    lead,
    sections: [...shown, ...reportsOf(index, shown)],
    stories: [],
    texts: [],
    textsLeft: 0,
  }
  return renderText(document, options.width ?? 80, options.color ?? false)
}

export function section(title: string, groups: readonly Group[]): Section {
  return { title, anchor: '', note: null, groups, beside: false }
}

/** The first entries of a list, and a line that says how many are left out. */
export function cutList(title: string | null, note: string | null, entries: readonly Entry[], limit: number): Group {
  const left = entries.length - limit
  const cut = left > 0 ? [entry([quiet(`and ${left} more: --all shows them`)])] : []
  return { title, note, entries: [...entries.slice(0, limit), ...cut], left: 0 }
}

/** The reports that the shown lines refer to, as the brief numbers them. */
function reportsOf(index: RecordIndex, sections: readonly Section[]): Section[] {
  const numbers = new Set<number>()
  const addPieces = (pieces: readonly Piece[]): void => {
    for (const piece of pieces) {
      if (typeof piece === 'string') continue
      if (piece.kind === 'reference') numbers.add(piece.to.report)
      if (piece.kind === 'report') numbers.add(piece.report)
    }
  }
  const addEntry = ({ head, lines, entries }: Entry): void => {
    addPieces(head)
    for (const line of lines) addPieces(line)
    for (const inner of entries) addEntry(inner)
  }
  for (const { groups } of sections) for (const { entries } of groups) for (const one of entries) addEntry(one)
  const entries = index.reports
    .map((document) => ({ document, number: index.numberOf(document.id) }))
    .filter(({ number }) => numbers.has(number))
    .map(({ document, number }) => {
      const { value } = document.published
      const when = value === null ? 'no date' : showDate(value)
      return entry([
        { kind: 'report', report: number },
        ` ${outletName(document)}, ${when}: ${plainText(document.path)}`,
      ])
    })
  return entries.length === 0 ? [] : [section('Reports', [{ title: null, note: null, entries, left: 0 }])]
}
