import data from './data/figure-phrases.json' with { type: 'json' }

/** Words that can stand in a figure before its noun, beside numbers, hedges and currencies. */
export const readingWords: readonly string[] = data.reading
/** What "dozen" may stand behind in "half a dozen". */
export const groupLeads: ReadonlySet<string> = new Set(data.beforeGroup)
/** Multipliers that may stand apart from their digits: "5 bn". */
export const spacedMultipliers: ReadonlySet<string> = new Set(data.shortMultiplier)
/** Units of time that durations are counted in. */
export const durationUnits: ReadonlySet<string> = new Set(data.duration)
/** Words before "one" that keep it from counting: "no one", "the one". */
export const notLone: ReadonlySet<string> = new Set(data.notLone)
/** Words before a bare number that point back: "the three". */
export const pointingWords: ReadonlySet<string> = new Set(data.beforeKnown)
/** Words that open the phrase behind "of" and are no part of what is counted: "five of the seven men". */
export const phraseOpeners: ReadonlySet<string> = new Set(data.opener)
/** Words at the head of a phrase that say nothing of what is counted. */
export const looseModifiers: ReadonlySet<string> = new Set(data.looseModifier)
/** Words before "people" that add nothing. */
export const plainModifiers: ReadonlySet<string> = new Set(data.plainModifier)
/** Adjectives that stand for people: "the 12 dead". */
export const countedAlone: ReadonlySet<string> = new Set(data.countedAlone)
/** Words between a phrase and what befell it that say nothing themselves. */
export const outcomeLinks: ReadonlySet<string> = new Set(data.link)
/** Verbs of dying: what they say befell their subject. */
export const dyingVerbs: ReadonlySet<string> = new Set(data.die)
/** Verbs whose object does what follows: "sent people fleeing". */
export const causingVerbs: ReadonlySet<string> = new Set(data.cause)
/** Words for a count that leave open what is counted. */
export const countNouns: ReadonlySet<string> = new Set(data.count)
/** What a tally does on its way to a number. */
export const tallyMoves: ReadonlySet<string> = new Set(data.tallyMove)
/** Words right before the number of a tally: "rose to". */
export const tallyLeads: ReadonlySet<string> = new Set(data.tallyLead)
/** Hedges before the number of a tally, of one word and of two. */
export const tallyHedges: ReadonlySet<string> = new Set(data.tallyHedge)
/** Words between a count and what is counted: "the number of confirmed dead". */
export const tallyBetween: ReadonlySet<string> = new Set(data.tallyBetween)
/** Abbreviations whose number is a place in a series: "No. 10". */
export const numberAbbreviations: ReadonlySet<string> = new Set(data.numberAbbreviation)
/** Bodies that bear a number in their name: "Group of Seven". */
export const numberedBodies: ReadonlySet<string> = new Set(data.numberedBody)
/** Words for people after which "under 30" is an age. */
export const agedPeople: ReadonlySet<string> = new Set(data.aged)
/** Words that go on behind an age: "children under 5 were". */
export const afterAge: ReadonlySet<string> = new Set(data.afterAge)
/** What a rate is reckoned by: "per barrel". */
export const rateUnits: readonly string[] = data.rateUnit
/** Whose a currency is: "Canadian dollars". */
export const currencyOrigins: ReadonlySet<string> = new Set(data.currencyOrigin)
/** Codes of dollars by whose they are. */
export const dollarCodes: ReadonlyMap<string, string> = new Map(Object.entries(data.currencyOfOrigin))
/** What a length measures by the adjective behind it: "deep" is depth. */
export const extents: ReadonlyMap<string, string> = new Map(Object.entries(data.extent))
/** Words that make a unit together with the next: "square miles". */
export const unitOpeners: ReadonlySet<string> = new Set(data.unitPair)
/** Units of distance, as units are written. */
export const distanceUnits: readonly string[] = data.farUnit
