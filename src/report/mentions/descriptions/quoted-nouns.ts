import { NOUN, REL, VERB } from '../../../language/syntax/index.ts'
import { showingVerbs, speechVerbs } from '../../../lexicon/actor-verbs.ts'
import { documentNouns, type NounSense } from '../../../lexicon/people.ts'
import { thingNouns } from '../../../lexicon/phrase-nouns.ts'
import type { MentionTokens } from '../words.ts'

/**
 * What a noun describes that is quoted, though no table has it: a document as the subject of a verb of saying or showing
 * or behind "according to"; people by what they do ("watchers", "columnists") as the subject of a verb of saying.
 */
export function quotedSense(words: MentionTokens, i: number): NounSense | undefined {
  const { tokens } = words.analysis
  if (tokens.upos[i] !== NOUN) return undefined
  const governor = tokens.deprel[i] === REL.nsubj ? tokens.head[i] : -1
  const verb = governor >= 0 && tokens.upos[governor] === VERB ? tokens.lemma[governor] : ''
  const lower = words.lower[i]
  if (documentNouns.has(lower)) {
    if (!speechVerbs.has(verb) && !showingVerbs.has(verb) && !followsAccordingTo(words, i)) return undefined
    const plural = tokens.lemma[i] !== lower || lower === 'data'
    return { kind: 'work', gender: 'any', plural }
  }
  if (lower === 'people' && speechVerbs.has(verb)) return { kind: 'group', gender: 'any', plural: true }
  if (!speechVerbs.has(verb) || thingNouns.has(tokens.lemma[i])) return undefined
  if (!/(?:er|or|ist|ian|ant)s?$/.test(lower) || lower.length < 6) return undefined
  const plural = lower.endsWith('s') && tokens.lemma[i] !== lower
  return { kind: plural ? 'group' : 'person', gender: 'any', plural }
}

/** "according to a new report": nothing but words of its own phrase in between. */
function followsAccordingTo(words: MentionTokens, i: number): boolean {
  for (let k = i - 1; k > 0 && k > i - 9; k--) {
    if (words.lower[k] === 'to') return words.lower[k - 1] === 'according'
    if (words.form[k] === ',' || words.form[k] === '.') return false
  }
  return false
}
