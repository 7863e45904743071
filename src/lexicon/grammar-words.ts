import data from './data/grammar-words.json' with { type: 'json' }

/** Verbs whose subject does what their infinitive says although they have an object: "promised the town to return". */
export const subjectDoes: ReadonlySet<string> = new Set(data.subjectDoes)

/** Verbs of asking: whoever is asked, as object or after "on" or "to", is to do it: "called on miners to strike". */
export const askedDoes: ReadonlySet<string> = new Set(data.askedDoes)

/** Verbs whose object did, or is not to do, what "of", "for" or "from" leads to: "accused the guards of stealing". */
export const objectDid: ReadonlySet<string> = new Set(data.objectDid)

/** Verbs whose object does what an infinitive says that the parser may hang on the object: "forced the crew to land". */
export const objectDoes: ReadonlySet<string> = new Set(data.objectDoes)

/** Verbs whose passive keeps an object: "a town given aid". */
export const keepsObject: ReadonlySet<string> = new Set(data.keepsObject)

/** Words that stand in a clause for the noun that the clause modifies. */
export const relativePronouns: ReadonlySet<string> = new Set(data.relativePronouns)

/** Words that make a noun the one who does what its infinitive says: "the first woman to lead the party". */
export const oneInARow: ReadonlySet<string> = new Set(data.oneInARow)

/** Prepositions before those whom a verb asks: "appealed to workers". */
export const askedBy: ReadonlySet<string> = new Set(data.askedBy)

/** Prepositions before what an object did, or is not to do: "accused the guards of stealing". */
export const deedAfter: ReadonlySet<string> = new Set(data.deedAfter)

/** Words after a participle before what somebody is blamed for, or by whom: "a man accused of theft". */
export const blamedFor: ReadonlySet<string> = new Set(data.blamedFor)
