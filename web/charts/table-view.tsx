import type { Table } from './table.ts'

/** The most rows that are drawn; the CSV has them all. */
const ROWS_SHOWN = 400

/** A chart's table as one reads it. */
export function TableView({ table }: { readonly table: Table }) {
  return (
    // It may be wider than the window: it scrolls by itself, so it must take the focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="chart-table" tabIndex={0} aria-label={`${table.title}, as a table`}>
      <table>
        <thead>
          <tr>
            {table.head.map((title) => (
              <th scope="col" key={title}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, ROWS_SHOWN).map((row, index) => (
            <tr key={`${index}:${row[0]}`}>
              {row.map((cell, column) => (
                <td key={table.head[column]} class={typeof cell === 'number' ? 'number' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.rows.length > ROWS_SHOWN && (
        <p class="left">and {table.rows.length - ROWS_SHOWN} more rows, which the CSV has</p>
      )}
    </section>
  )
}
