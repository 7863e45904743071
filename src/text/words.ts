import { fold } from './fold.ts'
import type { Span } from './span.ts'

/** A word of a text as the search index knows it, and where it stands (UTF-16). */
export interface IndexedWord extends Span {
  /** Lower case, without accents, possessive and plural ending; letters and digits only. */
  readonly form: string
}

/**
 * Abbreviations with full stops ("U.S."), characters of scripts that part no words, and words with inner apostrophes.
 */
const WORD =
  /(?:\p{L}\.){2,}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}\p{M}])+(?:['’ʼ](?=\p{L})[\p{L}\p{M}]+)*/gu

/** The same for text of ASCII and the usual quotation marks and dashes, which is nearly all text: ten times as fast. */
const PLAIN = /^[\u0000-\u007f’‘“”–—…]*$/
const PLAIN_WORD = /(?:[A-Za-z]\.){2,}|[A-Za-z0-9]+(?:['’](?=[A-Za-z])[A-Za-z]+)*/g

/** The words of a text in order. The one tokenizer of the search: of what is indexed, of queries, and of snippets. */
export function indexedWords(text: string): IndexedWord[] {
  return foldedWords(text).map((word) => ({ ...word, form: stem(word.form) }))
}

/** As `indexedWords`, with their plural endings. */
export function foldedWords(text: string): IndexedWord[] {
  const words: IndexedWord[] = []
  for (const match of text.matchAll(PLAIN.test(text) ? PLAIN_WORD : WORD)) {
    const form = foldWord(match[0])
    if (form !== '') words.push({ form, start: match.index, end: match.index + match[0].length })
  }
  return words
}

/** A word without case, accents, full stops, possessive and apostrophes. */
function foldWord(word: string): string {
  if (/^[a-z0-9]+$/.test(word)) return word
  return fold(word)
    .replace(/'s$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Plural endings off: the S-stemmer of Harman, "How effective is suffixing?" (JASIS 42, 1991). */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  if (word.endsWith('ies') && !/[ae]ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (word.endsWith('es') && !/[aeo]es$/.test(word)) return word.slice(0, -1)
  if (word.endsWith('s') && !/[us]s$/.test(word)) return word.slice(0, -1)
  return word
}
