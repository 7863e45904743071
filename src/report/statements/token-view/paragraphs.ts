import type { Analysis } from '../../../language/analysis.ts'

/** Which sentences stand together: a paragraph is a run of sentences without a paragraph break between them. */
export interface Paragraphs {
  readonly count: number
  /** Sentence → paragraph. */
  readonly of: Uint32Array
  /** First sentence of each paragraph; `count + 1` entries. */
  readonly first: Uint32Array
}

/**
 * Finds the paragraphs of a text from the breaks between its sentences. A blank line always ends a paragraph; a single
 * line break does if the text is not wrapped by hand, that is where few lines break inside a sentence.
 */
export function findParagraphs(analysis: Analysis): Paragraphs {
  const { sentences, text } = analysis
  const wrapped = isWrapped(analysis)
  const of = new Uint32Array(sentences.count)
  const first: number[] = []
  for (let i = 0; i < sentences.count; i++) {
    if (i === 0 || breaks(text, sentences.end[i - 1], sentences.start[i], wrapped)) first.push(i)
    of[i] = first.length - 1
  }
  const count = first.length
  first.push(sentences.count)
  return { count, of, first: Uint32Array.from(first) }
}

function breaks(text: string, from: number, to: number, wrapped: boolean): boolean {
  let lines = 0
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || code === 0x2029) lines++
    // Something that is not read stands between the sentences: another block.
    else if (code !== 13 && code !== 32 && code !== 9 && code !== 160) return true
  }
  return wrapped ? lines > 1 : lines > 0
}

function isWrapped(analysis: Analysis): boolean {
  const { sentences, text } = analysis
  let inside = 0
  for (let i = 0; i < sentences.count; i++) {
    for (let at = text.indexOf('\n', sentences.start[i]); at >= 0 && at < sentences.end[i]; ) {
      inside++
      at = text.indexOf('\n', at + 1)
    }
  }
  return inside * 2 > sentences.count
}
