import data from './data/person-words.json' with { type: 'json' }

/** Pronouns for the speaker. */
export const firstSingular: ReadonlySet<string> = new Set(data.i)
/** Pronouns for the speaker and others. */
export const firstPlural: ReadonlySet<string> = new Set(data.we)
/** Pronouns for who is spoken to. */
export const secondPerson: ReadonlySet<string> = new Set(data.you)
/** Third-person pronouns by what they agree with, and relative pronouns. */
export const thirdPersons = {
  he: data.he,
  she: data.she,
  it: data.it,
  they: data.they,
  relative: data.relative,
} as const satisfies Readonly<Record<string, readonly string[]>>
