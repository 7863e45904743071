import { PUNCT, REL } from '../../../language/syntax/index.ts'
import type { ContextFeatures } from './context-features.ts'
import { add, type FeatureList, join } from './feature-list.ts'

/** The parts of a statement that a token can belong to, as the decoder numbers them. */
export const NONE = 0
export const SOURCE = 1
export const CUE = 2
export const CONTENT = 3
export const ROLES = 4

/** Sizes of the two tables as powers of two: rows of `ROLES` weights, and rows of `ROLES * ROLES`. */
export const ROLE_BITS = 17
export const EDGE_BITS = 15
export const ROLE_FEATURES = 96

/** Where the tokens of a window stand in the tree as seen from the cue; filled once per cue. */
export interface WindowContext {
  /** Steps up from the cue to the word under which the token stands; `FAR` for other sentences. */
  readonly level: Uint8Array
  /** The child of that word through which the token is reached; the token itself if it lies on the path up. */
  readonly branch: Int32Array
  /** Hash of level, relation and side of the branch. */
  readonly key: Int32Array
  /** The nearest other likely cue on the way up from the token to the branch (or -1). */
  readonly rival: Int32Array
}

const FAR = 7

export function newWindowContext(capacity: number): WindowContext {
  return {
    level: new Uint8Array(capacity),
    branch: new Int32Array(capacity),
    key: new Int32Array(capacity),
    rival: new Int32Array(capacity),
  }
}

/** The window of a cue, with everything that the features of its tokens are computed from. */
export interface CueView {
  readonly features: ContextFeatures
  /** The head of the cue. */
  readonly h: number
  readonly from: number
  readonly to: number
  readonly cueContext: CueContext
  readonly context: WindowContext
  /** How likely each token heads a cue. */
  readonly confidence: Float32Array
}

/** The window `[from, to)` as seen from the cue at `h`. It fills `context`, which the view then holds. */
export function viewFrom(
  features: ContextFeatures,
  h: number,
  from: number,
  to: number,
  confidence: Float32Array,
  context: WindowContext,
): CueView {
  lookFrom(features, h, from, to, confidence, context)
  return { features, h, from, to, cueContext: cueContextOf(features, h, from, to), context, confidence }
}

function lookFrom(
  features: ContextFeatures,
  h: number,
  from: number,
  to: number,
  confidence: Float32Array,
  context: WindowContext,
): void {
  const { head, rel, view } = features
  const { tokens } = view.analysis
  const sentence = tokens.sentence[h]
  const up: number[] = []
  for (let at = h; at >= 0 && up.length < FAR; at = head[at]) up.push(at)
  const top = up[up.length - 1]
  for (let i = from; i < to; i++) {
    const w = i - from
    context.rival[w] = -1
    if (tokens.sentence[i] !== sentence) {
      context.level[w] = FAR
      context.branch[w] = i
      const q = view.quotationOf[i]
      const whole = q >= 0 && features.quoted[view.analysis.sentences.firstToken[tokens.sentence[i]]] !== 0 ? 1 : 0
      const apart = view.paragraphs.of[tokens.sentence[i]] === view.paragraphs.of[sentence] ? 0 : 1
      context.key[w] = join(join(FAR + whole * 8 + apart * 16, i < h ? 1 : 2), q < 0 ? 0 : 1)
      continue
    }
    let branch = i
    let at = i
    let level = up.indexOf(at)
    let rival = -1
    while (level < 0) {
      if (rival < 0 && at !== h && confidence[at] > 0.4) rival = at
      branch = at
      at = head[at]
      if (at < 0) {
        level = up.length
        break
      }
      level = at === top ? up.length - 1 : up.indexOf(at)
    }
    context.level[w] = level
    context.branch[w] = branch
    context.rival[w] = rival
    const onPath = branch === i && up.includes(i)
    const side = branch < h ? 1 : 2
    const where = branch < (at < 0 ? h : at) ? 1 : 2
    context.key[w] = join(join(level * 4 + (onPath ? 3 : side), rel[branch]), where)
  }
}

/** What a cue contributes to the features of every token of its window. */
interface CueContext {
  readonly word: number
  readonly frames: number
  readonly children: number
  /** How quotations stand beside the cue: before it, after it, with which marks between. */
  readonly beside: number
}

function cueContextOf(features: ContextFeatures, h: number, from: number, to: number): CueContext {
  return {
    word: join(features.lemma[h], features.upos[h]),
    frames: join(features.frames[h] & 0xff, features.upos[h]),
    children: join(features.children[h], features.upos[h]),
    beside: besideOf(features, h, from, to),
  }
}

function besideOf(features: ContextFeatures, h: number, from: number, to: number): number {
  const { view, quoted } = features
  if (quoted[h] !== 0) return 99
  let before = 0
  for (let at = h - 1, n = 1; at >= from; at--, n++) {
    if (quoted[at] === 0) continue
    const near = n < 8 ? 1 : n < 20 ? 2 : 3
    const stop = STOPS.has(view.lower[Math.max(at - 1, 0)]) || STOPS.has(view.lower[at + 1]) ? 3 : 0
    before = near + stop
    break
  }
  let after = 0
  for (let at = h + 1, n = 1; at < to; at++, n++) {
    if (quoted[at] === 0) continue
    const near = n < 4 ? 1 : n < 20 ? 2 : 3
    const mark = view.lower[at - 1]
    after = near * 4 + (mark === ',' ? 1 : mark === ':' ? 2 : mark === '.' ? 3 : 0)
    break
  }
  return before * 16 + after
}

const STOPS = new Set([',', '?', '!', '.', ',-', '--', '—'])

type Put = (template: number, hash: number) => void

/** Fills `list` with what speaks for the role of token `i`. */
export function roleFeatures(cueView: CueView, i: number, list: FeatureList): void {
  list.count = 0
  const put: Put = (template, hash) => add(list, ROLE_BITS, template, hash)
  placeFeatures(cueView, i, put)
  wordFeatures(cueView, i, put)
  quotationFeatures(cueView, i, put)
  wayFeatures(cueView, i, put)
}

/** Where the token stands in the tree as seen from the cue. */
function placeFeatures({ features, h, from, to, cueContext, context }: CueView, i: number, put: Put): void {
  const { form, upos, rel, joint, name, quoted } = features
  const w = i - from
  const key = context.key[w]
  const branch = context.branch[w]
  const placed = join(key, joint[branch])
  const before = w > 0 ? context.key[w - 1] : 0
  const after = i + 1 < to ? context.key[w + 1] : 0
  put(0, 0)
  put(1, key)
  put(2, placed)
  put(3, join(key, cueContext.word))
  put(4, join(placed, cueContext.word))
  put(5, join(placed, cueContext.frames))
  put(6, join(key, cueContext.children))
  put(7, join(key, upos[i]))
  put(8, join(key, join(upos[i], sidesOf(context, w, to - from))))
  put(9, join(key, form[i]))
  put(10, join(join(key, cueContext.word), upos[i]))
  put(11, join(key, join(before, after)))
  put(12, join(key, join(rel[i], upos[i])))
  put(14, join(key, join(name[i], quoted[i])))
  put(35, join(commasBetween(features, h, i), key))
  put(38, join(features.lemma[branch], key))
}

/** Whether the tokens beside one are reached through the same branch. */
function sidesOf({ branch }: WindowContext, w: number, size: number): number {
  const before = w > 0 && branch[w - 1] === branch[w] ? 1 : 0
  const after = w + 1 < size && branch[w + 1] === branch[w] ? 1 : 0
  return join(before, after)
}

/** The token, its neighbours, and how far they are from the cue. */
function wordFeatures({ features, h, from, to, cueContext, context }: CueView, i: number, put: Put): void {
  const { form, upos, xpos, rel } = features
  const key = context.key[i - from]
  const before = i > from ? form[i - 1] : 2
  const hasNext = i + 1 < to
  put(15, join(bucket(i - h), upos[i]))
  put(18, join(form[i], cueContext.word))
  put(19, join(form[i], i < h ? 1 : 2))
  put(20, join(upos[i], join(i > from ? upos[i - 1] : 31, hasNext ? upos[i + 1] : 31)))
  put(22, join(form[i], before))
  put(23, join(form[i], hasNext ? form[i + 1] : 3))
  if (i === h) put(40, cueContext.word)
  if (Math.abs(i - h) <= 3) {
    put(41, join(i - h, join(cueContext.word, form[i])))
    put(42, join(i - h, join(upos[i], xpos[i])))
    put(43, join(i - h, join(form[i], rel[i])))
  }
  put(44, join(key, join(before, 1)))
  put(45, join(key, join(hasNext ? form[i + 1] : 2, 2)))
}

function quotationFeatures({ features, h, from, cueContext, context }: CueView, i: number, put: Put): void {
  const { upos, joint, quoted, view } = features
  const key = context.key[i - from]
  const q = view.quotationOf[i]
  const state = quoteState(features, h, q)
  const beside = join(cueContext.beside, q < 0 ? 0 : 1)
  put(25, join(state, cueContext.word))
  put(26, join(state, key))
  put(27, join(state, join(upos[i], quoted[i])))
  put(47, join(beside, key))
  put(48, join(beside, state))
  put(50, join(join(beside, cueContext.word), i < h ? 1 : 2))
  put(51, join(join(beside, cueContext.frames), join(key, joint[context.branch[i - from]])))
}

/** The way from the branch down to the token, and other cues near it. */
function wayFeatures({ features, h, from, to, cueContext, context, confidence }: CueView, i: number, put: Put): void {
  const { lemma, upos, rel, head, joint } = features
  const w = i - from
  const key = context.key[w]
  const branch = context.branch[w]
  const depth = Math.min(depthBelow(head, i, branch), 3)
  const rival = context.rival[w]
  const before = w > 0 && context.branch[w - 1] === branch ? 1 : 0
  const after = i + 1 < to && context.branch[w + 1] === branch ? 1 : 0
  put(30, join(key, join(depth, rel[i])))
  put(31, join(key, join(depth, head[i] < 0 ? 0 : joint[i])))
  put(32, join(join(key, cueContext.frames), join(depth, rel[i])))
  put(33, join(rival < 0 ? 0 : join(rel[rival], rival < h ? 1 : 2), key))
  put(34, join(confidence[i] > 0.5 ? 2 : confidence[i] > 0.15 ? 1 : 0, join(key, upos[i])))
  put(37, join(join(key, joint[branch]), join(before, join(after, depth))))
  put(39, join(head[i] < 0 ? 0 : lemma[head[i]], join(key, rel[i])))
}

/** Fills `list` with what speaks for the pair of roles of tokens `i - 1` and `i`. */
export function edgeFeatures({ features, h, cueContext, from, context }: CueView, i: number, list: FeatureList): void {
  const { form, upos, rel, joint, quoted } = features
  const w = i - from
  list.count = 0
  const put = (template: number, hash: number): void => add(list, EDGE_BITS, template, hash)
  const key = context.key[w]
  const previous = context.key[w - 1]
  const same = context.branch[w] === context.branch[w - 1] ? 1 : 0
  const marks = join(quoted[i - 1], quoted[i])
  put(0, 0)
  put(1, join(key, previous))
  put(2, join(join(key, previous), join(marks, same)))
  put(3, join(form[i - 1], same))
  put(4, join(form[i], same))
  put(5, join(upos[i - 1], join(upos[i], same)))
  put(6, marks)
  put(7, join(marks, form[i - 1]))
  put(8, join(marks, join(upos[i], i < h ? 1 : 2)))
  put(9, join(form[i], key))
  put(10, join(form[i - 1], previous))
  const distance = i - h > 2 ? 3 : i - h < -1 ? -2 : i - h
  put(11, join(distance, upos[i]))
  put(12, join(joint[context.branch[w]], join(key, same)))
  put(13, join(rel[i], join(rel[i - 1], same)))
  put(14, join(distance, join(form[i], cueContext.word)))
  put(15, join(upos[i - 1] === PUNCT ? form[i - 1] : 1, join(key, rel[context.branch[w]] === REL.punct ? 1 : 0)))
}

function bucket(distance: number): number {
  const far = Math.abs(distance)
  const size = far < 4 ? far : far < 7 ? 4 : far < 12 ? 5 : far < 25 ? 6 : 7
  return distance < 0 ? -size : size
}

function depthBelow(head: Int32Array, i: number, branch: number): number {
  let depth = 0
  for (let at = i; at !== branch && at >= 0 && depth < 4; at = head[at]) depth++
  return depth
}

/** How the token's quotation stands to the cue. */
function quoteState(features: ContextFeatures, h: number, q: number): number {
  const { view } = features
  const own = view.quotationOf[h]
  if (q < 0) return own >= 0 ? 1 : 2
  if (own === q) return 3
  const first = view.quotationFirst[q]
  const last = view.quotationLast[q]
  const size = last - first > 5 ? 8 : 0
  if (last < h) {
    const gap = h - last
    const ending = view.lower[Math.max(last - 1, 0)]
    const stop = ending === ',' ? 1 : ending === '?' || ending === '!' ? 2 : ending === '.' ? 3 : 4
    return join(size + (gap < 4 ? 1 : gap < 9 ? 2 : 3), view.lower[last + 1] === ',' ? 5 : stop)
  }
  const gap = first - h
  const lead = first > 0 ? view.lower[first - 1] : ''
  const kind = lead === ',' ? 1 : lead === ':' ? 2 : lead === 'that' ? 3 : lead === '.' ? 5 : 4
  return join(size + 4 + (gap < 3 ? 1 : gap < 8 ? 2 : 3), kind)
}

function commasBetween(features: ContextFeatures, h: number, i: number): number {
  const commas = i < h ? features.commas[h] - features.commas[i + 1] : features.commas[i] - features.commas[h + 1]
  return Math.min(Math.max(commas, 0), 3) + (i < h ? 4 : 0)
}
