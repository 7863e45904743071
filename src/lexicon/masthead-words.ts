import data from './data/masthead-words.json' with { type: 'json' }

/** Words before a weekday that shift it: "last Sunday". */
export const shiftingWords: readonly string[] = data.shifting
/** Words beside a date that is ahead of the report. */
export const futureWords: readonly string[] = data.future
/** Verbs in the past beside a date. */
export const pastVerbs: readonly string[] = data.past
/** Nouns for what a bare year is the year of: "the 2022 invasion". */
export const yearNouns: readonly string[] = data.pastEvent
/** The months as addresses of pages have them, in their order. */
export const monthAbbreviations: readonly string[] = data.monthAbbreviation
/** Days that a site's software writes where it knows none. */
export const defaultDays: ReadonlySet<string> = new Set(data.defaultDay)
/** First words of lines that are no names, in lower case. */
export const noNameStarts: ReadonlySet<string> = new Set(data.noFirstWord)
/** Words of desks and buttons, which no name of a person holds. */
export const deskWords: readonly string[] = data.desk
/** Small words inside names. */
export const bylineParticles: ReadonlySet<string> = new Set(data.nameParticle)
/** Last words of agencies' names. */
export const agencyEndings: readonly string[] = data.agencyEnding
