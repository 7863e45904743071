import { recognizeTimes } from '../../language/times/index.ts'
import { AGENCY_OF } from '../../lexicon/news-agencies.ts'
import {
  BYLINE_WORDS,
  CAPTION_MARKS,
  COMMENT_HEADS,
  CONTINUATION_PHRASES,
  DATE_WORDS,
  FURNITURE_HEADS,
  FURNITURE_PHRASES,
  RELATED_HEADS,
  TEASER_ENDINGS,
} from '../../lexicon/page-cues.ts'
import type { Line } from './lines.ts'
import { phraseCounter } from './phrases.ts'

/** What a line looks like, by itself. */
export interface Shape {
  /** Number of words. */
  readonly count: number
  /** The words in lower case, straight quotes, no punctuation at the edges. */
  readonly plain: string
  /** Ends like a sentence: a full stop, question or exclamation mark, closing quotation marks allowed after it. */
  readonly closed: boolean
  /** Prose: sentences rather than a title, a label or a list of links. */
  readonly prose: boolean
  /** Ends in "…", "Continue reading" or the like: the opening of a story that stands elsewhere. */
  readonly teaser: boolean
  readonly dateLine: boolean
  readonly byline: boolean
  readonly captionMark: boolean
  readonly head: 'related' | 'comments' | 'furniture' | null
  /** Number of phrases in it that only a page's furniture has. */
  readonly furniture: number
  readonly continuation: boolean
  /** A reader's comment begins here: who wrote, or when. */
  readonly commenter: boolean
  /** Says the same twice, or the same as the line beside it: a picture's text and its caption. */
  readonly doubled: boolean
}

const CLOSED = /[.!?…。！？][\s"”“’'»)\]」』]*$/
const ELLIPSIS = /(?:…|\.{3})["”’']?$/
const SPLIT_SENTENCE = /[.!?]["”’)]*\s+["“‘(]?[A-Z]/
const BYLINE_OPENING = /^(?:(?:written|reported|posted|compiled|edited|story|text|words|article)\s+)?by:?\s+(?=\S)/i
const SIGNATURE = /^(?:--|—|–|-|~)\s*\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|al|bin|and)){1,5}$/u
const WIRE_LINE = /^(?:>+|»|\(|\[|source:?|via:?|from:?)?\s*([^()[\]]{2,40}?)\s*(?:\)|\])?$/i
/** "(Reporting by …; editing by …)", with which agencies end a story. */
export const CREDIT =
  /^[[(]?(?:additional |with )?(?:reporting|writing|editing|compiled|edited|reported|written) by [^.]{3,280}[)\].]*$|^.{0,120}\bcontributed to (?:this|the) (?:report|story|article)\b.{0,60}$/i
const COMMENTER =
  /^(?:by:?\s+\S.{0,60}\bfrom:|.{2,40}\s(?:says|said|wrote|writes|commented|replied):?$|.{2,40}[•·|]\s*(?:\d+|an?)\s+(?:second|minute|hour|day|week|month|year)s?\s+ago|(?:\d+|an?)\s+(?:second|minute|hour|day|week|month|year)s?\s+ago\b.{0,30}$|posted by:?\s|(?:in\s+)?reply to\b|@\w+\s)/i

/** The shapes of all lines of a page. */
export function shapesOf(lines: readonly Line[]): Shape[] {
  const shapes = lines.map(shapeOf)
  return shapes.map((shape, i) => {
    if (shape.count < 2 || shape.head !== null || shape.dateLine) return shape
    const before = shapes[i - 1]?.plain === shape.plain && (!lines[i].gapBefore || !shape.prose || shape.captionMark)
    const after = shapes[i + 1]?.plain === shape.plain && (!lines[i + 1].gapBefore || !shape.prose || shape.captionMark)
    return before || after || isTwice(shape.plain) ? { ...shape, doubled: true } : shape
  })
}

/** The same words twice on end, with or without a space between. */
function isTwice(plain: string): boolean {
  if (plain.length < 12) return false
  const half = Math.floor(plain.length / 2)
  return plain.slice(0, half).trim() === plain.slice(plain.length - half).trim()
}

const captionMarks = phraseCounter(CAPTION_MARKS)
const furniturePhrases = phraseCounter(FURNITURE_PHRASES)
const continuations = phraseCounter(CONTINUATION_PHRASES)

export function shapeOf(line: Line): Shape {
  const { words } = line
  const plain = plainOf(words)
  const count = countWords(words)
  const teaserEnding = TEASER_ENDINGS.some((ending) => plain.endsWith(ending) && plain.length > ending.length + 10)
  const closed = CLOSED.test(words) && !teaserEnding
  const lower = words.toLowerCase().replaceAll('’', "'")
  const dateLine = isDateLine(words, count)
  return {
    count,
    plain,
    closed,
    prose: (closed && count >= 8 && !isCriedTitle(words, count)) || (count >= 25 && SPLIT_SENTENCE.test(words)),
    teaser: teaserEnding || (ELLIPSIS.test(words) && count >= 5),
    dateLine,
    byline: !dateLine && (isByline(words, count) || (count < 50 && CREDIT.test(words))),
    captionMark: count < 90 && captionMarks(lower) > 0,
    head: headOf(plain, count) ?? (isAboutHead(words, count) ? 'furniture' : null),
    furniture: furniturePhrases(lower),
    continuation: continuations(lower) > 0,
    commenter: count <= 20 && COMMENTER.test(words),
    doubled: false,
  }
}

/** A title that ends in a mark of its own: "Mayor Admits Hiding Letters After Flood!" */
function isCriedTitle(words: string, count: number): boolean {
  if (count > 16 || !/[!?]$/.test(words) || /[.!?]\s/.test(words)) return false
  const long = words.split(/\s+/).filter((word) => /^\p{L}{4,}/u.test(word))
  return long.length >= 4 && long.every((word) => /^\p{Lu}/u.test(word))
}

/** A line's words for comparing: lower case, straight quotes, no punctuation or symbols at the edges. */
export function plainOf(words: string): string {
  const lower = words.toLowerCase().replaceAll('’', "'")
  let [start, end] = [0, lower.length]
  while (start < end && !OPENS_WORD.test(lower[start]) && !isSurrogate(lower, start)) start++
  while (end > start && !ENDS_WORD.test(lower[end - 1]) && !isSurrogate(lower, end - 1)) end--
  return lower.slice(start, end)
}

const OPENS_WORD = /[\p{L}\p{N}©]/u
const ENDS_WORD = /[\p{L}\p{N}+]/u

function isSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xf800) === 0xd800
}

function countWords(words: string): number {
  let count = 0
  for (const word of words.split(' ')) if (/[\p{L}\p{N}]/u.test(word)) count++
  if (count * 12 > words.length) return count
  // Scripts without spaces between words: two characters are about a word.
  const unspaced = words.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)
  return unspaced === null ? count : Math.max(count, Math.round(unspaced.length / 2))
}

/** "2H ago", "Image 1 of 8", "Photo: O. Brandt, AP": labels of the page's own. */
const LABEL =
  /^(?:\d+\s?(?:m|h|d|w|mins?|hrs?|hours?|minutes?|days?|weeks?|months?|years?)\s+ago(?:\s+[\d:]+)?|(?:image|photo|picture|slide|page|video)?\s*\d+\s*(?:of|\/)\s*\/?\s*\d+|\d+\s+min(?:ute)?s?(?:\s+read)?|(?:photo|image|picture|credit|source)(?:\s+credit)?:\s+\S+(?:\s+\S+){0,4}|\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m)?(?:\s+[a-z]{2,4})?)$/

/** "About the Port Authority": a note on who publishes, below the story; a name or an article must follow. */
function isAboutHead(words: string, count: number): boolean {
  return count <= 6 && /^(?:About|ABOUT) (?:the |this |our )?\p{Lu}/u.test(words) && !CLOSED.test(words)
}

function headOf(plain: string, count: number): Shape['head'] {
  if (count <= 8 && LABEL.test(plain)) return 'furniture'
  if (count > 9) return null
  const bare = plain
    .replace(/^[\d,.]+k?\s+/, '')
    .replace(/\s*\(?[\d,.]+\)?$/, '')
    .replace(/[:.…]+$/, '')
  if (COMMENT_HEADS.has(bare) || COMMENT_HEADS.has(plain)) return 'comments'
  if (RELATED_HEADS.has(bare) || RELATED_HEADS.has(plain)) return 'related'
  if (FURNITURE_HEADS.has(bare) || FURNITURE_HEADS.has(plain) || bare === '') return 'furniture'
  const openings =
    /^(?:more|latest|popular|trending|related|recommended|most (?:read|popular|viewed))(?: news| stories| articles| videos| posts)?(?: (?:from|in|on|about|by|for)\b|:)/
  if (openings.test(bare)) return 'related'
  if (
    /^(?:see also|read more|also read|read also|related|watch|don't miss|recommended|next|up next|previous)\s?[:|»–-]\s/.test(
      plain,
    )
  )
    return 'related'
  if (
    /^(?:share|tweet|email|print|follow|subscribe|sign up|log in|like us|join us|download|click)\b.{0,25}$/.test(
      bare,
    ) &&
    count <= 5
  )
    return 'furniture'
  return null
}

/** True where a line names a day in full, whatever else it holds. */
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
const SAYS_DATE = /^(?:first |originally |last )?(?:published|updated|posted|modified)(?: on| at)?\s*:?\s/i

/** True where a short line names a day, and what is left of it are words that go with dates ("Updated", "at", "GMT"). */
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
  if (SAYS_DATE.test(words) && count <= 14) return true
  return (rest.toLowerCase().match(/[\p{L}.]*\p{L}/gu) ?? []).every((word) => DATE_WORDS.has(word))
}

function isByline(words: string, count: number): boolean {
  if (count > 16 || count === 0) return false
  const opening = BYLINE_OPENING.exec(words)
  if (opening !== null) return !/\bfrom:/i.test(words) && namesAndDesks(words.slice(opening[0].length))
  if (SIGNATURE.test(words)) return true
  const wire = WIRE_LINE.exec(words)
  if (wire !== null && AGENCY_OF.has(wire[1].trim())) return true
  const label = words.replace(/\s*:\s*$/, '').toLowerCase()
  if (/^(?:news )?agencies$/.test(label)) return true
  return count <= 6 && isDesk(label)
}

function isDesk(label: string): boolean {
  const words = label.split(/[\s,/&|]+/).filter(Boolean)
  return (
    words.length >= 2 &&
    words.every((word) => BYLINE_WORDS.has(word) || word === 'and') &&
    !/^(?:world|national|business|sports|political|online)?\s*news$/.test(label)
  )
}

/** True where words after "By" are names, desks and outlets alone. */
function namesAndDesks(rest: string): boolean {
  const words = rest.split(/[\s,/|]+/).filter((word) => /\p{L}/u.test(word))
  if (words.length === 0) return false
  return words.every(
    (word) =>
      /^[\p{Lu}(@]/u.test(word) ||
      BYLINE_WORDS.has(word.toLowerCase()) ||
      /^(?:and|in|for|of|the|at|de|van|von|der|al|bin|with|to|da|di|la|le|contributing)$/.test(word),
  )
}
