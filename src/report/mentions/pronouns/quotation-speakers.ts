import { REL, VERB } from '../../../language/syntax/index.ts'
import { speechVerbs } from '../../../lexicon/actor-verbs.ts'
import { cueVerbs, weakCueVerbs } from '../../../lexicon/cues.ts'
import type { MentionTokens } from '../words.ts'
import { CASE } from '../words.ts'

/** A stretch of words in quotation marks, and who the words around it say speaks. */
interface Quotation {
  readonly firstToken: number
  /** The last token inside; the closing mark where it is a token. */
  readonly lastToken: number
  /** The head of the words that name the speaker, outside the marks; -1 if nothing does. */
  readonly speaker: number
  /** It is a person's own speech: he is "I" in it, and "he" is another. "He said he would 'keep his seat'" is none. */
  readonly direct: boolean
}

/** The quotations of a text, and which one each token stands in. */
export interface Quotations {
  readonly all: readonly Quotation[]
  /** By token: index of its quotation, or -1. */
  readonly at: Int32Array
}

interface Stretch {
  readonly first: number
  readonly last: number
}

/**
 * Finds the speaker of each quotation: the subject of the verb of saying nearest to its marks in the sentences where it begins
 * and ends; else the speaker of the quotation right before it; else the subject of a verb of saying in the sentence before it.
 * Example: in '"We sail," Lund said. "Nobody stays."' the head of both is "Lund". Linear in the text; never throws.
 */
export function findQuotations(words: MentionTokens): Quotations {
  const stretches = stretchesIn(words)
  const at = new Int32Array(words.count).fill(-1)
  const all: Quotation[] = []
  stretches.forEach((stretch, i) => {
    at.fill(i, stretch.first, stretch.last + 1)
    const before = i > 0 ? { stretch: stretches[i - 1], speaker: all[i - 1].speaker } : null
    const beside = speakerBeside(words, stretch, stretches[i - 1], stretches[i + 1])
    const speaker = beside >= 0 ? beside : speakerBefore(words, stretch, before)
    all.push({ firstToken: stretch.first, lastToken: stretch.last, speaker, direct: isDirect(words, stretch) })
  })
  return { all, at }
}

function stretchesIn(words: MentionTokens): Stretch[] {
  const found: Stretch[] = []
  for (let i = 0; i < words.count; ) {
    if (words.quoted[i] === 0) {
      i++
      continue
    }
    let last = i
    while (last + 1 < words.count && words.quoted[last + 1] === 1) last++
    found.push({ first: i, last })
    i = last + 1
  }
  return found
}

/** Its first word is large behind a comma, a colon or nothing at all, or it says "I" or "we". */
function isDirect(words: MentionTokens, { first, last }: Stretch): boolean {
  const before = words.form[first - 2] ?? '.'
  const isSetOff =
    /^[,:.?!\u201d"]$/.test(before) || words.analysis.tokens.sentence[first - 2] !== sentenceOf(words, first)
  if (isSetOff && (words.wordShape[first] >= CASE.capital || before === ',')) return true
  for (let t = first; t <= last; t++) if (/^(i|we|my|our|me|us|you)$/.test(words.lower[t])) return true
  return false
}

function sentenceOf(words: MentionTokens, token: number): number {
  return words.analysis.tokens.sentence[token]
}

/** How much farther off the words behind a quotation count that does not end as if they went on. */
const CLOSED = 10

/** The speaker whose verb of saying stands nearest outside the marks, in the sentences of the quotation's two ends; or -1. */
function speakerBeside(words: MentionTokens, { first, last }: Stretch, previous?: Stretch, next?: Stretch): number {
  const { sentences } = words.analysis
  const inverted = invertedSpeaker(words, last + 1)
  if (inverted >= 0) return inverted
  const from = Math.max(sentences.firstToken[sentenceOf(words, first)], (previous?.last ?? -1) + 1)
  const to = Math.min(sentences.firstToken[sentenceOf(words, last) + 1], next?.first ?? words.count)
  let best = -1
  let nearest = Number.POSITIVE_INFINITY
  const consider = (token: number, off: number, distance: number): void => {
    const speaker = distance < nearest ? speakerOf(words, token, off <= BESIDE) : -1
    if (speaker < 0) return
    best = speaker
    nearest = distance
  }
  const penalty = endsOpen(words, last) ? 0 : CLOSED
  for (let t = last + 1; t < to; t++) consider(t, t - last, t - last + penalty)
  for (let t = first - 1; t >= from; t--) consider(t, first - t, first - t + 2)
  return best
}

/** So many tokens off the marks a verb stands right beside them. */
const BESIDE = 3

/** '"Never," thundered Lund': the subject behind a verb right behind the marks, whatever the verb and the tree; or -1. */
function invertedSpeaker(words: MentionTokens, after: number): number {
  const { tokens } = words.analysis
  if (after >= words.count || tokens.upos[after] !== VERB) return -1
  const subject = subjectOf(words, after)
  if (subject >= 0) return subject > after ? subject : -1
  const stop = Math.min(words.count, after + INVERTED)
  for (let k = after + 1; k < stop; k++) if (tokens.head[k] === after && tokens.deprel[k] === REL.obj) return k
  return -1
}

/** The subject behind a verb begins within so many tokens. */
const INVERTED = 6

/** Behind `," ` or `?" ` the words of the speaker follow. */
function endsOpen(words: MentionTokens, last: number): boolean {
  const isMark = words.wordShape[last] === CASE.none && /["\u201d\u00bb']/.test(words.form[last])
  return /^[,?!\u2014-]$/.test(words.form[isMark ? last - 1 : last]) || words.form[last + 1] === ','
}

/** The head of the subject of a verb of saying, or of what "according to" names; -1 for any other token. */
function speakerOf(words: MentionTokens, token: number, isBeside: boolean): number {
  const { tokens } = words.analysis
  if (words.quoted[token] === 1) return -1
  if (words.lower[token] === 'to' && words.lower[token - 1] === 'according') return tokens.head[token]
  const isCue = tokens.upos[token] === VERB && saysQuotation(tokens.lemma[token], isBeside)
  return isCue ? subjectOf(words, token) : -1
}

/** The head of a verb's subject outside quotation marks, or -1. */
function subjectOf(words: MentionTokens, verb: number): number {
  const { tokens, sentences } = words.analysis
  const n = sentenceOf(words, verb)
  for (let k = sentences.firstToken[n]; k < sentences.firstToken[n + 1]; k++) {
    if (tokens.head[k] !== verb || words.quoted[k] === 1) continue
    if (tokens.deprel[k] === REL.nsubj || tokens.deprel[k] === REL['nsubj:outer']) return k
  }
  return -1
}

/** Right beside the marks any verb that may bring a quotation does: "continued". */
function saysQuotation(lemma: string, beside: boolean): boolean {
  if (speechVerbs.has(lemma)) return true
  return cueVerbs.get(lemma)?.has('quote') === true && (beside || !weakCueVerbs.has(lemma))
}

/**
 * If no words beside a quotation name its speaker: the speaker of the one before it, if only words of that speaker stand
 * between; else the subject of a verb of saying in the sentence before, in the same paragraph.
 */
function speakerBefore(
  words: MentionTokens,
  { first }: Stretch,
  before: { stretch: Stretch; speaker: number } | null,
): number {
  const n = sentenceOf(words, first)
  const { sentences } = words.analysis
  const opens = first - sentences.firstToken[n] <= 1
  if (before !== null && before.speaker >= 0 && n - sentenceOf(words, before.stretch.last) <= 1 && opens)
    return before.speaker
  if (n === 0 || !opens || !isSameParagraph(words, n - 1, n)) return -1
  for (let t = sentences.firstToken[n] - 1; t >= sentences.firstToken[n - 1]; t--) {
    const speaker = speakerOf(words, t, false)
    if (speaker >= 0) return speaker
  }
  return -1
}

function isSameParagraph(words: MentionTokens, before: number, after: number): boolean {
  const { start, end } = words.analysis.sentences
  return !words.text.slice(end[before], start[after]).includes('\n')
}
