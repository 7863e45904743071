import type { Correction } from '../../record/correction.ts'
import type { CorrectionRecord, DocumentRecord, ReportRecord } from '../../record/record.ts'
import type { Bindings } from './bindings.ts'
import { correctReport } from './correct-report.ts'
import { locate } from './locate.ts'

export { type Bindings, NO_BINDINGS } from './bindings.ts'

/** What corrections do to a pile of reports. */
export interface Corrected {
  /** The corrected records of the reports that a correction touches, by path. */
  readonly reports: ReadonlyMap<string, readonly ReportRecord[]>
  /** What binds the story stages. */
  readonly bindings: Bindings
  /** How each correction that is not undone stands, by id. */
  readonly states: ReadonlyMap<string, CorrectionRecord['state']>
}

/**
 * Applies corrections, in the order in which they were made, to what the reports said; joins, splits, names and
 * origins become bindings for the story. What no longer applies is an orphan and changes nothing.
 * @param recordsAt the records of the reading at a path, or null where there is none
 */
export function applyCorrections(
  corrections: readonly Correction[],
  recordsAt: (path: string) => readonly ReportRecord[] | null,
): Corrected {
  const reports = new Map<string, readonly ReportRecord[]>()
  const states = new Map<string, CorrectionRecord['state']>()
  const bindings: Bindings = { joins: [], vetoes: [], names: new Map(), kinds: new Map(), sameOrigin: [] }
  const reportAt = (path: string): readonly ReportRecord[] | null => reports.get(path) ?? recordsAt(path)
  for (const correction of activeCorrections(corrections)) {
    const records = reportAt(correction.target.path)
    const document = records?.find(isDocument)
    const located = document === undefined ? null : locate(correction.target, document)
    const outcome =
      records === null || document === undefined || located === null
        ? null
        : correctReport({ correction, records, document, span: located.span, bindings, reportAt })
    if (outcome === null || located === null) {
      states.set(correction.id, 'orphan')
      continue
    }
    states.set(correction.id, located.state)
    reports.set(correction.target.path, outcome)
  }
  return { reports, bindings, states }
}

/** The corrections that were not undone, in the order in which they were made; an undo may be undone itself. */
export function activeCorrections(corrections: readonly Correction[]): Correction[] {
  const undone = new Set<string>()
  for (const correction of [...corrections].reverse()) {
    if (correction.kind === 'undo' && !undone.has(correction.id)) undone.add(correction.value.correction)
  }
  return corrections.filter(({ id, kind }) => kind !== 'undo' && !undone.has(id))
}

function isDocument(record: ReportRecord): record is DocumentRecord {
  return record.type === 'document'
}
