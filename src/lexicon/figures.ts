import { countries } from './countries.ts'
import data from './data/figure-words.json' with { type: 'json' }
import { readingWords } from './figure-phrases.ts'
import {
  CARDINALS,
  FRACTIONS,
  GROUPS,
  MULTIPLIERS,
  ORDINALS,
  PLURAL_MULTIPLIERS,
  SHORT_MULTIPLIERS,
} from './numbers.ts'
import { otherNames } from './other-names.ts'
import { nounSense } from './people.ts'

/** What a hedge does to a number: around it, just below, open above or below, with or without itself; or nothing. */
export type Hedge = 'approx' | 'nearly' | 'more' | 'least' | 'less' | 'most' | 'none'

const HEDGES: ReadonlySet<string> = new Set(['approx', 'nearly', 'more', 'least', 'less', 'most', 'none'])
const isHedge = (word: string): word is Hedge => HEDGES.has(word)

/** Hedges by their first word: the words and the effect, longest first. */
export const HEDGES_BY_FIRST: ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly hedge: Hedge }[]
> = build()

function build(): ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly hedge: Hedge }[]> {
  const byFirst = new Map<string, { words: readonly string[]; hedge: Hedge }[]>()
  for (const [phrase, hedge] of Object.entries(data.hedges)) {
    if (!isHedge(hedge)) continue
    const words = phrase.split(' ')
    const list = byFirst.get(words[0]) ?? []
    list.push({ words, hedge })
    list.sort((a, b) => b.words.length - a.words.length)
    byFirst.set(words[0], list)
  }
  return byFirst
}

const map = <V>(rows: Readonly<Record<string, V>>): ReadonlyMap<string, V> => new Map(Object.entries(rows))

/** "$" to a currency's ISO 4217 code. */
export const CURRENCY_SIGNS = map(data.currencySigns)
/** Letters before a dollar sign: "US", "A". */
export const CURRENCY_PREFIXES = map(data.currencyPrefixes)
export const CURRENCY_CODES: ReadonlySet<string> = new Set(data.currencyCodes)
/** Names of currencies, singular, to codes. */
export const CURRENCY_NAMES = map(data.currencyNames)
/** Units of measure, singular, to their usual form. */
export const MEASURE_UNITS = map(data.measureUnits)
export const TIME_UNITS: ReadonlySet<string> = new Set(data.timeUnits)
/** Nouns that a lone "one" does not count: "one thing", "one day". */
export const NOT_COUNTED: ReadonlySet<string> = new Set(data.notCounted)
/** Words whose number is a name or a place in a series: "Flight 12". */
export const SERIES: ReadonlySet<string> = new Set(data.series)
/** Nouns after a hyphen that a number counts: "12-member". */
export const HYPHEN_UNITS: ReadonlySet<string> = new Set(data.hyphenUnits)
/** Nouns of people that say nothing but that they are people: what befell them is the measure. */
export const VICTIMS: ReadonlySet<string> = new Set(data.victims)
/** Nouns for wholes that are made of what is counted: "a coalition of 40 countries". */
export const COLLECTIVES: ReadonlySet<string> = new Set(data.collectives)
/** What befell somebody or something, by the lemma of verb, noun or adjective. */
export const OUTCOMES = map(data.outcomes)
/** What people did, by the lemma of the verb. */
export const DEEDS = map(data.flights)
const RESULTS: ReadonlySet<string> = new Set(Object.values(data.outcomes))
const DONE: ReadonlySet<string> = new Set(Object.values(data.flights))

/** Outcomes that befall things as well as people. */
export const THING_OUTCOMES: ReadonlySet<string> = new Set(data.thingOutcomes)

/** What befell somebody, by a word's lemma, or by its form where that is the past form itself. */
export function outcomeOf(lemma: string, form: string): string | undefined {
  return OUTCOMES.get(lemma) ?? (RESULTS.has(form) ? form : undefined)
}

/** What people did, by a verb's lemma, or by its form where that is the past form itself. */
export function deedOf(lemma: string, form: string): string | undefined {
  return DEEDS.get(lemma) ?? (DONE.has(form) ? form : undefined)
}

const PEOPLE = new Set(data.people)
for (const { people } of countries) for (const name of people) PEOPLE.add(name.toLowerCase())
for (const { kind, name } of otherNames) if (kind === 'group') PEOPLE.add(name.toLowerCase())
const NOT_PEOPLE = new Set(data.notPeople)

/** Nouns that are the same in the plural, or plural in meaning. */
export const INVARIANT: ReadonlySet<string> = new Set(data.invariant)

/** True for a noun (its lemma or form, lower case) whose members are people. */
export function isPeople(lemma: string): boolean {
  if (NOT_PEOPLE.has(lemma)) return false
  return (
    PEOPLE.has(lemma) ||
    nounSense(lemma)?.kind === 'person' ||
    data.peopleEndings.some((ending) => lemma.length > ending.length && lemma.endsWith(ending))
  )
}

/** A word that matters to the reading of numbers. */
export interface FigureWord {
  readonly word: string
}

/** Every word that can stand in a figure before its noun, in lower case. */
export const FIGURE_WORDS: ReadonlyMap<string, FigureWord> = words()

function words(): ReadonlyMap<string, FigureWord> {
  const known = new Map<string, FigureWord>()
  const add = (word: string): void => {
    known.set(word, { word })
  }
  for (const table of [CARDINALS, MULTIPLIERS, SHORT_MULTIPLIERS, PLURAL_MULTIPLIERS, FRACTIONS, GROUPS, ORDINALS]) {
    for (const word of table.keys()) add(word)
  }
  for (const phrase of Object.keys(data.hedges)) for (const word of phrase.split(' ')) add(word)
  for (const word of CURRENCY_CODES) add(word)
  for (const word of CURRENCY_PREFIXES.keys()) add(word)
  for (const word of readingWords) add(word)
  return known
}
