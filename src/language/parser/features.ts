import type { WordForms } from '../text/word-forms.ts'
import { LABEL_TEMPLATES, MOVE_TEMPLATES, type Templates } from './templates.ts'
import type { ParseState } from './transitions.ts'

export const MOVE_FEATURES = 160
export const LABEL_FEATURES = 96

/** What the parser reads of a sentence: forms and tagger's labels from word `first` on, and marks counted up to each word. */
export interface ParseInput {
  readonly forms: WordForms
  readonly first: number
  readonly count: number
  /** Tagger's label of each word of the text. */
  readonly tags: Uint8Array
  /** Universal tag of each word of the sentence. */
  readonly upos: Uint8Array
  /** Verbs, commas and conjunctions before each word of the sentence, `count + 1` entries. */
  readonly verbs: Int32Array
  readonly commas: Int32Array
  readonly conjunctions: Int32Array
}

const NO_WORD = 0x3c6ef372
const NO_TAG = 200
const NO_LABEL = 99

/** The properties of a word, in the order in which they stand among the values of its position. */
const PROPERTIES = [
  ...['w', 't', 'c', 'u', 'k', 's', 'prev', 'next', 'prevw', 'nextw'],
  ...['lw', 'lt', 'll', 'l2w', 'l2l', 'rw', 'rt', 'rl', 'r2l', 'vl', 'vr', 'v', 'ls', 'rs'],
]
const CHILDREN = PROPERTIES.indexOf('lw')
const POSITIONS = ['s0', 's1', 's2', 'b0', 'b1', 'b2', 'b3', 'h', 'c']
const RELATIONS = ['d0', 'd1', 'gap0', 'gap1', 'end', 'deep', 'side', 'distance', 'gap', 'start']

const VALUES = [...POSITIONS.flatMap((position) => PROPERTIES.map((property) => position + property)), ...RELATIONS]
const [S0, S1, S2, B0, B1, B2, B3, HEAD, CHILD] = POSITIONS.map((_, i) => i * PROPERTIES.length)
const [D0, D1, GAP0, GAP1, END, DEEP, SIDE, DISTANCE, GAP, START] = RELATIONS.map((name) => VALUES.indexOf(name))

/** What is so at the state that is asked about: written, and read again, within one call. */
const values = new Int32Array(VALUES.length)
const products = new Int32Array(128)

const valuesOf = ({ names }: Templates): Uint16Array => Uint16Array.from(names, (name) => VALUES.indexOf(name))
const MOVE_VALUES = valuesOf(MOVE_TEMPLATES)
const LABEL_VALUES = valuesOf(LABEL_TEMPLATES)

const cap = (n: number, most: number): number => Math.min(n, most)
const distanceClass = (n: number): number => (n < 5 ? n : n < 8 ? 5 : n < 12 ? 6 : n < 20 ? 7 : 8)

function between(input: ParseInput, from: number, to: number): number {
  if (from < 0 || to <= from) return 0
  return (
    cap(input.verbs[to] - input.verbs[from + 1], 2) * 9 +
    cap(input.commas[to] - input.commas[from + 1], 2) * 3 +
    cap(input.conjunctions[to] - input.conjunctions[from + 1], 2)
  )
}

/** Reads the properties of word `i`, at a position; -1 stands for none. */
function readWord({ forms, first, tags, upos }: ParseInput, i: number, position: number): void {
  const at = first + i
  const isThere = i >= 0
  let p = position
  values[p++] = isThere ? forms.word[at] : NO_WORD
  values[p++] = isThere ? tags[at] : NO_TAG
  values[p++] = isThere ? forms.cluster[at] : 0xffff
  values[p++] = isThere ? upos[i] : 31
  values[p++] = isThere ? forms.coarse[at] : 255
  values[p] = isThere ? forms.suffix3[at] : 0
}

/** Reads what stands beside word `i` in the sentence. */
function readNeighbours({ forms, first, tags, count }: ParseInput, i: number, position: number): void {
  const at = first + i
  const isBefore = i > 0
  const isAfter = i >= 0 && i + 1 < count
  let p = position + PROPERTIES.indexOf('prev')
  values[p++] = isBefore ? tags[at - 1] : NO_TAG
  values[p++] = isAfter ? tags[at + 1] : NO_TAG
  values[p++] = isBefore ? forms.word[at - 1] : NO_WORD
  values[p] = isAfter ? forms.word[at + 1] : NO_WORD
}

/** Reads the children that word `i` has so far. */
function readChildren({ forms, first, tags }: ParseInput, state: ParseState, i: number, position: number): void {
  const { label, leftCount, rightCount } = state
  const left = i < 0 ? -1 : state.firstLeft[i]
  const left2 = i < 0 ? -1 : state.secondLeft[i]
  const right = i < 0 ? -1 : state.lastRight[i]
  const right2 = i < 0 ? -1 : state.secondRight[i]
  let p = position + CHILDREN
  values[p++] = left < 0 ? NO_WORD : forms.word[first + left]
  values[p++] = left < 0 ? NO_TAG : tags[first + left]
  values[p++] = left < 0 ? NO_LABEL : label[left]
  values[p++] = left2 < 0 ? NO_WORD : forms.word[first + left2]
  values[p++] = left2 < 0 ? NO_LABEL : label[left2]
  values[p++] = right < 0 ? NO_WORD : forms.word[first + right]
  values[p++] = right < 0 ? NO_TAG : tags[first + right]
  values[p++] = right < 0 ? NO_LABEL : label[right]
  values[p++] = right2 < 0 ? NO_LABEL : label[right2]
  values[p++] = i < 0 ? 0 : cap(leftCount[i], 4)
  values[p++] = i < 0 ? 0 : cap(rightCount[i], 4)
  values[p++] = i < 0 ? 0 : cap(leftCount[i], 3) * 4 + cap(rightCount[i], 3)
  values[p++] = i < 0 ? 0 : state.leftLabels[i]
  values[p] = i < 0 ? 0 : state.rightLabels[i]
}

/** Buckets of the features of a state, for choosing the move; returns how many. */
export function moveFeatures(input: ParseInput, state: ParseState, shift: number, out: Int32Array): number {
  const { stack, depth, buffer } = state
  const { count } = input
  const s0 = depth > 0 ? stack[depth - 1] : -1
  const s1 = depth > 1 ? stack[depth - 2] : -1
  const b0 = buffer < count ? buffer : -1
  readWord(input, s0, S0)
  readNeighbours(input, s0, S0)
  readChildren(input, state, s0, S0)
  readWord(input, s1, S1)
  readChildren(input, state, s1, S1)
  readWord(input, depth > 2 ? stack[depth - 3] : -1, S2)
  readWord(input, b0, B0)
  readNeighbours(input, b0, B0)
  readChildren(input, state, b0, B0)
  readWord(input, buffer + 1 < count ? buffer + 1 : -1, B1)
  readWord(input, buffer + 2 < count ? buffer + 2 : -1, B2)
  readWord(input, buffer + 3 < count ? buffer + 3 : -1, B3)
  values[D0] = s0 < 0 || b0 < 0 ? 15 : distanceClass(b0 - s0)
  values[D1] = s1 < 0 ? 15 : distanceClass(s0 - s1)
  values[GAP0] = b0 < 0 ? 99 : between(input, s0, b0)
  values[GAP1] = between(input, s1, s0)
  values[END] = buffer >= count ? 1 : 0
  values[DEEP] = cap(depth, 4)
  return fill(MOVE_TEMPLATES, MOVE_VALUES, shift, out)
}

/** Buckets of the features of an arc from `head` to `child` about to be made, for choosing its label; returns how many. */
export function labelFeatures(
  input: ParseInput,
  state: ParseState,
  head: number,
  child: number,
  shift: number,
  out: Int32Array,
): number {
  const isRight = head < child
  readWord(input, head, HEAD)
  readNeighbours(input, head, HEAD)
  readChildren(input, state, head, HEAD)
  readWord(input, child, CHILD)
  readNeighbours(input, child, CHILD)
  readChildren(input, state, child, CHILD)
  values[SIDE] = isRight ? 1 : 0
  values[DISTANCE] = isRight ? 16 + distanceClass(child - head) : distanceClass(head - child)
  values[GAP] = isRight ? between(input, head, child) : between(input, child, head)
  values[START] = child === 0 ? 1 : 0
  return fill(LABEL_TEMPLATES, LABEL_VALUES, shift, out)
}

/** Sums the parts of each feature, and spreads the sums over the buckets. */
function fill({ factors, parts, ends }: Templates, from: Uint16Array, shift: number, out: Int32Array): number {
  for (let k = 0; k < from.length; k++) products[k] = Math.imul(values[from[k]] + 1, factors[k])
  let at = 0
  for (let n = 0; n < ends.length; n++) {
    const end = ends[n]
    let sum = 0
    while (at < end) sum += products[parts[at++]]
    out[n] = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d) >>> shift
  }
  return ends.length
}
