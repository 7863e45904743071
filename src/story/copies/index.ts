import type { DocumentRecord } from '../../record/record.ts'
import { compareCodeUnits } from '../../text/order.ts'
import type { DocumentOutline, ToldReport } from '../digest/digest.ts'
import type { Memo } from '../memo/index.ts'
import { once } from '../once.ts'
import { alignCopy, type IndexedWords, indexWords } from './align.ts'
import { FirstOccurrences } from './first-occurrences.ts'

/** How many sampled shingles, and which share of the shorter report's, make two reports worth comparing. */
const MIN_SHARED = 3
const MIN_SHARED_PART = 0.06

type Copy = DocumentRecord['copyOf'][number]

/** What of a report is compared with others. */
type Compared = Pick<ToldReport, 'from' | 'outline' | 'words'>

/** A copy: the document that is repeated, and which share of the own story's characters repeats it. */
export interface CopyShare extends Pick<Copy, 'document' | 'share'> {
  /** The report that is repeated. */
  readonly source: Compared
  /** The copy with its places on both sides; null for none. */
  withPlaces(): Copy | null
}

/** For each document that repeats others, by id: those, the largest share first. */
export type Copies = ReadonlyMap<string, readonly CopyShare[]>

/**
 * Which report repeats which: for each document the earlier ones whose words it shares, with the share of its own
 * story's characters and the places on both sides. Candidates come from an index of sampled word shingles, never from
 * comparing all pairs; containment decides, not resemblance, so that an abridged copy is found (Broder 1997).
 * @param reports in any order; the answer does not depend on it
 */
export function findCopies(reports: readonly Compared[], memo: Memo): Copies {
  const ordered = reports.toSorted((a, b) => byPriority(a.outline.document, b.outline.document))
  const copies = new Map<string, CopyShare[]>()
  const align = aligner()
  for (const { document, other } of candidatePairs(ordered.map(({ outline }) => outline.document))) {
    const [own, source] = [ordered[document], ordered[other]]
    const withPlaces = once(() => align(own, source))
    const share = memo.get(['copy', own.from, source.from], () => withPlaces()?.share ?? 0)
    if (share === 0) continue
    const { id } = own.outline.document
    const copy = { document: source.outline.document.id, share, source, withPlaces }
    copies.set(id, [...(copies.get(id) ?? []), copy])
  }
  for (const list of copies.values()) {
    list.sort((a, b) => b.share - a.share || compareCodeUnits(a.document, b.document))
  }
  return copies
}

/** Aligns a report with one that it may repeat. Pairs come grouped by the repeated report, so that it is indexed once. */
function aligner(): (own: Compared, source: Compared) => Copy | null {
  let indexed: { readonly source: Compared; readonly words: IndexedWords } | null = null
  return (own, source) => {
    if (indexed?.source !== source) indexed = { source, words: indexWords(source.words()) }
    return alignCopy(own.words(), indexed.words, source.outline.document.id)
  }
}

/**
 * Who is repeated by whom: the report with the earlier date, or bound of its date (a date before a bound); then an
 * agency's own text, before what a paper made of it; then the longer one (an abridgement is shorter); else the order
 * of ids, which is arbitrary and fixed.
 */
function byPriority(a: DocumentOutline, b: DocumentOutline): number {
  return (
    compareCodeUnits(dateOf(a), dateOf(b)) ||
    Number(b.published !== null) - Number(a.published !== null) ||
    Number(isRepublished(a)) - Number(isRepublished(b)) ||
    Number(b.wire.length > 0) - Number(a.wire.length > 0) ||
    b.textLength - a.textLength ||
    compareCodeUnits(a.id, b.id)
  )
}

/** True if a paper credits an agency. */
function isRepublished({ wire, outlet }: DocumentOutline): boolean {
  return wire.length > 0 && outlet !== null && !wire.includes(outlet)
}

/** The date of a report or, if it is not known, the bound that comes nearest to it. */
function dateOf({ published, earliest, latest }: DocumentOutline): string {
  return published ?? latest ?? earliest ?? '9999'
}

/**
 * Pairs of documents (numbers in `ordered`) that share enough shingles, grouped by `other`, which is the earlier. Each
 * shingle leads from a document to the first ones that hold it, however many do: the time grows with the shingles.
 */
function candidatePairs(ordered: readonly DocumentOutline[]): { document: number; other: number }[] {
  const occurrences = new FirstOccurrences(ordered.reduce((sum, { shingles }) => sum + shingles.length, 0))
  const pairs: { document: number; other: number }[] = []
  const shared = new Uint32Array(ordered.length)
  for (const [document, { shingles }] of ordered.entries()) {
    const others: number[] = []
    for (const shingle of shingles) {
      occurrences.add(shingle, document, (other) => {
        if (shared[other]++ === 0) others.push(other)
      })
    }
    for (const other of others) {
      const shorter = Math.min(shingles.length, ordered[other].shingles.length)
      if (shared[other] >= Math.max(MIN_SHARED, MIN_SHARED_PART * shorter)) pairs.push({ document, other })
      shared[other] = 0
    }
  }
  return pairs.sort((a, b) => a.other - b.other || a.document - b.document)
}
