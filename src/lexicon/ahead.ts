import data from './data/ahead-words.json' with { type: 'json' }

/** Lemmas that say by themselves that something lies ahead: "due", "scheduled", "expected". */
export const SCHEDULED: ReadonlySet<string> = new Set(data.scheduled)
/** Lemmas whose infinitive lies ahead of them: "agreed to meet", "ordered to appear". */
export const AHEAD: ReadonlySet<string> = new Set([...data.scheduled, ...data.governors])
/** Lemmas whose plain present with a day tells what is to come: "the talks resume on Monday". */
export const TIMETABLED: ReadonlySet<string> = new Set(data.timetable)
