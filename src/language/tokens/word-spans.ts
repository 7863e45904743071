import { isSpace } from '../text/characters.ts'
import type { TextView } from '../text/text-view.ts'

/** Places of words, growing: `count` of them are filled. */
export interface WordSpans {
  count: number
  start: Uint32Array
  end: Uint32Array
}

export function newWordSpans(capacity: number): WordSpans {
  return { count: 0, start: new Uint32Array(capacity), end: new Uint32Array(capacity) }
}

function append(words: WordSpans, start: number, end: number): void {
  if (words.count === words.start.length) {
    const size = words.count * 2 + 16
    const starts = new Uint32Array(size)
    starts.set(words.start)
    const ends = new Uint32Array(size)
    ends.set(words.end)
    words.start = starts
    words.end = ends
  }
  words.start[words.count] = start
  words.end[words.count] = end
  words.count++
}

/** Appends the words of a stretch: what white space or a mark parts. */
export function collectWords(view: TextView, start: number, end: number, marks: Uint8Array, words: WordSpans): void {
  const { classes } = view
  let from = -1
  for (let i = start; i < end; i++) {
    if (isSpace(classes[i])) {
      if (from >= 0) append(words, from, i)
      from = -1
    } else if (from < 0) from = i
    else if (marks[i] === 1) {
      append(words, from, i)
      from = i
    }
  }
  if (from >= 0) append(words, from, end)
}
