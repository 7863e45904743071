import { PUNCT, REL } from '../../../language/syntax/index.ts'
import { add, type FeatureList, join } from './feature-list.ts'
import type { Signals } from './signals.ts'

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
export interface Outlook {
  /** Steps up from the cue to the word under which the token stands; `FAR` for other sentences. */
  readonly level: Uint8Array
  /** The child of that word through which the token is reached; the token itself where it lies on the way up. */
  readonly branch: Int32Array
  /** Hash of level, relation and side of the branch. */
  readonly key: Int32Array
  /** The nearest other likely cue on the way up from the token to the branch (or -1). */
  readonly rival: Int32Array
}

const FAR = 7

export function newOutlook(capacity: number): Outlook {
  return {
    level: new Uint8Array(capacity),
    branch: new Int32Array(capacity),
    key: new Int32Array(capacity),
    rival: new Int32Array(capacity),
  }
}

/** The window of a cue with all that its tokens' features are made of. */
export interface CueView {
  readonly signals: Signals
  /** The head of the cue. */
  readonly h: number
  readonly from: number
  readonly to: number
  readonly traits: CueTraits
  readonly outlook: Outlook
  /** How likely each token heads a cue. */
  readonly sureness: Float32Array
}

/** Looks at the window `[from, to)` from the cue at `h`; fills the outlook, which the view then holds. */
export function viewFrom(
  signals: Signals,
  h: number,
  from: number,
  to: number,
  sureness: Float32Array,
  outlook: Outlook,
): CueView {
  lookFrom(signals, h, from, to, sureness, outlook)
  return { signals, h, from, to, traits: traitsOf(signals, h, from, to), outlook, sureness }
}

function lookFrom(
  signals: Signals,
  h: number,
  from: number,
  to: number,
  sureness: Float32Array,
  outlook: Outlook,
): void {
  const { head, rel, page } = signals
  const { tokens } = page.analysis
  const sentence = tokens.sentence[h]
  const up: number[] = []
  for (let at = h; at >= 0 && up.length < FAR; at = head[at]) up.push(at)
  const top = up[up.length - 1]
  for (let i = from; i < to; i++) {
    const w = i - from
    outlook.rival[w] = -1
    if (tokens.sentence[i] !== sentence) {
      outlook.level[w] = FAR
      outlook.branch[w] = i
      const q = page.quotationOf[i]
      const whole = q >= 0 && signals.quoted[page.analysis.sentences.firstToken[tokens.sentence[i]]] !== 0 ? 1 : 0
      const apart = page.paragraphs.of[tokens.sentence[i]] === page.paragraphs.of[sentence] ? 0 : 1
      outlook.key[w] = join(join(FAR + whole * 8 + apart * 16, i < h ? 1 : 2), q < 0 ? 0 : 1)
      continue
    }
    let branch = i
    let at = i
    let level = up.indexOf(at)
    let rival = -1
    while (level < 0) {
      if (rival < 0 && at !== h && sureness[at] > 0.4) rival = at
      branch = at
      at = head[at]
      if (at < 0) {
        level = up.length
        break
      }
      level = at === top ? up.length - 1 : up.indexOf(at)
    }
    outlook.level[w] = level
    outlook.branch[w] = branch
    outlook.rival[w] = rival
    const onPath = branch === i && up.includes(i)
    const side = branch < h ? 1 : 2
    const where = branch < (at < 0 ? h : at) ? 1 : 2
    outlook.key[w] = join(join(level * 4 + (onPath ? 3 : side), rel[branch]), where)
  }
}

/** What of a cue goes into the features of every token of its window. */
interface CueTraits {
  readonly word: number
  readonly frames: number
  readonly children: number
  /** How quotations stand beside the cue: before it, after it, with which marks between. */
  readonly beside: number
}

function traitsOf(signals: Signals, h: number, from: number, to: number): CueTraits {
  return {
    word: join(signals.lemma[h], signals.upos[h]),
    frames: join(signals.frames[h] & 0xff, signals.upos[h]),
    children: join(signals.children[h], signals.upos[h]),
    beside: besideOf(signals, h, from, to),
  }
}

function besideOf(signals: Signals, h: number, from: number, to: number): number {
  const { page, quoted } = signals
  if (quoted[h] !== 0) return 99
  let before = 0
  for (let at = h - 1, n = 1; at >= from; at--, n++) {
    if (quoted[at] === 0) continue
    const near = n < 8 ? 1 : n < 20 ? 2 : 3
    const stop = STOPS.has(page.lower[Math.max(at - 1, 0)]) || STOPS.has(page.lower[at + 1]) ? 3 : 0
    before = near + stop
    break
  }
  let after = 0
  for (let at = h + 1, n = 1; at < to; at++, n++) {
    if (quoted[at] === 0) continue
    const near = n < 4 ? 1 : n < 20 ? 2 : 3
    const mark = page.lower[at - 1]
    after = near * 4 + (mark === ',' ? 1 : mark === ':' ? 2 : mark === '.' ? 3 : 0)
    break
  }
  return before * 16 + after
}

const STOPS = new Set([',', '?', '!', '.', ',-', '--', '—'])

type Put = (template: number, hash: number) => void

/** Fills `list` with what speaks for the role of token `i`. */
export function roleFeatures(view: CueView, i: number, list: FeatureList): void {
  list.count = 0
  const put: Put = (template, hash) => add(list, ROLE_BITS, template, hash)
  placeFeatures(view, i, put)
  wordFeatures(view, i, put)
  quotationFeatures(view, i, put)
  wayFeatures(view, i, put)
}

/** Where the token stands in the tree as seen from the cue. */
function placeFeatures({ signals, h, from, to, traits, outlook }: CueView, i: number, put: Put): void {
  const { form, upos, rel, joint, name, quoted } = signals
  const w = i - from
  const key = outlook.key[w]
  const branch = outlook.branch[w]
  const placed = join(key, joint[branch])
  const before = w > 0 ? outlook.key[w - 1] : 0
  const after = i + 1 < to ? outlook.key[w + 1] : 0
  put(0, 0)
  put(1, key)
  put(2, placed)
  put(3, join(key, traits.word))
  put(4, join(placed, traits.word))
  put(5, join(placed, traits.frames))
  put(6, join(key, traits.children))
  put(7, join(key, upos[i]))
  put(8, join(key, join(upos[i], sidesOf(outlook, w, to - from))))
  put(9, join(key, form[i]))
  put(10, join(join(key, traits.word), upos[i]))
  put(11, join(key, join(before, after)))
  put(12, join(key, join(rel[i], upos[i])))
  put(14, join(key, join(name[i], quoted[i])))
  put(35, join(commasBetween(signals, h, i), key))
  put(38, join(signals.lemma[branch], key))
}

/** Whether the tokens beside one are reached through the same branch. */
function sidesOf({ branch }: Outlook, w: number, size: number): number {
  const before = w > 0 && branch[w - 1] === branch[w] ? 1 : 0
  const after = w + 1 < size && branch[w + 1] === branch[w] ? 1 : 0
  return join(before, after)
}

/** The token, its neighbours, and how far they are from the cue. */
function wordFeatures({ signals, h, from, to, traits, outlook }: CueView, i: number, put: Put): void {
  const { form, upos, xpos, rel } = signals
  const key = outlook.key[i - from]
  const before = i > from ? form[i - 1] : 2
  const hasNext = i + 1 < to
  put(15, join(bucket(i - h), upos[i]))
  put(18, join(form[i], traits.word))
  put(19, join(form[i], i < h ? 1 : 2))
  put(20, join(upos[i], join(i > from ? upos[i - 1] : 31, hasNext ? upos[i + 1] : 31)))
  put(22, join(form[i], before))
  put(23, join(form[i], hasNext ? form[i + 1] : 3))
  if (i === h) put(40, traits.word)
  if (Math.abs(i - h) <= 3) {
    put(41, join(i - h, join(traits.word, form[i])))
    put(42, join(i - h, join(upos[i], xpos[i])))
    put(43, join(i - h, join(form[i], rel[i])))
  }
  put(44, join(key, join(before, 1)))
  put(45, join(key, join(hasNext ? form[i + 1] : 2, 2)))
}

function quotationFeatures({ signals, h, from, traits, outlook }: CueView, i: number, put: Put): void {
  const { upos, joint, quoted, page } = signals
  const key = outlook.key[i - from]
  const q = page.quotationOf[i]
  const state = quoteState(signals, h, q)
  const beside = join(traits.beside, q < 0 ? 0 : 1)
  put(25, join(state, traits.word))
  put(26, join(state, key))
  put(27, join(state, join(upos[i], quoted[i])))
  put(47, join(beside, key))
  put(48, join(beside, state))
  put(50, join(join(beside, traits.word), i < h ? 1 : 2))
  put(51, join(join(beside, traits.frames), join(key, joint[outlook.branch[i - from]])))
}

/** The way from the branch down to the token, and other cues near it. */
function wayFeatures({ signals, h, from, to, traits, outlook, sureness }: CueView, i: number, put: Put): void {
  const { lemma, upos, rel, head, joint } = signals
  const w = i - from
  const key = outlook.key[w]
  const branch = outlook.branch[w]
  const depth = Math.min(depthBelow(head, i, branch), 3)
  const rival = outlook.rival[w]
  const before = w > 0 && outlook.branch[w - 1] === branch ? 1 : 0
  const after = i + 1 < to && outlook.branch[w + 1] === branch ? 1 : 0
  put(30, join(key, join(depth, rel[i])))
  put(31, join(key, join(depth, head[i] < 0 ? 0 : joint[i])))
  put(32, join(join(key, traits.frames), join(depth, rel[i])))
  put(33, join(rival < 0 ? 0 : join(rel[rival], rival < h ? 1 : 2), key))
  put(34, join(sureness[i] > 0.5 ? 2 : sureness[i] > 0.15 ? 1 : 0, join(key, upos[i])))
  put(37, join(join(key, joint[branch]), join(before, join(after, depth))))
  put(39, join(head[i] < 0 ? 0 : lemma[head[i]], join(key, rel[i])))
}

/** Fills `list` with what speaks for the pair of roles of tokens `i - 1` and `i`. */
export function edgeFeatures({ signals, h, traits, from, outlook }: CueView, i: number, list: FeatureList): void {
  const { form, upos, rel, joint, quoted } = signals
  const w = i - from
  list.count = 0
  const put = (template: number, hash: number): void => add(list, EDGE_BITS, template, hash)
  const key = outlook.key[w]
  const previous = outlook.key[w - 1]
  const same = outlook.branch[w] === outlook.branch[w - 1] ? 1 : 0
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
  put(12, join(joint[outlook.branch[w]], join(key, same)))
  put(13, join(rel[i], join(rel[i - 1], same)))
  put(14, join(distance, join(form[i], traits.word)))
  put(15, join(upos[i - 1] === PUNCT ? form[i - 1] : 1, join(key, rel[outlook.branch[w]] === REL.punct ? 1 : 0)))
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
function quoteState(signals: Signals, h: number, q: number): number {
  const { page } = signals
  const own = page.quotationOf[h]
  if (q < 0) return own >= 0 ? 1 : 2
  if (own === q) return 3
  const first = page.quotationFirst[q]
  const last = page.quotationLast[q]
  const size = last - first > 5 ? 8 : 0
  if (last < h) {
    const gap = h - last
    const ending = page.lower[Math.max(last - 1, 0)]
    const stop = ending === ',' ? 1 : ending === '?' || ending === '!' ? 2 : ending === '.' ? 3 : 4
    return join(size + (gap < 4 ? 1 : gap < 9 ? 2 : 3), page.lower[last + 1] === ',' ? 5 : stop)
  }
  const gap = first - h
  const lead = first > 0 ? page.lower[first - 1] : ''
  const kind = lead === ',' ? 1 : lead === ':' ? 2 : lead === 'that' ? 3 : lead === '.' ? 5 : 4
  return join(size + 4 + (gap < 3 ? 1 : gap < 8 ? 2 : 3), kind)
}

function commasBetween(signals: Signals, h: number, i: number): number {
  const commas = i < h ? signals.commas[h] - signals.commas[i + 1] : signals.commas[i] - signals.commas[h + 1]
  return Math.min(Math.max(commas, 0), 3) + (i < h ? 4 : 0)
}
