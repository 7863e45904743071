import data from './data/number-words.json' with { type: 'json' }

const table = (rows: Readonly<Record<string, number>>): ReadonlyMap<string, number> => new Map(Object.entries(rows))

/** "one" to "ninety". */
export const CARDINALS = table(data.cardinals)
/** "hundred" to "trillion", "lakh", "crore". */
export const MULTIPLIERS = table(data.multipliers)
/** Letters after digits: "m", "bn". */
export const SHORT_MULTIPLIERS = table(data.shortMultipliers)
/** "dozens", "thousands": the size of one. */
export const PLURAL_MULTIPLIERS = table(data.pluralMultipliers)
/** "first" to "hundredth". */
export const ORDINALS = table(data.ordinals)
/** "half", "third". */
export const FRACTIONS = table(data.fractions)
/** "dozen", "pair"; null if the size is not fixed. */
export const GROUPS: ReadonlyMap<string, number | null> = new Map(Object.entries(data.groups))
