import {
  APOSTROPHE,
  CLOSE,
  DIGIT,
  EXCLAIM,
  isLetter,
  isSpace,
  LOWER,
  NEWLINE,
  OPEN,
  PERIOD,
  QUOTE,
  UPPER,
} from '../text/characters.ts'
import type { TextView } from '../text/text-view.ts'
import type { WordSpans } from '../tokens/word-spans.ts'

/** What the white space after a word says before anything else is asked. */
export type Gap = 'same-line' | 'line-ends' | 'wrapped-line' | 'blank-line'

const SHORT_LINE = 50

/** What stands between word `i` and the next: a blank line always ends a sentence, a single line end may. */
export function gapAfter(view: TextView, words: WordSpans, i: number): Gap {
  const from = words.end[i]
  const to = words.start[i + 1]
  let lines = 0
  for (let at = from; at < to; at++) {
    if (view.classes[at] !== NEWLINE) continue
    if (view.codes[at] === 0x0d && at + 1 < to && view.codes[at + 1] === 0x0a) continue
    lines++
  }
  if (lines === 0) return 'same-line'
  if (lines > 1) return 'blank-line'
  let lineStart = from
  while (lineStart > 0 && from - lineStart < SHORT_LINE && view.classes[lineStart - 1] !== NEWLINE) lineStart--
  const next = view.classes[to]
  if (next === LOWER) return 'wrapped-line'
  if (from - lineStart < SHORT_LINE) return 'line-ends'
  return isLetter(next) || next === DIGIT ? 'wrapped-line' : 'line-ends'
}

/** True if a quotation mark opens: white space or an opening bracket before it, and none after it. */
export function opensQuotation(view: TextView, at: number): boolean {
  const code = view.codes[at]
  if (code === 0x201c || code === 0xab || code === 0x201e || code === 0x2018) return true
  if (code === 0x201d || code === 0xbb) return false
  const before = at > 0 ? view.classes[at - 1] : NEWLINE
  const after = at + 1 < view.length ? view.classes[at + 1] : NEWLINE
  return (isSpace(before) || before === OPEN) && !isSpace(after)
}

/** The rule-based floor of the sentence splitter: does a sentence end after word `i` (which has a successor)? */
export function endsByRule(view: TextView, words: WordSpans, i: number): boolean {
  const gap = gapAfter(view, words, i)
  if (gap === 'blank-line' || gap === 'line-ends') return true
  const next = words.start[i + 1]
  const nextKind = view.classes[next]
  let last = i
  let kind = view.classes[words.start[last]]
  // Look through closing quotation marks and brackets for the mark that ends the sentence.
  for (let steps = 0; steps < 3 && last > 0; steps++) {
    const closes =
      kind === CLOSE || ((kind === QUOTE || kind === APOSTROPHE) && words.end[last] - words.start[last] <= 2)
    if (!closes || (kind !== CLOSE && opensQuotation(view, words.start[last]))) break
    last--
    kind = view.classes[words.start[last]]
  }
  if (kind !== PERIOD && kind !== EXCLAIM) return false
  if (nextKind === CLOSE) return false
  if (nextKind === QUOTE || nextKind === APOSTROPHE) return opensQuotation(view, next)
  if (nextKind === OPEN || nextKind === UPPER || nextKind === DIGIT) return true
  return false
}
