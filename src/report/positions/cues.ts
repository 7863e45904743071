import type { Tree } from '../../language/syntax/index.ts'
import { childrenBy, lemmaAt, OPENER, prepositionOf, relations, wordAt } from '../../language/syntax/index.ts'
import type { PositionCue, PropositionPlace } from '../../lexicon/event-words.ts'
import { positionCues } from '../../lexicon/event-words.ts'

/** A cue of stance that stands in the text, with what its preposition governs. */
export interface FoundCue {
  readonly cue: PositionCue
  readonly tokens: readonly number[]
  /** The head of what the cue's last word governs ("call for X"), or -1. */
  readonly complement: number
}

const PHRASE_OR_CLAUSE = relations('obl', 'nmod', 'advcl', 'obl:agent')
const PARTICLE_OR_MARK = relations('compound:prt', 'advmod', 'case', 'mark')

/** The cues of a token that fit its place, the longest first; one for each place of the proposition. */
export function cuesAt(
  tree: Tree,
  token: number,
  places: ReadonlySet<PropositionPlace>,
  negated: boolean,
  word = lemmaAt(tree, token),
): FoundCue[] {
  const found: FoundCue[] = []
  let longest = 0
  for (const cue of positionCues(word)) {
    if (!places.has(cue.place) || cue.negated !== negated) continue
    if (cue.rest.length < longest) break
    const match = matchRest(tree, token, cue.rest)
    if (match === null) continue
    longest = cue.rest.length
    found.push({ cue, tokens: [token, ...match.tokens], complement: match.complement })
  }
  return found
}

function matchRest(
  tree: Tree,
  token: number,
  rest: readonly string[],
): { tokens: number[]; complement: number } | null {
  if (rest.length === 0) return { tokens: [], complement: -1 }
  if (rest.length === 1) {
    for (const t of childrenBy(tree, token, PHRASE_OR_CLAUSE)) {
      if (t < token) continue
      if (prepositionOf(tree, t) !== rest[0]) continue
      // The preposition may be tagged as a marker; then the verb alone shows the stance.
      return { tokens: childrenBy(tree, t, OPENER).slice(0, 1), complement: t }
    }
    const particle = childrenBy(tree, token, PARTICLE_OR_MARK).find((t) => t > token && wordAt(tree, t) === rest[0])
    return particle === undefined ? null : { tokens: [particle], complement: -1 }
  }
  const tokens = rest.map((_, i) => token + 1 + i)
  if (!tokens.every((t, i) => t < tree.tokens.count && (wordAt(tree, t) === rest[i] || lemmaAt(tree, t) === rest[i])))
    return null
  const last = tokens[tokens.length - 1]
  const governor = tree.tokens.head[last]
  return { tokens, complement: governor > last ? governor : -1 }
}
