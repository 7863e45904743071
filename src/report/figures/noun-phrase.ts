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
import { isPeople } from '../../lexicon/figures.ts'

/** A noun phrase after a number: its tokens, `last` inclusive and the head. */
export interface Phrase {
  readonly first: number
  readonly last: number
  readonly head: number
}

const isNoun = (tokens: Tokens, i: number): boolean => tokens.upos[i] === NOUN || tokens.upos[i] === PROPN

/**
 * The noun phrase that begins at a token: its modifiers and nouns up to the head, the last noun in a row. Null where
 * no noun follows. `stop` is the first token that cannot belong to it.
 */
export function phraseAt(tokens: Tokens, text: string, first: number, stop: number): Phrase | null {
  let head = -1
  let i = first
  let seenPlural = false
  for (; i < stop && i < first + 9; i++) {
    const upos = tokens.upos[i]
    if (isNoun(tokens, i)) {
      // A name after a plural noun begins something else: "seven people Ruritania held".
      if (seenPlural && tokens.upos[i] === PROPN) break
      head = i
      const xpos = tokens.xpos[i]
      if ((xpos === NNS || xpos === NNPS) && tokens.upos[i] === NOUN && !dependsOnNext(tokens, i)) seenPlural = true
      continue
    }
    if (tokens.xpos[i] === POS) {
      if (head >= 0 && i + 1 < stop && (isNoun(tokens, i + 1) || tokens.upos[i + 1] === ADJ)) break
      break
    }
    if (head >= 0) {
      if (
        tokens.xpos[i] === HYPH ||
        (tokens.upos[i] === PUNCT && text[tokens.start[i]] === '-' && tokens.end[i] === tokens.start[i + 1])
      ) {
        continue
      }
      // "other": "six French and two other soldiers" goes on only through an adjective before a noun that heads it.
      if (upos === ADJ && i + 1 < stop && isNoun(tokens, i + 1) && tokens.head[head] === i + 1) continue
      break
    }
    if (upos === ADJ || tokens.xpos[i] === HYPH || (upos === ADV && i + 1 < stop && tokens.upos[i + 1] !== VERB))
      continue
    if (upos === VERB && (tokens.xpos[i] === VBN || tokens.xpos[i] === VBG) && leadsNoun(tokens, i, stop)) continue
    if (upos === PUNCT && text[tokens.start[i]] === '-' && i > first) continue
    if (upos === DET && text.slice(tokens.start[i], tokens.end[i]) === 'other') continue
    if (upos === NUM && i > first) break
    // "two T-72s": letters that the tagger took for a number.
    if (upos === NUM && /^[A-Z]/.test(text.slice(tokens.start[i], tokens.end[i]))) continue
    if (
      text[tokens.start[i]] === ',' &&
      i > first &&
      tokens.upos[i - 1] === ADJ &&
      i + 1 < stop &&
      tokens.upos[i + 1] === ADJ
    )
      continue
    break
  }
  if (head < 0) {
    // "one civilian", where the tagger saw an adjective.
    if (i > first && tokens.upos[i - 1] === ADJ && isPeople(tokens.lemma[i - 1].toLowerCase())) {
      return { first, last: i - 1, head: i - 1 }
    }
    // "the 12 dead", "30 wounded": an adjective that stands for people.
    const only = first < stop ? tokens.lemma[first].toLowerCase() : ''
    return only === 'dead' ||
      only === 'wounded' ||
      only === 'injured' ||
      only === 'missing' ||
      only === 'others' ||
      only === 'other'
      ? { first, last: first, head: first }
      : null
  }
  return { first, last: head, head }
}

/** True where a plural noun is itself a modifier of the next noun ("arms dealers"). */
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

/** The token that covers or first follows an offset, searching on from a token before it. */
export function tokenFrom(tokens: Tokens, from: number, offset: number): number {
  let i = from
  while (i < tokens.count && tokens.end[i] <= offset) i++
  return i
}
