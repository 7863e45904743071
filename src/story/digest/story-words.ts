import type { DocumentRecord } from '../../record/record.ts'
import { STORY_KINDS } from '../../record/vocabulary.ts'
import { hashOfWord } from './hash.ts'

/** The words of a document's story, in order, as parallel arrays; offsets are UTF-16 into the document's text. */
export interface StoryWords {
  readonly count: number
  readonly start: Uint32Array
  readonly end: Uint32Array
  /** A number for each word that is equal for equal words, letter case aside. */
  readonly hash: Uint32Array
  /** How many characters all the words have together. */
  readonly length: number
}

/** The words of the story blocks of a document. */
export function storyWords(document: Pick<DocumentRecord, 'text' | 'blocks'>): StoryWords {
  const start: number[] = []
  const end: number[] = []
  const hash: number[] = []
  let length = 0
  for (const block of document.blocks) {
    if (!STORY_KINDS.includes(block.kind)) continue
    const text = document.text.slice(block.start, block.end)
    for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      start.push(block.start + match.index)
      end.push(block.start + match.index + match[0].length)
      hash.push(hashOfWord(match[0].toLowerCase()))
      length += match[0].length
    }
  }
  return {
    count: start.length,
    start: Uint32Array.from(start),
    end: Uint32Array.from(end),
    hash: Uint32Array.from(hash),
    length,
  }
}
