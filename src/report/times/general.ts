import type { Analysis, Tokens } from '../../language/analysis.ts'
import { AUX, AUXILIARY, relations, SUBJECT, VBG, VBN, VBP, VBZ, VERB } from '../../language/syntax/index.ts'
import type { TimeExpression } from '../../language/times/index.ts'
import { LASTING, OF_OUR_DAYS, SPEAKING } from '../../lexicon/tense-words.ts'

/*
 * Words for times that name no time in particular: "still used today", "winter storms".
 */

const VERBAL = new Set([VERB, AUX])
const PRESENT = new Set([VBZ, VBP])
const OF_A_THING = relations('compound', 'amod', 'nmod')

/** Steps up a tree to the verb of a clause. */
const HIGHEST = 6

/**
 * True if "today" means our days, not the day of publication: "to this day", "still used today", "today's world"; in
 * texts that tell of years long past and of no day of their own (encyclopaedias, textbooks) also "Today the lamps are common".
 */
export function isNowadays(story: Analysis, expression: TimeExpression, token: number, isHistory: boolean): boolean {
  const { text, tokens, sentences } = story
  const words = text.slice(expression.start, expression.end).toLowerCase()
  const before =
    token > 0 && tokens.sentence[token - 1] === tokens.sentence[token] ? tokens.lemma[token - 1].toLowerCase() : ''
  if (words === 'this day') return before === 'to'
  if (words !== 'today') return false
  if (before === 'of') return true
  const next = token + 1
  if (next < tokens.count && /^['\u2019]s$/.test(text.slice(tokens.start[next], tokens.end[next]))) {
    if (next + 1 < tokens.count && OF_OUR_DAYS.has(tokens.lemma[next + 1].toLowerCase())) return true
  }
  if (SUBJECT[tokens.deprel[token]] === 1) return false
  const verb = verbAbove(tokens, token)
  if (verb < 0) return false
  // "the lake known today as Mere"
  if (tokens.xpos[verb] === VBN && LASTING.has(tokens.lemma[verb]) && copulaOf(tokens, verb) < 0) return true
  const present = isPresent(tokens, verb)
  // "is ever changing", "making it the busiest port today": of our days too, in a text that has no day of its own.
  if (!present && !(isHistory && isGoingOn(tokens, verb))) return false
  const sentence = tokens.sentence[token]
  const from = sentences.firstToken[sentence]
  const to = sentences.firstToken[sentence + 1]
  let speaks = false
  for (let i = from; i < to; i++) {
    const lemma = tokens.lemma[i].toLowerCase()
    if (present && LASTING.has(lemma) && (i === verb || tokens.head[i] === verb || Math.abs(i - token) <= 3))
      return true
    if (SPEAKING.has(text.slice(tokens.start[i], tokens.end[i]).toLowerCase())) speaks = true
  }
  return isHistory && !speaks
}

/** The verb (or what a copula makes one) that a token hangs on; -1 if none is near. */
function verbAbove(tokens: Tokens, token: number): number {
  let at = tokens.head[token]
  for (let steps = 0; at >= 0 && steps < HIGHEST; steps++) {
    if (VERBAL.has(tokens.upos[at]) || copulaOf(tokens, at) >= 0) return at
    at = tokens.head[at]
  }
  return -1
}

/** The finite helper of a predicate; -1 if none stands before it. */
function copulaOf(tokens: Tokens, verb: number): number {
  for (let i = verb - 1; i >= 0 && i >= verb - 8 && tokens.sentence[i] === tokens.sentence[verb]; i--) {
    if (tokens.head[i] === verb && AUXILIARY[tokens.deprel[i]] === 1) return i
  }
  return -1
}

/** "is used", "are common", "remain": the simple present; not "is leaving", which is of today. */
function isPresent(tokens: Tokens, verb: number): boolean {
  const xpos = tokens.xpos[verb]
  if (PRESENT.has(xpos)) return true
  const helper = copulaOf(tokens, verb)
  if (helper < 0) return false
  return xpos !== VBG && PRESENT.has(tokens.xpos[helper]) && tokens.lemma[helper] !== 'have'
}

/** "is changing", "making": a form in -ing that no past verb helps. */
function isGoingOn(tokens: Tokens, verb: number): boolean {
  if (tokens.xpos[verb] !== VBG) return false
  const helper = copulaOf(tokens, verb)
  return helper < 0 || PRESENT.has(tokens.xpos[helper])
}

/** "It rains in July", where a text tells of no day of its own: every July. */
export function isEveryYears({ tokens }: Analysis, { meaning }: TimeExpression, token: number): boolean {
  if (meaning.kind !== 'point' || meaning.fields.month === undefined) return false
  if (meaning.turn !== null || meaning.shift !== null || meaning.toward !== null) return false
  if (meaning.fields.year !== undefined || meaning.fields.day !== undefined) return false
  const verb = verbAbove(tokens, token)
  return verb >= 0 && isPresent(tokens, verb)
}

/** "winter storms", "summer wheat": a kind of thing, no winter in particular. */
export function isSeasonOfAThing(tokens: Tokens, { meaning, end }: TimeExpression, token: number): boolean {
  if (meaning.kind !== 'point' || meaning.fields.season === undefined) return false
  if (meaning.turn !== null || meaning.shift !== null || meaning.fields.year !== undefined) return false
  let last = token
  while (last + 1 < tokens.count && tokens.start[last + 1] < end) last++
  const head = tokens.head[last]
  return head > last && head <= last + 3 && OF_A_THING[tokens.deprel[last]] === 1
}
