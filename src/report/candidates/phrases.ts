import { ADJ, ADV, AMOD, lemmaAt, NOUN, PRON, PROPN, PUNCT, relations, VERB } from '../../language/syntax/index.ts'
import { nounSense } from '../../lexicon/people.ts'
import type { Facts } from './facts.ts'

const NOMINAL = relations(
  'nsubj',
  'nsubj:pass',
  'nsubj:outer',
  'obj',
  'iobj',
  'obl',
  'obl:agent',
  'nmod',
  'nmod:poss',
  'conj',
  'appos',
  'root',
  'parataxis',
  'dislocated',
  'vocative',
  'orphan',
  'list',
)
const INSIDE = relations('compound', 'flat', 'goeswith', 'nmod:desc', 'fixed')

/**
 * The heads of the phrases of a sentence that may take part in an act, hold a position or be counted, in the order of
 * the text: nouns, names, pronouns, and what stands for them; of a name only its head.
 */
export function phraseHeads(facts: Facts, from: number, to: number): number[] {
  const found: number[] = []
  for (let t = from; t < to; t++) if (isPhraseHead(facts, t)) found.push(t)
  return found
}

function isPhraseHead(facts: Facts, t: number): boolean {
  const { tokens } = facts.tree
  if (facts.mention[t] >= 0) return true
  const head = tokens.head[t]
  if (facts.time[t] === 1) return head < 0 || facts.time[head] === 0
  // Within a name only its head, and names inside it, stand for anybody.
  if (facts.covering[t] >= 0 && facts.covering[t] === (head < 0 ? -1 : facts.covering[head])) return false
  const upos = tokens.upos[t]
  if (upos === NOUN || upos === PROPN) return INSIDE[tokens.deprel[t]] === 0 || upos === NOUN
  if (upos === PRON) return true
  // "insurgent attacks": an adjective that is a noun for people elsewhere.
  if (upos === ADJ && AMOD[tokens.deprel[t]] === 1) return nounSense(lemmaAt(facts.tree, t)) !== undefined
  return NOMINAL[tokens.deprel[t]] === 1 && upos !== VERB && upos !== PUNCT && upos !== ADV
}
