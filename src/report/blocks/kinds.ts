import { givenNameGender } from '../../lexicon/people.ts'
import type { BlockKind } from '../../record/vocabulary.ts'
import { CREDIT } from './byline-line.ts'
import { namesFullDate } from './date-line.ts'
import type { Line } from './lines.ts'
import { nameplateOf } from './nameplate.ts'
import type { Shape } from './shape.ts'
import { isParagraph, type Zone } from './story.ts'

/** The most words of a line between paragraphs that is still a subhead and no caption. */
const SUBHEAD_WORDS = 10
/** Labels in a row: "Posted by admin | World | Trending". */
const LABELS = /\s\|\s.*\s\|\s/
/** A paper's name stands on one of the page's first lines. */
const NAMEPLATE_LINES = 6

/** Gives every line its kind: by its zone, then by what it looks like among its neighbours. */
export function kindsOf(lines: readonly Line[], shapes: readonly Shape[], zones: readonly Zone[]): BlockKind[] {
  const first = zones.findIndex((zone) => zone !== 'before')
  const start = first < 0 ? lines.length : first
  const kinds = lines.map((_, i): BlockKind => {
    if (i < start) return 'furniture'
    if (zones[i] === 'comments') return 'comment'
    if (zones[i] === 'about') return 'furniture'
    if (zones[i] === 'related')
      return shapes[i].head === 'furniture' || shapes[i].furniture > 0 || isDebris(shapes[i]) ? 'furniture' : 'related'
    return storyKind(i, lines, shapes)
  })
  labelOpening(kinds, lines, shapes, start)
  if (first < 0) labelWithoutProse(kinds, shapes)
  return kinds
}

function storyKind(i: number, lines: readonly Line[], shapes: readonly Shape[]): BlockKind {
  const shape = shapes[i]
  if (shape.dateLine) return 'date'
  if (shape.byline) return 'byline'
  if (shape.head !== null)
    return shape.head === 'related' ? 'related' : shape.head === 'comments' ? 'comment' : 'furniture'
  if (isDebris(shape)) return 'furniture'
  if (isParagraph(shape) && shape.count < 60 && isPictureCredit(shapes[i + 1])) return 'caption'
  if (isParagraph(shape)) return shape.captionMark && shape.count < 60 && showsPicture(shape) ? 'caption' : 'body'
  if (shape.furniture > 0 && shape.count < 40) return 'furniture'
  if (shape.doubled) return 'caption'
  if (shape.captionMark) return 'caption'
  if (shape.teaser && !shape.closed && /(?:continue reading|read more|full story|»|>>)/.test(shape.plain))
    return 'related'
  if (shape.closed) return 'body'
  return openKind(i, lines, shapes)
}

/** A line in the story that does not end like a sentence: a subhead, a caption, or a broken paragraph. */
function openKind(i: number, lines: readonly Line[], shapes: readonly Shape[]): BlockKind {
  const { words } = lines[i]
  const next = lines[i + 1]
  if (/[:,;–—-]["”]?$/.test(words) || /^(?:[-–•*·]|\d+[.)]\s)/.test(words)) return 'body'
  if (next !== undefined && !next.gapBefore && /^\p{Ll}/u.test(next.words)) return 'body'
  if (shapes[i].count <= SUBHEAD_WORDS) return headsProse(i, shapes) ? 'subhead' : 'furniture'
  return 'caption'
}

/** True if sentences follow: a subhead stands over some. */
function headsProse(i: number, shapes: readonly Shape[]): boolean {
  const next = shapes[i + 1]
  return (
    next !== undefined &&
    !next.dateLine &&
    next.head === null &&
    (isParagraph(next) || (next.closed && next.count >= 4))
  )
}

/** Lines before the story's first paragraph: headline, summary, byline, date, caption, and the page's furniture. */
function labelOpening(kinds: BlockKind[], lines: readonly Line[], shapes: readonly Shape[], start: number): void {
  const titles: number[] = []
  const plates: number[] = []
  for (let i = 0; i < start; i++) {
    const shape = shapes[i]
    if (shape.dateLine || (shape.count <= 14 && shape.head === null && namesFullDate(lines[i].words))) kinds[i] = 'date'
    else if (shape.byline) kinds[i] = 'byline'
    else if (shape.captionMark || (shape.doubled && shape.closed)) kinds[i] = 'caption'
    else if (i < NAMEPLATE_LINES && nameplateOf(lines[i].words) !== null) {
      plates.push(i)
      if (nameplateOf(lines[i].words) !== lines[i].words) kinds[i] = 'date'
    } else if (LABELS.test(lines[i].words)) kinds[i] = 'furniture'
    else if (shape.head === null && !isDebris(shape) && shape.furniture === 0 && shape.count <= 40) titles.push(i)
  }
  // A page whose only title reads like a paper's name has it for its headline.
  if (titles.length === 0) titles.push(...plates)
  const body = bodyWords(shapes, kinds)
  const scored = titles
    .map((i) => ({ i, score: titleScore(shapes[i], body, start - i) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.i - a.i)
  if (scored.length > 0) {
    const best = scored[0]
    kinds[best.i] = 'headline'
    for (const { i, score } of scored.slice(1)) {
      const near = Math.abs(i - best.i) <= 2 && score >= best.score * 0.35
      if (near && shapes[i].count >= 4)
        kinds[i] = i > best.i && shapes[i].closed && shapes[i].count >= 6 ? 'summary' : 'headline'
    }
  }
  labelAuthors(kinds, lines, shapes, start)
  labelSummary(kinds, lines, shapes, start)
}

/** A bare name under the headline or beside the date is who wrote the story. */
function labelAuthors(kinds: BlockKind[], lines: readonly Line[], shapes: readonly Shape[], start: number): void {
  for (let i = 1; i < start; i++) {
    if (kinds[i] !== 'furniture' || shapes[i].head !== null || !isPersonName(lines[i].words)) continue
    const beside = [kinds[i - 1], kinds[i + 1]]
    if (beside.includes('date') || kinds[i - 1] === 'headline') kinds[i] = 'byline'
  }
}

/** Two to four capitalised words, the first of them a given name. */
function isPersonName(words: string): boolean {
  const parts = words.split(' ')
  if (parts.length < 2 || parts.length > 4 || givenNameGender(parts[0]) === undefined) return false
  return parts.every((part) => /^\p{Lu}[\p{L}.'’-]*$/u.test(part))
}

/** Paragraphs between the headline and the lines that sign or date the story, or said again under its dateline. */
function labelSummary(kinds: BlockKind[], lines: readonly Line[], shapes: readonly Shape[], start: number): void {
  if (!kinds.slice(0, start).includes('headline')) return
  for (let end = start + 1; end <= start + 2 && end < lines.length; end++) {
    if (kinds[end] !== 'byline' && kinds[end] !== 'date') continue
    if (CREDIT.test(lines[end].words)) break
    if (kinds.indexOf('body', end) < 0) break
    for (let i = start; i < end; i++) if (kinds[i] === 'body') kinds[i] = 'summary'
    return
  }
  const next = kinds.indexOf('body', start + 1)
  if (next > 0 && next <= start + 3 && kinds[start] === 'body' && saysAgain(shapes[start].plain, shapes[next].plain))
    kinds[start] = 'summary'
}

/** True if the second text is the first one again, but for what stands before it. */
function saysAgain(first: string, second: string): boolean {
  const head = first.slice(0, 60)
  return head.length >= 30 && second.includes(head)
}

/** A page without a single sentence: its lines are all there is. */
function labelWithoutProse(kinds: BlockKind[], shapes: readonly Shape[]): void {
  for (let i = 0; i < kinds.length; i++) {
    if (kinds[i] === 'furniture' && shapes[i].head === null && !isDebris(shapes[i]) && shapes[i].furniture === 0)
      kinds[i] = 'body'
  }
}

function titleScore(shape: Shape, body: ReadonlySet<string>, distance: number): number {
  if (shape.count < 3 || shape.plain.length < 12) return distance <= 2 ? 0.05 : 0
  let known = 0
  const words = contentWords(shape.plain)
  for (const word of words) if (body.has(word)) known++
  const share = words.length === 0 ? 0 : known / words.length
  const length = shape.count >= 5 && shape.count <= 22 ? 1 : shape.count >= 4 ? 0.7 : 0.4
  return (0.3 + share) * length * (distance > 12 ? 0.5 : 1)
}

function bodyWords(shapes: readonly Shape[], kinds: readonly BlockKind[]): Set<string> {
  const words = new Set<string>()
  for (let i = 0; i < shapes.length; i++)
    if (kinds[i] === 'body') for (const word of contentWords(shapes[i].plain)) words.add(word)
  return words
}

/** Words of four letters and more, and numbers, cut to their first six letters so that inflection does not count. */
export function contentWords(plain: string): string[] {
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 4 || /\d/.test(word))
    .map((word) => word.slice(0, 6))
}

/** Words that a page's layout left behind: a single word in lower case, or no word at all. */
export function isDebris(shape: Shape): boolean {
  return (
    shape.count === 0 || (shape.count === 1 && !shape.closed && shape.plain.length < 16 && shape.head !== 'related')
  )
}

/** A line that says who took a picture and nothing else. */
function isPictureCredit(shape: Shape | undefined): boolean {
  return shape?.head === 'furniture' && /^(?:photo|image|picture)(?: credit)?:/.test(shape.plain)
}

/** Says who stands where in a picture, or ends in who took it. */
function showsPicture(shape: Shape): boolean {
  const place =
    /(?:\((?:left|right|cent(?:er|re)|top|bottom|pictured|l|r|c)\)|^pictured\b|^file (?:photo|picture|image)|^in this (?:\S+ )?(?:photo|image|picture))/
  return (
    place.test(shape.plain) ||
    /(?:getty|reuters|\bap\b|afp|epa|photo|image|credit|courtesy)[^.]{0,40}$/.test(shape.plain)
  )
}
