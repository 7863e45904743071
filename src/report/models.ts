import { loadTypeModel, type TypeModel } from './events/type-model.ts'
import { type AttributionModel, loadAttributionModel } from './statements/attribution/model.ts'

/** The bytes of the models that stages of a reading use beside the language core's. */
export interface ReportModelBytes {
  readonly attribution?: Uint8Array
  readonly events?: Uint8Array
}

/** Those models, ready for use; null where there is none and the stage reads by rule. */
export interface ReportModels {
  readonly attribution: AttributionModel | null
  /** Types of events whose verb the lexicon does not have. */
  readonly events: TypeModel | null
}

/** No model: every stage reads by rule. */
export const NO_REPORT_MODELS: ReportModels = { attribution: null, events: null }

/**
 * Makes the models from their bytes, without copying them.
 * @throws RangeError where the bytes are damaged or of another version
 */
export function openReportModels(bytes: ReportModelBytes): ReportModels {
  return {
    attribution: bytes.attribution === undefined ? null : loadAttributionModel(bytes.attribution),
    events: bytes.events === undefined ? null : loadTypeModel(bytes.events),
  }
}
