import type { Section, Sections } from '../model/container.ts'
import { section } from '../model/container.ts'

/** One decision: a row of twice `hidden` for each class; `given` moves what it sees by the answer of another decision. */
interface Head {
  readonly classes: number
  readonly out: Float32Array
  readonly bias: Float32Array
  /** A row of `hidden` for each class of the decision that this one is taken after; empty if there is none. */
  readonly given: Float32Array
}

/**
 * A small feed-forward net: rows of hashed features and projected word vectors are summed, normalised (Ba, Kiros,
 * Hinton 2016), and seen by each head directly and through one more layer. Rows and vectors are signed bytes, so that
 * their sums are exact; what follows is plain arithmetic in a fixed order.
 */
export interface Net {
  readonly hidden: number
  readonly slots: number
  /** Check values of the feature rows by slot, the rows being in the order of the slots; 0 is an empty slot. */
  readonly marks: Uint16Array
  /** `hidden` weights for each row, four to a number: each a byte, plus 128, the first one lowest. */
  readonly table: Uint32Array
  readonly tableUnit: number
  /** For each slot, `dimensions` rows of `hidden`. */
  readonly projections: Int8Array
  readonly projectionUnit: number
  readonly bias: Float32Array
  readonly gain: Float32Array
  readonly shift: Float32Array
  readonly deep: Float32Array
  readonly deepBias: Float32Array
  readonly heads: readonly Head[]
}

/** Reads a net from the sections of a model file under a prefix. Throws an Error where one is missing. */
export function readNet(sections: Sections, prefix: string): Net {
  const [hidden, slots, heads] = section(sections, `${prefix}.shape`, Uint32Array)
  const floats = (name: string): Float32Array => section(sections, `${prefix}.${name}`, Float32Array)
  const [tableUnit, projectionUnit] = floats('units')
  return {
    hidden,
    slots,
    marks: section(sections, `${prefix}.marks`, Uint16Array),
    table: section(sections, `${prefix}.table`, Uint32Array),
    tableUnit,
    projections: section(sections, `${prefix}.projections`, Int8Array),
    projectionUnit,
    bias: floats('bias'),
    gain: floats('gain'),
    shift: floats('shift'),
    deep: floats('deep'),
    deepBias: floats('deepBias'),
    heads: Array.from({ length: heads }, (_, h) => {
      const bias = floats(`head${h}.bias`)
      return { classes: bias.length, out: floats(`head${h}.out`), bias, given: floats(`head${h}.given`) }
    }),
  }
}

/** The sections of a net under a prefix, for writing. */
export function netSections(prefix: string, net: Net): (readonly [string, Section])[] {
  return [
    [`${prefix}.shape`, Uint32Array.of(net.hidden, net.slots, net.heads.length)],
    [`${prefix}.units`, Float32Array.of(net.tableUnit, net.projectionUnit)],
    [`${prefix}.marks`, net.marks],
    [`${prefix}.table`, net.table],
    [`${prefix}.projections`, net.projections],
    [`${prefix}.bias`, net.bias],
    [`${prefix}.gain`, net.gain],
    [`${prefix}.shift`, net.shift],
    [`${prefix}.deep`, net.deep],
    [`${prefix}.deepBias`, net.deepBias],
    ...net.heads.flatMap(({ out, bias, given }, h): (readonly [string, Section])[] => [
      [`${prefix}.head${h}.out`, out],
      [`${prefix}.head${h}.bias`, bias],
      [`${prefix}.head${h}.given`, given],
    ]),
  ]
}

/** The check value of a feature's hash beside its slot; 0 would be an empty slot. */
export function markOf(hash: number): number {
  const mark = hash >>> 16
  return mark === 0 ? 1 : mark
}
