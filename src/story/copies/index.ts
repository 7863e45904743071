import { compareCodeUnits } from '../../record/order.ts'
import type { DocumentRecord, Story } from '../../record/record.ts'
import { type StoryWords, storyWords } from './story-words.ts'

/** How many words in a row two reports must share before the place counts as repeated. */
const SHINGLE = 8
/** Above this share of its story's characters a report is said to repeat another one. */
const MIN_SHARE = 0.3
/** Fewer repeated words than this are a shared quotation or a set phrase. */
const MIN_WORDS = 30
/** A shingle that stands in more reports than this is boilerplate and finds nobody. */
const MAX_POSTINGS = 64

type Copy = DocumentRecord['copyOf'][number]

interface Posting {
  readonly document: number
  readonly word: number
}

/**
 * Which report repeats which: for each document the earlier ones whose words it shares, with the share of its own
 * story's characters and the places on both sides. Found through an index of word n-grams, never by comparing all
 * pairs; containment, not resemblance, so that an abridged copy is found (Broder 1997).
 * @param documents in any order; the answer does not depend on it
 */
export function findCopies(documents: readonly DocumentRecord[]): Story['copies'] {
  const ordered = [...documents].sort(byPriority)
  const words = ordered.map(storyWords)
  const index = new Map<number, Posting[]>()
  const copies: Record<string, Copy[]> = {}
  // Documents enter the index after they were looked up, so each one finds only those that go before it.
  for (let document = 0; document < ordered.length; document++) {
    const own = words[document]
    const shingles = shingleHashes(own)
    const found = candidates(shingles, index)
    const list: Copy[] = []
    for (const [other, first] of [...found].sort((a, b) => a[0] - b[0])) {
      const copy = compare(own, words[other], first, ordered[other].id)
      if (copy !== null) list.push(copy)
    }
    if (list.length > 0) {
      copies[ordered[document].id] = list.sort((a, b) => b.share - a.share || compareCodeUnits(a.document, b.document))
    }
    for (let word = 0; word < shingles.length; word++) {
      const postings = index.get(shingles[word])
      if (postings === undefined) index.set(shingles[word], [{ document, word }])
      else if (postings.length <= MAX_POSTINGS) postings.push({ document, word })
    }
  }
  return copies
}

/**
 * Who is repeated by whom: the report with the earlier date, or bound of its date (a date before a bound); without dates the longer one (an abridgement is shorter);
 * else the order of ids, which is arbitrary and fixed.
 */
function byPriority(a: DocumentRecord, b: DocumentRecord): number {
  return (
    compareCodeUnits(dateOf(a), dateOf(b)) ||
    Number(b.published.value !== null) - Number(a.published.value !== null) ||
    Number(b.wire.length > 0) - Number(a.wire.length > 0) ||
    b.text.length - a.text.length ||
    compareCodeUnits(a.id, b.id)
  )
}

function dateOf({ published }: DocumentRecord): string {
  return published.value ?? published.latest ?? published.earliest ?? '9999'
}

function shingleHashes(words: StoryWords): Uint32Array {
  const count = Math.max(0, words.count - SHINGLE + 1)
  const hashes = new Uint32Array(count)
  for (let i = 0; i < count; i++) {
    let hash = 0x811c9dc5
    for (let k = 0; k < SHINGLE; k++) {
      hash = Math.imul(hash ^ words.hash[i + k], 0x01000193)
      hash ^= hash >>> 15
    }
    hashes[i] = hash >>> 0
  }
  return hashes
}

/** For each earlier document that shares a shingle: the places (own word, other's word) where it does. */
function candidates(
  shingles: Uint32Array,
  index: ReadonlyMap<number, readonly Posting[]>,
): Map<number, { own: number; other: number }[]> {
  const found = new Map<number, { own: number; other: number }[]>()
  for (let own = 0; own < shingles.length; own++) {
    const postings = index.get(shingles[own])
    if (postings === undefined || postings.length > MAX_POSTINGS) continue
    for (const { document, word } of postings) {
      const places = found.get(document)
      if (places === undefined) found.set(document, [{ own, other: word }])
      else places.push({ own, other: word })
    }
  }
  return found
}

function compare(
  own: StoryWords,
  other: StoryWords,
  places: readonly { own: number; other: number }[],
  otherId: string,
): Copy | null {
  const spans: Copy['spans'] = []
  let shared = 0
  let sharedWords = 0
  let next = 0
  for (const place of places) {
    if (place.own < next) continue
    let length = 0
    while (
      place.own + length < own.count &&
      place.other + length < other.count &&
      own.hash[place.own + length] === other.hash[place.other + length]
    ) {
      length++
    }
    if (length < SHINGLE) continue
    next = place.own + length
    sharedWords += length
    for (let i = place.own; i < next; i++) shared += own.end[i] - own.start[i]
    spans.push({
      start: own.start[place.own],
      end: own.end[next - 1],
      from: { start: other.start[place.other], end: other.end[place.other + length - 1] },
    })
  }
  const share = own.length === 0 ? 0 : Math.round((shared / own.length) * 1000) / 1000
  return share >= MIN_SHARE && sharedWords >= MIN_WORDS ? { document: otherId, share, spans } : null
}
