import { FIGURE_MEASURES } from '../../lexicon/figure-measures.ts'
import { overlaps } from '../../record/span.ts'
import { confidenceOf } from '../candidates/confidence.ts'
import { ANCHOR_CLASSES } from '../candidates/decisions.ts'
import type { Facts } from '../candidates/facts.ts'
import type { DecisionModel } from '../candidates/model.ts'
import { partyOf } from '../candidates/party.ts'
import { roleReader } from '../candidates/read-roles.ts'
import { figureReader } from '../candidates/read-words.ts'
import { RECIPIENT } from '../candidates/roles.ts'
import { numberOf } from '../candidates/token-places.ts'
import type { Figure, Mentions } from '../layers.ts'

const FIGURE = ANCHOR_CLASSES.indexOf('figure')

/** What a number must be likely by to count or measure, so that it is told. */
const LEAST_CHANCE = 0.4

/** Keeps of the numbers those that the nets take for figures, with what each counts and measures, and how sure it is. */
export function decideFigures(
  drafted: readonly Figure[],
  facts: Facts,
  mentions: Mentions,
  model: DecisionModel,
): Figure[] {
  const ask = figureReader(facts, model)
  const roles = roleReader(facts, model)
  const acts = new Uint8Array(facts.tree.tokens.count)
  const kept: Figure[] = []
  for (const figure of drafted) {
    const token = numberOf(facts.tree.tokens, figure)
    if (token < 0) continue
    const { chance, measure } = ask(token)
    if (chance < LEAST_CHANCE) continue
    const anchor = { token, anchorClass: FIGURE, phrases: roles.phrasesAround(token) }
    const read = roles.read(anchor, { governor: null, last: null, acts })
    const counted = read.phrases.filter((phrase) => read.roles[phrase] === RECIPIENT)
    const likeliest = counted.reduce((a, b) => (a < 0 || read.chances[b] > read.chances[a] ? b : a), -1)
    const span = likeliest < 0 ? null : partyOf(facts, mentions, likeliest).span
    const agrees = span !== null && figure.counts !== null && overlaps(figure.counts, span)
    kept.push({
      ...figure,
      counts: agrees ? figure.counts : span,
      measures: figure.measures ?? FIGURE_MEASURES[measure],
      confidence: model.confidence === null ? null : confidenceOf(model.confidence.figure, chance * read.partiesChance),
    })
  }
  return kept
}
