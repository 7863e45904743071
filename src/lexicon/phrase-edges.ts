import data from './data/phrase-edges.json' with { type: 'json' }

/** Determiners that point at something known. */
export const pointingDeterminers: ReadonlySet<string> = new Set(data.pointingDeterminers)
/** Determiners of what is not known yet: "some", "any". */
export const openDeterminers: ReadonlySet<string> = new Set(data.openDeterminers)
/** Words that take a part of a people or party: "some Velians". */
export const partWords: ReadonlySet<string> = new Set(data.partWords)
/** Words before one of a people or party. */
export const oneWords: ReadonlySet<string> = new Set(data.oneWords)
/** Determiners that tell nothing of which part is meant. */
export const plainDeterminers: ReadonlySet<string> = new Set(data.plainDeterminers)
/** Words for a single one "of the villagers". */
export const singleParts: ReadonlySet<string> = new Set(data.singleParts)
/** Words before an office that stands for whoever holds it: "this President". */
export const addressWords: ReadonlySet<string> = new Set(data.addressWords)
/** Possessive pronouns. */
export const possessivePronouns: ReadonlySet<string> = new Set(data.possessivePronouns)
/** Words before a title: "former". */
export const titlePrefixes: ReadonlySet<string> = new Set(data.titlePrefixes)
/** Words that open what is said of a person behind the name. */
export const appositionOpeners: ReadonlySet<string> = new Set(data.appositionOpeners)
/** Words that end it. */
export const appositionEnds: ReadonlySet<string> = new Set(data.appositionEnds)
/** Words that no title holds. */
export const clauseWords: ReadonlySet<string> = new Set(data.clauseWords)
/** Prepositions before whom an office serves: "a spokesman for". */
export const servicePrepositions: ReadonlySet<string> = new Set(data.servicePrepositions)
/** Verbs that only a plural has for its subject. */
export const pluralVerbs: ReadonlySet<string> = new Set(data.pluralVerbs)
/** Months that are given names. */
export const givenMonths: ReadonlySet<string> = new Set(data.givenMonths)
/** Months that are names of persons. */
export const nameMonths: ReadonlySet<string> = new Set(data.nameMonths)
/** Words before a month. */
export const beforeMonths: ReadonlySet<string> = new Set(data.beforeMonths)
/** Bodies whose name tells with "on" what they are for. */
export const bodiesOn: ReadonlySet<string> = new Set(data.bodiesOn)
/** Parts of a ship: "the hull of". */
export const shipParts: ReadonlySet<string> = new Set(data.shipParts)
/** Words behind a class of vehicle that end its phrase. */
export const behindVehicle: ReadonlySet<string> = new Set(data.behindCraft)
/** First words of many towns. */
export const placeNameOpeners: ReadonlySet<string> = new Set(data.placeNameOpeners)
/** Styles that are a part of a body's name: "Prince Alm Hospital". */
export const personStyles: ReadonlySet<string> = new Set(data.personStyles)
/** Nouns for a rule, behind the name of who has it. */
export const ruleNouns: ReadonlySet<string> = new Set(data.ruleNouns)
/** Prefixes before a name: "anti-". */
export const sidePrefixes: ReadonlySet<string> = new Set(data.sidePrefixes)
/** Participles behind a name and a hyphen: "Norland-backed". */
export const sidedParticiples: ReadonlySet<string> = new Set(data.sidedParticiples)
/** Participles that tell who runs something: "state-run". */
export const ownedParticiples: ReadonlySet<string> = new Set(data.ownedParticiples)
/** Words behind the noun of a description: "a woman outside the store". */
export const descriptionEnds: ReadonlySet<string> = new Set(data.descriptionEnds)
/** Prepositions that tie one described actor to another. */
export const entityPrepositions: ReadonlySet<string> = new Set(data.entityPrepositions)
