import data from './data/act-words.json' with { type: 'json' }

const acts = new Map<string, string[]>()
for (const [act, words] of Object.entries(data.acts)) {
  for (const word of words) acts.set(word, [...(acts.get(word) ?? []), act])
}

const bases = new Map<string, string>()
for (const [base, ...forms] of data.forms) {
  for (const form of [base, ...forms]) if (!bases.has(form)) bases.set(form, base)
}

/**
 * The acts that a word in lower case can tell of: "gunned" tells of shooting; none for a word that has no synonyms in news.
 * @example actsOf('quake') // ['shake']
 */
export function actsOf(word: string): readonly string[] {
  return acts.get(word) ?? []
}

/**
 * The verb of which a word in lower case is a form, or a noun, that no ending makes: "shot" of "shoot"; else the word itself.
 */
export function baseForm(word: string): string {
  return bases.get(word) ?? word
}
