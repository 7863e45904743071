import data from './data/phrase-nouns.json' with { type: 'json' }

/** Nouns of sport: beside them a state is its team. */
export const sportNouns: ReadonlySet<string> = new Set(data.sport)
/** What a person has: "the Vell regime", "Vell supporters". */
export const personNouns: ReadonlySet<string> = new Set(data.ofPersons)
/** What only tells the sort of the body that is named before it. */
export const bodySortNouns: ReadonlySet<string> = new Set(data.ofBodies)
/** Nouns that stand for a state behind its name. */
export const governmentNouns: ReadonlySet<string> = new Set(data.government)
/** Nouns that only say what sort of body the name before them is. */
export const classNouns: ReadonlySet<string> = new Set(data.class)
/** Words for some of a group: "two of the villagers". */
export const someWords: ReadonlySet<string> = new Set(data.some)
/** Titles that are no office. */
export const honorifics: ReadonlySet<string> = new Set(data.honorific)
/** Nouns of time and measure, which hardly ever a pronoun means. */
export const measureNouns: ReadonlySet<string> = new Set(data.measure)
/** Nouns of things that end like nouns of people. */
export const thingNouns: ReadonlySet<string> = new Set(data.thing)
/** Offices that "leader" may stand for. */
export const leaderOffices: readonly string[] = data.leaderOffice
/** Sorts of bodies that a bare noun may stand for: "the paper", "the group". */
export const bodySorts: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(data.bodySorts))
