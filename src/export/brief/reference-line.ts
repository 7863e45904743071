import { distinctReferences } from './casebook.ts'
import { type Line, type Piece, quiet, type Reference } from './page.ts'

/** References as pieces, each after a space: at most `limit`, and a count of the rest. */
export function referenceLine(references: readonly Reference[], limit: number): Line {
  const distinct = distinctReferences(references)
  const pieces: Piece[] = []
  for (const to of distinct.slice(0, limit)) pieces.push(' ', { kind: 'reference', to })
  if (distinct.length > limit) pieces.push(' ', quiet(`and ${distinct.length - limit} more`))
  return pieces
}
