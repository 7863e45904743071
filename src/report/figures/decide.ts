import { numberOf } from '../../language/syntax/token-places.ts'
import { FIGURE_MEASURES } from '../../lexicon/figure-measures.ts'
import { overlaps, type Span } from '../../text/span.ts'
import { measuredConfidence } from '../candidates/confidence.ts'
import { ANCHOR_CLASSES } from '../candidates/decisions.ts'
import type { Facts } from '../candidates/facts.ts'
import type { DecisionModel } from '../candidates/model.ts'
import { partyOf } from '../candidates/party.ts'
import type { RoleReader } from '../candidates/read-roles.ts'
import { figureReader } from '../candidates/read-words.ts'
import { BEFORE_ANY_ACT, RECIPIENT } from '../candidates/roles.ts'
import type { Figure, Mentions } from '../layers.ts'

const FIGURE = ANCHOR_CLASSES.indexOf('figure')

/** What a number must be likely by to count or measure, so that it is told. */
const LEAST_CHANCE = 0.2
/** What a measure must be likely by to stand where the words around the number name none. */
const LEAST_CHANCE_OF_MEASURE = 0.5
/** The class of what measures nothing of the closed list: it says nothing by which figures could be compared. */
const NO_MEASURE = FIGURE_MEASURES[0]

/** Keeps of the numbers those that the nets take for figures, with what each counts and measures, and how sure it is. */
export function decideFigures(
  drafted: readonly Figure[],
  facts: Facts,
  roles: RoleReader,
  mentions: Mentions,
  model: DecisionModel,
): Figure[] {
  const ask = figureReader(facts, model)
  const kept: Figure[] = []
  for (const figure of drafted) {
    const token = numberOf(facts.tree.tokens, figure)
    if (token < 0) continue
    const { chance, measure, measureChance } = ask(token)
    if (chance < LEAST_CHANCE) continue
    const anchor = { token, anchorClass: FIGURE, phrases: roles.phrasesAround(token) }
    const read = roles.read(anchor, BEFORE_ANY_ACT)
    const chanceOf = (phrase: number): number => read.chances.get(phrase) ?? 0
    const counted = read.phrases.filter((phrase) => read.roles.get(phrase) === RECIPIENT)
    const likeliest = counted.reduce((a, b) => (a < 0 || chanceOf(b) > chanceOf(a) ? b : a), -1)
    const party = likeliest < 0 ? null : partyOf(facts, mentions, likeliest).span
    kept.push({
      ...figure,
      // Where the net sees nothing counted, the noun behind the number as it was drafted is more often right than none.
      counts: party === null ? figure.counts : countedIn(party, figure, drafted, facts.tree.text),
      measures: figure.measures ?? (measureChance < LEAST_CHANCE_OF_MEASURE ? null : measureNamed(measure)),
      confidence: measuredConfidence(model.confidence, 'figure', chance * read.partiesChance),
    })
  }
  return kept
}

function measureNamed(index: number): string | null {
  return FIGURE_MEASURES[index] === NO_MEASURE ? null : FIGURE_MEASURES[index]
}

/**
 * What of a phrase is counted: the noun as it was drafted, else the words without a number in front of them ("growth" of
 * "4% growth"); where another number counts the same ("nine people were killed and 40 injured"), what that one counts.
 */
function countedIn(phrase: Span, figure: Figure, drafted: readonly Figure[], text: string): Span | null {
  if (figure.counts !== null && overlaps(phrase, figure.counts)) return figure.counts
  const own = overlaps(phrase, figure) ? behind(figure.end, phrase, text) : phrase
  if (own === null) return null
  return drafted.find(({ start, end, counts }) => counts !== null && overlaps({ start, end }, own))?.counts ?? own
}

/** The words of a span behind a place of the text, or null if there are none. */
function behind(place: number, { end }: Span, text: string): Span | null {
  const first = text.slice(place, end).search(/\p{L}/u)
  return first < 0 ? null : { start: place + first, end }
}
