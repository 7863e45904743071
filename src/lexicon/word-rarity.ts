import { fnvOfString } from '../text/hash.ts'
import data from './data/word-rarity.json' with { type: 'json' }

/** Rarity of words that the table does not have: names, mostly, and what is too rare to be counted. */
const UNSEEN = data.unseen

let table: ReadonlyMap<number, number> | null = null

/**
 * How rare a word is in English: its inverse document frequency (Spärck Jones 1972) in a fixed table, about 1 for what
 * every page has and 8 for what hardly any has. The table is made ready when it is first asked.
 * @param word in lower case
 * @example rarityOf('government') < rarityOf('freighter') // true
 */
export function rarityOf(word: string): number {
  return rarityOfHash(termHash(word))
}

/** The same for a word that only its `termHash` is kept of. */
export function rarityOfHash(hash: number): number {
  table ??= new Map(
    data.rarities.flatMap(({ rarity, words }) => words.split(' ').map((word) => [termHash(word), rarity] as const)),
  )
  return table.get(hash) ?? UNSEEN
}

/** A word's hash of 31 bits, which engines keep as a small integer. */
export function termHash(word: string): number {
  return fnvOfString(word) >>> 1
}
