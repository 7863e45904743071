import type { RecordIndex } from '../situation/record-index.ts'
import type { Span } from '../text/span.ts'
import { excerpt } from '../views/excerpt.ts'
import { outletName } from '../views/outlet-name.ts'
import { type Line, type Piece, quiet, type Reference } from './document.ts'

/** The place of some words: `[report:line]`. */
export function refer(index: RecordIndex, documentId: string, span: Span): Reference {
  const document = index.document(documentId)
  return {
    report: index.numberOf(documentId),
    line: index.lineOf(documentId, span),
    outlet: outletName(document),
    words: excerpt(document, [span], 220),
  }
}

/** References without those that stand on the same line of the same report, in the order of reports and lines. */
export function distinctReferences(references: readonly Reference[]): readonly Reference[] {
  const seen = new Map<string, Reference>()
  for (const reference of references) {
    const key = `${reference.report}:${reference.line}`
    if (!seen.has(key)) seen.set(key, reference)
  }
  return [...seen.values()].sort((a, b) => a.report - b.report || a.line - b.line)
}

/** References as pieces, each after a space: at most `limit`, and a count of the rest. */
export function referenceLine(references: readonly Reference[], limit: number): Line {
  const distinct = distinctReferences(references)
  const pieces: Piece[] = []
  for (const to of distinct.slice(0, limit)) pieces.push(' ', { kind: 'reference', to })
  if (distinct.length > limit) pieces.push(' ', quiet(`and ${distinct.length - limit} more`))
  return pieces
}
