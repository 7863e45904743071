import type { Analysis } from '../../language/analysis.ts'
import { type Atoms, cutAtoms, DIGITS, formAt, GLUED, markAt } from '../../language/numbers/atoms.ts'
import { ADJ, firstTokenAfter, NN, NNP, NOUN, NUM, POS, PROPN, VERB } from '../../language/syntax/index.ts'
import { durationUnits, notLone, phraseOpeners, pointingWords } from '../../lexicon/figure-phrases.ts'
import {
  FIGURE_WORDS,
  type FigureWord,
  HYPHEN_UNITS,
  INVARIANT,
  isPeople,
  NOT_COUNTED,
  TIME_UNITS,
} from '../../lexicon/figures.ts'
import type { Span } from '../../text/span.ts'
import type { Figure, Time } from '../layers.ts'
import type { Stage } from '../stage.ts'
import { decideFigures } from './decide.ts'
import { isOfPeople, isOutcome, measuresOf } from './measures.ts'
import { type Phrase, phraseAt } from './noun-phrase.ts'
import { type Quantity, quantityAt } from './quantity.ts'
import { isNoFigure } from './refuse.ts'
import { measureUnitAt, moneyUnit, rateAfter, unitOf } from './units.ts'

type FigureAtoms = Atoms<FigureWord>

/** Reads the numbers that count or measure: how many, of what, about or exactly, and as of when. */
export const figuresStage: Stage<'language' | 'mentions' | 'times' | 'candidates', 'figures'> = {
  name: 'figures',
  version: 8,
  needs: ['language', 'mentions', 'times', 'candidates'],
  gives: ['figures'],
  run({ language, mentions, times, candidates }, tools) {
    const drafted = readFigures(language.story, times)
    const model = tools.models?.decisions ?? null
    const { facts, roles } = candidates
    if (roles === null || model === null) return { figures: drafted }
    return { figures: decideFigures(drafted, facts, roles, mentions, model) }
  },
}

/**
 * The figures of an analysed text, in order, without overlaps.
 * @param times the resolved times of the same text: what they hold is no figure, save the length of a duration
 */
export function readFigures(story: Analysis, times: readonly Time[]): readonly Figure[] {
  const { sentences, text } = story
  const regions: Span[] = []
  for (let n = 0; n < sentences.count; n++) regions.push({ start: sentences.start[n], end: sentences.end[n] })
  const atoms = cutAtoms(text, regions, FIGURE_WORDS)
  const figures: Figure[] = []
  const timesIn = new SentenceTimes(story, times)
  let time = 0
  let i = 0
  while (i < atoms.count) {
    if (atoms.entry[i] === undefined && atoms.kind[i] !== DIGITS && !isSign(atoms, i)) {
      i++
      continue
    }
    const quantity = quantityAt(atoms, i)
    if (quantity === null) {
      i++
      continue
    }
    const at = atoms.start[quantity.number]
    const end = atoms.end[quantity.end - 1]
    while (time < times.length && times[time].end <= at) time++
    const overlapping = time < times.length && times[time].start < end ? times[time] : null
    const token = firstTokenAfter(story.tokens, at)
    const near = timesIn.of(token < story.tokens.count ? story.tokens.sentence[token] : sentences.count)
    const found = isNoFigure(atoms, quantity) ? null : figureAt(story, atoms, quantity, token, overlapping, near)
    if (found === null) {
      // What is refused may still hold a number behind its hedge; a refused number is skipped whole.
      i = Math.max(i + 1, overlapping === null ? quantity.number + 1 : quantity.end)
      continue
    }
    figures.push(found)
    while (i < atoms.count && atoms.start[i] < found.end) i++
  }
  return figures
}

/** The times of one sentence after the other. */
class SentenceTimes {
  readonly #story: Analysis
  readonly #times: readonly Time[]
  #sentence = -1
  #next = 0
  #found: readonly Time[] = []

  constructor(story: Analysis, times: readonly Time[]) {
    this.#story = story
    this.#times = times
  }

  /** The times of a sentence; sentences are asked for in order. */
  of(sentence: number): readonly Time[] {
    if (sentence === this.#sentence || sentence >= this.#story.sentences.count) return this.#found
    this.#sentence = sentence
    const from = this.#story.sentences.start[sentence]
    const to = this.#story.sentences.end[sentence]
    while (this.#next < this.#times.length && this.#times[this.#next].start < from) this.#next++
    let end = this.#next
    while (end < this.#times.length && this.#times[end].start < to) end++
    this.#found = this.#times.slice(this.#next, end)
    this.#next = end
    return this.#found
  }
}

const isSign = (a: FigureAtoms, i: number): boolean => /[$£€¥₹₽₺₪₩₦₴]/.test(markAt(a, i))

function figureAt(
  story: Analysis,
  a: FigureAtoms,
  q: Quantity,
  token: number,
  time: Time | null,
  times: readonly Time[],
): Figure | null {
  const { text, tokens } = story
  const numberEnd = a.end[q.end - 1]
  if (token >= tokens.count) return null
  const asOf = asOfSentence(text, times)
  const base = { start: a.start[q.start], low: q.low, high: q.high, approximate: q.approximate, asOf, confidence: null }
  if (time !== null) return time.timex === 'DURATION' ? durationFigure(story, a, q, time, base) : null
  const after = firstTokenAfter(tokens, numberEnd)
  const stop = stopOf(story, token, times, numberEnd)
  const place = { story, q, token, numberEnd, after, stop, base }
  if (q.kind === 'money') return moneyFigure(place)
  if (q.kind === 'percent' || q.kind === 'fraction') return shareFigure(place)
  const currency = moneyUnit(text, numberEnd)
  if (currency !== null) return unitFigure(place, { ...currency, measures: null }, MONEY_LINK)
  const measured = measureUnitAt(text, numberEnd)
  if (measured !== null) return unitFigure(place, measured)
  if (markAt(a, q.end) === '-' && a.gap[q.end] === GLUED && a.gap[q.end + 1] === GLUED) return hyphenFigure(a, q, base)
  return isOfAName(story, q, token) ? null : countFigure(place)
}

/** A number in its sentence: its token, the token after it, and the first token that its phrase cannot hold. */
interface NumberPlace {
  readonly story: Analysis
  readonly q: Quantity
  readonly token: number
  readonly numberEnd: number
  readonly after: number
  readonly stop: number
  readonly base: Base
}

const MONEY_LINK = /^(?:of|in|worth)$/

/** A sum with its currency before it: "$5 million in aid". */
function moneyFigure({ story, q, numberEnd, stop, base }: NumberPlace): Figure {
  const { text, tokens } = story
  const rate = rateAfter(text, numberEnd)
  const end = rate?.end ?? numberEnd
  const first = firstTokenAfter(tokens, end)
  const of = phraseAfterOf(story, first, stop, MONEY_LINK)
  const phrase = of ?? (tokens.start[first] - end <= 1 && rate === null ? phraseAt(tokens, text, first, stop) : null)
  const unit = perRate(q.currency ?? '', rate)
  return { ...base, end, unit, counts: spanOf(story, phrase), measures: phrase && phraseText(story, phrase) }
}

/** A percentage, a fraction, or so many in so many. */
function shareFigure({ story, q, numberEnd, after, stop, base }: NumberPlace): Figure | null {
  const { text, tokens } = story
  const isFraction = q.kind === 'fraction'
  const isRatio = isFraction && /\b(?:in|of)\b/i.test(text.slice(base.start, numberEnd))
  const phrase = isRatio ? phraseAt(tokens, text, after, stop) : phraseAfterOf(story, after, stop)
  const isBare = !isRatio && isFraction && !q.approximate && text.slice(numberEnd, numberEnd + 3) !== ' of'
  if (phrase === null && (isRatio || isBare)) return null
  return {
    ...base,
    end: numberEnd,
    unit: isFraction ? 'share' : 'percent',
    counts: spanOf(story, phrase),
    measures: phrase && `share of ${phraseText(story, phrase)}`,
  }
}

/** A number with a unit or a currency behind it: "12 km", "40 euros a day". */
function unitFigure(
  { story, stop, base }: NumberPlace,
  measured: { readonly unit: string; readonly end: number; readonly measures: string | null },
  link?: RegExp,
): Figure {
  const rate = rateAfter(story.text, measured.end)
  const end = rate?.end ?? measured.end
  const phrase = phraseAfterOf(story, firstTokenAfter(story.tokens, end), stop, link)
  return {
    ...base,
    end,
    unit: perRate(measured.unit, rate),
    counts: spanOf(story, phrase),
    measures: phrase === null ? measured.measures : phraseText(story, phrase),
  }
}

function perRate(unit: string, rate: { readonly per: string } | null): string {
  return rate === null ? unit : `${unit} per ${rate.per}`
}

const GOES_ON = new Set([NOUN, PROPN, ADJ, VERB, NUM])

/** "Navigator 6", "Norland 3, Suvia 1": digits behind a name that count nothing. */
function isOfAName({ text, tokens }: Analysis, q: Quantity, token: number): boolean {
  if (!q.digits || q.approximate || q.low === null || q.low !== q.high || q.start !== q.number || token === 0)
    return false
  if (tokens.upos[token - 1] !== PROPN || tokens.sentence[token - 1] !== tokens.sentence[token]) return false
  if (text.slice(tokens.end[token - 1], tokens.start[token]) !== ' ') return false
  const next = token + 1
  const ends = next >= tokens.count || tokens.sentence[next] !== tokens.sentence[token]
  return ends || !GOES_ON.has(tokens.upos[next])
}

interface Base {
  readonly start: number
  readonly low: number | null
  readonly high: number | null
  readonly approximate: boolean
  readonly asOf: string | null
  readonly confidence: null
}

/** A count of things: with its noun, with what "of" leads to, or by itself. */
function countFigure(place: NumberPlace): Figure | null {
  const { story, q, token, after, stop, base } = place
  const { text, tokens } = story
  const of = phraseAfterOf(story, after, stop)
  if (of !== null) return q.of ? phraseFigure(place, of) : q.lone ? null : partFigure(place, of)
  const phrase = countedAt(story, q, after, stop)
  if (phrase === null && q.hedge === null && isName(story, after, stop)) return null
  if (phrase !== null) {
    const figure = phraseFigure(place, phrase)
    if (q.lone && !loneCounts(story, q, token, phrase, figure.measures)) return null
    return TIME_UNITS.has(tokens.lemma[phrase.head].toLowerCase()) ? { ...figure, measures: null } : figure
  }
  if (q.lone) return null
  const measures = measuresOf(tokens, text, null, token)
  const isSmallWord = !q.digits && q.hedge === null && q.low === q.high && (q.low ?? 0) < 20
  if (measures === null && (isSmallWord || pointingWords.has(token > 0 ? formOf(story, token - 1) : ''))) return null
  const unit = measures !== null && isOfPeople(measures) ? 'people' : null
  return { ...base, end: endOf(place), unit, counts: null, measures }
}

/** A count with the noun phrase that it counts. */
function phraseFigure({ story, token, base }: NumberPlace, phrase: Phrase): Figure {
  const { text, tokens } = story
  return {
    ...base,
    end: tokens.end[phrase.last],
    unit: unitOf(tokens, text, phrase.head),
    counts: spanOf(story, phrase),
    measures: measuresOf(tokens, text, phrase, token),
  }
}

/** "five of the seven men": the number stands alone and counts among those after "of". */
function partFigure(place: NumberPlace, whole: Phrase): Figure {
  const { story, token, base } = place
  const { text, tokens } = story
  const befell = measuresOf(tokens, text, null, token)
  const words = phraseText(story, whole)
  const isOfPersons = isPeople(tokens.lemma[whole.head].toLowerCase())
  return {
    ...base,
    end: Math.max(endOf(place), base.start + 1),
    unit: unitOf(tokens, text, whole.head),
    counts: spanOf(story, whole),
    measures: befell === null ? words : isOfPersons ? `${words} ${befell}` : befell,
  }
}

function endOf({ story, token, after }: NumberPlace): number {
  return story.tokens.end[Math.max(token, after - 1)]
}

/** "one" counts where it stands against more: somebody killed, a hedge before it, a thing done; "one thing" does not. */
function loneCounts(story: Analysis, q: Quantity, token: number, phrase: Phrase, measures: string | null): boolean {
  const { tokens } = story
  const head = tokens.lemma[phrase.head].toLowerCase()
  if (NOT_COUNTED.has(head) || TIME_UNITS.has(head)) return false
  const inSentence = token > 0 && tokens.sentence[token - 1] === tokens.sentence[token]
  if (inSentence && notLone.has(formOf(story, token - 1))) return false
  return q.hedge !== null || (measures !== null && isOutcome(measures))
}

/** "10 Quay Street", "a 911 caller": a name or one thing after a number is not counted by it. */
function isName({ tokens, text }: Analysis, after: number, stop: number): boolean {
  const phrase = phraseAt(tokens, text, after, stop)
  return phrase !== null && (tokens.xpos[phrase.head] === NNP || tokens.xpos[phrase.head] === NN)
}

/** The phrase that a number counts: its noun is plural unless the number is one, or is a unit of the noun after it. */
function countedAt(story: Analysis, q: Quantity, after: number, stop: number): Phrase | null {
  const { tokens } = story
  const phrase = phraseAt(tokens, story.text, after, stop)
  if (phrase === null || q.low === 1 || q.high === 1) return phrase
  const lemma = tokens.lemma[phrase.head].toLowerCase()
  if (tokens.xpos[phrase.head] === NNP && !/s$|men$/.test(phraseText(story, phrase)) && !isPeople(lemma)) return null
  if (tokens.xpos[phrase.head] !== NN || INVARIANT.has(lemma) || lemma.endsWith('s')) return phrase
  // "the 60-plus country coalition", "a 28 member bloc": the first noun is what is counted.
  const first = tokens.lemma[phrase.first].toLowerCase()
  if (phrase.first < phrase.head && (HYPHEN_UNITS.has(first) || isPeople(first) || first === 'country')) {
    return { first: phrase.first, last: phrase.first, head: phrase.first }
  }
  return isPeople(lemma) ? phrase : null
}

/** "12-member", "30-mile": a number and its unit before a noun. */
function hyphenFigure(a: FigureAtoms, q: Quantity, base: Base): Figure | null {
  const word = formAt(a, q.end + 1).toLowerCase()
  if (!HYPHEN_UNITS.has(word)) return null
  const end = a.end[q.end + 1]
  const unit = isPeople(word) ? 'people' : `${word}s`
  return { ...base, end, unit, counts: { start: a.start[q.end + 1], end }, measures: `${word}s` }
}

/** The length of a duration that is counted: "36 hours", "nearly six-year". */
function durationFigure(story: Analysis, a: FigureAtoms, q: Quantity, time: Time, base: Base): Figure | null {
  const { tokens, text } = story
  const dash = markAt(a, q.end) === '-' ? q.end + 1 : q.end
  const unit = formAt(a, dash).toLowerCase().replace(/s$/, '')
  if (!durationUnits.has(unit) || a.end[dash] > time.end || q.kind !== 'count' || (q.lone && q.hedge === null))
    return null
  const end = a.end[dash]
  const hyphened = dash > q.end
  const low = q.hedge === 'nearly' && q.low !== null && q.low > 1 && q.low <= 10 ? q.low - 1 : base.low
  const phrase = hyphened ? phraseAt(tokens, text, firstTokenAfter(tokens, end), tokens.count) : null
  const measures = phrase === null ? null : `length of the ${phraseText(story, phrase)}`
  return { ...base, low, end, unit: `${unit}s`, counts: spanOf(story, phrase), measures }
}

/** The phrase after "of" or "in", without its article: "thousands of Ruritanian miners", "$5 million in aid". */
function phraseAfterOf({ tokens, text }: Analysis, at: number, stop: number, link = /^of$/): Phrase | null {
  const word = (i: number): string => text.slice(tokens.start[i], tokens.end[i])
  if (at >= stop || !link.test(word(at))) return null
  let first = at + 1
  if (first < stop && word(first) === 'of') first++
  while (first < stop && (phraseOpeners.has(word(first).toLowerCase()) || /^\d+$/.test(word(first)))) first++
  const phrase = phraseAt(tokens, text, first, stop)
  // "of the mayor's donors": the donors.
  const possessed = phrase !== null && phrase.last + 2 < stop && tokens.xpos[phrase.last + 1] === POS
  const owned = possessed ? phraseAt(tokens, text, phrase.last + 2, stop) : null
  return phrase === null || owned === null ? phrase : { ...owned, first: phrase.first }
}

/** The first token that a phrase after a number cannot hold: the sentence's end, or a time after the number. */
function stopOf({ tokens, sentences }: Analysis, token: number, times: readonly Time[], from: number): number {
  let stop = sentences.firstToken[tokens.sentence[token] + 1]
  for (const { start } of times) {
    if (start < from) continue
    while (stop > token + 1 && tokens.start[stop - 1] >= start) stop--
    break
  }
  return stop
}

/** A token's word, in lower case. */
const formOf = ({ tokens, text }: Analysis, i: number): string =>
  text.slice(tokens.start[i], tokens.end[i]).toLowerCase()

const spanOf = ({ tokens }: Analysis, phrase: Phrase | null): Span | null =>
  phrase === null ? null : { start: tokens.start[phrase.first], end: tokens.end[phrase.last] }

const phraseText = ({ tokens, text }: Analysis, { first, last }: Phrase): string =>
  text.slice(tokens.start[first], tokens.end[last]).replace(/\s+/g, ' ')

/** The time that a sentence says its numbers hold for ("as of Friday"), of all its times; null if it does not say. */
function asOfSentence(text: string, times: readonly Time[]): string | null {
  for (const time of times) {
    if (/\bas (?:of|at)\s+$/i.test(text.slice(Math.max(0, time.start - 10), time.start))) return time.value
  }
  return null
}
