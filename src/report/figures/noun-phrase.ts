import type { Tokens } from '../../language/analysis.ts'
import {
  ADJ,
  ADV,
  DET,
  HYPH,
  NNPS,
  NNS,
  NOUN,
  NUM,
  POS,
  PROPN,
  PUNCT,
  VBG,
  VBN,
  VERB,
} from '../../language/syntax/index.ts'
import { countedAlone } from '../../lexicon/figure-phrases.ts'
import { isPeople } from '../../lexicon/figures.ts'

/** A noun phrase after a number: its tokens, `last` inclusive and the head. */
export interface Phrase {
  readonly first: number
  readonly last: number
  readonly head: number
}

const isNoun = (tokens: Tokens, i: number): boolean => tokens.upos[i] === NOUN || tokens.upos[i] === PROPN

/**
 * The noun phrase that begins at a token: its modifiers and nouns up to the head, the last noun in a row. Null if
 * no noun follows. `stop` is the first token that cannot belong to it.
 */
export function phraseAt(tokens: Tokens, text: string, first: number, stop: number): Phrase | null {
  let head = -1
  let seenPlural = false
  let i = first
  for (; i < stop && i < first + 9; i++) {
    if (!isNoun(tokens, i)) {
      if (tokens.xpos[i] === POS) break
      if (head < 0 ? leadsOn(tokens, text, i, first, stop) : goesOn(tokens, text, i, head, stop)) continue
      break
    }
    // A name after a plural noun begins something else: "seven people Ruritania held".
    if (seenPlural && tokens.upos[i] === PROPN) break
    head = i
    const isPlural = tokens.xpos[i] === NNS || tokens.xpos[i] === NNPS
    if (isPlural && tokens.upos[i] === NOUN && !dependsOnNext(tokens, i)) seenPlural = true
  }
  return head >= 0 ? { first, last: head, head } : withoutNoun(tokens, first, i, stop)
}

/** True for a word before the first noun that belongs to its phrase. */
function leadsOn(tokens: Tokens, text: string, i: number, first: number, stop: number): boolean {
  const { upos, xpos } = tokens
  const word = text.slice(tokens.start[i], tokens.end[i])
  const hasNext = i + 1 < stop
  if (upos[i] === ADJ || xpos[i] === HYPH || (upos[i] === ADV && hasNext && upos[i + 1] !== VERB)) return true
  if (upos[i] === VERB && (xpos[i] === VBN || xpos[i] === VBG) && leadsNoun(tokens, i, stop)) return true
  if (upos[i] === PUNCT && word[0] === '-' && i > first) return true
  if (upos[i] === DET && word === 'other') return true
  // "two T-72s": letters that the tagger took for a number.
  if (upos[i] === NUM) return i === first && /^[A-Z]/.test(word)
  return word[0] === ',' && i > first && upos[i - 1] === ADJ && hasNext && upos[i + 1] === ADJ
}

/** True for a word behind a noun with which its phrase goes on. */
function goesOn(tokens: Tokens, text: string, i: number, head: number, stop: number): boolean {
  const isHyphen = tokens.upos[i] === PUNCT && text[tokens.start[i]] === '-' && tokens.end[i] === tokens.start[i + 1]
  if (tokens.xpos[i] === HYPH || isHyphen) return true
  // "other": "six French and two other soldiers" goes on only through an adjective before a noun that heads it.
  return tokens.upos[i] === ADJ && i + 1 < stop && isNoun(tokens, i + 1) && tokens.head[head] === i + 1
}

/** A phrase whose head the tagger took for an adjective, or that has none: "one civilian", "the 12 dead". */
function withoutNoun(tokens: Tokens, first: number, end: number, stop: number): Phrase | null {
  const last = end - 1
  if (last >= first && tokens.upos[last] === ADJ && isPeople(tokens.lemma[last].toLowerCase()))
    return { first, last, head: last }
  const only = first < stop ? tokens.lemma[first].toLowerCase() : ''
  return countedAlone.has(only) ? { first, last: first, head: first } : null
}

/** True if a plural noun is itself a modifier of the next noun ("arms dealers"). */
function dependsOnNext(tokens: Tokens, i: number): boolean {
  return i + 1 < tokens.count && isNoun(tokens, i + 1) && tokens.upos[i + 1] === NOUN && tokens.head[i] === i + 1
}

/** A participle before its noun: "7 masked men"; not "7 killed in". */
function leadsNoun(tokens: Tokens, i: number, stop: number): boolean {
  for (let k = i + 1; k < stop && k < i + 4; k++) {
    if (isNoun(tokens, k)) return true
    if (tokens.upos[k] !== ADJ && tokens.xpos[k] !== HYPH) return false
  }
  return false
}
