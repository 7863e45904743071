import data from './data/factuality-words.json' with { type: 'json' }

/** The kind of modality that a modal verb expresses. */
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
/** Words that negate their verb. */
export const negations: ReadonlySet<string> = new Set(data.negation)
/** Subjects that negate their verb: "nobody came". */
export const nobodyWords: ReadonlySet<string> = new Set(data.nobody)
/** Words behind "not" that do not negate the verb: "not only". */
export const notAlone: ReadonlySet<string> = new Set(data.notAlone)
/** Words that open a clause about something that has not happened: "if". */
export const conditionWords: ReadonlySet<string> = new Set(data.condition)
/** Words that open a clause about something that was not done: "without". */
export const replacedMarks: ReadonlySet<string> = new Set(data.replaced)
/** Governing words that leave the clause open. */
export const doubtWords: ReadonlySet<string> = new Set(data.doubt)
/** Nouns for reports of events: "a report that". */
export const reportNouns: ReadonlySet<string> = new Set(data.report)
/** Verbs that say that a report is not true. */
export const denyingVerbs: ReadonlySet<string> = new Set(data.deny)
/** Verbs whose object has a participle that says what is to be done to it: "want the migrants deported". */
export const wantingVerbs: ReadonlySet<string> = new Set(data.want)
/** Nouns for events that last. */
export const lastingNouns: ReadonlySet<string> = new Set(data.lasting)
/** Verbs that only say that the event of their subject took place. */
export const occurVerbs: ReadonlySet<string> = new Set(data.occur)
/** Verbs that say that their subject is ongoing. */
export const goOnVerbs: ReadonlySet<string> = new Set(data.goOn)
/** Nouns that only count or group the events of the noun behind them: "a wave of". */
export const holderNouns: ReadonlySet<string> = new Set(data.holder)
/** Nouns for acts of speech: an answer to such an act does not undo it. */
export const wordActs: ReadonlySet<string> = new Set(data.wordAct)
/** Prepositions that attach a noun to the verb, noun or adjective that governs it. */
export const bindingPrepositions: ReadonlySet<string> = new Set(data.boundBy)
/** Prepositions before an event that is over or ongoing: "after the strike". */
export const afterPrepositions: ReadonlySet<string> = new Set(data.afterwards)
/** Verbs that only carry out the event that their object names. */
export const lightVerbs: ReadonlySet<string> = new Set(data.light)
/** Verbs of going somewhere: "for talks" behind them is a purpose. */
export const moveVerbs: ReadonlySet<string> = new Set(data.move)
/** Verbs of taking part: "in talks" behind them has their factuality. */
export const takePartVerbs: ReadonlySet<string> = new Set(data.takePart)
