/** What stands in one cell. */
export type Cell = string | number | boolean | null

/** A leading character that makes a spreadsheet take text for a formula (OWASP, "CSV Injection"), full-width forms included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** Rows as CSV (RFC 4180, UTF-8, lines end with \n); text that a spreadsheet would run as a formula gets a leading '. */
export function csvOf(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const lines = [header.map(quoted).join(',')]
  for (const row of rows) lines.push(row.map(cellOf).join(','))
  return `${lines.join('\n')}\n`
}

function cellOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  return quoted(FORMULA.test(cell) ? `'${cell}` : cell)
}

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
