import { hashFeature } from '../../text/hash.ts'
import { APOSTROPHE, CLOSE, COMMA, isSpace, LOWER, NEWLINE, OPEN, QUOTE } from '../text/characters.ts'
import type { TextView } from '../text/text-view.ts'
import type { WordForms } from '../text/word-forms.ts'
import type { WordSpans } from '../tokens/word-spans.ts'

export const SPLIT_FEATURES = 40

const EDGE = 0x1b873593

function hashed(template: number, a: number, b: number, mask: number): number {
  return (hashFeature(template, a, b) >>> 8) & mask
}

/**
 * May a sentence end after word `i`? Between a word and a word in lower case it does not, to save time; nor between a
 * quotation and a word in lower case ("Where?" she asked).
 */
export function mayEnd(view: TextView, words: WordSpans, i: number): boolean {
  const last = view.classes[words.end[i] - 1]
  const next = view.classes[words.start[i + 1]]
  if (last >= LOWER && last <= 6) return next !== LOWER && next !== COMMA
  return next !== LOWER || (last !== COMMA && last !== QUOTE && last !== APOSTROPHE)
}

/** The word before the closing marks that end at word `i`: it carries the evidence. */
function coreBefore(view: TextView, words: WordSpans, i: number, begun: number): number {
  let core = i
  while (core > begun && core > i - 3) {
    const kind = view.classes[words.start[core]]
    if (kind !== CLOSE && kind !== QUOTE && kind !== APOSTROPHE) break
    core--
  }
  return core
}

/** The word after the opening marks that follow word `i`. */
function leadAfter(view: TextView, words: WordSpans, i: number, to: number): number {
  let lead = i + 1
  while (lead + 1 < to && lead < i + 3) {
    const kind = view.classes[words.start[lead]]
    if (kind !== QUOTE && kind !== APOSTROPHE && kind !== OPEN) break
    lead++
  }
  return lead
}

/** Is a bracket open after word `i`? */
function isOpen(view: TextView, words: WordSpans, i: number, begun: number): boolean {
  let opened = 0
  for (let at = Math.max(begun, i - 30); at <= i; at++) {
    const kind = view.classes[words.start[at]]
    if (kind === OPEN) opened++
    else if (kind === CLOSE && opened > 0) opened--
  }
  return opened > 0
}

/** What parts two words: 2 for a line's end, 1 for more than one space. */
function widthOf({ classes }: TextView, last: number, next: number): number {
  let wide = 0
  for (let at = last + 1; at < next; at++) {
    if (classes[at] === NEWLINE) wide |= 2
    else if (at > last + 1 && isSpace(classes[at])) wide |= 1
  }
  return wide
}

/**
 * Buckets of the features of the gap after word `i` among the words `from`..`to` of a paragraph; `begun` is the first
 * word of the sentence so far, `byRule` the floor's answer. Returns how many there are.
 */
export function splitFeatures(
  view: TextView,
  words: WordSpans,
  forms: WordForms,
  i: number,
  from: number,
  to: number,
  begun: number,
  byRule: boolean,
  mask: number,
  out: Int32Array,
): number {
  const { word, shape, tagClass, suffix2 } = forms
  const last = words.end[i] - 1
  const next = words.start[i + 1]
  const space = next > last + 1 ? 1 : 0
  const core = coreBefore(view, words, i, begun)
  const lead = leadAfter(view, words, i, to)
  const rule = (byRule ? 1 : 0) | (space << 1)
  const before = core > from ? core - 1 : -1
  const coreWord = word[core]
  const beforeWord = before < 0 ? EDGE : word[before]
  const leadWord = word[lead]
  const afterLead = lead + 1 < to ? word[lead + 1] : EDGE
  const length = i + 1 - begun
  const far = length < 2 ? 0 : length < 4 ? 1 : length < 8 ? 2 : length < 20 ? 3 : length < 40 ? 4 : 5
  const rest = to - i - 1
  const left = rest < 2 ? 0 : rest < 4 ? 1 : rest < 8 ? 2 : 3
  const open = isOpen(view, words, i, begun) ? 1 : 0
  const runLength = words.end[core] - words.start[core]
  const size = Math.min(runLength, 4)
  const wide = widthOf(view, last, next)
  const startShape = shape[begun]
  let n = 0
  const add = (template: number, a: number, b: number): void => {
    out[n++] = hashed(template, a, b, mask)
  }
  add(1, rule, 0)
  add(2, coreWord, rule)
  add(3, leadWord, rule)
  add(4, coreWord, leadWord)
  add(5, beforeWord, coreWord)
  add(6, shape[core] * 64 + shape[lead], rule)
  add(7, tagClass[core] * 65536 + tagClass[lead], shape[lead])
  add(8, tagClass[lead], shape[lead] + rule * 64)
  add(9, tagClass[core], shape[core] + rule * 64)
  add(10, coreWord, shape[lead])
  add(11, coreWord, tagClass[lead])
  add(12, leadWord, shape[core])
  add(13, far, rule)
  add(14, left, rule)
  add(15, far * 8 + left, coreWord)
  add(16, open, coreWord)
  add(17, word[i], word[i + 1])
  add(18, word[i], shape[i + 1])
  add(19, afterLead, leadWord)
  add(20, beforeWord, rule)
  add(21, before < 0 ? EDGE : shape[before], coreWord)
  add(22, before < 0 ? EDGE : shape[before] * 64 + shape[lead], coreWord)
  add(23, size * 4 + wide, rule)
  add(24, wide, shape[lead])
  add(25, startShape, rule)
  add(26, shape[lead] * 64 + (lead + 1 < to ? shape[lead + 1] : 63), coreWord)
  add(27, tagClass[lead], lead + 1 < to ? tagClass[lead + 1] : EDGE)
  add(28, before < 0 ? EDGE : tagClass[before], tagClass[lead])
  add(29, suffix2[core], shape[lead] * 2 + space)
  add(30, i - core + (lead - i) * 4, coreWord)
  add(31, word[begun], rule)
  add(32, coreWord, far * 8 + size)
  add(33, shape[begun] * 64 + shape[lead], coreWord)
  return n
}
