import type { Sentences } from '../analysis.ts'
import type { TextView } from '../text/text-view.ts'
import type { Listings } from './gazetteer.ts'
import { LISTED } from './gazetteer.ts'
import { hasCapital, isJoiningHyphen, type WordTraits } from './word-traits.ts'

const PARTICLE = 1 << LISTED.indexOf('particle')

/**
 * Runs of words with capitals, as parallel arrays by run; `runOf` gives each word's run, -1 for none. Hyphens inside a
 * word and the particles of names ("bin", "van der") between two such words belong to the run.
 */
export interface CapitalRuns {
  readonly runOf: Int32Array
  readonly first: Int32Array
  readonly last: Int32Array
  /** What the words of the run are listed as, together. */
  readonly listed: Uint16Array
  readonly count: number
}

export function findCapitalRuns(
  view: TextView,
  tokens: { readonly start: Uint32Array; readonly end: Uint32Array },
  sentences: Sentences,
  traits: WordTraits,
  listings: Listings,
): CapitalRuns {
  const n = traits.count
  const runOf = new Int32Array(n).fill(-1)
  const first = new Int32Array(n)
  const last = new Int32Array(n)
  const listed = new Uint16Array(n)
  let count = 0
  for (let s = 0; s < sentences.count; s++) {
    const stop = sentences.firstToken[s + 1]
    for (let i = sentences.firstToken[s]; i < stop; ) {
      if (!hasCapital(traits.writing[i])) {
        i++
        continue
      }
      let end = i
      for (let k = i + 1; k < stop; ) {
        let next = k
        if (isJoiningHyphen(view, tokens, traits, k)) next = k + 1
        else {
          while (next < stop && next - k < 2 && !hasCapital(traits.writing[next]) && isParticle(listings, next)) next++
        }
        if (next >= stop || !hasCapital(traits.writing[next])) break
        end = next
        k = next + 1
      }
      first[count] = i
      last[count] = end
      let bits = 0
      for (let k = i; k <= end; k++) {
        runOf[k] = count
        bits |= listings.first[k] | listings.later[k]
      }
      listed[count] = bits
      count++
      i = end + 1
    }
  }
  return { runOf, first, last, listed, count }
}

function isParticle(listings: Listings, i: number): boolean {
  return (listings.first[i] & PARTICLE) !== 0
}
