import type { Correction, CorrectionTarget } from '../../record/correction.ts'
import type { CorrectionRecord, DocumentRecord, ReportRecord } from '../../record/record.ts'
import { compareCodeUnits } from '../../text/order.ts'
import { type Bindings, newBindings } from './bindings.ts'
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
 * @param recordsAt the records of the reading at a path, or null if there is none
 * @param pathOf where a document with these bytes stands; a colleague may keep the same report under another path
 */
export function applyCorrections(
  corrections: readonly Correction[],
  recordsAt: (path: string) => readonly ReportRecord[] | null,
  pathOf: (sha256: string) => string | null = () => null,
): Corrected {
  const reports = new Map<string, readonly ReportRecord[]>()
  const states = new Map<string, CorrectionRecord['state']>()
  const bindings = newBindings()
  const reportAt = (path: string): readonly ReportRecord[] | null => reports.get(path) ?? recordsAt(path)
  const here = (target: CorrectionTarget): CorrectionTarget => {
    const isThere = recordsAt(target.path)?.find(isDocument)?.sha256 === target.sha256
    const path = isThere ? null : pathOf(target.sha256)
    return path === null ? target : { ...target, path }
  }
  for (const made of activeCorrections(corrections)) {
    const correction = targetsAt(made, here)
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

/** Corrections in the order in which they were made, from whomever and in whatever order they came here. */
export function inOrderMade(corrections: readonly Correction[]): Correction[] {
  return [...corrections].sort((a, b) => compareCodeUnits(a.at, b.at) || compareCodeUnits(a.id, b.id))
}

/** The corrections that were not undone, in the order in which they were made; an undo may be undone itself. */
function activeCorrections(corrections: readonly Correction[]): Correction[] {
  const undosOf = new Map<string, string[]>()
  for (const correction of corrections) {
    if (correction.kind !== 'undo') continue
    const { correction: target } = correction.value
    undosOf.set(target, [...(undosOf.get(target) ?? []), correction.id])
  }
  // An id is made of what its correction says, so that no chain of undos comes back to where it began.
  const isUndone = (id: string): boolean => (undosOf.get(id) ?? []).some((undo) => !isUndone(undo))
  return inOrderMade(corrections).filter(({ id, kind }) => kind !== 'undo' && !isUndone(id))
}

/** The correction with its targets where their documents stand here. */
function targetsAt(correction: Correction, here: (target: CorrectionTarget) => CorrectionTarget): Correction {
  const moved = { ...correction, target: here(correction.target) }
  switch (moved.kind) {
    case 'join':
    case 'same-origin':
    case 'same-story':
    case 'not-same-story':
    case 'same-happening':
    case 'not-same-happening':
      return { ...moved, value: { with: here(moved.value.with) } }
    case 'split':
      return { ...moved, value: { from: moved.value.from && here(moved.value.from) } }
    case 'set-speaker':
      return { ...moved, value: { speaker: moved.value.speaker && here(moved.value.speaker) } }
    default:
      return moved
  }
}

function isDocument(record: ReportRecord): record is DocumentRecord {
  return record.type === 'document'
}
