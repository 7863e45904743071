import { EVENT_CODES, type EventCode } from '../record/vocabulary.ts'
import data from './data/question-words.json' with { type: 'json' }

/** Verbs that ask for words: "what did she say". */
export const askingToSay: ReadonlySet<string> = new Set(data.say)
/** Verbs that ask who is for something. */
export const askingFor: ReadonlySet<string> = new Set(data.for)
/** Verbs that ask who is against something. */
export const askingAgainst: ReadonlySet<string> = new Set(data.against)
/** Verbs that ask what somebody wants. */
export const askingToWant: ReadonlySet<string> = new Set(data.want)
/** Verbs that, with a noun of `linesHeld`, ask for a turn of position. */
export const askingToTurn: ReadonlySet<string> = new Set(data.turn)
/** Nouns for what somebody holds: mind, position. */
export const linesHeld: ReadonlySet<string> = new Set(data.line)
/** Words that ask for copies of a report. */
export const askingForCopies: ReadonlySet<string> = new Set(data.copy)
/** Lemmas that say nothing of what a question is about. */
export const emptyWords: ReadonlySet<string> = new Set(data.empty)

const synonyms = new Map<string, string[]>()
for (const words of data.synonyms) {
  for (const word of words) {
    const known = synonyms.get(word) ?? []
    synonyms.set(word, [...known, ...words.filter((other) => other !== word && !known.includes(other))])
  }
}

/** Everyday words, some of several words, that mean nearly the same as a lemma. */
export function synonymsOf(lemma: string): readonly string[] {
  return synonyms.get(lemma) ?? []
}

const general = new Map(
  Object.entries(data.general).map(([word, code]) => [word, EVENT_CODES.find((known) => known === code) ?? null]),
)

/** The PLOVER type that a verb names as a whole: "attack" is any ASSAULT; null for a verb that names less. */
export function generalCode(lemma: string): EventCode | null {
  return general.get(lemma) ?? null
}
