import { nounSense, officeLastWords } from '../../lexicon/people.ts'
import { descriptionEnds, openDeterminers, plainDeterminers, titlePrefixes } from '../../lexicon/phrase-edges.ts'
import type { ActorRecord } from '../../record/record.ts'
import { nameKey } from '../../text/fold.ts'

/** What the words say that describe somebody without a name. */
export interface Description {
  /** What he is or they are called: "woman" of "a 66-year-old woman outside the store", "foreign minister" of an office. */
  readonly noun: string
  /** The numbers of the phrase: ages and counts tell those of one noun apart. */
  readonly numbers: string
}

/**
 * What describes an actor without a name, in the form in which reports of one story are compared; null where the words
 * open a question ("some woman"), speak of the past ("a former driver") or have no noun that we know. Bodies have none: of
 * "the government" and "the police" the news has many.
 */
export function descriptionOf({ kind, name }: Pick<ActorRecord, 'kind' | 'name'>): Description | null {
  if (kind !== 'person' && kind !== 'group') return null
  const words = nameKey(name).split(' ')
  const end = words.findIndex((word, i) => i > 0 && descriptionEnds.has(word))
  const phrase = end < 0 ? words : words.slice(0, end)
  if (phrase.some(isOpen)) return null
  const noun = phrase[phrase.length - 1]
  if (nounSense(noun) === undefined) return null
  const office = phrase.filter((word) => !openDeterminers.has(word) && !plainDeterminers.has(word) && !/\d/.test(word))
  return {
    noun: officeLastWords.has(noun) ? office.join(' ') : noun,
    numbers: phrase.filter((word) => /\d/.test(word)).join(' '),
  }
}

function isOpen(word: string): boolean {
  return titlePrefixes.has(word) || (openDeterminers.has(word) && !plainDeterminers.has(word))
}
