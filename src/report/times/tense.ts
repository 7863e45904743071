import type { Tokens } from '../../language/analysis.ts'
import { DEPREL, UPOS, XPOS } from '../../language/tags.ts'
import { AHEAD } from '../../lexicon/ahead.ts'

const VERB = UPOS.indexOf('VERB')
const AUX = UPOS.indexOf('AUX')
const [VB, VBD, VBG, VBN, MD, TO] = (['VB', 'VBD', 'VBG', 'VBN', 'MD', 'TO'] as const).map((tag) => XPOS.indexOf(tag))
const RELATIONS = new Set(
  ['aux', 'aux:pass', 'cop', 'mark'].map((name) => DEPREL.indexOf(name as (typeof DEPREL)[number])),
)

/** Names of hereditary modals whose clause looks ahead. */
const FUTURE_MODALS = new Set([
  'will',
  'shall',
  "'ll",
  '’ll',
  'wo',
  'would',
  'should',
  'must',
  'may',
  'might',
  'can',
  'could',
])

/** Steps up a tree after which a clause no longer says anything about the time. */
const HIGHEST = 12

/**
 * Which way the clause of a word looks: `past`, `future`, or null where it does not say. The word's nearest verb decides
 * by its form and auxiliaries; an infinitive takes the way of what it depends on ("plans to meet", "failed to meet").
 */
export function tenseAt(tokens: Tokens, text: string, index: number): 'past' | 'future' | null {
  let at = index
  for (let steps = 0; at >= 0 && steps < HIGHEST; steps++) {
    if (
      at !== index &&
      AHEAD.has(tokens.lemma[at].toLowerCase()) &&
      tokens.xpos[at] !== VBD &&
      tokens.upos[at] !== VERB
    )
      return 'future'
    const helpers = tokens.upos[at] === VERB || tokens.upos[at] === AUX ? helpersOf(tokens, at) : copulaOf(tokens, at)
    if (helpers !== null) {
      const way = wayOf(tokens, text, at, helpers)
      if (way !== 'open') return way
    }
    at = tokens.head[at]
  }
  return null
}

/** Auxiliaries, copulas and "to" that depend on a token. */
function helpersOf(tokens: Tokens, verb: number): readonly number[] {
  const helpers: number[] = []
  const sentence = tokens.sentence[verb]
  for (let i = verb - 1; i >= 0 && i >= verb - 10 && tokens.sentence[i] === sentence; i--) {
    if (tokens.head[i] === verb && RELATIONS.has(tokens.deprel[i])) helpers.push(i)
  }
  return helpers
}

function copulaOf(tokens: Tokens, at: number): readonly number[] | null {
  const helpers = helpersOf(tokens, at)
  return helpers.some((i) => tokens.upos[i] === AUX) ? helpers : null
}

function wayOf(
  tokens: Tokens,
  text: string,
  verb: number,
  helpers: readonly number[],
): 'past' | 'future' | null | 'open' {
  let past = tokens.xpos[verb] === VBD
  let present = false
  let infinitive = false
  for (const i of helpers) {
    const form = text.slice(tokens.start[i], tokens.end[i]).toLowerCase()
    if (tokens.xpos[i] === MD) {
      if (FUTURE_MODALS.has(form))
        return helpers.some((k) => form !== 'will' && text.slice(tokens.start[k], tokens.end[k]) === 'have')
          ? 'past'
          : 'future'
    } else if (tokens.xpos[i] === TO) infinitive = true
    else if (
      form === 'was' ||
      form === 'were' ||
      form === 'had' ||
      form === 'did' ||
      form === 'has' ||
      form === 'have' ||
      form === 'been'
    )
      past = true
    else if (form === 'is' || form === 'are' || form === 'am' || form === "'s" || form === '’s') present = true
  }
  if (infinitive) {
    const above = tokens.head[verb]
    if (above < 0) return 'future'
    if (AHEAD.has(tokens.lemma[above].toLowerCase())) return 'future'
    return 'open'
  }
  if (AHEAD.has(tokens.lemma[verb].toLowerCase()) && tokens.xpos[verb] === VBN && (present || past)) {
    return present && !past ? 'future' : 'open'
  }
  if (past) return 'past'
  if (present && tokens.xpos[verb] === VBG) return 'future'
  if (present) return null
  if (tokens.xpos[verb] === VB) return 'future'
  return tokens.xpos[verb] === VBG || tokens.xpos[verb] === VBN ? 'open' : null
}
