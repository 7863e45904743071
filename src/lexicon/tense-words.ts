import data from './data/tense-words.json' with { type: 'json' }

/** Lemmas that say by themselves that something lies ahead: "due", "scheduled", "expected". */
export const SCHEDULED: ReadonlySet<string> = new Set(data.scheduled)
/** Lemmas whose infinitive lies ahead of them: "agreed to meet", "ordered to appear". */
export const AHEAD: ReadonlySet<string> = new Set([...data.scheduled, ...data.governors])
/** Lemmas whose plain present with a day tells what is to come: "the talks resume on Monday". */
export const TIMETABLED: ReadonlySet<string> = new Set(data.timetable)
/** Words beside "today" that stretch it to our days. */
export const LASTING: ReadonlySet<string> = new Set(data.lasting)
/** What "today's" says of our days: not of one of them. */
export const OF_OUR_DAYS: ReadonlySet<string> = new Set(data.ofOurDays)
/** Words of somebody who speaks to others. */
export const SPEAKING: ReadonlySet<string> = new Set(data.speaking)
/** Forms of "have", "be" in the past, and "be" in the present before a verb. */
export const HAVE: ReadonlySet<string> = new Set(data.have)
export const WAS: ReadonlySet<string> = new Set(data.was)
export const IS: ReadonlySet<string> = new Set(data.is)
