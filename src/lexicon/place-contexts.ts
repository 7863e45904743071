import data from './data/place-contexts.json' with { type: 'json' }

/** Nouns that a town has, and a government has not. */
export const townNouns: ReadonlySet<string> = new Set(data.ofTowns)
/** Prepositions before governments, not towns. */
export const governmentPrepositions: ReadonlySet<string> = new Set(data.withGovernments)
/** Nouns and verbs after which "from", "to", "for", "of" lead to a government. */
export const messageNouns: ReadonlySet<string> = new Set(data.toGovernments)
/** Prepositions before towns, not governments. */
export const townPrepositions: ReadonlySet<string> = new Set(data.placePrepositions)
/** Prepositions before places. */
export const placePrepositions: ReadonlySet<string> = new Set(data.before)
/** Words between "in" and the region that holds a place: "in northern Mali". */
export const compassWords: ReadonlySet<string> = new Set(data.compass)
/** Words between a town and the country or region that holds it: "Suruc in southern Turkey". */
export const containerWords: ReadonlySet<string> = new Set(data.between)
/** Words between a country and its town: "the Turkish border town of Suruc". */
export const townWords: ReadonlySet<string> = new Set(data.town)
/** Bodies of the European Union. */
export const europeanBodies: ReadonlySet<string> = new Set(data.europeanBody)
