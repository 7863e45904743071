import { ADP, ADV, CCONJ, PART, PUNCT, SCONJ, VBN, VERB } from '../../../language/syntax/index.ts'
import { reputeVerbs } from '../../../lexicon/speech-words.ts'
import type { Draft, TokenRange } from '../draft.ts'
import { sizeOf, toRanges } from '../draft.ts'
import type { Page } from '../page/page.ts'
import { draftAt, sourceOf } from '../rules/rules.ts'
import { readTurned } from '../rules/turned.ts'
import { CUE_BITS, CUE_FEATURES, cueFeatures, mayBeCue } from './cue-features.ts'
import { bestRoles } from './decoder.ts'
import { type FeatureList, newFeatureList } from './feature-list.ts'
import {
  CONTENT,
  CUE,
  EDGE_BITS,
  edgeFeatures,
  newOutlook,
  type Outlook,
  ROLE_BITS,
  ROLE_FEATURES,
  ROLES,
  roleFeatures,
  SOURCE,
  viewFrom,
} from './role-features.ts'
import { AUX, AUX_PASS, readSignals, type Signals } from './signals.ts'
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
 * @throws RangeError where the bytes are no such model
 */
export function loadAttributionModel(bytes: Uint8Array): AttributionModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sizes = [1 << CUE_BITS, ROLES << ROLE_BITS, (ROLES * ROLES) << EDGE_BITS]
  if (bytes.length !== HEADER + sizes[0] + sizes[1] + sizes[2] || view.getUint32(0, true) !== MAGIC) {
    throw new RangeError('the attribution model is damaged or of another version')
  }
  const bits = [view.getUint8(4), view.getUint8(5), view.getUint8(6)]
  if (bits[0] !== CUE_BITS || bits[1] !== ROLE_BITS || bits[2] !== EDGE_BITS) {
    throw new RangeError('the attribution model is of another version')
  }
  const table = (from: number, length: number): Int8Array =>
    new Int8Array(bytes.buffer, bytes.byteOffset + HEADER + from, length)
  return {
    cues: table(0, sizes[0]),
    roles: table(sizes[0], sizes[1]),
    edges: table(sizes[0] + sizes[1], sizes[2]),
    cueUnit: view.getFloat32(8, true),
    roleUnit: view.getFloat32(12, true),
    edgeUnit: view.getFloat32(16, true),
    threshold: view.getFloat32(20, true),
  }
}

/** Writes a model as `loadAttributionModel` reads it. */
export function saveAttributionModel(model: AttributionModel): Uint8Array {
  const bytes = new Uint8Array(HEADER + model.cues.length + model.roles.length + model.edges.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  bytes.set([CUE_BITS, ROLE_BITS, EDGE_BITS], 4)
  view.setFloat32(8, model.cueUnit, true)
  view.setFloat32(12, model.roleUnit, true)
  view.setFloat32(16, model.edgeUnit, true)
  view.setFloat32(20, model.threshold, true)
  let at = HEADER
  for (const part of [model.cues, model.roles, model.edges]) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.length), at)
    at += part.length
  }
  return bytes
}

/** How sure the model is of each token being the head of a cue, 0 to 1. */
export function cueSureness(signals: Signals, model: AttributionModel): Float32Array {
  const list = newFeatureList(CUE_FEATURES)
  const sureness = new Float32Array(signals.upos.length)
  for (let i = 0; i < sureness.length; i++) {
    if (!mayBeCue(signals, i)) continue
    cueFeatures(signals, i, list)
    let sum = 0
    for (let f = 0; f < list.count; f++) sum += model.cues[list.ids[f]]
    sureness[i] = 1 / (1 + Math.exp(-sum * model.cueUnit))
  }
  return sureness
}

/**
 * Statements by the trained model: likely cue words first, then for each the roles of the words around it, begin, end
 * and content together.
 */
export function draftByModel(page: Page, model: AttributionModel): Draft[] {
  const signals = readSignals(page)
  const sureness = cueSureness(signals, model)
  const drafts: Draft[] = []
  const desk = newDesk()
  for (let h = 0; h < sureness.length; h++) {
    if (sureness[h] < Math.min(model.threshold, SURE_BY_RULE)) continue
    const behind = readTurned(page, h)
    const reputed = isReputed(page, signals, h)
    const isClear = reputed || behind !== null || (draftAt(page, h)?.score ?? 0) >= CLEAR_FRAME
    if (sureness[h] < model.threshold && !isClear) continue
    const { from, to } = windowOf(page, h)
    if (to - from > LONGEST_WINDOW) continue
    const roles = rolesAround(signals, model, h, from, to, sureness, desk)
    const parts: number[][] = [[], [], [], []]
    for (let i = from; i < to; i++) parts[roles[i - from]].push(i)
    // A sure cue whose content the decoder leaves empty: what the tree gives it.
    const byRule = parts[CONTENT].length === 0 ? draftAt(page, h) : null
    const content = byRule === null ? toRanges(parts[CONTENT]) : byRule.content
    const own = byRule === null ? behindOtherCues(signals, h, toRanges(parts[SOURCE]), sureness) : byRule.source
    const source = own.length === 0 && isActiveVerb(signals, h) ? sourceOf(page, h, content) : own
    // The decoder must not take the words before a turned cue for its speaker.
    const turned = swaps(source, content, h) ? behind : null
    const least = reputed ? SURE_OF_REPUTE : demanded(source.length > 0, sizeOf(content))
    if (turned === null && sureness[h] < least) continue
    const cue = byRule === null ? toRanges(parts[CUE]) : byRule.cue
    drafts.push({ cueHead: h, cue, source, content, ...turned, score: sureness[h], continues: -1 })
  }
  return drafts
}

const JOINTS = new Set([ADP, SCONJ, ADV, PART, PUNCT, CCONJ])

/** "is believed to have fled": a passive of belief with an infinitive. */
function isReputed(page: Page, signals: Signals, h: number): boolean {
  if (signals.xpos[h] !== VBN || !reputeVerbs.has(page.analysis.tokens.lemma[h])) return false
  const passive = (signals.children[h] & AUX_PASS) !== 0
  return passive && (page.lower[h + 1] === 'to' || page.lower[h + 2] === 'to')
}

/** "A said B denied": B denies, not all of "A said B". */
function behindOtherCues(
  signals: Signals,
  h: number,
  source: readonly TokenRange[],
  sureness: Float32Array,
): readonly TokenRange[] {
  const subject = signals.subject[h]
  if (subject < 0) return source
  const start = signals.page.tree.left[subject]
  return source.map((range) => {
    if (subject < range.first || subject > range.last) return range
    let first = range.first
    for (let i = range.first; i < start; i++) {
      if (sureness[i] > 0.5 && signals.upos[i] === VERB) first = i + 1
    }
    if (first === range.first) return range
    while (first < subject && JOINTS.has(signals.upos[first])) first++
    return { first, last: range.last }
  })
}

/** True where no source stands behind the cue, or no content before it. */
function swaps(source: readonly TokenRange[], content: readonly TokenRange[], h: number): boolean {
  return !source.some(({ first }) => first > h) || !content.some(({ last }) => last < h)
}

/** Room to work in, used again for every cue. */
interface Desk {
  readonly list: FeatureList
  readonly outlook: Outlook
  readonly unary: Float32Array
  readonly pair: Float32Array
  readonly sums: Int32Array
}

function newDesk(): Desk {
  return {
    list: newFeatureList(ROLE_FEATURES),
    outlook: newOutlook(LONGEST_WINDOW),
    unary: new Float32Array(LONGEST_WINDOW * ROLES),
    pair: new Float32Array(LONGEST_WINDOW * PAIRS),
    sums: new Int32Array(PAIRS),
  }
}

/** Without a source, or with a word or two of content, a cue must be surer to be believed. */
function demanded(hasSource: boolean, size: number): number {
  if (!hasSource) return SURE_WITHOUT_SOURCE
  return size <= FEW_WORDS ? SURE_OF_FEW : 0
}

/** True for a verb whose subject, wherever it stands, is who speaks. */
function isActiveVerb(signals: Signals, h: number): boolean {
  if (signals.upos[h] !== VERB) return false
  const passive = (signals.children[h] & AUX_PASS) !== 0
  if (signals.xpos[h] === VBN) return !passive && (signals.children[h] & AUX) !== 0
  return !passive
}

function rolesAround(
  signals: Signals,
  model: AttributionModel,
  h: number,
  from: number,
  to: number,
  sureness: Float32Array,
  desk: Desk,
): Uint8Array {
  const { list, unary, pair, sums } = desk
  const { ids } = list
  const count = to - from
  const { roles, edges, roleUnit, edgeUnit } = model
  const view = viewFrom(signals, h, from, to, sureness, desk.outlook)
  for (let i = from; i < to; i++) {
    roleFeatures(view, i, list)
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
    edgeFeatures(view, i, list)
    sums.fill(0)
    for (let f = 0; f < list.count; f++) {
      const row = ids[f] * PAIRS
      for (let r = 0; r < PAIRS; r++) sums[r] += edges[row + r]
    }
    for (let r = 0; r < PAIRS; r++) pair[at * ROLES + r] = sums[r] * edgeUnit
  }
  return bestRoles(unary, pair, count, h - from)
}
