import { actsOf, baseForm } from '../../lexicon/act-words.ts'
import { termHash } from '../../lexicon/word-rarity.ts'
import type { ActorRecord, DocumentRecord, EventRecord } from '../../record/record.ts'
import type { Span } from '../../text/span.ts'
import { contentWords } from './content-words.ts'
import type { EventDigest } from './digest.ts'

/**
 * The words by which an event is compared with others: its sentence's, its trigger's stems, and those of its parties.
 * @param sentence where the event's sentence stands
 */
export function eventWords(
  event: EventRecord,
  { text }: DocumentRecord,
  actors: ReadonlyMap<string, ActorRecord>,
  sentence: Span,
): Pick<EventDigest, 'about' | 'aboutStems' | 'stems' | 'acts' | 'word' | 'doerWords' | 'recipientWords'> {
  const about = text.slice(sentence.start, sentence.end)
  const trigger = event.trigger.map(({ start, end }) => text.slice(start, end)).join(' ')
  const triggerWords = wordsIn(trigger)
  const party = ({ actor, span }: EventRecord['actors'][number]): string =>
    `${actors.get(actor)?.name ?? ''} ${span === null ? '' : text.slice(span.start, span.end)}`
  const stems = hashes(triggerWords.map(actStem))
  return {
    about: contentWords(about),
    aboutStems: hashes(wordsIn(about).map(actStem)).filter((stem) => !stems.includes(stem)),
    stems,
    acts: hashes(triggerWords.flatMap((word) => actsOf(word).map((act) => `act ${act}`))),
    word: termHash(triggerWords[0] ?? ''),
    doerWords: contentWords(event.actors.map(party).join(' ')),
    recipientWords: contentWords(event.recipients.map(party).join(' ')),
  }
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{3,}/gu) ?? []
}

function hashes(words: readonly string[]): number[] {
  return [...new Set(words.map(termHash))].sort((a, b) => a - b)
}

/** Endings of verbs and of the nouns made of them, the longest first. */
const ENDING = /(?:ations|ation|ating|ated|ates|ate|ments|ment|ings|ing|ions|ion|ers|ied|ies|ed|er|es|s|e|al|ly|y)$/
const LEAST_STEM = 3

/**
 * What a verb, its forms and the nouns made of it have in common: "stops" and "stopped", "murder" and "murdering".
 * @example actStem('explosion') === actStem('explode') // true
 */
export function actStem(word: string): string {
  // Two endings may follow one another: "murderers".
  const stem = withoutEnding(withoutEnding(baseForm(word)))
  return stem.length > LEAST_STEM && /([b-df-hj-np-rtv-z])\1$/.test(stem) ? stem.slice(0, -1) : stem
}

function withoutEnding(word: string): string {
  const ending = ENDING.exec(word)?.[0] ?? ''
  return word.length - ending.length < LEAST_STEM ? word : word.slice(0, word.length - ending.length)
}
