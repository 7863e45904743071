import { CAPTION_MARKS, CONTINUATION_PHRASES, FURNITURE_PHRASES, TEASER_ENDINGS } from '../../lexicon/page-cues.ts'
import { CREDIT, isByline } from './byline-line.ts'
import { isDateLine } from './date-line.ts'
import type { Line } from './lines.ts'
import { phraseCounter } from './phrases.ts'
import { CLOSED, type Heading, sectionHeading } from './section-headings.ts'

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
  readonly head: Heading | null
  /** Number of phrases in it that only a page's furniture has. */
  readonly furniture: number
  readonly continuation: boolean
  /** A reader's comment begins here: who wrote, or when. */
  readonly commenter: boolean
  /** Says the same twice, or the same as the line beside it: a picture's text and its caption. */
  readonly doubled: boolean
}

const ELLIPSIS = /(?:…|\.{3})["”’']?$/
const SPLIT_SENTENCE = /[.!?]["”’)]*\s+["“‘(]?[A-Z]/
/** "Klaas, 19 March 2023: …" */
const DATED_REMARK = /^\p{L}[^.:,]{1,30},\s\d{1,2}\s\p{L}{3,9}\.?\s\d{4}(?:[ ,]+[\d:]+)?:\s/u
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

/** The same words twice on end, with or without a space or a stop between. */
function isTwice(plain: string): boolean {
  if (plain.length < 12) return false
  const half = Math.floor(plain.length / 2)
  return bare(plain.slice(0, half)) === bare(plain.slice(plain.length - half))
}

function bare(words: string): string {
  return words.replace(/^[\s.!?,]+|[\s.!?,]+$/g, '')
}

const captionMarks = phraseCounter(CAPTION_MARKS)
const furniturePhrases = phraseCounter(FURNITURE_PHRASES)
const continuations = phraseCounter(CONTINUATION_PHRASES)

function shapeOf(line: Line): Shape {
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
    head: sectionHeading(plain, words, count),
    furniture: furniturePhrases(lower),
    continuation: continuations(lower) > 0,
    commenter: (count <= 20 && COMMENTER.test(words)) || DATED_REMARK.test(words.slice(0, 80)),
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
