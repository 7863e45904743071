import type { ReportRecord } from '../record/record.ts'
import type { Store } from '../store/store.ts'
import { applyCorrections, type Corrected } from '../story/index.ts'

/** What corrections do to the readings in a store. */
export interface CorrectedReadings extends Corrected {
  /** The records of every report that a correction names, corrected or not, by path. */
  readonly named: ReadonlyMap<string, readonly ReportRecord[]>
}

/** The store's corrections, applied to the readings that they touch. */
export function correctedReadings(store: Store): CorrectedReadings {
  const read = new Map<string, readonly ReportRecord[] | null>()
  const corrected = applyCorrections(store.corrections(), (path) => {
    const known = read.get(path)
    if (known !== undefined) return known
    const records = store.reading(path)?.records ?? null
    read.set(path, records)
    return records
  })
  const named = new Map<string, readonly ReportRecord[]>()
  for (const [path, records] of read) if (records !== null) named.set(path, corrected.reports.get(path) ?? records)
  return { ...corrected, named }
}
