import type { Tokens } from '../../src/language/analysis.ts'
import { firstTokenAfter, headOfSpan, numberOf } from '../../src/language/syntax/index.ts'
import { FIGURE_MEASURES, measureOf } from '../../src/lexicon/figure-measures.ts'
import {
  CUE_CLASSES,
  EVENT_CLASSES,
  MODE_CLASSES,
  STANCE_CLASSES,
  STATUS_CLASSES,
} from '../../src/report/candidates/decisions.ts'
import { type Facts, factsOf } from '../../src/report/candidates/facts.ts'
import { isWordCandidate } from '../../src/report/candidates/word-features.ts'
import { overlaps } from '../../src/text/span.ts'
import type { CorpusEvent, CorpusFigure, CorpusPosition, CorpusRecord } from './corpus.ts'
import type { ReadBlock } from './read-blocks.ts'

/** A block with the facts of its words and the gold records by the token that they hang on. */
export interface GoldBlock {
  readonly read: ReadBlock
  readonly facts: Facts
  /** Sentences of the corpus as token ranges: first, and one behind the last. */
  readonly sentences: readonly (readonly [number, number])[]
  readonly events: ReadonlyMap<number, CorpusEvent>
  readonly propositions: ReadonlyMap<number, CorpusPosition>
  readonly cues: ReadonlySet<number>
  readonly figures: ReadonlyMap<number, CorpusFigure>
  /** Heads of what the figures stage takes for a figure. */
  readonly numbers: ReadonlySet<number>
  /** Words that may name an act, bring a statement or head a proposition. */
  readonly words: ReadonlySet<number>
}

/** Finds the tokens of the gold records of a block. */
export function goldBlock(read: ReadBlock): GoldBlock {
  const { language, mentions, times, statements } = read.layers
  const { tokens } = language.story
  const facts = factsOf(language.story, mentions, times, statements)
  const events = new Map<number, CorpusEvent>()
  const propositions = new Map<number, CorpusPosition>()
  const cues = new Set<number>()
  const figures = new Map<number, CorpusFigure>()
  for (const record of read.block.records) {
    const at = anchorOf(read, record, tokens)
    if (at < 0) continue
    if (record.kind === 'event' && !events.has(at)) events.set(at, record)
    if (record.kind === 'position' && !propositions.has(at)) propositions.set(at, record)
    if (record.kind === 'statement') cues.add(at)
    if (record.kind === 'figure') figures.set(at, record)
  }
  const sentences = read.block.sentences.map(
    ([start, end]) => [firstTokenAfter(tokens, start), firstTokenAfter(tokens, end - 1) + 1] as const,
  )
  const numbers = new Set(read.layers.figures.map((figure) => numberOf(tokens, figure)).filter((t) => t >= 0))
  const words = new Set([...events.keys(), ...propositions.keys(), ...cues])
  for (const [from, to] of sentences) for (let t = from; t < to; t++) if (isWordCandidate(facts, t)) words.add(t)
  return { read, facts, sentences, events, propositions, cues, figures, numbers, words }
}

function anchorOf({ layers }: ReadBlock, record: CorpusRecord, tokens: Tokens): number {
  switch (record.kind) {
    case 'event':
      return headOfSpan(tokens, { start: record.trigger[0], end: record.trigger[1] })
    case 'position': {
      const about = record.proposition ?? record.target
      return about === undefined ? -1 : headOfSpan(tokens, about)
    }
    case 'statement':
      return record.cue === null ? -1 : headOfSpan(tokens, { start: record.cue[0], end: record.cue[1] })
    case 'figure':
      // The figures stage may take more or fewer words for the number.
      return numberOf(tokens, layers.figures.find((figure) => overlaps(figure, record)) ?? record)
  }
}

/** The classes of one word in the order of the net's heads: type, stance, cue, figure, measure; -1 says nothing. */
export function wordLabels(gold: GoldBlock, token: number): readonly number[] {
  const figure = gold.figures.get(token)
  const measure = figure?.measure == null ? -1 : FIGURE_MEASURES.indexOf(measureOf(figure.measure))
  const isNumber = gold.numbers.has(token)
  if (!gold.words.has(token)) return [-1, -1, -1, figure === undefined ? 0 : 1, measure]
  const event = gold.events.get(token)
  const stance = gold.propositions.get(token)?.stance ?? 'none'
  return [
    event === undefined ? 0 : EVENT_CLASSES.findIndex((name) => name === classOf(event)),
    STANCE_CLASSES.findIndex((name) => name === stance),
    CUE_CLASSES.indexOf(gold.cues.has(token) ? 'cue' : 'none'),
    figure !== undefined ? 1 : isNumber ? 0 : -1,
    measure,
  ]
}

/** The classes of an act: status and mode (-1 if the type has none). */
export function actLabels(gold: GoldBlock, token: number): readonly number[] {
  const event = gold.events.get(token)
  if (event === undefined) return [-1, -1]
  return [
    STATUS_CLASSES.findIndex((name) => name === event.status),
    event.code === 'OTHER'
      ? -1
      : Math.max(
          0,
          MODE_CLASSES.findIndex((name) => name === event.mode),
        ),
  ]
}

/** The class of a gold event: its type, with the mode of what lies outside PLOVER. */
export function classOf({ code, mode }: CorpusEvent): string {
  return code === 'OTHER' ? `OTHER/${mode ?? 'other'}` : code
}

/** The tokens of a block that are learned from, in the order of the text. */
export function wordsToLearn(gold: GoldBlock): number[] {
  return [...new Set([...gold.words, ...gold.numbers, ...gold.figures.keys()])].sort((a, b) => a - b)
}
