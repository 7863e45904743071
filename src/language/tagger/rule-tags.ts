import { hashCodes } from '../../text/hash.ts'
import { opensQuotation } from '../sentences/rule-boundaries.ts'
import type { Upos, Xpos } from '../tags.ts'
import { UPOS, XPOS } from '../tags.ts'
import {
  CLOSE,
  COLON,
  COMMA,
  CURRENCY,
  DIGIT,
  EXCLAIM,
  HYPHEN,
  isAlnum,
  OPEN,
  PERIOD,
  QUOTE,
  SYMBOL,
  UPPER,
} from '../text/characters.ts'
import type { TextView } from '../text/text-view.ts'
import type { WordSpans } from '../tokens/word-spans.ts'
import { closedClass } from './closed-class.ts'

const tag = (upos: Upos, xpos: Xpos): number => UPOS.indexOf(upos) * 64 + XPOS.indexOf(xpos)

const NOUN = tag('NOUN', 'NN')
const NOUNS = tag('NOUN', 'NNS')
const NAME = tag('PROPN', 'NNP')

// biome-ignore format: a table reads better in rows
const ENDINGS: readonly (readonly [string, number])[] = [
  ['ly', tag('ADV', 'RB')], ['ing', tag('VERB', 'VBG')], ['ed', tag('VERB', 'VBD')], ['ous', tag('ADJ', 'JJ')],
  ['ful', tag('ADJ', 'JJ')], ['able', tag('ADJ', 'JJ')], ['ible', tag('ADJ', 'JJ')], ['ive', tag('ADJ', 'JJ')],
  ['ical', tag('ADJ', 'JJ')], ['ial', tag('ADJ', 'JJ')], ['ss', NOUN], ['us', NOUN], ['s', NOUNS],
]

function ofPunctuation(view: TextView, at: number): number {
  const kind = view.classes[at]
  if (kind === PERIOD || kind === EXCLAIM) return tag('PUNCT', '.')
  if (kind === COMMA) return tag('PUNCT', ',')
  if (kind === OPEN) return tag('PUNCT', '-LRB-')
  if (kind === CLOSE) return tag('PUNCT', '-RRB-')
  if (kind === QUOTE) return tag('PUNCT', opensQuotation(view, at) ? '``' : "''")
  if (kind === HYPHEN) return tag('PUNCT', 'HYPH')
  if (kind === CURRENCY) return tag('SYM', '$')
  if (kind === SYMBOL) return tag('SYM', 'SYM')
  if (kind === COLON) return tag('PUNCT', ':')
  return tag('PUNCT', ':')
}

/** The rule-based floor of the tagger: UPOS index * 64 + XPOS index of the word at `start`..`end`. */
export function tagByRule(view: TextView, words: WordSpans, i: number, sentenceStart: boolean): number {
  const start = words.start[i]
  const end = words.end[i]
  const known = closedClass.get(hashCodes(view.lower, start, end))
  if (known !== undefined) return known
  let letters = false
  for (let at = start; at < end && !letters; at++) letters = isAlnum(view.classes[at])
  if (!letters) return ofPunctuation(view, start)
  if (view.classes[start] === DIGIT) return tag('NUM', 'CD')
  if (view.classes[start] === UPPER && !sentenceStart) return NAME
  for (const [ending, value] of ENDINGS) {
    const from = end - ending.length
    if (from <= start + 1) continue
    let same = true
    for (let at = 0; at < ending.length && same; at++) same = view.lower[from + at] === ending.charCodeAt(at)
    if (same) return value
  }
  return NOUN
}
