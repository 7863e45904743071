import data from './data/actor-verbs.json' with { type: 'json' }

/** Verbs that report what somebody says or thinks. */
export const speechVerbs: ReadonlySet<string> = new Set(data.speech)
/** Verbs that tell what a document says: "the poll shows". */
export const showingVerbs: ReadonlySet<string> = new Set(data.showing)
/** What a town does as a town: "Geneva hosted the talks", "Moscow lies on a river". */
export const townVerbs: ReadonlySet<string> = new Set(data.town)
/** Verbs whose object is a government, not a town. */
export const governmentObjects: ReadonlySet<string> = new Set(data.governmentObject)
/** Participles of which a town is the passive subject as a government. */
export const governmentPassives: ReadonlySet<string> = new Set(data.governmentPassive)
/** What governments are and towns are not: "Moscow is an ally", "Moscow is ready to". */
export const governmentPredicates: ReadonlySet<string> = new Set(data.governmentPredicate)
