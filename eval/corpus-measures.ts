/** What `score_corpus.py --json` gives, as far as rows are made of it. */
export interface CorpusScores {
  readonly events: Readonly<Record<'found' | 'code' | 'who' | 'all', Counted>>
  readonly events_other_too: Readonly<Record<'found' | 'code' | 'who' | 'all', Counted>>
  readonly given_code: Readonly<Record<'status' | 'actors' | 'recipients', number>>
  readonly statements: Readonly<Record<'content' | 'source', Counted>>
  readonly positions: Counted
  readonly figures: Readonly<Record<'found' | 'counted', Counted>>
}

/** Precision, recall and F1. */
export interface Counted {
  readonly p: number
  readonly r: number
  readonly f1: number
}

/** One row of the section *situation corpus*. */
export interface CorpusMeasure {
  readonly name: string
  readonly of: (scores: CorpusScores) => number
  /** What the project set out to reach on dev, or null. */
  readonly reach: number | null
  /** How far two annotators agree, on the corpus's held-back part, or null if that was not measured. */
  readonly annotators: number | null
}

// biome-ignore format: a table reads better in rows
export const CORPUS_MEASURES: readonly CorpusMeasure[] = [
  { name: 'events of PLOVER types/found F1', of: (s) => s.events.found.f1, reach: null, annotators: 0.92 },
  { name: 'events of PLOVER types/type F1', of: (s) => s.events.code.f1, reach: 0.74, annotators: 0.88 },
  { name: 'events of PLOVER types/type and parties F1', of: (s) => s.events.who.f1, reach: null, annotators: null },
  { name: 'events of PLOVER types/all right F1', of: (s) => s.events.all.f1, reach: 0.41, annotators: 0.73 },
  { name: 'events with OTHER/found F1', of: (s) => s.events_other_too.found.f1, reach: null, annotators: 0.92 },
  { name: 'events with OTHER/type F1', of: (s) => s.events_other_too.code.f1, reach: 0.71, annotators: 0.88 },
  { name: 'events with OTHER/type and parties F1', of: (s) => s.events_other_too.who.f1, reach: null, annotators: null },
  { name: 'events with OTHER/all right F1', of: (s) => s.events_other_too.all.f1, reach: 0.39, annotators: 0.73 },
  { name: 'events, given the type/status', of: (s) => s.given_code.status, reach: 0.91, annotators: 0.99 },
  { name: 'events, given the type/doers', of: (s) => s.given_code.actors, reach: 0.78, annotators: 0.93 },
  { name: 'events, given the type/recipients', of: (s) => s.given_code.recipients, reach: 0.8, annotators: 0.87 },
  { name: 'statements/content F1', of: (s) => s.statements.content.f1, reach: 0.83, annotators: 0.96 },
  { name: 'statements/content and source F1', of: (s) => s.statements.source.f1, reach: 0.77, annotators: 0.95 },
  { name: 'positions/holder and stance F1', of: (s) => s.positions.f1, reach: 0.5, annotators: 0.83 },
  { name: 'figures/found F1', of: (s) => s.figures.found.f1, reach: 0.93, annotators: 0.95 },
  { name: 'figures/found, with what they count F1', of: (s) => s.figures.counted.f1, reach: 0.8, annotators: null },
]

/** What is measured again on the same text in lower case, where less than a tenth may be lost. */
// biome-ignore format: a table reads better in rows
export const LOWER_CASED_MEASURES: readonly Omit<CorpusMeasure, 'reach' | 'annotators'>[] = [
  { name: 'lower-cased/events of PLOVER types, type F1', of: (s) => s.events.code.f1 },
  { name: 'lower-cased/events, doers given the type', of: (s) => s.given_code.actors },
  { name: 'lower-cased/statements, content and source F1', of: (s) => s.statements.source.f1 },
]
