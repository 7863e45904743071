import data from './data/legal-forms.json' with { type: 'json' }

const FORMS: ReadonlySet<string> = new Set(data.forms)

/**
 * The key of a body's name without the form that it has in law, which one report writes and another leaves out.
 * A name that is nothing else stays.
 * @param key words in lower case, without marks, parted by spaces
 * @example withoutLegalForm('norda shipping co ltd') // 'norda shipping'
 */
export function withoutLegalForm(key: string): string {
  const words = key.split(' ')
  while (words.length > 1 && FORMS.has(words[words.length - 1])) words.pop()
  return words.join(' ')
}
