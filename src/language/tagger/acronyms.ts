import { UPOS, XPOS } from '../tags.ts'
import type { TextView } from '../text/text-view.ts'
import type { WordSpans } from '../tokens/word-spans.ts'

const NAME = UPOS.indexOf('PROPN') * 64 + XPOS.indexOf('NNP')
/** Names whose letters are a verb's. */
const VERB_LIKE: ReadonlySet<string> = new Set(['IS'])

/**
 * "IS claimed the attack": capitals before a word in lower case at the head of a sentence that asks nothing are a name.
 * @param first,last tokens of the sentence, the last exclusive; `labels` is changed in place
 * @param pairs tags of each label, as in the tagger's model
 */
export function labelAcronyms(
  { text }: TextView,
  words: WordSpans,
  first: number,
  last: number,
  labels: Uint8Array,
  pairs: Uint16Array,
): void {
  const formOf = (token: number): string => text.slice(words.start[token], words.end[token])
  const head = first < last && /^["\u201c\u2018']$/.test(formOf(first)) ? first + 1 : first
  if (head + 2 >= last || words.end[head] - words.start[head] !== 2 || !VERB_LIKE.has(formOf(head))) return
  if (!/^\p{Ll}/u.test(formOf(head + 1)) || formOf(last - 1) === '?') return
  const label = pairs.indexOf(NAME)
  if (label >= 0) labels[head] = label
}
