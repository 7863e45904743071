import type { DocumentRecord } from '../../record/record.ts'
import type { ReportDigest, StatementDigest } from '../digest/digest.ts'
import { isAltered } from './altered.ts'

/** How many quotations of a copy must have been altered: one may be a slip, or the paper's own spelling. */
const MIN_ALTERED = 2
/** How many quotations of a report are compared. */
const MAX_QUOTATIONS = 30

/**
 * The documents that repeat another one and alter its quotations word by word, as machines that swap synonyms do. An
 * editor shortens what somebody said, and leaves the words; and two who translate the same words do not copy the text
 * around them.
 * @param copies what each document repeats, by the document's id
 */
export function findRewrites(
  reports: readonly ReportDigest[],
  copies: ReadonlyMap<string, DocumentRecord['copyOf']>,
): ReadonlySet<string> {
  const quotations = new Map(reports.map(({ document, statements }) => [document.id, quotationsOf(statements)]))
  const rewrites = new Set<string>()
  for (const [document, sources] of copies) {
    const own = quotations.get(document) ?? []
    for (const { document: source } of sources) {
      const original = quotations.get(source) ?? []
      const altered = own.filter((words) => original.some((other) => isAltered(words, other)))
      if (altered.length >= MIN_ALTERED) rewrites.add(document)
    }
  }
  return rewrites
}

function quotationsOf(statements: readonly StatementDigest[]): (readonly number[])[] {
  return statements.flatMap(({ quotation }) => (quotation.length > 0 ? [quotation] : [])).slice(0, MAX_QUOTATIONS)
}
