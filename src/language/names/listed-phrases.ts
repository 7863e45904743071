import { countries } from '../../lexicon/countries.ts'
import { NAME_WORDS } from '../../lexicon/name-words.ts'
import { organizations } from '../../lexicon/organizations.ts'
import { otherNames } from '../../lexicon/other-names.ts'
import { givenNames } from '../../lexicon/people.ts'
import { places } from '../../lexicon/places.ts'
import { foldUnits } from '../../text/fold.ts'
import { hashString } from '../../text/hash.ts'
import { viewText } from '../text/text-view.ts'
import { markByRule } from '../tokens/rule-boundaries.ts'
import { collectWords, newWordSpans } from '../tokens/word-spans.ts'
import { LISTED, type Listed } from './gazetteer.ts'

function gather(): ReadonlyMap<Listed, readonly string[]> {
  const lists = new Map<Listed, string[]>()
  const add = (listed: Listed, names: Iterable<string>): void => {
    const list = lists.get(listed) ?? []
    list.push(...names)
    lists.set(listed, list)
  }
  for (const listed of LISTED) if (listed !== 'town') add(listed, NAME_WORDS[listed])
  for (const country of countries) {
    add('country', [country.name, ...country.names])
    add('demonym', [...country.adjectives, ...country.people])
    add('city', country.capitals)
  }
  for (const { name, names } of organizations) add('organization', [name, ...names])
  for (const place of places) {
    add(place.sort === 'town' ? 'city' : 'region', [place.name, ...place.names])
    add('demonym', place.adjectives)
  }
  add(
    'group',
    otherNames.filter(({ kind }) => kind === 'group').map(({ name }) => name),
  )
  add('given', givenNames)
  return lists
}

let gathered: ReadonlyMap<Listed, readonly string[]> | null = null

/** The words and phrases that the lexicon lists as one of these, as they are written there. */
export function listedAs(...kinds: readonly Listed[]): string[] {
  gathered ??= gather()
  const lists = gathered
  return kinds.flatMap((kind) => lists.get(kind) ?? [])
}

function* ownPhrases(): Generator<readonly [Listed, string]> {
  for (const listed of LISTED) for (const phrase of listedAs(listed)) yield [listed, phrase]
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
    for (let i = 0; i < words.count; i++) hashes.push(hashString(foldUnits(phrase.slice(words.start[i], words.end[i]))))
    out.push([hashes, listed])
  }
  return out
}
