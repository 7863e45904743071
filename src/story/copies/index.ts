import { compareCodeUnits } from '../../record/order.ts'
import type { DocumentRecord } from '../../record/record.ts'
import type { DocumentDigest } from '../digest/digest.ts'
import type { StoryWords } from '../digest/story-words.ts'
import { alignCopy, type IndexedWords, indexWords } from './align.ts'

/** With how many of the first reports that hold a shingle each later one is compared. */
const FIRST_HOLDERS = 8
/** How many sampled shingles, and which share of the shorter report's, make two reports worth comparing. */
const MIN_SHARED = 4
const MIN_SHARED_PART = 0.06

type Copy = DocumentRecord['copyOf'][number]

/** What finding copies asks of its caller. */
export interface CopySources {
  /** The story's words of a document, by id. */
  words(document: string): StoryWords
  /** What an earlier telling found of a pair (null: no copy); undefined where it did not look at these readings. */
  known(document: string, of: string): Copy | null | undefined
}

/**
 * Which report repeats which: for each document the earlier ones whose words it shares, with the share of its own
 * story's characters and the places on both sides. Candidates come from an index of sampled word shingles, never from
 * comparing all pairs; containment decides, not resemblance, so that an abridged copy is found (Broder 1997).
 * @param documents in any order; the answer does not depend on it
 */
export function findCopies(documents: readonly DocumentDigest[], sources: CopySources): Map<string, Copy[]> {
  const ordered = [...documents].sort(byPriority)
  const copies = new Map<string, Copy[]>()
  let indexedId = ''
  let indexed: IndexedWords | null = null
  for (const { document, other } of candidatePairs(ordered)) {
    const [own, source] = [ordered[document], ordered[other]]
    let copy: Copy | null | undefined = sources.known(own.id, source.id)
    if (copy === undefined) {
      // Pairs come grouped by the repeated report, so that it is indexed once.
      if (indexed === null || indexedId !== source.id) indexed = indexWords(sources.words(source.id))
      indexedId = source.id
      copy = alignCopy(sources.words(own.id), indexed, source.id)
    }
    if (copy !== null) copies.set(own.id, [...(copies.get(own.id) ?? []), copy])
  }
  for (const list of copies.values()) {
    list.sort((a, b) => b.share - a.share || compareCodeUnits(a.document, b.document))
  }
  return copies
}

/**
 * Who is repeated by whom: the report with the earlier date, or bound of its date (a date before a bound); then an
 * agency's own text, before what a paper made of it; then the longer one (an abridgement is shorter); else the order
 * of ids, which is arbitrary and fixed.
 */
function byPriority(a: DocumentDigest, b: DocumentDigest): number {
  return (
    compareCodeUnits(dateOf(a), dateOf(b)) ||
    Number(b.published !== null) - Number(a.published !== null) ||
    Number(isRepublished(a)) - Number(isRepublished(b)) ||
    Number(b.wire.length > 0) - Number(a.wire.length > 0) ||
    b.textLength - a.textLength ||
    compareCodeUnits(a.id, b.id)
  )
}

/** True where a paper credits an agency. */
function isRepublished({ wire, outlet }: DocumentDigest): boolean {
  return wire.length > 0 && outlet !== null && !wire.includes(outlet)
}

/** The date of a report or, where it is not known, the bound that comes nearest to it. */
function dateOf({ published, earliest, latest }: DocumentDigest): string {
  return published ?? latest ?? earliest ?? '9999'
}

/** Pairs of documents (numbers in `ordered`) that share enough shingles, grouped by `other`, which is the earlier. */
function candidatePairs(ordered: readonly DocumentDigest[]): { document: number; other: number }[] {
  const total = ordered.reduce((sum, { shingles }) => sum + shingles.length, 0)
  // One number holds the hash (32 bits) and the document (21 bits), so that sorting brings equal shingles together.
  const entries = new Float64Array(total)
  let next = 0
  for (const [document, { shingles }] of ordered.entries()) {
    for (const shingle of shingles) entries[next++] = shingle * 2 ** 21 + document
  }
  entries.sort()
  const shared = new Map<number, number>()
  for (let from = 0; from < total; ) {
    const hash = Math.floor(entries[from] / 2 ** 21)
    let to = from + 1
    while (to < total && Math.floor(entries[to] / 2 ** 21) === hash) to++
    for (let i = from + 1; i < to; i++) {
      const document = entries[i] % 2 ** 21
      for (let j = from; j < Math.min(i, from + FIRST_HOLDERS); j++) {
        const pair = (entries[j] % 2 ** 21) * 2 ** 21 + document
        shared.set(pair, (shared.get(pair) ?? 0) + 1)
      }
    }
    from = to
  }
  const pairs: number[] = []
  for (const [pair, count] of shared) {
    const shorter = Math.min(
      ordered[pair % 2 ** 21].shingles.length,
      ordered[Math.floor(pair / 2 ** 21)].shingles.length,
    )
    if (count >= Math.max(MIN_SHARED, MIN_SHARED_PART * shorter)) pairs.push(pair)
  }
  return pairs.sort((a, b) => a - b).map((pair) => ({ document: pair % 2 ** 21, other: Math.floor(pair / 2 ** 21) }))
}
