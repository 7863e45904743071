import type { Tree } from '../../language/syntax/index.ts'
import { childrenBy, relations, wordAt } from '../../language/syntax/index.ts'
import type { EventStatus } from '../../record/vocabulary.ts'
import type { Cast } from '../clauses/participants.ts'
import { placeAt } from '../clauses/participants.ts'
import type { Participant } from '../layers.ts'

const PHRASE = relations('obl', 'nmod', 'obj', 'nsubj:pass')

/** Where an act is said not to be done, beside where it is: "in Iraq, but not in Syria". */
export function placesDenied(tree: Tree, cast: Cast, token: number): Participant[] {
  const phrases = childrenBy(tree, token, PHRASE)
  const heads = [token, ...phrases, ...phrases.flatMap((t) => childrenBy(tree, t, PHRASE))]
  const found: Participant[] = []
  for (const head of heads) {
    for (let t = tree.first[head]; t >= 0; t = tree.next[t]) {
      const place = t > head && isDenied(tree, t) ? placeAt(cast, t) : null
      if (place !== null && !found.some(({ entity }) => entity === place.entity)) found.push(place)
    }
  }
  return found
}

/** "but not Syria", "though not in Syria": whatever the parser makes of the phrase. */
function isDenied(tree: Tree, token: number): boolean {
  for (let t = token - 1; t > token - 4 && t > 0; t--) {
    if (wordAt(tree, t) === 'not') return AGAINST.has(wordAt(tree, t - 1))
  }
  return false
}

const AGAINST = new Set(['but', 'though', 'although', 'and'])

/** How the same act stands where it is not done; null where that is not known. */
export function statusElsewhere(status: EventStatus): EventStatus | null {
  if (status === 'happened' || status === 'ongoing') return 'denied'
  return status === 'planned' ? 'refused' : null
}
