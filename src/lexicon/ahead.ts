import data from './data/ahead-words.json' with { type: 'json' }

/** Lemmas that put what depends on them into the future: "plans to", "due to", "scheduled for". */
export const AHEAD: ReadonlySet<string> = new Set(data.lemmas)
