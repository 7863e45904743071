import { type DecisionModel, openDecisionModel } from './candidates/model.ts'
import { type AttributionModel, loadAttributionModel } from './statements/attribution/model.ts'

/** The bytes of the models that stages of a reading use beside the language core's. */
export interface ReportModelBytes {
  readonly attribution?: Uint8Array
  readonly vectors?: Uint8Array
  readonly candidates?: Uint8Array
  readonly acts?: Uint8Array
  readonly stances?: Uint8Array
  readonly phrases?: Uint8Array
  readonly confidence?: Uint8Array
}

/** Those models, ready for use; null if there is none and the stage reads by rule. */
export interface ReportModels {
  readonly attribution: AttributionModel | null
  /** What decides on statements, figures, events and positions; without it no event or position is read. */
  readonly decisions: DecisionModel | null
}

/** No model: every stage reads by rule. */
export const NO_REPORT_MODELS: ReportModels = { attribution: null, decisions: null }

/**
 * Makes the models from their bytes, without copying them.
 * @throws RangeError if the bytes are damaged or of another version
 */
export function openReportModels(bytes: ReportModelBytes): ReportModels {
  return {
    attribution: bytes.attribution === undefined ? null : loadAttributionModel(bytes.attribution),
    decisions: decisionsOf(bytes),
  }
}

function decisionsOf(bytes: ReportModelBytes): DecisionModel | null {
  const { vectors, candidates, acts, stances, phrases, confidence } = bytes
  if (!vectors || !candidates || !acts || !stances || !phrases) return null
  return openDecisionModel({ vectors, candidates, acts, stances, phrases, ...(confidence && { confidence }) })
}
