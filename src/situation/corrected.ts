import type { ReportRecord } from '../record/record.ts'
import type { Store } from '../store/store.ts'
import { applyCorrections, type Corrected } from '../story/index.ts'

/** The store's corrections, applied to the readings that they touch. */
export function correctedReadings(store: Store): Corrected {
  const corrections = store.corrections()
  const read = new Map<string, readonly ReportRecord[] | null>()
  const recordsAt = (path: string): readonly ReportRecord[] | null => {
    const known = read.get(path)
    if (known !== undefined) return known
    const records = store.reading(path)?.records ?? null
    read.set(path, records)
    return records
  }
  const firstPath = new Map<string, string>()
  if (corrections.length > 0) {
    for (const { path, sha256 } of store.summaries()) if (!firstPath.has(sha256)) firstPath.set(sha256, path)
  }
  return applyCorrections(corrections, recordsAt, (sha256) => firstPath.get(sha256) ?? null)
}
