import { NN, NOUN, PRON } from '../../../language/syntax/index.ts'
import { anonymityPhrases, officialNouns, withheldNouns } from '../../../lexicon/cues.ts'
import type { TokenRange } from '../candidate.ts'
import type { TokenView } from '../token-view/token-view.ts'
import { headOf } from './speakers.ts'

/**
 * True if the report evidently withholds the speaker's name: the source is "a source", an official that is only
 * described, or the sentence says so ("on condition of anonymity") outside of what is said. A name in the source, or
 * people that merely have none, do not count.
 */
export function isWithheld(
  view: TokenView,
  source: readonly TokenRange[],
  isNamed: boolean,
  around: () => string,
): boolean {
  if (source.length === 0 || isNamed) return false
  const { tokens } = view.analysis
  const head = headOf(view, source[0])
  if (tokens.upos[head] !== NOUN) return tokens.upos[head] === PRON && speaksOfIt(around())
  const lemma = tokens.lemma[head]
  if (withheldNouns.has(lemma) || speaksOfIt(around())) return true
  // "a senior official", "a diplomat": one person, known to the reporter.
  const first = view.lower[source[0].first]
  return officialNouns.has(lemma) && tokens.xpos[head] === NN && (first === 'a' || first === 'an' || first === 'one')
}

function speaksOfIt(words: string): boolean {
  return anonymityPhrases.some((phrase) => words.includes(phrase))
}
