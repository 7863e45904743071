import type { ReportRecord } from '../record/record.ts'
import type { Store } from '../store/store.ts'
import { applyCorrections, type Corrected } from '../story/index.ts'

/** What corrections do to the readings in a store. */
export interface CorrectedReadings extends Corrected {
  /** The records of every report that a correction names, corrected or not, by path. */
  readonly named: ReadonlyMap<string, readonly ReportRecord[]>
}

/** The store's corrections, applied to the readings that they touch. */
export function correctedReadings(store: Pick<Store, 'corrections' | 'reading' | 'summaries'>): CorrectedReadings {
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
  const corrected = applyCorrections(corrections, recordsAt, (sha256) => firstPath.get(sha256) ?? null)
  const named = new Map<string, readonly ReportRecord[]>()
  for (const [path, records] of read) if (records !== null) named.set(path, corrected.reports.get(path) ?? records)
  return { ...corrected, named }
}
