import type { Sections } from '../model/container.ts'
import { section } from '../model/container.ts'
import { CAPITALIZED, CAPITALS, CASE_FEATURES, caseFeatures, LOWER_CASE } from './features.ts'
import type { CaseUnits } from './units.ts'

/**
 * Two linear decisions on each unit: does it begin with a capital, and if so, is it all in capitals. Weights of one byte
 * by bucket of the feature's hash; the numbers of buckets are powers of two.
 */
export interface CaseModel {
  readonly capital: Int8Array
  readonly all: Int8Array
}

/** Reads the model from the sections of its file; throws where one is missing. */
export function readCaseModel(sections: Sections): CaseModel {
  return { capital: section(sections, 'case.capital', Int8Array), all: section(sections, 'case.all', Int8Array) }
}

/**
 * How far below zero a sum still gives a capital: a name without one is lost to the reading, and a common word with one
 * seldom misleads it. Chosen on development text for the names found.
 */
const LENIENCE = 150

/** How far above zero a sum must be for a unit all in capitals: a name of a place is not to become an acronym. */
const STRICTNESS = 150

/** How each unit is to be written, decided from left to right. */
export function decideCase(model: CaseModel, units: CaseUnits): Uint8Array {
  const written = new Uint8Array(units.count)
  const features = new Int32Array(CASE_FEATURES)
  for (let i = 0; i < units.count; i++) {
    const count = caseFeatures(units, i, written, features)
    if (sum(model.capital, features, count) <= -LENIENCE) written[i] = LOWER_CASE
    else written[i] = sum(model.all, features, count) > STRICTNESS ? CAPITALS : CAPITALIZED
  }
  return written
}

function sum(weights: Int8Array, features: Int32Array, count: number): number {
  const mask = weights.length - 1
  let total = 0
  for (let f = 0; f < count; f++) total += weights[features[f] & mask]
  return total
}
