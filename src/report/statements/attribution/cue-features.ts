import { ADJ, NOUN, PROPN, PUNCT, REL, VERB } from '../../../language/syntax/index.ts'
import type { ContextFeatures } from './context-features.ts'
import { add, type FeatureList, join } from './feature-list.ts'

/** Size of the cue table as a power of two. */
export const CUE_BITS = 18
export const CUE_FEATURES = 128

/** True if a token may be the head of a cue at all. In headlines the tagger takes verbs for names. */
export function mayBeCue(features: ContextFeatures, i: number): boolean {
  switch (features.upos[i]) {
    case VERB:
    case NOUN:
    case ADJ:
      return true
    case PROPN:
      return features.frames[i] !== 0
    case PUNCT:
      return features.view.lower[i] === ':'
    default:
      return false
  }
}

type Put = (template: number, hash: number) => void

/** Fills the list with the features of a token as the head of a cue. */
export function cueFeatures(features: ContextFeatures, i: number, list: FeatureList): void {
  const { tokens, sentences } = features.view.analysis
  const s = tokens.sentence[i]
  const first = sentences.firstToken[s]
  const end = sentences.firstToken[s + 1]
  list.count = 0
  const put: Put = (template, hash) => add(list, CUE_BITS, template, hash)
  ownFeatures(features, i, put)
  neighbourFeatures(features, i, first, end, put)
  childFeatures(features, i, list, put)
  governorFeatures(features, i, put)
  quotationFeatures(features, i, first, end, put)
  sentenceFeatures(features, i, first, end, put)
}

function ownFeatures(
  { lemma, form, upos, xpos, rel, head, frames, children }: ContextFeatures,
  i: number,
  put: Put,
): void {
  const word = lemma[i]
  const up = head[i]
  const upLemma = up < 0 ? 1 : lemma[up]
  put(0, 0)
  put(1, word)
  put(2, form[i])
  put(3, join(word, upos[i]))
  put(4, join(xpos[i], 3))
  put(5, join(rel[i], upos[i]))
  put(6, join(word, rel[i]))
  put(7, join(upLemma, rel[i]))
  put(8, join(join(word, upLemma), rel[i]))
  put(9, frames[i])
  put(10, join(frames[i], children[i]))
  put(11, join(word, children[i]))
  put(12, join(children[i], upos[i]))
  put(13, join(up < 0 ? 99 : upos[up], join(rel[i], upos[i])))
  put(14, join(up < 0 ? 0 : frames[up], rel[i]))
}

function neighbourFeatures(
  { lemma, upos, view }: ContextFeatures,
  i: number,
  first: number,
  end: number,
  put: Put,
): void {
  const word = lemma[i]
  const before = i > first ? lemma[i - 1] : 2
  const after = i + 1 < end ? lemma[i + 1] : 3
  const second = i + 2 < end ? lemma[i + 2] : 3
  put(15, before)
  put(16, after)
  put(17, join(word, before))
  put(18, join(word, after))
  put(19, i > first + 1 ? lemma[i - 2] : 2)
  put(20, second)
  put(21, join(join(word, after), second))
  put(22, join(upos[i], join(i > first ? upos[i - 1] : 31, i + 1 < end ? upos[i + 1] : 31)))
  const ending = view.lower[i]
  put(23, join(suffix(ending, 3), upos[i]))
  put(24, join(suffix(ending, 5), upos[i]))
}

/** Subject and other children. */
function childFeatures(features: ContextFeatures, i: number, list: FeatureList, put: Put): void {
  const { lemma, upos, rel, joint, frames, name, subject, view } = features
  const word = lemma[i]
  const subj = subject[i]
  put(25, subj < 0 ? 0 : join(lemma[subj], 1))
  put(26, join(word, subj < 0 ? 0 : join(upos[subj], name[subj])))
  put(27, join(upos[i], subj < 0 ? 0 : join(upos[subj], join(name[subj], rel[subj]))))
  put(28, join(frames[i], subj < 0 ? 0 : join(lemma[subj], 7)))
  for (let c = view.tree.first[i]; c >= 0 && list.count < CUE_FEATURES - 40; c = view.tree.next[c]) {
    if (rel[c] === REL.punct) continue
    const side = c < i ? 0 : 1
    put(29, join(join(word, rel[c]), joint[c]))
    put(30, join(join(frames[i], rel[c]), join(joint[c], side)))
    put(31, join(word, join(rel[c], lemma[c])))
    put(32, join(rel[c], lemma[c]))
    put(33, join(upos[i], join(rel[c], joint[c])))
  }
}

/** What governs it: a subject further up, a cue further up. */
function governorFeatures({ lemma, upos, rel, head, frames, children }: ContextFeatures, i: number, put: Put): void {
  let at = head[i]
  let lastRel: number = rel[i]
  let governed = 0
  for (let steps = 0; at >= 0 && steps < 6; steps++) {
    if (steps === 0) put(34, join(children[at], join(rel[i], upos[i])))
    if (governed === 0 && frames[at] !== 0) {
      governed = join(join(lastRel, Math.min(steps, 2)), 5)
      put(35, governed)
      put(36, join(governed, lemma[at]))
      put(37, join(governed, frames[i]))
    }
    lastRel = rel[at]
    at = head[at]
  }
  if (governed === 0) put(35, 0)
}

/** Quotation marks near it. */
function quotationFeatures(features: ContextFeatures, i: number, first: number, end: number, put: Put): void {
  const { lemma, upos, frames, quoted } = features
  const inside = quoted[i] === 0 ? 0 : 1
  const left = markToLeft(features, i, first)
  const right = markToRight(features, i, end)
  put(38, join(inside, upos[i]))
  put(39, join(inside, lemma[i]))
  put(40, join(inside, join(left, 11)))
  put(41, join(inside, join(right, 12)))
  put(42, join(lemma[i], join(left, right)))
  put(43, join(frames[i], join(left, right)))
  put(44, join(upos[i], join(inside, join(left, right))))
}

function sentenceFeatures(features: ContextFeatures, i: number, first: number, end: number, put: Put): void {
  const { lemma, upos, frames, name, quoted, view } = features
  const isFirstSentence = view.analysis.tokens.sentence[i] === 0
  const commas = nearestCommas(features, i, first, end)
  put(45, join(Math.min(end - first, 12), upos[i]))
  put(46, join(isFirstSentence ? 1 : 0, frames[i] === 0 ? 0 : 1))
  put(47, join(quoted[first] === 0 ? 0 : 1, join(view.lower[end - 1] === '?' ? 1 : 0, upos[i])))
  put(48, join(lemma[i], i === first ? 1 : 0))
  put(49, join(upos[i], Math.min(i - first, 3)))
  put(50, join(upos[i], Math.min(end - 1 - i, 3)))
  put(51, join(name[i], upos[i]))
  put(52, join(lemma[i], commas))
  put(53, join(frames[i], commas))
}

/** Hash of the last letters of a word. */
function suffix(word: string, length: number): number {
  let hash = length
  for (let i = Math.max(0, word.length - length); i < word.length; i++) hash = Math.imul(hash, 31) + word.charCodeAt(i)
  return hash
}

/** How far a closing mark stands to the left: 1 to 8, or 0 if none is in the sentence; 9 where only further off. */
function markToLeft(features: ContextFeatures, i: number, first: number): number {
  for (let at = i - 1; at >= first; at--) if (features.quoted[at] !== 0) return Math.min(i - at, 9)
  return 0
}

function markToRight(features: ContextFeatures, i: number, end: number): number {
  for (let at = i + 1; at < end; at++) if (features.quoted[at] !== 0) return Math.min(at - i, 9)
  // The next sentence opens with a quotation.
  return end < features.upos.length && features.quoted[end] === 2 ? 10 : 0
}

function nearestCommas(features: ContextFeatures, i: number, first: number, end: number): number {
  let left = 0
  for (let at = i - 1; at >= first && at >= i - 6; at--) {
    if (features.view.lower[at] === ',') {
      left = i - at
      break
    }
  }
  let right = 0
  for (let at = i + 1; at < end && at <= i + 6; at++) {
    if (features.view.lower[at] === ',' || features.view.lower[at] === '.') {
      right = at - i
      break
    }
  }
  return left * 8 + right
}
