import type { Tokens } from '../../language/analysis.ts'
import {
  ACTIVE_SUBJECT,
  ADJ,
  ADP,
  CCONJ,
  NOUN,
  NOUN_CLAUSE,
  PROPN,
  REL,
  relations,
  SCONJ,
  VBN,
  VERB,
} from '../../language/syntax/index.ts'
import { causingVerbs, dyingVerbs, looseModifiers, outcomeLinks, plainModifiers } from '../../lexicon/figure-phrases.ts'
import {
  COLLECTIVES,
  DEEDS,
  deedOf,
  isPeople,
  OUTCOMES,
  outcomeOf,
  THING_OUTCOMES,
  VICTIMS,
} from '../../lexicon/figures.ts'
import type { Phrase } from './noun-phrase.ts'
import { tallyOf } from './tally.ts'

const OBJECTS = relations('obj', 'iobj')
const HIGHEST = 4

/** The nearest verb that a token stands under, with the relation by which its noun hangs on it; null if none is. */
function governing(
  tokens: Tokens,
  head: number,
  number: number,
): { readonly verb: number; readonly relation: number } | null {
  let at = head
  for (let steps = 0; steps < HIGHEST; steps++) {
    const above = tokens.head[at]
    if (above < 0) return null
    // "thousands of farmers": the number is what hangs on the verb.
    const counted = tokens.deprel[at] === REL.nmod && above >= number && above < head
    if (counted || (tokens.deprel[at] === REL.conj && tokens.upos[above] !== VERB)) {
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
function clauseOn(tokens: Tokens, text: string, head: number): number {
  for (let i = head + 1; i < tokens.count && i < head + 12 && tokens.sentence[i] === tokens.sentence[head]; i++) {
    if (tokens.head[i] !== head || NOUN_CLAUSE[tokens.deprel[i]] !== 1 || tokens.upos[i] !== VERB) continue
    // "seekers whose boat sank": something else befell it.
    if (formOf(tokens, text, head + 1) === 'whose') return -1
    // A participle with an object is the verb of the sentence, taken amiss: "twelve nations sent aid".
    const active =
      tokens.xpos[i] === VBN && i + 1 < tokens.count && tokens.head[i + 1] === i && OBJECTS[tokens.deprel[i + 1]] === 1
    return active ? -1 : i
  }
  return -1
}

/** Words of the phrase in the form of a measure, without names' articles and the number. */
function phraseWords(tokens: Tokens, text: string, phrase: Phrase): string {
  const words = text.slice(tokens.start[phrase.first], tokens.end[phrase.last]).replace(/\s+/g, ' ')
  const space = words.indexOf(' ')
  return looseModifiers.has(words.slice(0, Math.max(space, 0)).toLowerCase()) ? words.slice(space + 1) : words
}

/** "in the coalition", "of the rebels": a preposition and its noun after the phrase. */
function complement(tokens: Tokens, text: string, head: number): string | null {
  for (let i = head + 1; i < tokens.count && i < head + 8 && tokens.sentence[i] === tokens.sentence[head]; i++) {
    if (tokens.upos[i] === VERB) return null
    if (tokens.head[i] !== head || tokens.deprel[i] !== REL.nmod) continue
    const first = tokens.upos[head + 1] === ADP ? head + 1 : -1
    if (first < 0 || i - first > 4) return null
    return text.slice(tokens.start[first], tokens.end[i]).replace(/\s+/g, ' ')
  }
  return null
}

/** "a coalition of 40 countries": the noun that the phrase is "of", or -1. */
function wholeOf(tokens: Tokens, text: string, head: number): number {
  const above = tokens.head[head]
  if (above < 0 || tokens.deprel[head] !== REL.nmod) return -1
  if (tokens.upos[above] !== NOUN && tokens.upos[above] !== PROPN) return -1
  const noun = tokens.lemma[above].toLowerCase()
  if (!COLLECTIVES.has(noun)) return -1
  for (let i = above + 1; i < head; i++) {
    if (tokens.head[i] === head && tokens.deprel[i] === REL.case)
      return text.slice(tokens.start[i], tokens.end[i]).toLowerCase() === 'of' ? above : -1
  }
  return -1
}

/** A verb's past form as a passive says it: "hit", "identified". */
function participle(tokens: Tokens, text: string, verb: number): string {
  const form = formOf(tokens, text, verb)
  return outcomeOf(lower(tokens, verb), form) ?? form
}

const formOf = (tokens: Tokens, text: string, i: number): string =>
  text.slice(tokens.start[i], tokens.end[i]).toLowerCase()

/** What befell somebody by the words right before or after, if the tree does not tell. */
function nearby(tokens: Tokens, text: string, first: number, last: number): string | undefined {
  const sentence = tokens.sentence[first]
  for (let i = last + 1; i < tokens.count && i < last + 6 && tokens.sentence[i] === sentence; i++) {
    const form = formOf(tokens, text, i)
    if (tokens.upos[i] === VERB || tokens.upos[i] === ADJ) {
      const outcome = outcomeOf(lower(tokens, i), form)
      if (
        outcome !== undefined &&
        (tokens.xpos[i] === VBN || tokens.upos[i] === ADJ || dyingVerbs.has(lower(tokens, i)))
      )
        return outcome
    }
    if (!outcomeLinks.has(form)) break
  }
  for (let i = first - 1; i >= 0 && i >= first - 3 && tokens.sentence[i] === sentence; i--) {
    // "26 were killed and that seven were missing": another clause says nothing of this number.
    if (tokens.upos[i] === CCONJ || tokens.upos[i] === SCONJ) break
    const outcome = tokens.upos[i] === VERB ? outcomeOf(lower(tokens, i), formOf(tokens, text, i)) : undefined
    if (outcome !== undefined && !dyingVerbs.has(lower(tokens, i))) return outcome
    if (tokens.upos[i] === VERB || tokens.upos[i] === NOUN || tokens.upos[i] === PROPN) break
  }
  return undefined
}

/**
 * What a number measures, in a short normal form: what befell people ("killed"), what others did or suffered ("civilians
 * who fled", "oilfields hit"), or what is counted ("countries in the coalition"). `phrase` is null if no noun stands
 * with the number; then `number` is the token that the clause hangs on. Null if the words do not say.
 */
export function measuresOf(tokens: Tokens, text: string, phrase: Phrase | null, number: number): string | null {
  const head = phrase?.head ?? number
  const noun = phrase === null ? '' : lower(tokens, phrase.head)
  const base = phrase === null ? '' : phraseWords(tokens, text, phrase)
  const own = phrase === null ? undefined : OUTCOMES.get(noun)
  if (own !== undefined && isPeople(noun)) return own
  const inside = phrase === null ? undefined : outcomeInside(tokens, phrase)
  if (phrase !== null && inside !== undefined) {
    return isVictimPhrase(tokens, text, { ...phrase, first: phrase.head })
      ? inside
      : `${formOf(tokens, text, phrase.head)} ${inside}`
  }
  const victims = phrase === null || isVictimPhrase(tokens, text, phrase)
  const join = (what: string): string => (victims ? what : `${base} ${what}`)
  const told = clauseMeasure(tokens, text, phrase, number, base, join)
  if (told !== null) return told
  const close = nearby(tokens, text, number, phrase?.last ?? number)
  if (close !== undefined && (phrase === null || isPeople(noun))) return join(close)
  if (phrase === null) return tallyOf(tokens, text, number)
  const whole = wholeOf(tokens, text, head)
  if (whole >= 0) return `${base} in the ${text.slice(tokens.start[whole], tokens.end[whole])}`
  const more = complement(tokens, text, head)
  return more === null ? base : `${base} ${more}`
}

/** The measure by the clause on the phrase, or by the verb that governs it; null if neither tells. */
function clauseMeasure(
  tokens: Tokens,
  text: string,
  phrase: Phrase | null,
  number: number,
  base: string,
  join: (what: string) => string,
): string | null {
  const head = phrase?.head ?? number
  const did = (deed: string): string => (phrase === null ? deed : `${base} who ${deed}`)
  const people = phrase === null || isPeople(lower(tokens, phrase.head))
  const clause = phrase === null ? -1 : clauseOn(tokens, text, head)
  if (clause >= 0) {
    const form = formOf(tokens, text, clause)
    const outcome = outcomeOf(lower(tokens, clause), form)
    if (outcome !== undefined) return join(outcome)
    const deed = people ? deedOf(lower(tokens, clause), form) : undefined
    if (deed !== undefined) return did(deed)
  }
  const predicate = tokens.head[head]
  if (predicate >= 0 && tokens.upos[predicate] === ADJ && ACTIVE_SUBJECT[tokens.deprel[head]] === 1) {
    const outcome = outcomeOf(lower(tokens, predicate), formOf(tokens, text, predicate))
    if (outcome !== undefined) return join(outcome)
  }
  const above = governing(tokens, head, number)
  if (above === null) return null
  const lemma = lower(tokens, above.verb)
  const form = formOf(tokens, text, above.verb)
  const outcome = outcomeOf(lemma, form)
  if (above.relation === REL['nsubj:pass'] || OBJECTS[above.relation] === 1) {
    const fled = people && causingVerbs.has(lemma) ? fleeing(tokens, text, above.verb) : null
    if (fled !== null) return did(fled)
    // "arrested and later freed nine people": the first says what it is about.
    const first = firstOfPair(tokens, text, above.verb)
    if (first !== undefined) return join(first)
    if (outcome !== undefined) return join(outcome)
    if (above.relation === REL['nsubj:pass'] && phrase !== null)
      return `${base} ${participle(tokens, text, above.verb)}`
    return null
  }
  if (ACTIVE_SUBJECT[above.relation] !== 1) return null
  if (outcome !== undefined && dyingVerbs.has(lemma)) return join(outcome)
  if (!people) return null
  const deed = deedOf(lemma, form) ?? laterDeed(tokens, text, above.verb)
  return deed === undefined ? null : did(deed)
}

/** The outcome that the first of two joined verbs tells, if both have the same object. */
function firstOfPair(tokens: Tokens, text: string, verb: number): string | undefined {
  const first = tokens.head[verb]
  if (tokens.deprel[verb] !== REL.conj || first < 0 || tokens.upos[first] !== VERB) return undefined
  for (let i = first + 1; i < verb; i++)
    if (tokens.head[i] === first && OBJECTS[tokens.deprel[i]] === 1) return undefined
  return outcomeOf(lower(tokens, first), formOf(tokens, text, first))
}

/** What the subject of a verb did next: "were involved and then escaped". */
function laterDeed(tokens: Tokens, text: string, verb: number): string | undefined {
  for (let i = verb + 1; i < tokens.count && i < verb + 14 && tokens.sentence[i] === tokens.sentence[verb]; i++) {
    if (tokens.head[i] !== verb || tokens.deprel[i] !== REL.conj || tokens.upos[i] !== VERB) continue
    const deed = deedOf(lower(tokens, i), formOf(tokens, text, i))
    if (deed !== undefined) return deed
  }
  return undefined
}

/** "dead" and "wounded" before the noun. */
function outcomeInside(tokens: Tokens, phrase: Phrase): string | undefined {
  for (let i = phrase.first; i < phrase.head; i++) {
    const told = tokens.upos[i] === ADJ || tokens.xpos[i] === VBN
    const outcome = told ? OUTCOMES.get(lower(tokens, i)) : undefined
    if (outcome !== undefined) return outcome
  }
  return undefined
}

/** Nouns that say nothing but that they are people. */
function isVictimPhrase(tokens: Tokens, text: string, phrase: Phrase): boolean {
  if (!VICTIMS.has(lower(tokens, phrase.head))) return false
  const before = text.slice(tokens.start[phrase.first], tokens.start[phrase.head]).trim().toLowerCase()
  return before === '' || plainModifiers.has(before)
}

/** "sent 140,000 people fleeing": the verb that the object does. */
function fleeing(tokens: Tokens, text: string, verb: number): string | null {
  for (let i = verb + 1; i < tokens.count && i < verb + 12 && tokens.sentence[i] === tokens.sentence[verb]; i++) {
    const deed = tokens.upos[i] === VERB ? deedOf(lower(tokens, i), formOf(tokens, text, i)) : undefined
    if (deed !== undefined) return deed
  }
  return null
}

const RESULTS: readonly string[] = [...new Set([...OUTCOMES.values(), ...DEEDS.values()])]

/** True for a measure that says what befell people or what they did. */
export function isOutcome(measures: string): boolean {
  return RESULTS.some((result) => measures === result || measures.endsWith(` ${result}`))
}

/** True for a measure that only people can have: "arrested", not "destroyed". */
export function isOfPeople(measures: string): boolean {
  return isOutcome(measures) && !THING_OUTCOMES.has(measures)
}
