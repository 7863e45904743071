import { useEffect, useRef, useState } from 'preact/hooks'
import type { List } from '../../src/api/parts.ts'
import { RequestError } from '../api/client.ts'
import { fetched, known } from '../api/resource.ts'
import { revision } from '../api/revision.ts'

/** How many rows are asked for at a time. */
const WINDOW = 100

interface Loaded<Row> {
  readonly total: number | null
  readonly windows: ReadonlyMap<number, List<Row>>
}

/** Which windows of a list had come, for coming back to it. */
const seenWindows = new Map<string, readonly number[]>()

export interface Rows<Row> {
  /** How many there are in all; null before the first answer. */
  readonly total: number | null
  readonly at: (index: number) => Row | undefined
  /** Asks for what is needed to show these rows. */
  readonly need: (first: number, last: number) => void
  /** How many rows from the first on are here. */
  readonly loaded: number
  readonly error: RequestError | null
}

/** A list of the API in windows that are fetched when they come into sight. What was seen before is there at once. */
export function useRows<Row>(path: string): Rows<Row> {
  const seen = revision.value
  const [state, setState] = useState<Loaded<Row>>(() => before(path))
  const [error, setError] = useState<RequestError | null>(null)
  const asked = useRef<{ revision: string; windows: Set<number> }>({ revision: seen, windows: new Set() })

  const load = (index: number): void => {
    const generation = asked.current
    if (generation.windows.has(index)) return
    generation.windows.add(index)
    fetched<List<Row>>(windowPath(path, index)).then(
      (list) => {
        if (asked.current !== generation) return
        setError(null)
        setState((before) => ({ total: list.total, windows: new Map(before.windows).set(index, list) }))
      },
      (failure: unknown) => {
        if (!(failure instanceof RequestError)) throw failure
        if (asked.current === generation) setError(failure)
      },
    )
  }

  useEffect(() => {
    asked.current = { revision: seen, windows: new Set() }
    load(0)
    return () => {
      asked.current = { revision: '', windows: new Set() }
    }
  }, [path, seen])

  useEffect(() => {
    seenWindows.set(path, [...state.windows.keys()])
  }, [path, state])

  return {
    total: state.total,
    at: (index) => state.windows.get(Math.floor(index / WINDOW))?.items[index % WINDOW],
    need(first, last) {
      for (let index = Math.floor(first / WINDOW); index <= Math.floor(last / WINDOW); index++) load(index)
    },
    loaded: loadedFromStart(state.windows),
    error,
  }
}

function loadedFromStart(windows: ReadonlyMap<number, List<unknown>>): number {
  let rows = 0
  for (let index = 0; windows.has(index); index++) rows += windows.get(index)?.items.length ?? 0
  return rows
}

function windowPath(path: string, index: number): string {
  return `${path}${path.includes('?') ? '&' : '?'}offset=${index * WINDOW}&limit=${WINDOW}`
}

/** What is still known of a list that was shown before. */
function before<Row>(path: string): Loaded<Row> {
  const windows = new Map<number, List<Row>>()
  for (const index of seenWindows.get(path) ?? []) {
    const list = known<List<Row>>(windowPath(path, index))
    if (list !== null) windows.set(index, list)
  }
  return { total: windows.values().next().value?.total ?? null, windows }
}
