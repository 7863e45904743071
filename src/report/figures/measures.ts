import type { Tokens } from '../../language/analysis.ts'
import { DEPREL, UPOS, XPOS } from '../../language/tags.ts'
import { DEEDS, isPeople, OUTCOMES, VICTIMS } from '../../lexicon/figures.ts'
import { GROUPS, PLURAL_MULTIPLIERS } from '../../lexicon/numbers.ts'
import type { Phrase } from './noun-phrase.ts'
import { tallyOf } from './tally.ts'

const rel = (name: (typeof DEPREL)[number]): number => DEPREL.indexOf(name)
const NSUBJ = new Set([rel('nsubj'), rel('nsubj:outer')])
const PASSIVE = rel('nsubj:pass')
const OBJECTS = new Set([rel('obj'), rel('iobj')])
const ACL = new Set([rel('acl'), rel('acl:relcl')])
const CONJ = rel('conj')
const NMOD = rel('nmod')
const CASE = rel('case')
const VERB = UPOS.indexOf('VERB')
const NOUN = UPOS.indexOf('NOUN')
const PROPN = UPOS.indexOf('PROPN')
const ADJ = UPOS.indexOf('ADJ')
const ADP = UPOS.indexOf('ADP')
const VBN = XPOS.indexOf('VBN')
const HIGHEST = 4

/** The nearest verb that a token stands under, with the relation by which its noun hangs on it; null where none is. */
function governing(tokens: Tokens, head: number): { readonly verb: number; readonly relation: number } | null {
  let at = head
  for (let steps = 0; steps < HIGHEST; steps++) {
    const above = tokens.head[at]
    if (above < 0) return null
    if (tokens.deprel[at] === CONJ && tokens.upos[above] !== VERB) {
      at = above
      continue
    }
    if (tokens.upos[above] === VERB) return { verb: above, relation: tokens.deprel[at] }
    return null
  }
  return null
}

const lower = (tokens: Tokens, i: number): string => tokens.lemma[i].toLowerCase()

/** A participle or clause right after the phrase that says what befell it: "six men killed in", "ten people who died". */
function clauseOn(tokens: Tokens, head: number): number {
  for (let i = head + 1; i < tokens.count && i < head + 12 && tokens.sentence[i] === tokens.sentence[head]; i++) {
    if (tokens.head[i] === head && ACL.has(tokens.deprel[i]) && tokens.upos[i] === VERB) return i
  }
  return -1
}

/** Words of the phrase in the form of a measure, without names' articles and the number. */
function phraseWords(tokens: Tokens, text: string, phrase: Phrase): string {
  const words = text.slice(tokens.start[phrase.first], tokens.end[phrase.last]).replace(/\s+/g, ' ')
  return words.replace(/^(other|such|more|additional|further|of|the|those|these|its|their) /i, '')
}

/** "in the coalition", "of the rebels": a preposition and its noun after the phrase. */
function complement(tokens: Tokens, text: string, head: number): string | null {
  for (let i = head + 1; i < tokens.count && i < head + 8 && tokens.sentence[i] === tokens.sentence[head]; i++) {
    if (tokens.upos[i] === VERB) return null
    if (tokens.head[i] !== head || tokens.deprel[i] !== NMOD) continue
    const first = tokens.upos[head + 1] === ADP ? head + 1 : -1
    if (first < 0 || i - first > 4) return null
    return text.slice(tokens.start[first], tokens.end[i]).replace(/\s+/g, ' ')
  }
  return null
}

/** "a coalition of 40 countries": the noun that the phrase is "of", or -1. */
function wholeOf(tokens: Tokens, text: string, head: number): number {
  const above = tokens.head[head]
  if (above < 0 || tokens.deprel[head] !== NMOD) return -1
  if (tokens.upos[above] !== NOUN && tokens.upos[above] !== PROPN) return -1
  const noun = tokens.lemma[above].toLowerCase()
  if (GROUPS.has(noun) || PLURAL_MULTIPLIERS.has(`${noun}s`) || noun === 'number' || noun === 'total' || noun === 'ten')
    return -1
  for (let i = above + 1; i < head; i++) {
    if (tokens.head[i] === head && tokens.deprel[i] === CASE)
      return text.slice(tokens.start[i], tokens.end[i]).toLowerCase() === 'of' ? above : -1
  }
  return -1
}

/** A verb's past form as a passive says it: "hit", "identified". */
function participle(tokens: Tokens, text: string, verb: number): string {
  const known = OUTCOMES.get(lower(tokens, verb))
  if (known !== undefined) return known
  return tokens.xpos[verb] === VBN
    ? text.slice(tokens.start[verb], tokens.end[verb]).toLowerCase()
    : lower(tokens, verb)
}

/**
 * What a number measures, in a short normal form: what befell people ("killed"), what others did or suffered ("civilians
 * who fled", "oilfields hit"), or what is counted ("countries in the coalition"). `phrase` is null where no noun stands
 * with the number; then `number` is the token that the clause hangs on. Null where the words do not say.
 */
export function measuresOf(tokens: Tokens, text: string, phrase: Phrase | null, number: number): string | null {
  const head = phrase?.head ?? number
  const noun = phrase === null ? '' : lower(tokens, phrase.head)
  const victims =
    phrase === null ||
    (VICTIMS.has(noun) && phrase.first === phrase.head) ||
    (phrase !== null && isVictimPhrase(tokens, text, phrase))
  const own = OUTCOMES.get(noun)
  if (own !== undefined && isPeople(noun)) return own
  const adjective = phrase === null ? undefined : outcomeInside(tokens, phrase)
  const base = phrase === null ? '' : phraseWords(tokens, text, phrase)
  const join = (what: string): string => (victims || base === '' ? what : `${base} ${what}`)
  if (adjective !== undefined)
    return `${text.slice(tokens.start[phrase?.head ?? head], tokens.end[phrase?.head ?? head])} ${adjective}`
  const clause = phrase === null ? -1 : clauseOn(tokens, head)
  if (clause >= 0) {
    const lemma = lower(tokens, clause)
    const outcome = OUTCOMES.get(lemma)
    if (outcome !== undefined) return join(outcome)
    const deed = DEEDS.get(lemma)
    if (deed !== undefined) return `${base} who ${deed}`
  }
  const above = governing(tokens, head)
  if (above !== null) {
    const lemma = lower(tokens, above.verb)
    const outcome = OUTCOMES.get(lemma)
    if (above.relation === PASSIVE || OBJECTS.has(above.relation)) {
      if (outcome !== undefined && (phrase === null || isPeople(noun) || base !== '')) return join(outcome)
      const fled = fleeing(tokens, above.verb)
      if (fled !== null && isPeople(noun)) return `${base} who ${fled}`
      if (above.relation === PASSIVE && phrase !== null) return `${base} ${participle(tokens, text, above.verb)}`
    } else if (NSUBJ.has(above.relation)) {
      if (outcome !== undefined && /^(die|perish|drown)$/.test(lemma)) return join(outcome)
      const deed = DEEDS.get(lemma)
      if (deed !== undefined && phrase !== null) return `${base} who ${deed}`
    }
  }
  if (phrase === null) return tallyOf(tokens, text, number)
  const whole = wholeOf(tokens, text, head)
  if (whole >= 0) return `${base} in the ${text.slice(tokens.start[whole], tokens.end[whole])}`
  const more = complement(tokens, text, head)
  return more === null ? base : `${base} ${more}`
}

/** "dead" and "wounded" before the noun. */
function outcomeInside(tokens: Tokens, phrase: Phrase): string | undefined {
  for (let i = phrase.first; i < phrase.head; i++) {
    const outcome = tokens.upos[i] === ADJ || tokens.xpos[i] === VBN ? OUTCOMES.get(lower(tokens, i)) : undefined
    if (
      outcome !== undefined &&
      (lower(tokens, i) === 'dead' ||
        tokens.xpos[i] === VBN ||
        lower(tokens, i) === 'wounded' ||
        lower(tokens, i) === 'missing')
    )
      return outcome
  }
  return undefined
}

function isVictimPhrase(tokens: Tokens, text: string, phrase: Phrase): boolean {
  if (!VICTIMS.has(lower(tokens, phrase.head))) return false
  const before = text.slice(tokens.start[phrase.first], tokens.start[phrase.head]).trim().toLowerCase()
  return before === '' || /^(of|other|more|innocent|additional|further)$/.test(before)
}

/** "sent 140,000 people fleeing": the verb that the object does. */
function fleeing(tokens: Tokens, verb: number): string | null {
  for (let i = verb + 1; i < tokens.count && i < verb + 12 && tokens.sentence[i] === tokens.sentence[verb]; i++) {
    const deed = tokens.upos[i] === VERB ? DEEDS.get(lower(tokens, i)) : undefined
    if (deed !== undefined) return deed
  }
  return null
}

const RESULTS: ReadonlySet<string> = new Set([...OUTCOMES.values(), ...DEEDS.values()])

/** True for a measure that says what befell people or what they did. */
export function isOutcome(measures: string): boolean {
  return RESULTS.has(measures.slice(measures.lastIndexOf(' ') + 1))
}
