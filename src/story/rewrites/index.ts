import type { Copies } from '../copies/index.ts'
import type { StatementDigest, ToldReport } from '../digest/digest.ts'
import type { Memo } from '../memo/index.ts'
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
export function findRewrites(reports: readonly ToldReport[], copies: Copies, memo: Memo): ReadonlySet<string> {
  const reportOf = new Map(reports.map((report) => [report.outline.document.id, report]))
  const rewrites = new Set<string>()
  for (const [document, list] of copies) {
    const sources = list.flatMap((copy) => reportOf.get(copy.document) ?? [])
    const own = reportOf.get(document)
    if (own === undefined) continue
    const parts = sources.map(({ from }) => from)
    if (memo.get(['rewrite', own.from, parts], () => altersAny(own, sources))) rewrites.add(document)
  }
  return rewrites
}

function altersAny(report: ToldReport, sources: readonly ToldReport[]): boolean {
  const own = quotationsOf(report.details.statements)
  return sources.some(({ details }) => {
    const original = quotationsOf(details.statements)
    return own.filter((words) => original.some((other) => isAltered(words, other))).length >= MIN_ALTERED
  })
}

function quotationsOf(statements: readonly StatementDigest[]): (readonly number[])[] {
  return statements.flatMap(({ quotation }) => (quotation.length > 0 ? [quotation] : [])).slice(0, MAX_QUOTATIONS)
}
