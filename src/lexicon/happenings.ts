import data from './data/happenings.json' with { type: 'json' }

/** From a word in lower case ("blast", "exploded") to the sort of happening with a toll that it tells of ("explosion"). */
export const HAPPENING_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(data.happenings).flatMap(([happening, words]) => words.map((word) => [word, happening])),
)
