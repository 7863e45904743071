import { recognizeTimes } from '../../language/times/index.ts'
import { DATE_WORDS } from '../../lexicon/page-cues.ts'

/** True if a line names a day in full, whatever else it holds. */
export function namesFullDate(words: string): boolean {
  return (
    /\d{4}/.test(words) &&
    recognizeTimes(words).some(({ meaning }) => {
      if (meaning.kind !== 'point') return false
      return meaning.fields.year !== undefined && meaning.fields.month !== undefined && meaning.fields.day !== undefined
    })
  )
}

/** A date that says what it is may share its line with the name of a site. */
const SAYS_DATE = /\b(?:published|updated|posted|modified)(?: on| at)?\s*:?\s/i

/** True if a short line names a day, and what is left of it are words that go with dates ("Updated", "at", "GMT"). */
export function isDateLine(words: string, count: number): boolean {
  if (count === 0 || count > 18 || !/\d/.test(words)) return false
  let named = false
  let rest = ''
  let from = 0
  for (const { start, end, meaning } of recognizeTimes(words)) {
    if (meaning.kind === 'point') {
      const { year, month, day, weekday } = meaning.fields
      const inFull = year !== undefined && month !== undefined
      named ||= inFull || (count > 1 && (day !== undefined || weekday !== undefined))
    }
    rest += `${words.slice(from, start)} `
    from = end
  }
  if (!named) return false
  rest += words.slice(from)
  if (SAYS_DATE.test(words) && count <= 14 && !/[a-z]\.$/.test(words)) return true
  return (rest.toLowerCase().match(/[\p{L}.]*\p{L}/gu) ?? []).every((word) => DATE_WORDS.has(word))
}
