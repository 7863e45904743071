/** What a chart shows, as a table: what stands beside every chart, and what its CSV has. */
export interface Table {
  /** What it is a table of; also the name of its files. */
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

type Cell = string | number | null

/** A leading character that makes a spreadsheet take text for a formula. */
const FORMULA = /^[=+\-@\t\r]/

/** The table as CSV (RFC 4180); text that a spreadsheet would run as a formula gets a leading ', as in `sitrep export`. */
export function csvOf({ head, rows }: Table): string {
  return [head, ...rows].map((row) => `${row.map(written).join(',')}\n`).join('')
}

function written(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
