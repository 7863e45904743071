import type { DocumentRecord } from '../../record/record.ts'
import { SHINGLE_WORDS, shingleAt } from '../digest/shingles.ts'
import type { StoryWords } from '../digest/story-words.ts'

/** A run this long is a repetition by itself; a shorter one only beside another. */
const LONG_RUN = 8
/** How far apart, in words on either side, runs may lie to belong together. */
const NEAR = 10
/** The same where both sides have equally many words between: words were replaced one by one. */
const NEAR_IN_STEP = 20
/** Above this share of its story's characters a report is said to repeat another one. */
const MIN_SHARE = 0.3
/** Fewer repeated words than this are a shared quotation or a set phrase. */
const MIN_WORDS = 30

type Copy = DocumentRecord['copyOf'][number]

/** Equal words in a row: first word in each story, and how many. */
interface Run {
  readonly own: number
  readonly other: number
  readonly length: number
}

/** A story whose runs of words can be looked up. */
export interface IndexedWords {
  readonly words: StoryWords
  /** For each run of `SHINGLE_WORDS` words, by hash: where it begins. */
  readonly at: ReadonlyMap<number, readonly number[]>
}

export function indexWords(words: StoryWords): IndexedWords {
  const at = new Map<number, number[]>()
  for (let i = 0; i + SHINGLE_WORDS <= words.count; i++) {
    const hash = shingleAt(words.hash, i)
    const places = at.get(hash)
    if (places === undefined) at.set(hash, [i])
    else places.push(i)
  }
  return { words, at }
}

/**
 * What `own` repeats of `other`: the places of equal words on both sides, and their share of the own story's
 * characters; null if it is too little to be a copy. The words at both ends of a span are equal, case aside.
 */
export function alignCopy(own: StoryWords, other: IndexedWords, otherId: string): Copy | null {
  const runs = withWordsBetween(nearOrLong(equalRuns(own, other)), own, other.words)
  let characters = 0
  let count = 0
  for (const run of runs) {
    count += run.length
    for (let i = run.own; i < run.own + run.length; i++) characters += own.end[i] - own.start[i]
  }
  const share = own.length === 0 ? 0 : Math.round((characters / own.length) * 1000) / 1000
  if (share < MIN_SHARE || count < MIN_WORDS) return null
  const { words } = other
  return {
    document: otherId,
    share,
    spans: runs.map((run) => ({
      start: own.start[run.own],
      end: own.end[run.own + run.length - 1],
      from: { start: words.start[run.other], end: words.end[run.other + run.length - 1] },
    })),
  }
}

/** Runs of equal words from left to right; where a run begins at several places, the one that goes on best is taken. */
function equalRuns(own: StoryWords, other: IndexedWords): Run[] {
  const runs: Run[] = []
  let expected = 0
  for (let i = 0; i + SHINGLE_WORDS <= own.count; ) {
    const places = other.at.get(shingleAt(own.hash, i))
    let best: Run | null = null
    for (const place of places ?? []) {
      const run = { own: i, other: place, length: equalLength(own, i, other.words, place) }
      if (run.length < SHINGLE_WORDS) continue
      const isBetter =
        best === null ||
        run.length > best.length ||
        (run.length === best.length && Math.abs(place - expected) < Math.abs(best.other - expected))
      if (isBetter) best = run
    }
    if (best === null) {
      i++
      expected++
    } else {
      runs.push(best)
      i += best.length
      expected = best.other + best.length
    }
  }
  return runs
}

function equalLength(own: StoryWords, i: number, other: StoryWords, j: number): number {
  let length = 0
  while (i + length < own.count && j + length < other.count && own.hash[i + length] === other.hash[j + length]) length++
  return length
}

/** Short runs that stand alone are set phrases. */
function nearOrLong(runs: readonly Run[]): Run[] {
  return runs.filter((run, index) => {
    return run.length >= LONG_RUN || areNear(runs[index - 1], run) || areNear(run, runs[index + 1])
  })
}

function areNear(a: Run | undefined, b: Run | undefined): boolean {
  if (a === undefined || b === undefined) return false
  const ownGap = b.own - (a.own + a.length)
  const otherGap = b.other - (a.other + a.length)
  if (otherGap < 0) return false
  return (ownGap <= NEAR && otherGap <= NEAR) || isInStep(a, b)
}

function isInStep(a: Run, b: Run): boolean {
  const gap = b.own - (a.own + a.length)
  return gap <= NEAR_IN_STEP && gap === b.other - (a.other + a.length)
}

/** Between two runs in step, the words that are equal at the same distance belong to the copy too, however few. */
function withWordsBetween(runs: readonly Run[], own: StoryWords, other: StoryWords): Run[] {
  const all: Run[] = []
  for (const run of runs) {
    const last = all.at(-1)
    all.push(...(last !== undefined && isInStep(last, run) ? wordsBetween(last, run, own, other) : []), run)
  }
  return all
}

function wordsBetween(a: Run, b: Run, own: StoryWords, other: StoryWords): Run[] {
  const runs: Run[] = []
  const shift = b.other - b.own
  for (let i = a.own + a.length; i < b.own; ) {
    let length = 0
    while (i + length < b.own && own.hash[i + length] === other.hash[i + shift + length]) length++
    if (length > 0) runs.push({ own: i, other: i + shift, length })
    i += Math.max(1, length)
  }
  return runs
}
