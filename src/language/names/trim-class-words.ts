import { hashString } from '../../text/hash.ts'
import type { Tokens } from '../analysis.ts'
import type { NameClues } from './features.ts'
import { insideLabel, isInside, NAME_TYPES, OUTSIDE, typeOfLabel } from './labels.ts'
import { LOWER_WORD, NUMBER } from './word-traits.ts'

const ORG = NAME_TYPES.indexOf('ORG')
const hashes = (...words: string[]): ReadonlySet<number> => new Set(words.map(hashString))
/** What a body is, after its name and in small letters. */
const CLASS_WORDS = hashes(
  'newspaper',
  'daily',
  'magazine',
  'website',
  'television',
  'tv',
  'channel',
  'radio',
  'station',
  'party',
  'group',
  'militia',
  'movement',
  'network',
  'company',
  'bank',
)
const AGENCY = hashString('agency')
const NEWS = hashString('news')
const RESOLUTION = hashString('resolution')

/** Cuts off what is not the name of a body but says what it is: "news agency", "newspaper", a resolution's number. */
export function trimClassWords(clues: NameClues, labels: Uint8Array): void {
  const { tokens } = clues
  for (let i = 0; i < tokens.count; i++) {
    const label = labels[i]
    if (label === OUTSIDE || isInside(label) || typeOfLabel(label) !== ORG) continue
    let end = i
    while (end + 1 < tokens.count && labels[end + 1] === insideLabel(ORG)) end++
    const last = trimmedEnd(clues, tokens, i, end)
    labels.fill(OUTSIDE, last + 1, end + 1)
  }
}

function trimmedEnd({ traits }: NameClues, tokens: Tokens, first: number, end: number): number {
  const { word, writing } = traits
  let last = end
  while (last > first) {
    if (writing[last] === LOWER_WORD && CLASS_WORDS.has(word[last])) last--
    else if (writing[last] === LOWER_WORD && word[last] === AGENCY && word[last - 1] === NEWS && last - 1 > first)
      last -= 2
    else if (word[last] === RESOLUTION && last + 1 < tokens.count && writing[last + 1] === NUMBER) last--
    else break
  }
  return last
}
