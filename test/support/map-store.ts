import type { ReportRecord } from '../../src/record/record.ts'
import { indexRows } from '../../src/store/search/rows.ts'
import type { Found, SearchTerm, Store, StoredReading } from '../../src/store/store.ts'
import { compareCodeUnits } from '../../src/text/order.ts'

/** A store in memory for one page or one test, such as a program brings to `sitrep/core`: gone when it is gone. */
export function mapStore(): Store {
  const readings = new Map<string, StoredReading>()
  const cached = new Map<number, Uint8Array>()
  const corrections: ReturnType<Store['corrections']>[number][] = []
  const inOrder = (): StoredReading[] => [...readings.values()].sort((a, b) => compareCodeUnits(a.path, b.path))
  return {
    cache: {
      keys: () => [...cached.keys()],
      get: (key) => cached.get(key) ?? null,
      change({ put, drop }) {
        if (drop.some((key) => !cached.has(key))) return false
        for (const key of drop) cached.delete(key)
        for (const { key, bytes } of put) cached.set(key, bytes)
        return true
      },
    },
    snapshot: (work) => work(),
    summaries: () => inOrder(),
    summary: (path) => readings.get(path) ?? null,
    reading: (path) => readings.get(path) ?? null,
    put(added, entries = []) {
      for (const reading of added) readings.set(reading.path, reading)
      for (const { key, bytes } of entries) cached.set(key, bytes)
    },
    remove: (path) => readings.delete(path),
    find: ({ wanted, unwanted }) =>
      inOrder()
        .flatMap(({ path, records }) => foundIn(path, records, wanted, unwanted))
        .sort((a, b) => b.score - a.score || compareCodeUnits(a.id, b.id)),
    corrections: () => corrections,
    addCorrections(added) {
      const fresh = added.filter(({ id }) => !corrections.some((known) => known.id === id))
      corrections.push(...fresh)
      return fresh.length
    },
    changedElsewhere: () => 0,
    close: () => readings.clear(),
  }
}

/** The records of a reading that hold all wanted terms and no unwanted one; how often they do is how well they fit. */
function foundIn(
  path: string,
  records: readonly ReportRecord[],
  wanted: readonly SearchTerm[],
  unwanted: readonly SearchTerm[],
): Found[] {
  if (wanted.length === 0) return []
  return [...indexRows(records)].flatMap(({ type, id, title, words }) => {
    const text = ` ${title} ${words} `
    const counts = wanted.map((term) => timesIn(text, term))
    const fits = counts.every((count) => count > 0) && unwanted.every((term) => timesIn(text, term) === 0)
    return fits ? [{ type, id, path, score: counts.reduce((sum, count) => sum + count, 0) }] : []
  })
}

function timesIn(text: string, { forms, isPrefix }: SearchTerm): number {
  return text.split(` ${forms.join(' ')}${isPrefix ? '' : ' '}`).length - 1
}
