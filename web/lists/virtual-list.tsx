import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core'
import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { isRestoring } from '../address/scroll.ts'
import { ErrorNote } from '../frame/error-note.tsx'
import { focusedRow, moveBetweenRows } from './row-keys.ts'
import { useRows } from './windows.ts'

const OVERSCAN = 8

/** The heights of a list's rows as they were measured, for coming back to it at the same place. */
const measured = new Map<string, readonly VirtualItem[]>()

interface VirtualListProps<Row> {
  /** The API's list, with its query; `offset` and `limit` are added. */
  readonly path: string
  /** What a screen reader calls the list. */
  readonly label: string
  /** A row's height in pixels before it is measured. */
  readonly estimate: number
  readonly row: (row: Row, index: number) => ComponentChildren
  /** Shown if the list is empty. */
  readonly empty: string
  /** Told how many rows there are, once known. */
  readonly onTotal?: (total: number) => void
}

/**
 * A long list that scrolls with the page: only rows in sight are drawn, and only windows in sight are fetched. Another path is another
 * list, shown from its top; coming back with Back finds it as it was.
 */
export function VirtualList<Row>(props: VirtualListProps<Row>) {
  return <ListOf key={props.path} {...props} />
}

function ListOf<Row>({ path, label, estimate, row, empty, onTotal }: VirtualListProps<Row>) {
  const rows = useRows<Row>(path)
  const { total, error } = rows
  const list = useRef<HTMLUListElement>(null)
  const isPrinting = usePrinting()
  const virtualizer = useVirtualizer(path, total ?? 0, estimate, list, isPrinting ? rows.loaded : OVERSCAN)
  const items = virtualizer.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0

  useEffect(() => {
    if (total !== null) onTotal?.(total)
  }, [total])
  useEffect(() => {
    if (total !== null) rows.need(first, last)
  })
  useLayoutEffect(() => {
    const top = list.current?.getBoundingClientRect().top ?? 0
    if (top < 0 && !isRestoring()) list.current?.scrollIntoView()
  }, [])

  const drawn = (index: number): ComponentChildren => {
    const found = rows.at(index)
    return found === undefined ? <div class="waiting" style={{ height: `${estimate}px` }} /> : row(found, index)
  }
  if (error !== null) return <ErrorNote error={error} />
  if (total === 0) return <p class="empty">{empty}</p>
  return (
    <>
      <ul
        class="virtual"
        aria-label={label}
        aria-busy={total === null}
        ref={list}
        style={{ height: isPrinting ? 'auto' : total === null ? '100vh' : `${virtualizer.getTotalSize()}px` }}
        onKeyDown={moveBetweenRows}
      >
        {items.map((item) => (
          <li
            key={item.key}
            data-index={item.index}
            aria-setsize={total ?? -1}
            aria-posinset={item.index + 1}
            ref={virtualizer.measureElement}
            style={{
              transform: isPrinting ? 'none' : `translateY(${item.start - virtualizer.options.scrollMargin}px)`,
            }}
          >
            {drawn(item.index)}
          </li>
        ))}
      </ul>
      {total !== null && rows.loaded < total && (
        <p class="print-only">
          Printed: the first {rows.loaded} of {total}.
        </p>
      )}
    </>
  )
}

function useVirtualizer(
  path: string,
  count: number,
  estimate: number,
  list: { readonly current: HTMLUListElement | null },
  overscan: number,
): Virtualizer<Window, HTMLLIElement> {
  const [, redraw] = useState(0)
  const [margin, setMargin] = useState(0)
  const made = useRef<Virtualizer<Window, HTMLLIElement> | null>(null)
  made.current ??= new Virtualizer<Window, HTMLLIElement>({
    count: 0,
    getScrollElement: () => window,
    estimateSize: () => estimate,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialRect: { width: innerWidth, height: innerHeight },
    initialOffset: () => scrollY,
    initialMeasurementsCache: [...(measured.get(path) ?? [])],
  })
  const virtualizer = made.current
  virtualizer.setOptions({
    ...virtualizer.options,
    count,
    overscan,
    scrollMargin: margin,
    // A row that has the focus stays, wherever one scrolls to.
    rangeExtractor(range) {
      const indices = defaultRangeExtractor(range)
      const focused = focusedRow(list.current)
      if (focused === null || focused >= count || indices.includes(focused)) return indices
      return [...indices, focused].sort((a, b) => a - b)
    },
    onChange: () => redraw((drawn) => drawn + 1),
  })
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer])
  useLayoutEffect(() => {
    virtualizer._willUpdate()
    if (virtualizer.isScrolling || list.current === null) return
    const top = Math.round(list.current.getBoundingClientRect().top + scrollY)
    if (top !== margin) setMargin(top)
  })
  useEffect(
    () => () => {
      measured.set(path, virtualizer.takeSnapshot())
    },
    [path, virtualizer],
  )
  return virtualizer
}

/** True while the page is being printed: then everything that is here is drawn. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const before = (): void => setPrinting(true)
    const after = (): void => setPrinting(false)
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
  return isPrinting
}
