import type { Position, Statement } from '../../src/report/layers.ts'
import type { Layers } from '../../src/report/stage.ts'
import { overlaps, wordsOf } from '../../src/text/span.ts'
import { readSentence } from '../support/read-sentence.ts'
import { eventAnswer, noEventAnswer, notDoneAnswer } from './event-answers.ts'
import type {
  Expected,
  FigureAt,
  NoFigure,
  NoPosition,
  NoStatement,
  PositionOf,
  StatementOf,
  WordFor,
  WordNotFor,
} from './row.ts'
import { bears, namedAs, placeOf, touches } from './spans.ts'

/** Reads a text by all stages; gives for each expectation what the reading has instead: the same where it is right. */
export function answersTo(text: string, expected: readonly Expected[]): object[] {
  const layers = readSentence(text)
  return expected.map((each) => asFarAsAsked(answer(text, layers, each), each))
}

function answer(text: string, layers: Layers, expected: Expected): object {
  if ('event' in expected) return eventAnswer(text, layers, expected)
  if ('noEvent' in expected) return noEventAnswer(text, layers, expected)
  if ('notDone' in expected) return notDoneAnswer(text, layers, expected)
  if ('statement' in expected) return statementAnswer(text, layers, expected)
  if ('noStatement' in expected) return noStatementAnswer(text, layers, expected)
  if ('holder' in expected) return positionAnswer(text, layers, expected)
  if ('noPosition' in expected) return noPositionAnswer(text, layers, expected)
  if ('figure' in expected) return figureAnswer(text, layers, expected)
  if ('noFigure' in expected) return noFigureAnswer(text, layers, expected)
  if ('word' in expected) return wordAnswer(text, layers, expected)
  if ('time' in expected) {
    const found = layers.times.find((time) => touches(text, expected.time, [time]))
    return { time: expected.time, value: found?.value ?? null }
  }
  const name = entityAt(text, layers, expected.place)
  return { place: expected.place, country: name?.geo?.country ?? name?.country ?? null }
}

/** Without the fields that an expectation of the same kind leaves open. */
function asFarAsAsked(answer: object, expected: Expected): object {
  const [kind] = Object.keys(expected)
  return kind in answer ? Object.fromEntries(Object.entries(answer).filter(([field]) => field in expected)) : answer
}

function statementAnswer(text: string, layers: Layers, { statement, source }: StatementOf): object {
  const [found] = statementsOf(text, layers, statement)
  if (found === undefined) return { statement: null }
  return {
    statement,
    source: namedAs(text, source ? [source] : [], found.source).at(0) ?? null,
    speaker: found.speakers.map((speaker) => layers.mentions.entities[speaker].name).at(0) ?? null,
  }
}

function noStatementAnswer(text: string, layers: Layers, { noStatement }: NoStatement): object {
  const [found] = statementsOf(text, layers, noStatement)
  return found === undefined ? { noStatement } : { statement: found.content.map((span) => wordsOf(text, span)) }
}

/** The statements that hold at least half of the words, the one that holds least else first. */
function statementsOf(text: string, { statements }: Layers, words: string): Statement[] {
  const place = placeOf(text, words)
  const length = ({ content }: Statement): number => content.reduce((sum, { start, end }) => sum + end - start, 0)
  const shared = ({ content }: Statement): number =>
    content.reduce((sum, { start, end }) => {
      return sum + Math.max(0, Math.min(end, place.end) - Math.max(start, place.start))
    }, 0)
  return statements.filter((statement) => shared(statement) >= words.length / 2).sort((a, b) => length(a) - length(b))
}

function positionAnswer(text: string, layers: Layers, { holder, stance, about, toward }: PositionOf): object {
  const found = layers.positions
    .filter((position) => bears(holderOf(text, layers, position), holder))
    .map((position) => ({
      holder,
      stance: position.stance,
      about: namedAs(text, about ? [about] : [], position.proposition ? [position.proposition] : []).at(0) ?? null,
      toward: towardOf(layers, position, toward),
    }))
  const fits = (position: (typeof found)[number]): boolean =>
    position.stance === stance &&
    (about === undefined || position.about === about) &&
    (toward === undefined || position.toward === toward)
  return found.find(fits) ?? found.at(0) ?? { holder: null }
}

/** The name of the one whose position it is, or the words for one whom the report does not name. */
function holderOf(text: string, { mentions }: Layers, { entity, holder }: Position): string {
  if (entity !== null) return mentions.entities[entity].name
  return holder === undefined ? '' : wordsOf(text, holder.span)
}

/** The name that is expected if the position is toward the one who bears it; else the name that it has. */
function towardOf({ mentions }: Layers, { toward }: Position, expected: string | undefined): string | null {
  const name = toward === null ? null : mentions.entities[toward].name
  return name !== null && expected !== undefined && bears(name, expected) ? expected : name
}

function noPositionAnswer(text: string, layers: Layers, expected: NoPosition): object {
  const { noPosition, stance, toward } = expected
  const found = layers.positions.filter(
    (position) =>
      bears(holderOf(text, layers, position), noPosition) &&
      (stance === undefined || position.stance === stance) &&
      (toward === undefined || (position.proposition === null && towardOf(layers, position, toward) === toward)),
  )
  return found.length === 0 ? expected : { holder: noPosition, stances: found.map((position) => position.stance) }
}

function figureAnswer(text: string, { figures }: Layers, { figure, counts, measure }: FigureAt): object {
  const found = figures.find((each) => touches(text, figure, [each]))
  if (found === undefined) return { figure: null }
  return {
    figure,
    low: found.low,
    unit: found.unit,
    counts: namedAs(text, counts ? [counts] : [], found.counts ? [found.counts] : []).at(0) ?? null,
    measure: measure !== undefined && found.measures?.split(' ').includes(measure) ? measure : found.measures,
  }
}

function noFigureAnswer(text: string, { figures }: Layers, { noFigure }: NoFigure): object {
  const found = figures.find((each) => touches(text, noFigure, [each]))
  return found === undefined ? { noFigure } : { figure: wordsOf(text, found) }
}

function wordAnswer(text: string, layers: Layers, expected: WordFor | WordNotFor): object {
  const name = entityAt(text, layers, expected.word)?.name ?? null
  const wanted = 'is' in expected ? expected.is : expected.isNot
  const isIt = name === wanted || (name !== null && wanted !== null && bears(name, wanted))
  return isIt === 'is' in expected ? expected : { word: expected.word, is: name }
}

/** The entity that words stand for: that of the longest mention among them. */
function entityAt(
  text: string,
  { mentions }: Layers,
  words: string,
): Layers['mentions']['entities'][number] | undefined {
  const place = placeOf(text, words)
  const [mention] = mentions.mentions
    .filter((each) => overlaps(each, place) && each.start >= place.start)
    .sort((a, b) => b.end - b.start - (a.end - a.start))
  return mention === undefined || mention.entity === null ? undefined : mentions.entities[mention.entity]
}
