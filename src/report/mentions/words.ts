import type { Analysis, Name } from '../../language/analysis.ts'
import { buildTree, type Tree } from '../../language/syntax/index.ts'
import { headlineSmallWords } from '../../lexicon/name-edges.ts'

/** How a word is written. */
export const CASE = { none: 0, lower: 1, capital: 2, upper: 3, mixed: 4 } as const

/** The tokens of an analysis, indexed for the rules of this stage: how each word is written is computed once. */
export interface MentionTokens {
  readonly analysis: Analysis
  readonly tree: Tree
  readonly text: string
  readonly count: number
  readonly form: readonly string[]
  readonly lower: readonly string[]
  /** One of `CASE`. */
  readonly wordShape: Uint8Array
  /** 1 if no white space follows the token (`SpaceAfter=No` in Universal Dependencies). */
  readonly noSpaceAfter: Uint8Array
  /** 1 for the first word of a sentence, and after an opening quotation mark or a colon. */
  readonly sentenceInitial: Uint8Array
  /** By sentence: 1 if all its longer words are capitalized (headlines), so that capitals say nothing. */
  readonly allCaps: Uint8Array
  /** What the name model found, by first token. */
  readonly nameFrom: ReadonlyMap<number, Name>
  /** The token's depth in quotation marks: 1 inside, 0 outside. */
  readonly quoted: Uint8Array
  /** 1 for the words of expressions of time. */
  readonly inTime: Uint8Array
}

const OPENING = new Set([
  '"',
  '\u201c',
  '\u00ab',
  '\u201e',
  '``',
  '\u2018',
  "'",
  '(',
  '[',
  ':',
  '\u2014',
  '\u2013',
  '--',
  '-',
  '>>',
])

/** Indexes the tokens of an analysis. */
export function indexTokens(analysis: Analysis): MentionTokens {
  const { text, tokens, sentences } = analysis
  const tree = buildTree(analysis)
  const { count } = tokens
  const form: string[] = new Array(count)
  const lower: string[] = new Array(count)
  const wordShape = new Uint8Array(count)
  const noSpaceAfter = new Uint8Array(count)
  const quoted = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    const word = text.slice(tokens.start[i], tokens.end[i])
    form[i] = word
    wordShape[i] = caseOf(word)
    lower[i] = wordShape[i] <= CASE.lower ? word : word.toLowerCase()
    noSpaceAfter[i] = i + 1 < count && tokens.end[i] === tokens.start[i + 1] ? 1 : 0
  }
  const { sentenceInitial, allCaps } = capitalization(sentences, form, wordShape, noSpaceAfter)
  const nameFrom = new Map(analysis.names.map((name) => [name.firstToken, name]))
  markQuotes(text, tokens.start, sentences.count, sentences.firstToken, quoted)
  const inTime = wordsInTimes(analysis)
  return {
    analysis,
    tree,
    text,
    count,
    form,
    lower,
    wordShape,
    noSpaceAfter,
    sentenceInitial,
    allCaps,
    quoted,
    nameFrom,
    inTime,
  }
}

/** Where capitals say nothing: at the beginning of sentences, and in sentences in which all longer words have them. */
function capitalization(
  sentences: Analysis['sentences'],
  form: readonly string[],
  wordShape: Uint8Array,
  noSpaceAfter: Uint8Array,
): Pick<MentionTokens, 'sentenceInitial' | 'allCaps'> {
  const sentenceInitial = new Uint8Array(form.length)
  const allCaps = new Uint8Array(sentences.count)
  for (let n = 0; n < sentences.count; n++) {
    const first = sentences.firstToken[n]
    const last = sentences.firstToken[n + 1]
    let raised = 0
    let plain = 0
    for (let i = first; i < last; i++) {
      sentenceInitial[i] =
        i === first ||
        (sentenceInitial[i - 1] === 1 && wordShape[i - 1] === CASE.none) ||
        (OPENING.has(form[i - 1]) &&
          (/^[-\u2013\u2014:]/.test(form[i - 1]) ? noSpaceAfter[i - 1] === 0 : noSpaceAfter[i - 1] === 1))
          ? 1
          : 0
      if (wordShape[i] >= CASE.capital) {
        if (form[i].length > 3) raised++
      } else if (
        wordShape[i] === CASE.lower &&
        form[i].length > 1 &&
        !headlineSmallWords.has(form[i]) &&
        !/^['\u2019n]/.test(form[i])
      )
        plain++
    }
    allCaps[n] = plain === 0 && raised >= 4 ? 1 : 0
  }
  return { sentenceInitial, allCaps }
}

function wordsInTimes({ tokens, times }: Analysis): Uint8Array {
  const inTime = new Uint8Array(tokens.count)
  let i = 0
  for (const { start, end } of times) {
    while (i < tokens.count && tokens.end[i] <= start) i++
    for (; i < tokens.count && tokens.start[i] < end; i++) inTime[i] = 1
  }
  return inTime
}

function caseOf(word: string): number {
  let first = 0
  let upper = 0
  let low = 0
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    let kind = 0
    if (code < 128) kind = code >= 65 && code <= 90 ? 2 : code >= 97 && code <= 122 ? 1 : 0
    else {
      const letter = word[i]
      const small = letter.toLowerCase()
      kind = small !== letter ? 2 : letter.toUpperCase() !== letter ? 1 : 0
    }
    if (kind === 0) continue
    if (first === 0) first = kind
    if (kind === 2) upper++
    else low++
  }
  if (first === 0) return CASE.none
  if (upper === 0) return CASE.lower
  if (low === 0) return upper === 1 ? CASE.capital : CASE.upper
  return first === 2 ? CASE.capital : CASE.mixed
}

/** Double quotation marks, or two single ones, open and close in turn within a paragraph; a blank line closes what is open. */
function markQuotes(
  text: string,
  start: Uint32Array,
  sentenceCount: number,
  firstToken: Uint32Array,
  quoted: Uint8Array,
): void {
  let open = false
  let at = 0
  for (let i = 0; i < firstToken[sentenceCount]; i++) {
    for (; at < start[i]; at++) {
      const code = text.charCodeAt(at)
      if (code === 0x22) open = !open
      else if (code === 0x27 && text.charCodeAt(at + 1) === 0x27) {
        open = !open
        at++
      } else if (code === 0x201c || code === 0xab) open = true
      else if (code === 0x201d || code === 0xbb) open = false
      else if (code === 0x0a && text.charCodeAt(at + 1) === 0x0a) open = false
    }
    quoted[i] = open ? 1 : 0
  }
}
