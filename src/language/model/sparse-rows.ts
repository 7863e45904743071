import type { Section, Sections } from './container.ts'
import { section } from './container.ts'

/**
 * Weights of a linear model by bucket of the feature's hash: bucket `b` holds the pairs `from[b]` up to `from[b + 1]`,
 * each a label and a weight. Most weights are zero and are not kept.
 */
export interface SparseRows {
  readonly buckets: number
  readonly labelCount: number
  readonly from: Uint32Array
  readonly labels: Uint8Array
  readonly weights: Int8Array
}

/** Adds the weights of one bucket to the labels' scores. */
export function addRow(rows: SparseRows, bucket: number, scores: Int32Array): void {
  const { from, labels, weights } = rows
  const stop = from[bucket + 1]
  for (let k = from[bucket]; k < stop; k++) scores[labels[k]] += weights[k]
}

export function readSparseRows(sections: Sections, name: string): SparseRows {
  const from = section(sections, `${name}.from`, Uint32Array)
  const labels = section(sections, `${name}.labels`, Uint8Array)
  const weights = section(sections, `${name}.weights`, Int8Array)
  const shape = section(sections, `${name}.shape`, Uint32Array)
  const [labelCount] = shape
  if (from.length < 2 || from[from.length - 1] !== labels.length || labels.length !== weights.length) {
    throw new Error(`The model's rows ${name} do not fit together`)
  }
  return { buckets: from.length - 1, labelCount, from, labels, weights }
}

export function sparseRowSections(name: string, rows: SparseRows): (readonly [string, Section])[] {
  return [
    [`${name}.shape`, Uint32Array.of(rows.labelCount)],
    [`${name}.from`, rows.from],
    [`${name}.labels`, rows.labels],
    [`${name}.weights`, rows.weights],
  ]
}
