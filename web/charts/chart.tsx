import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { download, fileName } from './download.ts'
import { svgText } from './svg-text.ts'
import { csvOf, type Table } from './table.ts'
import { TableView } from './table-view.tsx'

interface ChartProps {
  /** What it shows; made only when it is looked at or saved. */
  readonly table: () => Table
  readonly title: string
  /** What stands at the head beside the title: a legend, a count. */
  readonly aside?: ComponentChildren
  /** One `<svg>`, and what belongs to it. */
  readonly children: ComponentChildren
  readonly class?: string
  /** False if no `<svg>` is the chart: a matrix that is a table. */
  readonly hasDrawing?: boolean
}

/** A chart with its table and its downloads: what the eye reads, a screen reader and a spreadsheet read too. */
export function Chart({ table, title, aside, children, class: name, hasDrawing = true }: ChartProps) {
  const figure = useRef<HTMLElement>(null)
  const [isTable, setTable] = useState(false)
  const saveDrawing = (): void => {
    const drawing = figure.current?.querySelector('svg')
    if (drawing instanceof SVGSVGElement) download(fileName(title, 'svg'), 'image/svg+xml', svgText(drawing))
  }
  return (
    <figure class={`chart ${name ?? ''}`} ref={figure} aria-label={title}>
      <figcaption>
        <h2>{title}</h2>
        {aside}
        <span class="chart-tools no-print">
          <button type="button" class="quiet" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
            Table
          </button>
          {hasDrawing && !isTable && (
            <button type="button" class="quiet" onClick={saveDrawing} aria-label={`${title}: save as SVG`}>
              SVG
            </button>
          )}
          <button
            type="button"
            class="quiet"
            onClick={() => download(fileName(title, 'csv'), 'text/csv', csvOf(table()))}
            aria-label={`${title}: save as CSV`}
          >
            CSV
          </button>
        </span>
      </figcaption>
      {isTable ? <TableView table={table()} /> : children}
    </figure>
  )
}
