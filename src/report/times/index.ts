import type { Analysis } from '../../language/analysis.ts'
import type { TimeExpression } from '../../language/times/index.ts'
import { resolve } from '../../language/times/index.ts'
import { dateOfValue } from '../../record/timex.ts'
import type { Time } from '../layers.ts'
import type { Stage } from '../stage.ts'
import { tenseAt } from './tense.ts'

/** Gives every time expression of the story its value, against the day of publication and the time the text speaks of. */
export const timesStage: Stage<'language' | 'masthead', 'times'> = {
  name: 'times',
  version: 1,
  needs: ['language', 'masthead'],
  gives: ['times'],
  run: ({ language, masthead }) => {
    const { value, precision } = masthead.published
    return { times: resolveTimes(language.story, precision === 'day' ? value : null) }
  },
}

/**
 * The times of an analysed text, in order, with TIMEX3 values.
 * @param publication the day of publication (YYYY-MM-DD), or null where it is not known
 */
export function resolveTimes(story: Analysis, publication: string | null): readonly Time[] {
  const { text, tokens } = story
  const times: Time[] = []
  const spoken: Spoken = { value: null, day: null, sentence: -1 }
  let token = 0
  for (const expression of story.times) {
    while (token < tokens.count && tokens.end[token] <= expression.start) token++
    if (token >= tokens.count) break
    const last = headToken(story, token, expression)
    const sentence = tokens.sentence[last]
    const tense = expression.meaning.kind === 'point' ? tenseAt(tokens, text, last) : null
    const { value } = resolve(expression, { publication, text: spokenOf(spoken, expression, sentence), tense })
    const { start, end, timex } = expression
    if (publication !== null && value.startsWith(publication) && standsAlone(text, expression)) continue
    times.push({ start, end, timex, value })
    remember(spoken, expression, value, sentence)
  }
  return times
}

/** The time that the text is speaking of: the last one said, and the last day said. */
interface Spoken {
  value: string | null
  day: string | null
  sentence: number
}

/** A day said more than this many sentences ago is no longer what the text speaks of. */
const MEMORY = 3

function spokenOf(spoken: Spoken, { meaning }: TimeExpression, sentence: number): string | null {
  if (meaning.kind !== 'point') return null
  const { shift, fields } = meaning
  if (shift !== null && shift.from === 'publication') return null
  const daily = shift === null ? fields.hour !== undefined || fields.part !== undefined : shift.unit === 'D'
  if (daily) return sentence - spoken.sentence <= MEMORY ? spoken.day : null
  return spoken.value
}

function remember(spoken: Spoken, { meaning }: TimeExpression, value: string, sentence: number): void {
  if (meaning.kind !== 'point' || dateOfValue(value) === null) return
  spoken.value = value
  if (dateOfValue(value)?.day === undefined) return
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

/** True where the expression is all that stands on its line: the day of publication itself, which is no time of the story. */
function standsAlone(text: string, { start, end, meaning }: TimeExpression): boolean {
  if (meaning.kind !== 'point' || meaning.fields.year === undefined || meaning.fields.day === undefined) return false
  return (
    /(?:^|\n)[^\S\n]*$/.test(text.slice(Math.max(0, start - 40), start)) &&
    /^[^\S\n]*(?:\r?\n|$)/.test(text.slice(end, end + 40))
  )
}
