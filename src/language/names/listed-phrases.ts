import { countries } from '../../lexicon/countries.ts'
import { NAME_WORDS } from '../../lexicon/name-words.ts'
import { organizations } from '../../lexicon/organizations.ts'
import { otherNames } from '../../lexicon/other-names.ts'
import { givenNames } from '../../lexicon/people.ts'
import { places } from '../../lexicon/places.ts'
import { hashString } from '../text/hash.ts'
import { viewText } from '../text/text-view.ts'
import { markByRule } from '../tokens/rule-boundaries.ts'
import { collectWords, newWordSpans } from '../tokens/word-spans.ts'
import { foldWord } from './fold.ts'
import { LISTED, type Listed } from './gazetteer.ts'

function* ownPhrases(): Generator<readonly [Listed, string]> {
  for (const listed of LISTED) if (listed !== 'town') for (const phrase of NAME_WORDS[listed]) yield [listed, phrase]
  for (const country of countries) {
    for (const name of [country.name, ...country.names]) yield ['country', name]
    for (const name of [...country.adjectives, ...country.people]) yield ['demonym', name]
    for (const name of country.capitals) yield ['city', name]
  }
  for (const { name, names } of organizations) for (const one of [name, ...names]) yield ['organization', one]
  for (const place of places) {
    for (const name of [place.name, ...place.names]) yield [place.sort === 'town' ? 'city' : 'region', name]
    for (const adjective of place.adjectives) yield ['demonym', adjective]
  }
  for (const { kind, name } of otherNames) if (kind === 'group') yield ['group', name]
  for (const name of givenNames) yield ['given', name]
}

/** Phrases as the gazetteer wants them: split into words as a text is, each word by its hash. */
export function phrasesOf(
  phrases: Iterable<readonly [Listed, string]> = ownPhrases(),
): (readonly [number[], Listed])[] {
  const out: (readonly [number[], Listed])[] = []
  for (const [listed, phrase] of phrases) {
    const view = viewText(phrase)
    const marks = new Uint8Array(phrase.length)
    const words = newWordSpans(8)
    markByRule(view, 0, phrase.length, marks)
    collectWords(view, 0, phrase.length, marks, words)
    const hashes: number[] = []
    for (let i = 0; i < words.count; i++) hashes.push(hashString(foldWord(phrase.slice(words.start[i], words.end[i]))))
    out.push([hashes, listed])
  }
  return out
}
