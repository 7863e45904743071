import anonymity from './data/anonymity.json' with { type: 'json' }
import cues from './data/cues.json' with { type: 'json' }

/**
 * How the content of a statement stands beside the word that brings it: `clause` ("said that …"), `quote` (words in
 * quotation marks), `to` (the speaker's own act: "vowed to …"), `whom-to` ("urged them to …"), `object` ("denied the
 * charge"), `as` ("described it as …"), `small` ("called it a mistake"), or a preposition ("accused them of …").
 */
export const FRAMES: readonly string[] = [
  'clause',
  'quote',
  'to',
  'whom-to',
  'object',
  'as',
  'small',
  'of',
  'for',
  'about',
  'on',
  'against',
  'to-noun',
  'with',
  'in',
  'at',
]

const asTable = (rows: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(Object.entries(rows).map(([word, frames]) => [word, new Set(frames)]))

/** Verbs of saying, belief, intention, demand, denial, judgement by lemma (particles joined by a space). */
export const cueVerbs: ReadonlyMap<string, ReadonlySet<string>> = asTable(cues.verbs)

/** Verbs that more often do something else: by themselves they bring a statement only with a clause or a quotation. */
export const weakCueVerbs: ReadonlySet<string> = new Set(cues.weakVerbs)

/** Verbs whose participle behind a noun tells what others say of it: "a man accused of theft". */
export const blameVerbs: ReadonlySet<string> = new Set(cues.blameVerbs)

/** Verbs whose passive tells what its subject thinks ("is convinced"); of all others the subject says nothing ("is accused"). */
export const mindVerbs: ReadonlySet<string> = new Set(cues.mindVerbs)

/** Nouns that hold a statement: "the claim that …", "doubts about …". */
export const cueNouns: ReadonlyMap<string, ReadonlySet<string>> = asTable(cues.nouns)

/** Words that say that a source is not named on purpose, in lower case. */
export const anonymityPhrases: readonly string[] = anonymity.phrases

/** Nouns that stand for a person whose name is withheld: "a source". */
export const withheldNouns: ReadonlySet<string> = new Set(anonymity.sourceNouns)

/** Nouns for officials: as the speaker and without a name, one that speaks unnamed. */
export const officialNouns: ReadonlySet<string> = new Set(anonymity.officialNouns)

/** The frame that a preposition makes of its phrase. */
export const prepositionFrames: ReadonlyMap<string, string> = new Map(Object.entries(cues.prepositionFrames))
