/** A word or number of a report as the comparison of stories sees it. */
export interface StoryTerm {
  /** In lower case. */
  readonly form: string
  readonly kind: 'word' | 'name' | 'number'
  /** Where it begins in the text that was given (UTF-16). */
  readonly start: number
}

const TERM = /\p{N}[\p{N}.,:]*\p{N}|\p{N}+|\p{L}[\p{L}\p{M}]*/gu

/**
 * The words and numbers of a text; a word with a capital counts as a name, also where a sentence begins.
 * Words of fewer than three letters tell no story apart and are left out.
 * @example storyTerms('Quake of 6.1 in Aceh').map(({ form }) => form) // ['quake', '6.1', 'aceh']
 */
export function storyTerms(text: string): StoryTerm[] {
  const terms: StoryTerm[] = []
  for (const { 0: word, index } of text.matchAll(TERM)) {
    const isNumber = /^\p{N}/u.test(word)
    if (!isNumber && word.length < 3) continue
    const form = word.toLowerCase()
    terms.push({ form, kind: isNumber ? 'number' : word[0] === form[0] ? 'word' : 'name', start: index })
  }
  return terms
}
