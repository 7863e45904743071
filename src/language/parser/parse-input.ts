import { CCONJ, PUNCT, VERB } from '../syntax/labels.ts'
import type { WordForms } from '../text/word-forms.ts'
import type { ParseInput } from './features.ts'

/** Lays out one sentence for the parser; `pairs` gives the tags of the tagger's labels. */
export function parseInput(
  forms: WordForms,
  tags: Uint8Array,
  pairs: Uint16Array,
  first: number,
  last: number,
): ParseInput {
  const count = last - first
  const upos = new Uint8Array(count)
  const verbs = new Int32Array(count + 1)
  const commas = new Int32Array(count + 1)
  const conjunctions = new Int32Array(count + 1)
  for (let i = 0; i < count; i++) {
    const kind = pairs[tags[first + i]] >> 6
    upos[i] = kind
    verbs[i + 1] = verbs[i] + (kind === VERB ? 1 : 0)
    commas[i + 1] = commas[i] + (kind === PUNCT ? 1 : 0)
    conjunctions[i + 1] = conjunctions[i] + (kind === CCONJ ? 1 : 0)
  }
  return { forms, first, count, tags, upos, verbs, commas, conjunctions }
}
