import { ADP, ADV, CCONJ, PART, PUNCT, SCONJ, VBN, VERB } from '../../../language/syntax/index.ts'
import { reputeVerbs } from '../../../lexicon/speech-words.ts'
import type { StatementCandidate, TokenRange } from '../candidate.ts'
import { sizeOf, toRanges } from '../candidate.ts'
import { readInversion } from '../rules/quotative-inversion.ts'
import { candidateAt, sourceOf } from '../rules/rules.ts'
import type { TokenView } from '../token-view/token-view.ts'
import { AUX, AUX_PASS, type ContextFeatures, readContextFeatures } from './context-features.ts'
import { CUE_BITS, CUE_FEATURES, cueFeatures, mayBeCue } from './cue-features.ts'
import { bestRoles } from './decoder.ts'
import { type FeatureList, newFeatureList } from './feature-list.ts'
import {
  CONTENT,
  CUE,
  EDGE_BITS,
  edgeFeatures,
  newWindowContext,
  ROLE_BITS,
  ROLE_FEATURES,
  ROLES,
  roleFeatures,
  SOURCE,
  viewFrom,
  type WindowContext,
} from './role-features.ts'
import { WINDOW, windowOf } from './window.ts'

/** Weights of the attribution model: hashed tables of small integers, each with the size of its unit. */
export interface AttributionModel {
  readonly cues: Int8Array
  readonly cueUnit: number
  readonly roles: Int8Array
  readonly roleUnit: number
  readonly edges: Int8Array
  readonly edgeUnit: number
  /** A word is taken for a cue from this probability on. */
  readonly threshold: number
}

const PAIRS = ROLES * ROLES
const LONGEST_WINDOW = WINDOW + 400
const SURE_BY_RULE = 0.1
const CLEAR_FRAME = 2
/** A passive of belief needs no source. */
const SURE_OF_REPUTE = 0.2
const SURE_WITHOUT_SOURCE = 0.65
const SURE_OF_FEW = 0.45
const FEW_WORDS = 5
const MAGIC = 0x54415253
const HEADER = 32

/**
 * Reads a model from its bytes: "SRAT", then the sizes of the tables as powers of two, their units and the threshold
 * as 32-bit numbers (little-endian), then the tables.
 * @throws RangeError if the bytes are no such model
 */
export function loadAttributionModel(bytes: Uint8Array): AttributionModel {
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sizes = [1 << CUE_BITS, ROLES << ROLE_BITS, (ROLES * ROLES) << EDGE_BITS]
  if (bytes.length !== HEADER + sizes[0] + sizes[1] + sizes[2] || header.getUint32(0, true) !== MAGIC) {
    throw new RangeError('the attribution model is damaged or of another version')
  }
  const bits = [header.getUint8(4), header.getUint8(5), header.getUint8(6)]
  if (bits[0] !== CUE_BITS || bits[1] !== ROLE_BITS || bits[2] !== EDGE_BITS) {
    throw new RangeError('the attribution model is of another version')
  }
  const table = (from: number, length: number): Int8Array =>
    new Int8Array(bytes.buffer, bytes.byteOffset + HEADER + from, length)
  return {
    cues: table(0, sizes[0]),
    roles: table(sizes[0], sizes[1]),
    edges: table(sizes[0] + sizes[1], sizes[2]),
    cueUnit: header.getFloat32(8, true),
    roleUnit: header.getFloat32(12, true),
    edgeUnit: header.getFloat32(16, true),
    threshold: header.getFloat32(20, true),
  }
}

/** Writes a model as `loadAttributionModel` reads it. */
export function saveAttributionModel(model: AttributionModel): Uint8Array {
  const bytes = new Uint8Array(HEADER + model.cues.length + model.roles.length + model.edges.length)
  const header = new DataView(bytes.buffer)
  header.setUint32(0, MAGIC, true)
  bytes.set([CUE_BITS, ROLE_BITS, EDGE_BITS], 4)
  header.setFloat32(8, model.cueUnit, true)
  header.setFloat32(12, model.roleUnit, true)
  header.setFloat32(16, model.edgeUnit, true)
  header.setFloat32(20, model.threshold, true)
  let at = HEADER
  for (const part of [model.cues, model.roles, model.edges]) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.length), at)
    at += part.length
  }
  return bytes
}

/** How confident the model is that each token is the head of a cue, 0 to 1. */
export function cueConfidence(features: ContextFeatures, model: AttributionModel): Float32Array {
  const list = newFeatureList(CUE_FEATURES)
  const confidence = new Float32Array(features.upos.length)
  for (let i = 0; i < confidence.length; i++) {
    if (!mayBeCue(features, i)) continue
    cueFeatures(features, i, list)
    let sum = 0
    for (let f = 0; f < list.count; f++) sum += model.cues[list.ids[f]]
    confidence[i] = 1 / (1 + Math.exp(-sum * model.cueUnit))
  }
  return confidence
}

/**
 * Statements by the trained model: likely cue words first, then for each the roles of the words around it, begin, end
 * and content together.
 */
export function candidatesByModel(view: TokenView, model: AttributionModel): StatementCandidate[] {
  const features = readContextFeatures(view)
  const confidence = cueConfidence(features, model)
  const candidates: StatementCandidate[] = []
  const buffers = newScratchBuffers()
  for (let h = 0; h < confidence.length; h++) {
    if (confidence[h] < Math.min(model.threshold, SURE_BY_RULE)) continue
    const behind = readInversion(view, h)
    const reputed = isReputed(view, features, h)
    const isClear = reputed || behind !== null || (candidateAt(view, h)?.score ?? 0) >= CLEAR_FRAME
    if (confidence[h] < model.threshold && !isClear) continue
    const { from, to } = windowOf(view, h)
    if (to - from > LONGEST_WINDOW) continue
    const roles = rolesAround(features, model, h, from, to, confidence, buffers)
    const parts: number[][] = [[], [], [], []]
    for (let i = from; i < to; i++) parts[roles[i - from]].push(i)
    // If the decoder leaves the content of a certain cue empty, the tree says what it is.
    const byRule = parts[CONTENT].length === 0 ? candidateAt(view, h) : null
    const content = byRule === null ? toRanges(parts[CONTENT]) : byRule.content
    const own = byRule === null ? behindOtherCues(features, h, toRanges(parts[SOURCE]), confidence) : byRule.source
    const source = own.length === 0 && isActiveVerb(features, h) ? sourceOf(view, h, content) : own
    // The decoder must not take the words before an inverted cue for its speaker.
    const inverted = swaps(source, content, h) ? behind : null
    const least = reputed ? SURE_OF_REPUTE : demanded(source.length > 0, sizeOf(content))
    if (inverted === null && confidence[h] < least) continue
    const cue = byRule === null ? toRanges(parts[CUE]) : byRule.cue
    candidates.push({ cueHead: h, cue, source, content, ...inverted, score: confidence[h], continues: -1 })
  }
  return candidates
}

const JOINTS = new Set([ADP, SCONJ, ADV, PART, PUNCT, CCONJ])

/** "is believed to have fled": a passive of belief with an infinitive. */
function isReputed(view: TokenView, features: ContextFeatures, h: number): boolean {
  if (features.xpos[h] !== VBN || !reputeVerbs.has(view.analysis.tokens.lemma[h])) return false
  const passive = (features.children[h] & AUX_PASS) !== 0
  return passive && (view.lower[h + 1] === 'to' || view.lower[h + 2] === 'to')
}

/** "A said B denied": B denies, not all of "A said B". */
function behindOtherCues(
  features: ContextFeatures,
  h: number,
  source: readonly TokenRange[],
  confidence: Float32Array,
): readonly TokenRange[] {
  const subject = features.subject[h]
  if (subject < 0) return source
  const start = features.view.tree.left[subject]
  return source.map((range) => {
    if (subject < range.first || subject > range.last) return range
    let first = range.first
    for (let i = range.first; i < start; i++) {
      if (confidence[i] > 0.5 && features.upos[i] === VERB) first = i + 1
    }
    if (first === range.first) return range
    while (first < subject && JOINTS.has(features.upos[first])) first++
    return { first, last: range.last }
  })
}

/** True if no source stands behind the cue, or no content before it. */
function swaps(source: readonly TokenRange[], content: readonly TokenRange[], h: number): boolean {
  return !source.some(({ first }) => first > h) || !content.some(({ last }) => last < h)
}

/** Scratch buffers that are used again for every cue. */
interface ScratchBuffers {
  readonly list: FeatureList
  readonly context: WindowContext
  readonly unary: Float32Array
  readonly pair: Float32Array
  readonly sums: Int32Array
}

function newScratchBuffers(): ScratchBuffers {
  return {
    list: newFeatureList(ROLE_FEATURES),
    context: newWindowContext(LONGEST_WINDOW),
    unary: new Float32Array(LONGEST_WINDOW * ROLES),
    pair: new Float32Array(LONGEST_WINDOW * PAIRS),
    sums: new Int32Array(PAIRS),
  }
}

/** The least confidence that a cue needs: more without a source, or with only a word or two of content. */
function demanded(hasSource: boolean, size: number): number {
  if (!hasSource) return SURE_WITHOUT_SOURCE
  return size <= FEW_WORDS ? SURE_OF_FEW : 0
}

/** True for a verb whose subject is the speaker. */
function isActiveVerb(features: ContextFeatures, h: number): boolean {
  if (features.upos[h] !== VERB) return false
  const passive = (features.children[h] & AUX_PASS) !== 0
  if (features.xpos[h] === VBN) return !passive && (features.children[h] & AUX) !== 0
  return !passive
}

function rolesAround(
  features: ContextFeatures,
  model: AttributionModel,
  h: number,
  from: number,
  to: number,
  confidence: Float32Array,
  buffers: ScratchBuffers,
): Uint8Array {
  const { list, unary, pair, sums } = buffers
  const { ids } = list
  const count = to - from
  const { roles, edges, roleUnit, edgeUnit } = model
  const cueView = viewFrom(features, h, from, to, confidence, buffers.context)
  for (let i = from; i < to; i++) {
    roleFeatures(cueView, i, list)
    // Four sums by hand: this is the innermost loop of a reading.
    let none = 0
    let source = 0
    let cue = 0
    let content = 0
    for (let f = 0; f < list.count; f++) {
      const row = ids[f] * ROLES
      none += roles[row]
      source += roles[row + 1]
      cue += roles[row + 2]
      content += roles[row + 3]
    }
    const at = (i - from) * ROLES
    unary[at] = none * roleUnit
    unary[at + 1] = source * roleUnit
    unary[at + 2] = cue * roleUnit
    unary[at + 3] = content * roleUnit
    if (i === from) continue
    edgeFeatures(cueView, i, list)
    sums.fill(0)
    for (let f = 0; f < list.count; f++) {
      const row = ids[f] * PAIRS
      for (let r = 0; r < PAIRS; r++) sums[r] += edges[row + r]
    }
    for (let r = 0; r < PAIRS; r++) pair[at * ROLES + r] = sums[r] * edgeUnit
  }
  return bestRoles(unary, pair, count, h - from)
}
