import type { Analysis } from '../../language/analysis.ts'
import { type Atoms, cutAtoms, DIGITS, formAt, GLUED, markAt } from '../../language/numbers/atoms.ts'
import { UPOS } from '../../language/tags.ts'
import {
  FIGURE_WORDS,
  type FigureWord,
  HYPHEN_UNITS,
  isPeople,
  NOT_COUNTED,
  TIME_UNITS,
} from '../../lexicon/figures.ts'
import type { Span } from '../../record/span.ts'
import type { Figure, Time } from '../layers.ts'
import type { Stage } from '../stage.ts'
import { asOfSentence } from './as-of.ts'
import { isOutcome, measuresOf } from './measures.ts'
import { type Phrase, phraseAt, tokenFrom } from './noun-phrase.ts'
import { type Quantity, quantityAt } from './quantity.ts'
import { isNoFigure } from './refuse.ts'
import { measureUnitAt, moneyUnit, rateAfter, unitOf } from './units.ts'

type FigureAtoms = Atoms<FigureWord>

const VERB = UPOS.indexOf('VERB')

/** Reads the numbers that count or measure: how many, of what, about or exactly, and as of when. */
export const figuresStage: Stage<'language' | 'times', 'figures'> = {
  name: 'figures',
  version: 1,
  needs: ['language', 'times'],
  gives: ['figures'],
  run: ({ language, times }) => ({ figures: readFigures(language.story, times) }),
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
  let token = 0
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
    token = tokenFrom(story.tokens, token, at)
    const found = isNoFigure(atoms, quantity) ? null : figureAt(story, atoms, quantity, token, overlapping, times)
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
  const start = a.start[q.start]
  const numberEnd = a.end[q.end - 1]
  if (token >= tokens.count) return null
  const asOf = asOfSentence(text, times, story.sentences, tokens.sentence[token])
  const base = { start, low: q.low, high: q.high, approximate: q.approximate, asOf }
  if (time !== null) return time.timex === 'DURATION' ? durationFigure(story, a, q, token, time, base) : null
  const after = tokenFrom(tokens, token, numberEnd)
  const stop = stopOf(story, token, times, numberEnd)
  if (q.kind === 'money') {
    const rate = rateAfter(text, numberEnd)
    const end = rate?.end ?? numberEnd
    const first = tokenFrom(tokens, token, end)
    const of = phraseAfterOf(story, first, stop)
    const phrase = of ?? (tokens.start[first] - end <= 1 && rate === null ? phraseAt(tokens, text, first, stop) : null)
    const unit = `${q.currency ?? ''}${rate === null ? '' : ` per ${rate.per}`}`
    return {
      ...base,
      end,
      unit,
      counts: spanOf(story, phrase),
      measures: phrase === null ? null : wordsOf(story, phrase),
    }
  }
  if (q.kind === 'percent' || q.kind === 'fraction') {
    const phrase = phraseAfterOf(story, after, stop)
    if (q.kind === 'fraction' && phrase === null && !q.approximate && text.slice(numberEnd, numberEnd + 3) !== ' of')
      return null
    const measures = phrase === null ? null : `share of ${wordsOf(story, phrase)}`
    return {
      ...base,
      end: numberEnd,
      unit: q.kind === 'percent' ? 'percent' : 'share',
      counts: spanOf(story, phrase),
      measures,
    }
  }
  const currency = moneyUnit(text, numberEnd)
  if (currency !== null) {
    const rate = rateAfter(text, currency.end)
    return {
      ...base,
      end: rate?.end ?? currency.end,
      unit: rate === null ? currency.unit : `${currency.unit} per ${rate.per}`,
      counts: null,
      measures: null,
    }
  }
  const measured = measureUnitAt(text, numberEnd)
  if (measured !== null) {
    const rate = rateAfter(text, measured.end)
    const first = tokenFrom(tokens, token, measured.end)
    const phrase = phraseAfterOf(story, first, stop)
    const unit = rate === null ? measured.unit : `${measured.unit} per ${rate.per}`
    return {
      ...base,
      end: rate?.end ?? measured.end,
      unit,
      counts: spanOf(story, phrase),
      measures: phrase === null ? measured.measures : wordsOf(story, phrase),
    }
  }
  if (markAt(a, q.end) === '-' && a.gap[q.end] === GLUED && a.gap[q.end + 1] === GLUED) return hyphenFigure(a, q, base)
  return countFigure(story, q, token, after, stop, base)
}

interface Base {
  readonly start: number
  readonly low: number | null
  readonly high: number | null
  readonly approximate: boolean
  readonly asOf: string | null
}

/** A count of things: with its noun, with what "of" leads to, or by itself. */
function countFigure(
  story: Analysis,
  q: Quantity,
  token: number,
  after: number,
  stop: number,
  base: Base,
): Figure | null {
  const { text, tokens } = story
  const numberEnd = tokens.end[Math.max(token, after - 1)]
  const ofPhrase = phraseAfterOf(story, after, stop)
  if (q.of && ofPhrase !== null) {
    const unit = unitOf(tokens, text, ofPhrase.head)
    return {
      ...base,
      end: tokens.end[ofPhrase.last],
      unit,
      counts: spanOf(story, ofPhrase),
      measures: measuresOf(tokens, text, ofPhrase, token),
    }
  }
  if (ofPhrase !== null && !q.of) {
    // "five of the seven men": the number stands alone and counts among those after "of".
    if (q.lone) return null
    const measures = measuresOf(tokens, text, null, token)
    const unit = unitOf(tokens, text, ofPhrase.head)
    const counted =
      measures === null
        ? wordsOf(story, ofPhrase)
        : isPeople(tokens.lemma[ofPhrase.head].toLowerCase())
          ? `${wordsOf(story, ofPhrase)} ${measures}`
          : measures
    return {
      ...base,
      end: Math.max(numberEnd, base.start + 1),
      unit,
      counts: spanOf(story, ofPhrase),
      measures: counted,
    }
  }
  const phrase = phraseAt(tokens, text, after, stop)
  if (phrase !== null) {
    const head = tokens.lemma[phrase.head].toLowerCase()
    const measures = measuresOf(tokens, text, phrase, token)
    if (q.lone && !loneCounts(story, q, token, phrase, measures)) return null
    return {
      ...base,
      end: tokens.end[phrase.last],
      unit: unitOf(tokens, text, phrase.head),
      counts: spanOf(story, phrase),
      measures: TIME_UNITS.has(head) ? null : measures,
    }
  }
  if (q.lone) return null
  const measures = measuresOf(tokens, text, null, token)
  const before = token > 0 ? text.slice(tokens.start[token - 1], tokens.end[token - 1]).toLowerCase() : ''
  if (measures === null) {
    if (!q.digits && q.hedge === null && q.low === q.high && (q.low ?? 0) < 20) return null
    if (before === 'the' || before === 'these' || before === 'those' || before === 'all') return null
  }
  return {
    ...base,
    end: numberEnd,
    unit: measures !== null && isOutcome(measures) ? 'people' : null,
    counts: null,
    measures,
  }
}

/** "one" counts where it stands against more: somebody killed, a hedge before it, a thing done; "one thing" does not. */
function loneCounts(story: Analysis, q: Quantity, token: number, phrase: Phrase, measures: string | null): boolean {
  const { tokens, text } = story
  const head = tokens.lemma[phrase.head].toLowerCase()
  if (NOT_COUNTED.has(head) || TIME_UNITS.has(head)) return false
  const before =
    token > 0 && tokens.sentence[token - 1] === tokens.sentence[token]
      ? text.slice(tokens.start[token - 1], tokens.end[token - 1]).toLowerCase()
      : ''
  if (/^(no|any|the|this|that|each|every|some|number|than|his|her|its|their|my|our|your)$/.test(before)) return false
  if (q.hedge !== null || /^(only|just)$/.test(before)) return true
  if (isPeople(head)) return measures !== null && isOutcome(measures)
  const above = tokens.head[phrase.head]
  return above >= 0 && tokens.upos[above] === VERB
}

/** "12-member", "30-mile": a number and its unit before a noun. */
function hyphenFigure(a: FigureAtoms, q: Quantity, base: Base): Figure | null {
  const word = formAt(a, q.end + 1).toLowerCase()
  if (!HYPHEN_UNITS.has(word)) return null
  const end = a.end[q.end + 1]
  const unit = isPeople(word) ? 'people' : `${word}s`
  return { ...base, end, unit, counts: { start: a.start[q.end + 1], end }, measures: `${word}s` }
}

/** The length of a duration that is counted: "48 hours", "nearly four-year". */
function durationFigure(
  story: Analysis,
  a: FigureAtoms,
  q: Quantity,
  token: number,
  time: Time,
  base: Base,
): Figure | null {
  const { tokens, text } = story
  const dash = markAt(a, q.end) === '-' ? q.end + 1 : q.end
  const unit = /^(second|minute|hour|day|week|month|quarter|year|decade)s?$/.exec(formAt(a, dash).toLowerCase())
  if (unit === null || a.end[dash] > time.end || q.kind !== 'count') return null
  const end = a.end[dash]
  const hyphened = dash > q.end
  const low = q.hedge === 'nearly' && q.low !== null && q.low > 1 && q.low <= 10 ? q.low - 1 : base.low
  const phrase = hyphened ? phraseAt(tokens, text, tokenFrom(tokens, token, end), tokens.count) : null
  const measures = phrase === null ? null : `length of the ${wordsOf(story, phrase)}`
  return { ...base, low, end, unit: `${unit[1]}s`, counts: spanOf(story, phrase), measures }
}

/** The phrase after "of" or "in", without its article: "thousands of Ruritanian miners", "$5 million in aid". */
function phraseAfterOf({ tokens, text }: Analysis, at: number, stop: number): Phrase | null {
  if (at >= stop || text.slice(tokens.start[at], tokens.end[at]) !== 'of') return null
  let first = at + 1
  while (
    first < stop &&
    /^(the|its|their|his|her|these|those|our|all|\d+|one|two|three|four|five|six|seven|eight|nine|ten)$/i.test(
      text.slice(tokens.start[first], tokens.end[first]),
    )
  )
    first++
  return phraseAt(tokens, text, first, stop)
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

const spanOf = ({ tokens }: Analysis, phrase: Phrase | null): Span | null =>
  phrase === null ? null : { start: tokens.start[phrase.first], end: tokens.end[phrase.last] }

const wordsOf = ({ tokens, text }: Analysis, { first, last }: Phrase): string =>
  text.slice(tokens.start[first], tokens.end[last]).replace(/\s+/g, ' ')
