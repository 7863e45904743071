import type { Tokens } from '../../language/analysis.ts'
import { AUX, MD, relations, TO, VB, VBD, VBG, VBN, VBP, VBZ, VERB } from '../../language/syntax/index.ts'
import { AHEAD, HAVE, IS, SCHEDULED, TIMETABLED, WAS } from '../../lexicon/tense-words.ts'

const HELPERS = relations('aux', 'aux:pass', 'cop', 'mark')

/** Steps up a tree after which a clause no longer says anything about the time. */
const HIGHEST = 12
/** Tokens before a verb among which its auxiliaries are looked for. */
const REACH = 10

type Way = 'past' | 'future' | null
type Found = Way | 'open'

/**
 * Which way the clause of a word looks: `past`, `future`, or null if it does not say. The word's nearest verb decides
 * by its form and auxiliaries; an infinitive takes the way of what it depends on ("plans to meet", "failed to meet").
 */
export function tenseAt(tokens: Tokens, text: string, index: number): Way {
  for (let i = Math.max(0, index - 3); i < index; i++) {
    if (tokens.sentence[i] === tokens.sentence[index] && tokens.lemma[i] === 'due') return 'future'
  }
  let at = index
  for (let steps = 0; at >= 0 && steps < HIGHEST; steps++) {
    const verbal = tokens.upos[at] === VERB || tokens.upos[at] === AUX
    if (!verbal && at !== index && SCHEDULED.has(tokens.lemma[at].toLowerCase())) return 'future'
    const helpers = helpersOf(tokens, at)
    if (verbal || helpers.some((i) => tokens.upos[i] === AUX)) {
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
  for (let i = verb - 1; i >= 0 && i >= verb - REACH && tokens.sentence[i] === sentence; i--) {
    if (tokens.head[i] === verb && HELPERS[tokens.deprel[i]] === 1) helpers.push(i)
  }
  return helpers
}

function wayOf(tokens: Tokens, text: string, verb: number, helpers: readonly number[]): Found {
  const forms = helpers.map((i) => text.slice(tokens.start[i], tokens.end[i]).toLowerCase())
  const xpos = tokens.xpos[verb]
  const lemma = tokens.lemma[verb].toLowerCase()
  const infinitive = helpers.some((i) => tokens.xpos[i] === TO)
  if (helpers.some((i) => tokens.xpos[i] === MD)) return forms.includes('have') ? 'past' : 'future'
  if (infinitive) return infinitiveWay(tokens, verb)
  const has = forms.some((form) => HAVE.has(form))
  const was = forms.some((form) => WAS.has(form))
  const is = forms.some((form) => IS.has(form))
  if (SCHEDULED.has(lemma) && (xpos === VBN || xpos === VBD) && !has) {
    // "is expected on Friday", "was set for Friday", "a meeting planned for Friday".
    return is || was || xpos === VBN ? 'future' : 'open'
  }
  if (xpos === VBD || has || was) return 'past'
  if (is) return xpos === VBG ? 'future' : null
  if (xpos === VB) return 'open'
  if ((xpos === VBZ || xpos === VBP) && TIMETABLED.has(lemma)) return 'future'
  // "a plan announced in January": a participle on its noun looks back.
  if (xpos === VBN) return 'past'
  return xpos === VBG ? 'open' : null
}

/** "to meet": ahead of a noun or of a verb of will; as its verb looks otherwise ("failed to meet"). */
function infinitiveWay(tokens: Tokens, verb: number): Found {
  const above = tokens.head[verb]
  if (above < 0 || tokens.upos[above] !== VERB) return 'future'
  return AHEAD.has(tokens.lemma[above].toLowerCase()) ? 'future' : 'open'
}
