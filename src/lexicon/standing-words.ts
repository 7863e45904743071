import data from './data/standing-words.json' with { type: 'json' }

/** What a modal verb makes of the act: to come, wished, owed, or open. */
export type ModalKind = 'future' | 'wish' | 'duty' | 'chance'

/** The modal verbs, contracted forms too. */
export const modalKinds: ReadonlyMap<string, ModalKind> = new Map(
  (['future', 'wish', 'duty', 'chance'] as const).flatMap((kind) =>
    data.modal[kind].map((word) => [word, kind] as const),
  ),
)
/** Auxiliaries of the perfect: "has". */
export const perfectAuxiliaries: ReadonlySet<string> = new Set(data.auxiliary.perfect)
/** Auxiliaries in the past: "was", "had". */
export const pastAuxiliaries: ReadonlySet<string> = new Set(data.auxiliary.past)
/** Auxiliaries in the present: "is", "does". */
export const presentAuxiliaries: ReadonlySet<string> = new Set(data.auxiliary.present)
/** Words that negate the verb that they hang on. */
export const negations: ReadonlySet<string> = new Set(data.negation)
/** Subjects that negate their verb: "nobody came". */
export const nobodyWords: ReadonlySet<string> = new Set(data.nobody)
/** Words behind "not" that leave the act done: "not only". */
export const notAlone: ReadonlySet<string> = new Set(data.notAlone)
/** Words that open a clause of what has not come about: "if". */
export const conditionWords: ReadonlySet<string> = new Set(data.condition)
/** Words that open a clause of what was not done: "without". */
export const replacedMarks: ReadonlySet<string> = new Set(data.replaced)
/** Governing words that leave the clause open. */
export const doubtWords: ReadonlySet<string> = new Set(data.doubt)
/** Nouns for what somebody says that happened: "a report that". */
export const reportNouns: ReadonlySet<string> = new Set(data.report)
/** Verbs that say that a report is not true. */
export const denyingVerbs: ReadonlySet<string> = new Set(data.deny)
/** Verbs whose object is to undergo what its participle says: "want the migrants deported". */
export const wantingVerbs: ReadonlySet<string> = new Set(data.want)
/** Nouns for what lasts. */
export const lastingNouns: ReadonlySet<string> = new Set(data.lasting)
/** Verbs that say no more than that the act of their subject took place. */
export const occurVerbs: ReadonlySet<string> = new Set(data.occur)
/** Verbs that say that their subject goes on. */
export const goOnVerbs: ReadonlySet<string> = new Set(data.goOn)
/** Nouns that only count or gather the acts of the noun behind them: "a wave of". */
export const holderNouns: ReadonlySet<string> = new Set(data.holder)
/** Acts of words: who answers them does not undo them. */
export const wordActs: ReadonlySet<string> = new Set(data.wordAct)
/** Prepositions that tie a noun to the verb, noun or adjective that governs it. */
export const bindingPrepositions: ReadonlySet<string> = new Set(data.boundBy)
/** Prepositions whose noun is over or under way: "after the strike". */
export const afterPrepositions: ReadonlySet<string> = new Set(data.afterwards)
/** Verbs that do no more than carry out what their object names. */
export const lightVerbs: ReadonlySet<string> = new Set(data.light)
/** Verbs of going somewhere: "for talks" behind them is a purpose. */
export const moveVerbs: ReadonlySet<string> = new Set(data.move)
/** Verbs of taking part: "in talks" behind them stands as they stand. */
export const takePartVerbs: ReadonlySet<string> = new Set(data.takePart)
