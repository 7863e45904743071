import data from './data/speech-words.json' with { type: 'json' }

/** Verbs that are words toward a person or a plan, and blows toward a town or a convoy. */
export const doubleVerbs: ReadonlySet<string> = new Set(data.doubleVerb)
/** What blows fall on, as the object of a verb that may also be one of words. */
export const groundNouns: ReadonlySet<string> = new Set(data.ground)
/** Whom and what one calls back, which is no memory. */
export const calledBack: ReadonlySet<string> = new Set(data.calledBack)
/** Nouns that are words in a debate and blows everywhere else. */
export const blowNouns: ReadonlySet<string> = new Set(data.blow)
/** Verbs that give somebody a name. */
export const namingVerbs: ReadonlySet<string> = new Set(data.naming)
/** Verbs whose passive tells what is generally believed: "is said to have fled". */
export const reputeVerbs: ReadonlySet<string> = new Set(data.repute)
/** Words behind "quoted as". */
export const quotedAsWords: ReadonlySet<string> = new Set(data.quotedAs)
/** Verbs whose object is told: "told Radio Norrland". */
export const tellingVerbs: ReadonlySet<string> = new Set(data.told)
/** Nouns for what a medium is given: "in an interview with". */
export const exchangeNouns: ReadonlySet<string> = new Set(data.exchange)
/** Prepositions before the medium that passes words on. */
export const passedOnBy: ReadonlySet<string> = new Set(data.passedOn)
/** Forms of "be" before a participle. */
export const formsOfBe: ReadonlySet<string> = new Set(data.be)
/** Words that open a relative clause behind what was said or who said it. */
export const backgroundOpeners: ReadonlySet<string> = new Set(data.relative)
/** Relative pronouns that stand for a source. */
export const relativeSources: ReadonlySet<string> = new Set(data.relativeSource)
/** Labels at the head of a line before a colon, which are no speakers. */
export const lineLabels: readonly string[] = data.lineLabel
