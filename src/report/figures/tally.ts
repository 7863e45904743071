import type { Tokens } from '../../language/analysis.ts'
import { NUM, VERB } from '../../language/syntax/index.ts'
import { countNouns, tallyBetween, tallyHedges, tallyLeads, tallyMoves } from '../../lexicon/figure-phrases.ts'
import { OUTCOMES } from '../../lexicon/figures.ts'

/** How far before the number the words may begin that say what is counted. */
const REACH = 12

/**
 * What a bare number counts where a tally leads up to it: "put the number of dead at 17", "the death toll rose to at
 * least 26", "raised the count of missing to 9". Null if no such words stand before it in its sentence. The start of
 * a change ("from 19") and its size ("by 7") are no tally.
 * @param number the token of the number
 */
export function tallyOf(tokens: Tokens, text: string, number: number): string | null {
  const word = (i: number): string => text.slice(tokens.start[i], tokens.end[i]).toLowerCase()
  const inSentence = (i: number): boolean => i >= 0 && tokens.sentence[i] === tokens.sentence[number]
  const lead = beforeHedge(number - 1, word)
  if (!inSentence(lead) || !tallyLeads.has(word(lead))) return null
  for (let i = lead; inSentence(i) && i > number - REACH; i--) {
    if (/^[;:."“”]$/.test(word(i))) return null
    if (tokens.upos[i] === NUM && word(i - 1) !== 'from') return null
    if (
      tokens.upos[i] === VERB &&
      !tallyMoves.has(tokens.lemma[i].toLowerCase()) &&
      !OUTCOMES.has(tokens.lemma[i].toLowerCase())
    ) {
      return null
    }
    const lemma = tokens.lemma[i].toLowerCase()
    if (lemma === 'toll') return inSentence(i - 1) && /^(?:injury|casualty)$/.test(word(i - 1)) ? null : 'killed'
    const outcome = OUTCOMES.get(word(i)) ?? OUTCOMES.get(lemma)
    if (outcome !== undefined) return countsThem(i, word, inSentence) ? outcome : null
  }
  return null
}

/** The token before "at least", "more than", "about" and the like. */
function beforeHedge(from: number, word: (i: number) => string): number {
  if (from < 1) return from
  const two = `${word(from - 1)} ${word(from)}`
  if (tallyHedges.has(two)) return from - 2
  return tallyHedges.has(word(from)) ? from - 1 : from
}

/** True if a word for a count stands before: "the number of dead", "the count of the missing". */
function countsThem(outcome: number, word: (i: number) => string, inSentence: (i: number) => boolean): boolean {
  for (let i = outcome - 1; i >= outcome - 4 && inSentence(i); i--) {
    if (countNouns.has(word(i))) return true
    if (!tallyBetween.has(word(i))) return false
  }
  return false
}
