import listed from './known-mistakes.json' with { type: 'json' }

/** Why sentences of the tables are read wrongly as yet, by the sentence. */
export const KNOWN_MISTAKES: ReadonlyMap<string, string> = new Map(Object.entries(listed))
