import { countryOf } from './countries.ts'
import data from './data/public-bodies.json' with { type: 'json' }

const words: ReadonlySet<string> = new Set(data.words)
const LINKS = /^(?:the|of|for|and|on|to|in)$/

/**
 * The name, in lower case, under which every country has such a body: "foreign ministry" for "Foreign Ministry", and
 * for "French Foreign Ministry" where it is of France. Null if the name tells the body from those of other countries.
 * @param country ISO 3166-1 alpha-3 of the country that it is known to be of, or null
 */
export function publicBody(name: string, country: string | null): string | null {
  const lower = name.toLowerCase().replace(/’/g, "'").replace(/^the /, '')
  const { adjectives = [], names = [] } = country === null ? {} : (countryOf(country) ?? {})
  const owner = [...adjectives, ...names].find((word) => lower.startsWith(`${word.toLowerCase()} `))
  const bare = owner === undefined ? lower : lower.slice(owner.length + 1)
  const tokens = bare.split(/[\s-]+/)
  const isMadeOfThem = tokens.every((token) => words.has(token) || LINKS.test(token))
  return isMadeOfThem && tokens.some((token) => words.has(token)) ? tokens.join(' ') : null
}
