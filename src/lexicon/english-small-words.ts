import data from './data/english-small-words.json' with { type: 'json' }

/** The commonest English words that no other language of the Latin script shares in number. */
export const englishSmallWords: ReadonlySet<string> = new Set(data.words)
