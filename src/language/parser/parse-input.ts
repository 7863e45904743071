import { UPOS } from '../tags.ts'
import type { WordForms } from '../text/word-forms.ts'
import type { ParseInput } from './features.ts'

const VERB = UPOS.indexOf('VERB')
const PUNCT = UPOS.indexOf('PUNCT')
const CCONJ = UPOS.indexOf('CCONJ')

/** Lays out one sentence for the parser; `pairs` gives the tags of the tagger's labels. */
export function parseInput(
  forms: WordForms,
  tags: Uint8Array,
  pairs: Uint16Array,
  first: number,
  last: number,
): ParseInput {
  const count = last - first
  const verbs = new Int32Array(count + 1)
  const commas = new Int32Array(count + 1)
  const conjunctions = new Int32Array(count + 1)
  for (let i = 0; i < count; i++) {
    const upos = pairs[tags[first + i]] >> 6
    verbs[i + 1] = verbs[i] + (upos === VERB ? 1 : 0)
    commas[i + 1] = commas[i] + (upos === PUNCT ? 1 : 0)
    conjunctions[i + 1] = conjunctions[i] + (upos === CCONJ ? 1 : 0)
  }
  return { forms, first, count, tags, verbs, commas, conjunctions }
}
