import { NAMEPLATE_WORDS, SECTION_WORDS } from '../../lexicon/page-cues.ts'

const MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?'
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const DAY = new RegExp(
  `[\\s|,·•–—-]+(?:${WEEKDAY},?\\s+)?(?:(?:${MONTH})\\.?\\s+\\d{1,2}|\\d{1,2}\\s+(?:${MONTH})),?\\s+\\d{4}$`,
  'u',
)

/**
 * The name of a paper or broadcaster if a line is its nameplate, with or without a date behind it: "The Montevideo
 * Ledger", "DAILY CRESCENT", "River Digest   March 22, 2023". Null for any other line.
 */
export function nameplateOf(words: string): string | null {
  const name = words.replace(DAY, '')
  if (name.length > 48 || /[.!?:;"“”()|]/.test(name)) return null
  const parts = name.split(/\s+/)
  if (parts.length < 2 || parts.length > 6) return null
  if (!parts.every((part) => /^\p{Lu}/u.test(part) || /^(?:of|the|and|&|on|in|del|de)$/.test(part))) return null
  const plain = parts.map((part) => part.toLowerCase())
  const last = plain.length - 1
  const named =
    NAMEPLATE_WORDS.has(plain[last]) ||
    (plain[0] === 'daily' && last === 1) ||
    (plain[0] === 'the' && NAMEPLATE_WORDS.has(plain[1]) && plain[2] === 'of')
  return named && !plain.slice(0, last).some((part) => SECTION_WORDS.has(part)) ? name : null
}
