import { observeWindowOffset, observeWindowRect, Virtualizer, windowScroll } from '@tanstack/virtual-core'
import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { List } from '../../src/record/views/parts.ts'
import { RequestError } from '../api/client.ts'
import { fetched } from '../api/resource.ts'
import { revision } from '../api/revision.ts'
import { ErrorNote } from '../frame/error-note.tsx'

/** How many rows are asked for at a time. */
const WINDOW = 100
const OVERSCAN = 8

interface VirtualListProps<Row> {
  /** The API's list, with its query; `offset` and `limit` are added. */
  readonly path: string
  /** What a screen reader calls the list. */
  readonly label: string
  /** A row's height in pixels before it is measured. */
  readonly estimate: number
  readonly row: (row: Row, index: number) => ComponentChildren
  /** Shown where the list is empty. */
  readonly empty: string
  /** Told how many rows there are, once known. */
  readonly onTotal?: (total: number) => void
}

/** A long list that scrolls with the page: only rows in sight are drawn, and only windows in sight are fetched. */
export function VirtualList<Row>({ path, label, estimate, row, empty, onTotal }: VirtualListProps<Row>) {
  const seen = revision.value
  const [windows, setWindows] = useState<ReadonlyMap<number, List<Row>>>(new Map())
  const [error, setError] = useState<RequestError | null>(null)
  const [, redraw] = useState(0)
  const asked = useRef(new Set<number>())
  const top = useRef<HTMLUListElement>(null)
  const total = windows.values().next().value?.total ?? null

  const load = (index: number): void => {
    if (asked.current.has(index)) return
    asked.current.add(index)
    const generation = asked.current
    fetched<List<Row>>(`${path}${path.includes('?') ? '&' : '?'}offset=${index * WINDOW}&limit=${WINDOW}`).then(
      (list) => {
        if (asked.current !== generation) return
        setWindows((before) => new Map(before).set(index, list))
        onTotal?.(list.total)
      },
      (failure: unknown) => {
        if (!(failure instanceof RequestError)) throw failure
        if (asked.current === generation) setError(failure)
      },
    )
  }

  useEffect(() => {
    asked.current = new Set()
    setWindows(new Map())
    setError(null)
    load(0)
  }, [path, seen])

  const virtualizer = useRef<Virtualizer<Window, Element> | null>(null)
  virtualizer.current ??= new Virtualizer<Window, Element>({
    count: 0,
    getScrollElement: () => window,
    estimateSize: () => estimate,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialRect: { width: innerWidth, height: innerHeight },
  })
  const rows = virtualizer.current
  rows.setOptions({
    ...rows.options,
    count: total ?? 0,
    overscan: OVERSCAN,
    scrollMargin: top.current === null ? 0 : top.current.getBoundingClientRect().top + scrollY,
    onChange: () => redraw((count) => count + 1),
  })
  useLayoutEffect(() => rows._didMount(), [rows])
  useLayoutEffect(() => rows._willUpdate())

  const items = rows.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (total === null) return
    for (let index = Math.floor(first / WINDOW); index <= Math.floor(last / WINDOW); index++) load(index)
  })

  if (error !== null) return <ErrorNote error={error} />
  if (total === 0) return <p class="empty">{empty}</p>
  return (
    <ul
      class="virtual"
      aria-label={label}
      aria-busy={total === null}
      ref={top}
      style={{ height: `${rows.getTotalSize()}px` }}
      onKeyDown={moveBetweenRows}
    >
      {items.map((item) => {
        const found = windows.get(Math.floor(item.index / WINDOW))?.items[item.index % WINDOW]
        return (
          <li
            key={item.key}
            data-index={item.index}
            aria-setsize={total ?? -1}
            aria-posinset={item.index + 1}
            ref={(element) => rows.measureElement(element)}
            style={{ transform: `translateY(${item.start - rows.options.scrollMargin}px)` }}
          >
            {found === undefined ? <div class="waiting" style={{ height: `${estimate}px` }} /> : row(found, item.index)}
          </li>
        )
      })}
    </ul>
  )
}

/** Arrow keys go from row to row, to the first thing in each that takes the focus. */
function moveBetweenRows(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || !(event.target instanceof Element) || event.target.closest('input, select, textarea') !== null)
    return
  let row = event.target.closest('li')
  do {
    const next = step === 1 ? row?.nextElementSibling : row?.previousElementSibling
    row = next instanceof HTMLLIElement ? next : null
    const target = row?.querySelector('a, button')
    if (target instanceof HTMLElement) {
      event.preventDefault()
      target.focus()
      return
    }
  } while (row !== null)
}
