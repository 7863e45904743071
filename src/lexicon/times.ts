import data from './data/time-words.json' with { type: 'json' }
import { CARDINALS, ORDINALS } from './numbers.ts'

/** What a word can be in an expression of time; a word may be several things ("second", "march", "fall"). */
export interface TimeWord {
  readonly word: string
  readonly month?: number
  readonly weekday?: number
  readonly season?: string
  readonly part?: string
  readonly hour?: number
  readonly unit?: string
  readonly plural?: boolean
  readonly decade?: number
  readonly frequency?: string
  readonly zone?: string
  readonly reference?: string
  readonly cardinal?: number
  readonly ordinal?: number
  /** It begins the name of a holiday. */
  readonly holiday?: boolean
  /** A word that only matters beside others: "last", "ago", "the". */
  readonly helper?: boolean
}

/** Words that the grammar of times reads by name. */
const HELPERS =
  'the a an this that these those last past next coming previous following same current latest final preceding other ' +
  'each every per today yesterday tomorrow tonight overnight ago earlier later before after hence early late mid middle ' +
  'beginning start end close turn about around approximately roughly nearly almost some over under more less least most ' +
  'than at up to fewer exactly just only of in on and half hundred thousand million billion several few couple many number ' +
  'dozen dozens hundreds thousands another entire whole time times future present term long near short far being ' +
  'from now on o a p q h ad bc bce ce c ca circa year old fiscal financial am pm noon local consecutive straight ' +
  'successive trading working business calendar full very all earlier day so too much once right moment ' +
  'yesteryear history era week weekend twice thrice since until till by between during for within through throughout to eve st new good martin ' +
  'recent intervening school period attack attacks terrorist terror bombings'

const STARTS_HOLIDAY = new Set(Object.keys(data.holidays).map((name) => name.split(/[ ']/)[0]))

function build(): ReadonlyMap<string, TimeWord> {
  const words = new Map<string, { -readonly [K in keyof TimeWord]: TimeWord[K] }>()
  const of = (word: string) => {
    const known = words.get(word)
    if (known) return known
    const made = { word }
    words.set(word, made)
    return made as { -readonly [K in keyof TimeWord]: TimeWord[K] }
  }
  for (const [word, month] of Object.entries(data.months)) of(word).month = month
  for (const [word, weekday] of Object.entries(data.weekdays)) {
    of(word).weekday = weekday
    if (word.endsWith('days')) of(word).plural = true
  }
  for (const [word, season] of Object.entries(data.seasons)) of(word).season = season
  for (const [word, part] of Object.entries(data.parts)) of(word).part = part
  for (const [word, hour] of Object.entries(data.hours)) of(word).hour = hour
  for (const [word, unit] of Object.entries(data.units)) {
    of(word).unit = unit
    if (word.endsWith('s') || word === 'millennia') of(word).plural = true
  }
  for (const [word, decade] of Object.entries(data.decades)) of(word).decade = decade
  for (const [word, frequency] of Object.entries(data.frequencies)) of(word).frequency = frequency
  for (const [word, zone] of Object.entries(data.zones)) of(word).zone = zone
  for (const [word, reference] of Object.entries(data.references)) of(word).reference = reference
  for (const [word, value] of CARDINALS) of(word).cardinal = value
  for (const [word, value] of ORDINALS) of(word).ordinal = value
  for (const word of STARTS_HOLIDAY) of(word).holiday = true
  for (const word of HELPERS.split(' ')) of(word).helper = true
  return words
}

/** Every word that can stand in an expression of time, in lower case. */
export const TIME_WORDS: ReadonlyMap<string, TimeWord> = build()

/** Names of holidays in lower case: MM-DD, the name of a rule, or null if it differs by country. Longest first. */
export const HOLIDAYS: readonly (readonly [string, string | null])[] = Object.entries(data.holidays).sort(
  (a, b) => b[0].length - a[0].length,
)
