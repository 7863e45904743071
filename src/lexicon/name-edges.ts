import data from './data/name-edges.json' with { type: 'json' }

/** Words that are capitalised only if a sentence opens, or in a title. */
export const functionWords: ReadonlySet<string> = new Set(data.function)
/** Owners inside the names of bodies: "People's Party". */
export const nameOwners: ReadonlySet<string> = new Set(data.owner)
/** Surnames that are common words. */
export const wordSurnames: ReadonlySet<string> = new Set(data.wordSurname)
/** What ministers and other officers are for: "Foreign Affairs". */
export const departments: ReadonlySet<string> = new Set(data.department)
/** Words that headlines leave in lower case. */
export const headlineSmallWords: ReadonlySet<string> = new Set(data.headlineSmall)
/** What stands behind a surname: "Jr". */
export const nameSuffixes: ReadonlySet<string> = new Set(data.suffix)
/** Words of a name that give its acronym no letter. */
export const withoutInitial: ReadonlySet<string> = new Set(data.noInitial)
/** Class words that a shortened name leaves out: "Quarrel Bay" for "Quarrel Bay Shipping Company". */
export const classTails: ReadonlySet<string> = new Set(data.classTail)
/** Last words of the names of papers, which stand for them: "the Post". */
export const paperWords: ReadonlySet<string> = new Set(data.paper)
/** First words that many names share. */
export const commonFirstWords: ReadonlySet<string> = new Set(data.commonFirst)
