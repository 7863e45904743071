import data from './data/media-words.json' with { type: 'json' }

/** Words for media, in lower case: "newspaper", "news agency". */
export const mediumNouns: readonly string[] = data.noun
/** Words in the names of media: "Times". */
export const mediumNameWords: readonly string[] = data.nameWord
/** Names of media that hold no such word. */
export const mediumNames: readonly string[] = data.name
