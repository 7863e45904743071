import type { ReportRecord } from '../record/record.ts'
import type { Store } from '../store/store.ts'
import { applyCorrections, type Corrected } from '../story/index.ts'

/** The store's corrections, applied to the readings that they touch. */
export function correctedReadings(store: Store): Corrected {
  const read = new Map<string, readonly ReportRecord[] | null>()
  return applyCorrections(store.corrections(), (path) => {
    const known = read.get(path)
    if (known !== undefined) return known
    const records = store.reading(path)?.records ?? null
    read.set(path, records)
    return records
  })
}
