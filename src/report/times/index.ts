import type { Analysis } from '../../language/analysis.ts'
import type { CalendarFields } from '../../language/times/expression.ts'
import type { TimeExpression } from '../../language/times/index.ts'
import { resolve } from '../../language/times/index.ts'
import { SPEAKING } from '../../lexicon/tense-words.ts'
import { dateOfValue } from '../../record/timex.ts'
import type { Time } from '../layers.ts'
import type { Stage } from '../stage.ts'
import { isEveryYears, isNowadays, isSeasonOfAThing } from './general.ts'
import { tenseAt } from './tense.ts'

/** Gives every time expression of the story its value, against the day of publication and the time the text speaks of. */
export const timesStage: Stage<'input' | 'language' | 'masthead', 'times'> = {
  name: 'times',
  version: 7,
  needs: ['input', 'language', 'masthead'],
  gives: ['times'],
  run: ({ input, language, masthead }) => {
    const { value, precision } = masthead.published
    const day = precision === 'day' ? value : null
    // Plain text has no masthead: a date alone on one of its first lines is then what the story counts from.
    return { times: resolveTimes(language.story, day ?? (input.plain ? dateLineOf(language.story) : null), day) }
  },
}

/**
 * The times of an analysed text, in order, with TIMEX3 values.
 * @param reference the day (YYYY-MM-DD) that the text counts from, or null if it is not known
 * @param publication the day of publication where it is known: a line that only states it is no time of the story
 */
export function resolveTimes(
  story: Analysis,
  reference: string | null,
  publication: string | null = reference,
): readonly Time[] {
  const { text, tokens } = story
  const times: Time[] = []
  const spoken: Spoken = {
    value: null,
    day: null,
    sentence: -1,
    year: null,
    yearSentence: -1,
    days: new Map(),
  }
  const isNews = reference !== null && story.times.some(tellsOfItsDay)
  const isHistory = reference !== null && !isNews && story.times.some((time) => tellsOfLongAgo(time, reference))
  let today = reference
  let token = 0
  for (const expression of story.times) {
    while (token < tokens.count && tokens.end[token] <= expression.start) token++
    if (token >= tokens.count) break
    const last = headToken(story, token, expression)
    const sentence = tokens.sentence[last]
    if (isTurnOfSpeech(story, expression, token) || isSeasonOfAThing(tokens, expression, token)) continue
    const tense = expression.meaning.kind === 'point' ? tenseAt(tokens, text, last) : null
    const year = isNews ? null : toldYear(spoken, reference, tense, sentence)
    const { value } = isNowadays(story, expression, token, isHistory)
      ? { value: 'PRESENT_REF' }
      : resolve(expression, {
          publication: isNews || tense !== null || !isEveryYears(story, expression, token) ? today : null,
          text: spokenOf(spoken, expression, sentence),
          tense,
          year: yearOfDay(spoken, expression) ?? year,
        })
    const { start, end, timex } = expression
    if (publication !== null && value.startsWith(publication) && standsAlone(text, expression)) continue
    times.push({ start, end, timex, value })
    remember(spoken, expression, value, sentence)
    if (reference !== null && saysWhatDayItIs(text, expression)) today = value.slice(0, 10)
  }
  return times
}

/** Lines among which plain text may state its date. */
const FIRST_LINES = 5

/** The day that stands alone on one of the first lines of a text; null if none does. */
function dateLineOf({ text, times }: Analysis): string | null {
  for (const expression of times) {
    if (text.slice(0, expression.start).split('\n').length > FIRST_LINES) return null
    if (standsAlone(text, expression)) return resolve(expression, null).value.slice(0, 10)
  }
  return null
}

/** The time that the text is speaking of: the last one said, the last day said, and the last year said in full. */
interface Spoken {
  value: string | null
  day: string | null
  sentence: number
  year: number | null
  yearSentence: number
  /** Days of the year that were said with their year ("MM-DD"): without it they are the same. */
  readonly days: Map<string, number>
}

/** A day said more than this many sentences ago is no longer what the text speaks of. */
const MEMORY = 3
/** A year said holds longer: a history names it once. */
const YEAR_MEMORY = 8
/** A text that speaks of years so long before its publication is telling a history. */
const LONG_AGO = 2

function spokenOf(spoken: Spoken, { meaning }: TimeExpression, sentence: number): string | null {
  if (meaning.kind !== 'point') return null
  const { shift, fields } = meaning
  if (shift !== null && shift.from === 'publication') return null
  const daily = shift === null ? fields.hour !== undefined || fields.part !== undefined : shift.unit === 'D'
  if (daily) return sentence - spoken.sentence <= MEMORY ? spoken.day : null
  return spoken.value
}

/** "Now, what I mean is": the word marks a turn in what somebody says and names no time. */
function isTurnOfSpeech({ text, tokens, sentences }: Analysis, expression: TimeExpression, token: number): boolean {
  const { meaning } = expression
  if (meaning.kind !== 'vague' || meaning.reference !== 'PRESENT') return false
  if (!/^(?:right )?now$/i.test(text.slice(expression.start, expression.end))) return false
  const sentence = tokens.sentence[token]
  if (token === sentences.firstToken[sentence]) return true
  for (let i = sentences.firstToken[sentence]; i < sentences.firstToken[sentence + 1]; i++) {
    if (SPEAKING.has(text.slice(tokens.start[i], tokens.end[i]).toLowerCase())) return true
  }
  return false
}

/** "yesterday", "on Tuesday", "last week": a text that counts from its own day is news, no history. */
function tellsOfItsDay({ meaning }: TimeExpression): boolean {
  if (meaning.kind !== 'point') return false
  const { shift, fields } = meaning
  if (fields.weekday !== undefined) return fields.day === undefined
  return (
    shift !== null && shift.from === 'publication' && (shift.unit === 'D' || shift.unit === 'W') && shift.amount < 0
  )
}

/** "It is May 7th", "Today is 3 June 2030": a diary's day, from which its next words count. */
function saysWhatDayItIs(text: string, { start, meaning, timex }: TimeExpression): boolean {
  if (meaning.kind !== 'point' || timex !== 'DATE' || meaning.shift !== null || meaning.turn !== null) return false
  if (meaning.fields.month === undefined || meaning.fields.day === undefined) return false
  return /(?:^|[\s"“])(?:it|today)(?: is|['’]s)\s+(?:now\s+)?(?:the\s+)?$/i.test(
    text.slice(Math.max(0, start - 24), start),
  )
}

/** A year long before the publication. */
function tellsOfLongAgo({ meaning }: TimeExpression, reference: string): boolean {
  if (meaning.kind !== 'point' || meaning.fields.shortYear) return false
  const { year, decade, century } = meaning.fields
  if (century !== undefined || decade !== undefined) return true
  return year !== undefined && year <= Number(reference.slice(0, 4)) - LONG_AGO
}

/** The year that a month without one belongs to, if the text is telling of another than that of publication. */
function toldYear(
  spoken: Spoken,
  reference: string | null,
  tense: 'past' | 'future' | null,
  sentence: number,
): number | null {
  if (spoken.year === null || sentence - spoken.yearSentence > YEAR_MEMORY) return null
  if (reference === null) return spoken.year
  return tense !== 'future' && spoken.year <= Number(reference.slice(0, 4)) - LONG_AGO ? spoken.year : null
}

const dayOfYear = ({ month, day }: CalendarFields): string => `${month}-${day}`

/** The year that the text gave to the same day of the year before. */
function yearOfDay(spoken: Spoken, { meaning }: TimeExpression): number | null {
  if (meaning.kind !== 'point' || meaning.turn !== null || meaning.fields.day === undefined) return null
  return spoken.days.get(dayOfYear(meaning.fields)) ?? null
}

function remember(spoken: Spoken, { meaning }: TimeExpression, value: string, sentence: number): void {
  const date = dateOfValue(value)
  if (meaning.kind !== 'point' || date === null) return
  spoken.value = value
  if (meaning.fields.year !== undefined || meaning.shift === null) {
    spoken.year = date.year
    spoken.yearSentence = sentence
  }
  if (date.day === undefined) return
  if (meaning.fields.year !== undefined && !meaning.fields.shortYear)
    spoken.days.set(dayOfYear(meaning.fields), date.year)
  spoken.day = value
  spoken.sentence = sentence
}

/** The token of an expression that its clause holds on to: the one whose head lies outside. */
function headToken({ tokens }: Analysis, first: number, { end }: TimeExpression): number {
  let last = first
  while (last + 1 < tokens.count && tokens.start[last + 1] < end) last++
  for (let i = first; i <= last; i++) if (tokens.head[i] < first || tokens.head[i] > last) return i
  return last
}

/** True if the expression, a full date, is all that stands on its line. */
function standsAlone(text: string, { start, end, meaning }: TimeExpression): boolean {
  if (meaning.kind !== 'point' || meaning.fields.year === undefined || meaning.fields.day === undefined) return false
  return (
    /(?:^|\n)[^\S\n]*$/.test(text.slice(Math.max(0, start - 40), start)) &&
    /^[^\S\n]*(?:\r?\n|$)/.test(text.slice(end, end + 40))
  )
}
