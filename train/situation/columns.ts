import { type FeatureList, newFeatureList } from '../../src/language/net/features.ts'
import { vectorRow, type WordVectors } from '../../src/language/net/vectors.ts'
import { EVENT_CLASSES } from '../../src/report/candidates/decisions.ts'
import type { Facts } from '../../src/report/candidates/facts.ts'
import { PHRASE_SLOTS } from '../../src/report/candidates/phrase-features.ts'
import { best } from '../../src/report/candidates/read-words.ts'
import { type DecidedAnchor, governorOf, walkPhrases } from '../../src/report/candidates/roles.ts'
import {
  type ActMarks,
  actFeatures,
  sentenceFeatures,
  stanceFeatures,
  WORD_SLOTS,
  wordFeatures,
  wordSlots,
} from '../../src/report/candidates/word-features.ts'
import { ExampleColumns } from '../net/example-columns.ts'
import { type GoldAnchor, goldAnchors } from './phrase-examples.ts'
import type { SoftBlock } from './soft.ts'
import { actLabels, type GoldBlock, wordLabels, wordsToLearn } from './word-examples.ts'

/** Turns tokens in slots into rows of the word vectors, -1 if there is no token. */
export function vectorRows(facts: Facts, vectors: WordVectors, slots: Int32Array): Int32Array {
  return slots.map((token) => (token < 0 ? -1 : vectorRow(vectors, facts.form[token])))
}

/** The features of a word and of its sentence, which a reading sums once. */
function allFeatures(facts: Facts, token: number, list: FeatureList): void {
  wordFeatures(facts, token, list)
  sentenceFeatures(facts, facts.tree.tokens.sentence[token], list)
}

export const WORD_HEADS = 5

/** Adds examples of the net over words that a teacher answered. */
export function addSoftWords(columns: ExampleColumns, blocks: Iterable<SoftBlock>, vectors: WordVectors): void {
  const list = newFeatureList(2048)
  const slots = new Int32Array(WORD_SLOTS)
  for (const { facts, words, answers } of blocks) {
    for (const token of words) {
      allFeatures(facts, token, list)
      wordSlots(facts, token, slots)
      const answer = answers.get(token)
      const labels = [answer === undefined ? 0 : -1, -1, -1, -1, -1]
      columns.add(list.hashes, list.count, vectorRows(facts, vectors, slots), labels, answer?.types ?? null)
    }
  }
}

/** Adds examples of the net over acts that a teacher answered, if it is sure that there is one. */
export function addSoftActs(columns: ExampleColumns, blocks: Iterable<SoftBlock>, vectors: WordVectors): void {
  const list = newFeatureList(2048)
  const slots = new Int32Array(WORD_SLOTS)
  for (const { facts, answers } of blocks) {
    for (const [token, { types, statuses }] of answers) {
      const { index, chance } = best(types)
      if (index === 0 || chance < SURE_ENOUGH) continue
      allFeatures(facts, token, list)
      // The teacher does not part the happenings outside PLOVER.
      actFeatures(facts, token, index === types.length - 1 ? EVENT_CLASSES.length - 1 : index, list)
      wordSlots(facts, token, slots)
      columns.add(list.hashes, list.count, vectorRows(facts, vectors, slots), [-1, -1], statuses)
    }
  }
}

const SURE_ENOUGH = 0.6

/** Examples of the net over propositions: the stance on each word, beside the acts of gold. */
export function stanceColumns(blocks: Iterable<GoldBlock>, vectors: WordVectors): ExampleColumns {
  const columns = new ExampleColumns(WORD_SLOTS, 1)
  const list = newFeatureList(2048)
  const slots = new Int32Array(WORD_SLOTS)
  for (const gold of blocks) {
    const acts = actMarks(gold)
    for (const token of [...gold.words].sort((a, b) => a - b)) {
      allFeatures(gold.facts, token, list)
      stanceFeatures(gold.facts, token, acts, list)
      wordSlots(gold.facts, token, slots)
      columns.add(list.hashes, list.count, vectorRows(gold.facts, vectors, slots), [wordLabels(gold, token)[1]])
    }
  }
  return columns
}

function actMarks(gold: GoldBlock): ActMarks {
  const classes = new Uint8Array(gold.facts.tree.tokens.count)
  const statuses = new Uint8Array(classes.length)
  for (const token of gold.events.keys()) {
    classes[token] = wordLabels(gold, token)[0]
    statuses[token] = actLabels(gold, token)[0] + 1
  }
  return { classes, statuses }
}

/** Examples of the net over acts: how each stands, and its mode. */
export function actColumns(blocks: Iterable<GoldBlock>, vectors: WordVectors): ExampleColumns {
  const columns = new ExampleColumns(WORD_SLOTS, 2)
  const list = newFeatureList(2048)
  const slots = new Int32Array(WORD_SLOTS)
  for (const gold of blocks) {
    for (const token of gold.events.keys()) {
      const [eventClass] = wordLabels(gold, token)
      allFeatures(gold.facts, token, list)
      actFeatures(gold.facts, token, eventClass, list)
      wordSlots(gold.facts, token, slots)
      columns.add(list.hashes, list.count, vectorRows(gold.facts, vectors, slots), actLabels(gold, token))
    }
  }
  return columns
}

/** Examples of the net over words. */
export function wordColumns(blocks: Iterable<GoldBlock>, vectors: WordVectors): ExampleColumns {
  const columns = new ExampleColumns(WORD_SLOTS, WORD_HEADS)
  const list = newFeatureList(2048)
  const slots = new Int32Array(WORD_SLOTS)
  for (const gold of blocks) {
    for (const token of wordsToLearn(gold)) {
      allFeatures(gold.facts, token, list)
      wordSlots(gold.facts, token, slots)
      columns.add(list.hashes, list.count, vectorRows(gold.facts, vectors, slots), wordLabels(gold, token))
    }
  }
  return columns
}

/** Examples of the net over phrases, each with what gold says was decided before it. */
export function phraseColumns(blocks: Iterable<GoldBlock>, vectors: WordVectors): ExampleColumns {
  const columns = new ExampleColumns(PHRASE_SLOTS, 1)
  const list = newFeatureList(2048)
  const slots = new Int32Array(PHRASE_SLOTS)
  for (const gold of blocks)
    walkGold(gold, list, slots, (role) =>
      columns.add(list.hashes, list.count, vectorRows(gold.facts, vectors, slots), [role]),
    )
  return columns
}

function walkGold(gold: GoldBlock, list: FeatureList, slots: Int32Array, learn: (role: number) => void): void {
  const { events, others } = goldAnchors(gold)
  const size = gold.facts.tree.tokens.count
  const acts = new Uint8Array(size)
  for (const sentence of events) for (const { token, anchorClass } of sentence) acts[token] = anchorClass
  const nothing = new Uint8Array(size)
  const decided = new Map<number, GoldAnchor>()
  const walk = (
    anchor: GoldAnchor,
    governor: DecidedAnchor | null,
    last: DecidedAnchor | null,
    acts: Uint8Array,
  ): void => {
    walkPhrases(gold.facts, anchor, { governor, last, acts }, list, slots, (token) => {
      const role = anchor.roles.get(token) ?? 0
      learn(role)
      return role
    })
  }
  for (const sentence of events) {
    let last: GoldAnchor | null = null
    for (const anchor of sentence) {
      walk(anchor, governorOf(gold.facts, anchor.token, decided, false), last, acts)
      decided.set(anchor.token, anchor)
      last = anchor
    }
  }
  for (const anchor of others) {
    if (anchor.early) walk(anchor, null, null, nothing)
    else walk(anchor, governorOf(gold.facts, anchor.token, decided, true), null, acts)
  }
}
