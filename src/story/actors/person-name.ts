import { nameKey } from '../../text/fold.ts'

/** A person's name as it is compared. */
export interface PersonName {
  /** All words but middle initials. */
  readonly key: string
  /** Middle initials in a row; empty if there are none. */
  readonly initials: string
}

const INITIAL = /^(?:\p{Lu}|(?:\p{Lu}\.)+)$/u
/** They tell a son from his father, and are no surname. */
const GENERATION = /^(?:jr|sr|i{1,3}|iv)$/
/** Articles that one spelling of an Arabic name has and another leaves out. */
const ARTICLE = /^(?:al|el|ul)$/

/**
 * The form of a person's name that is equal for its spellings: letters written twice or once, "y" or "i", and articles
 * inside it do not matter ("Sergey", "Sergei"; "Bashar al-Assad", "Bashar Assad").
 */
export function personName(name: string): PersonName {
  const written = name.split(/\s+/)
  const isInitial = (word: string, i: number): boolean => i > 0 && i < written.length - 1 && INITIAL.test(word)
  const words = nameKey(written.filter((word, i) => !isInitial(word, i)).join(' '))
    .split(' ')
    .filter((word, i) => i === 0 || !ARTICLE.test(word))
    .map((word) => word.replace(/y/g, 'i').replace(/(\p{L})\1+/gu, '$1'))
  return { key: words.join(' '), initials: nameKey(written.filter(isInitial).join('')) }
}

/** The last word of a name of several words, "Jr." aside; null for a single word. */
export function surnameOf({ key }: Pick<PersonName, 'key'>): string | null {
  const words = key.split(' ')
  const last = words.length > 2 && GENERATION.test(words[words.length - 1]) ? words.length - 2 : words.length - 1
  return last > 0 ? words[last] : null
}
