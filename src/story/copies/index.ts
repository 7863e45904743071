import type { DocumentRecord } from '../../record/record.ts'
import { compareCodeUnits } from '../../text/order.ts'
import type { DocumentOutline, ToldReport } from '../digest/digest.ts'
import type { StoryWords } from '../digest/story-words.ts'
import { type Fingerprint, fingerprintOf } from '../memory/fingerprint.ts'
import type { StoryMemory } from '../memory/memory.ts'
import { alignCopy, type IndexedWords, indexWords } from './align.ts'
import { FirstHolders } from './first-holders.ts'

/** How many sampled shingles, and which share of the shorter report's, make two reports worth comparing. */
const MIN_SHARED = 3
const MIN_SHARED_PART = 0.06

type Copy = DocumentRecord['copyOf'][number]

/** What finding copies asks of its caller. */
export interface CopySources {
  /** The story's words of a document, by id. */
  words(document: string): StoryWords
}

/** A copy without its places. */
export interface CopyShare extends Pick<Copy, 'document' | 'share'> {
  /** Stands for the readings of both documents. */
  readonly from: Fingerprint
}

export interface Copies {
  /** For each document that repeats others, by id: those, and which share of its story's characters; the largest first. */
  readonly of: ReadonlyMap<string, readonly CopyShare[]>
  /** A copy among those, with its places on both sides. */
  withPlaces(document: string, of: string): Copy
}

/**
 * Which report repeats which: for each document the earlier ones whose words it shares, with the share of its own
 * story's characters and the places on both sides. Candidates come from an index of sampled word shingles, never from
 * comparing all pairs; containment decides, not resemblance, so that an abridged copy is found (Broder 1997).
 * @param reports in any order; the answer does not depend on it
 */
export function findCopies(
  reports: readonly Pick<ToldReport, 'from' | 'outline'>[],
  sources: CopySources,
  memory: StoryMemory['copies'],
): Copies {
  const ordered = reports.toSorted((a, b) => byPriority(a.outline.document, b.outline.document))
  const of = new Map<string, CopyShare[]>()
  const found = new Map<string, Copy>()
  let indexedId = ''
  let indexed: IndexedWords | null = null
  const align = (document: string, source: string): Copy | null => {
    // Pairs come grouped by the repeated report, so that it is indexed once.
    if (indexed === null || indexedId !== source) indexed = indexWords(sources.words(source))
    indexedId = source
    return alignCopy(sources.words(document), indexed, source)
  }
  for (const { document, other } of candidatePairs(ordered.map(({ outline }) => outline.document))) {
    const [own, source] = [ordered[document], ordered[other]]
    const [id, sourceId] = [own.outline.document.id, source.outline.document.id]
    const from = fingerprintOf('copy', own.from, source.from)
    const share = memory.recall(from, () => {
      const copy = align(id, sourceId)
      if (copy !== null) found.set(`${id} ${sourceId}`, copy)
      return copy?.share ?? 0
    })
    if (share > 0) of.set(id, [...(of.get(id) ?? []), { document: sourceId, share, from }])
  }
  for (const list of of.values()) {
    list.sort((a, b) => b.share - a.share || compareCodeUnits(a.document, b.document))
  }
  return {
    of,
    withPlaces(document, source) {
      const copy = found.get(`${document} ${source}`) ?? align(document, source)
      if (copy === null) throw new RangeError(`${document} repeats nothing of ${source}`)
      return copy
    },
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

/** True where a paper credits an agency. */
function isRepublished({ wire, outlet }: DocumentOutline): boolean {
  return wire.length > 0 && outlet !== null && !wire.includes(outlet)
}

/** The date of a report or, where it is not known, the bound that comes nearest to it. */
function dateOf({ published, earliest, latest }: DocumentOutline): string {
  return published ?? latest ?? earliest ?? '9999'
}

/**
 * Pairs of documents (numbers in `ordered`) that share enough shingles, grouped by `other`, which is the earlier. Each
 * shingle leads from a document to the first ones that hold it, however many do: the time grows with the shingles.
 */
function candidatePairs(ordered: readonly DocumentOutline[]): { document: number; other: number }[] {
  const holders = new FirstHolders(ordered.reduce((sum, { shingles }) => sum + shingles.length, 0))
  const pairs: { document: number; other: number }[] = []
  const shared = new Uint32Array(ordered.length)
  for (const [document, { shingles }] of ordered.entries()) {
    const others: number[] = []
    for (const shingle of shingles) {
      holders.add(shingle, document, (other) => {
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
