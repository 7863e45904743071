import { titleMeta } from '../../lexicon/page-markup.ts'
import type { MetaEvidence } from '../../record/record.ts'
import type { BlockKind } from '../../record/vocabulary.ts'
import { namesFullDate } from './date-line.ts'
import { contentWords, isDebris } from './kinds.ts'
import type { Line } from './lines.ts'
import type { Shape } from './shape.ts'
import { plainOf } from './shape.ts'

/** How far from the story, in lines, its byline, date and summary may stand. */
const REACH = 12

/** Gives the lines of an HTML page their kinds, once it is known which of them are story (`isStory`). */
export function pageKinds(
  lines: readonly Line[],
  shapes: readonly Shape[],
  meta: readonly MetaEvidence[],
  isStory: readonly boolean[],
): BlockKind[] {
  const first = isStory.indexOf(true)
  const last = isStory.lastIndexOf(true)
  const headline = headlineAt(lines, shapes, meta, first)
  const comments = commentsFrom(lines, shapes, isStory)
  const firstBody = lines.findIndex(
    (line, i) => isStory[i] && shapes[i].closed && !/^h[1-6]$/.test(line.element?.path[0] ?? ''),
  )
  const captions = tellingCaptions(lines, shapes)
  const page = { first, last, headline, comments, captions }
  return lines.map((line, i): BlockKind => {
    if (i === headline) return 'headline'
    if (!isStory[i]) return besideStory(page, line, shapes[i], i) ?? awayFromStory(page, line, shapes[i], i)
    if (comments !== null && i >= comments.start) return i < comments.end ? 'comment' : 'related'
    if (headline >= 0 && i < firstBody && isDeck(line, shapes[i])) return 'summary'
    return isLinkBetween(line, shapes[i]) ? 'related' : storyKind(lines, shapes, isStory, i)
  })
}

/** Where a page's parts stand, by line. */
interface Page {
  readonly first: number
  readonly last: number
  /** -1 if there is none. */
  readonly headline: number
  readonly comments: ReturnType<typeof commentsFrom>
  readonly captions: ReturnType<typeof tellingCaptions>
}

/** The kind of a line near the story: a caption, a summary, a date, a byline; null if it is none of these. */
function besideStory(page: Page, line: Line, shape: Shape, i: number): BlockKind | null {
  const { first, last, headline, captions } = page
  const near = i >= Math.min(first, headline < 0 ? first : headline) - 3 && i <= last + 3
  if (near && isCaption(line, shape)) return captions.has(i) ? 'caption' : 'furniture'
  const belowHeadline = headline >= 0 && i > headline && i < first && i - headline <= REACH
  if (belowHeadline && isSummary(line, shape)) return 'summary'
  if (i < headline && shape.count <= 9 && !isMostlyLink(line) && namesFullDate(line.words)) return 'date'
  if (i < first - REACH || i > last + 4) return null
  if (shape.dateLine || isStamp(line, shape)) return 'date'
  return shape.byline || isAuthor(line, shape) ? 'byline' : null
}

/** The kind of any other line outside the story. */
function awayFromStory({ comments }: Page, line: Line, shape: Shape, i: number): BlockKind {
  if (isComment(line) || (comments !== null && contains(comments, i) && !isMostlyLink(line))) return 'comment'
  if (shape.head === 'related') return 'related'
  if (shape.head !== null || isDebris(shape) || shape.furniture > 0) return 'furniture'
  return isTeaser(line, shape) ? 'related' : 'furniture'
}

function storyKind(
  lines: readonly Line[],
  shapes: readonly Shape[],
  isStory: readonly boolean[],
  i: number,
): BlockKind {
  const shape = shapes[i]
  const tag = lines[i].element?.path[0] ?? ''
  if (shape.dateLine) return 'date'
  if (shape.byline) return 'byline'
  if (isCaption(lines[i], shape)) return 'caption'
  if (/^h[1-6]$/.test(tag)) return shape.count <= 25 ? 'subhead' : 'body'
  const bold = lines[i].element?.wraps.some((wrap) => wrap === 'strong' || wrap === 'b') === true
  if (bold && !shape.closed && shape.count <= 12 && isStory[i + 1]) return 'subhead'
  return 'body'
}

/** The line that the page's metadata give as its title, or else its first-order heading nearest to the story. */
function headlineAt(
  lines: readonly Line[],
  shapes: readonly Shape[],
  meta: readonly MetaEvidence[],
  first: number,
): number {
  const titles = titleMeta.flatMap((name) =>
    meta.filter((entry) => entry.meta === name).map(({ value }) => plainOf(value)),
  )
  let best = -1
  let bestScore = 0
  const end = first < 0 ? lines.length : Math.min(lines.length, first + 3)
  for (let i = 0; i < end; i++) {
    const tag = lines[i].element?.path[0] ?? ''
    const plain = shapes[i].plain
    if (plain.length < 8 || shapes[i].dateLine || shapes[i].head !== null) continue
    const heading = tag === 'h1' ? 2 : /^h[2-4]$/.test(tag) ? 0.5 : 0
    const named = lines[i].element?.names.some((name) => /headline|(?:^|[-_])title/.test(name)) ? 0.5 : 0
    const likeness = Math.max(0, ...titles.map((title) => titleLikeness(plain, title)))
    if (heading === 0 && likeness < 0.6) continue
    const score = heading + named + likeness * 3 - (first < 0 ? 0 : Math.min(1, (first - i) / 100))
    if (score > bestScore) {
      best = i
      bestScore = score
    }
  }
  return bestScore >= 1 ? best : -1
}

/** Share of the words that a line and a title of the metadata have in common; a title often ends in the site's name. */
function titleLikeness(plain: string, title: string): number {
  if (plain === title || title.startsWith(`${plain} `)) return 1
  const words = contentWords(plain)
  const others = new Set(contentWords(title))
  if (words.length === 0 || others.size === 0) return 0
  const shared = words.filter((word) => others.has(word)).length
  return shared / Math.max(words.length, others.size * 0.6)
}

function isCaption(line: Line, shape: Shape): boolean {
  const element = line.element
  if (element === null || shape.count < 3 || element.linkShare > 0.7) return false
  if (element.path.slice(0, 4).includes('figcaption')) return true
  return (
    element.path.length > 0 &&
    element.names.slice(0, 8).some((name) => /(?:^|[-_])caption(?:$|[-_])/.test(name)) &&
    shape.count < 90
  )
}

/** Captions that say something: no credits, no players and galleries, nothing twice. */
function tellingCaptions(lines: readonly Line[], shapes: readonly Shape[]): Set<number> {
  const seen = new Set<string>()
  const telling = new Set<number>()
  lines.forEach((line, i) => {
    const { plain, count } = shapes[i]
    if (!isCaption(line, shapes[i]) || count < 6 || seen.has(plain)) return
    seen.add(plain)
    const shown = line.element?.names.some((name) =>
      /(?:^|[-_])(?:gallery|slideshow|slider|slide|carousel|video|player|playlist)(?:$|[-_])/.test(name),
    )
    if (!shown) telling.add(i)
  })
  return telling
}

function isSummary(line: Line, shape: Shape): boolean {
  const element = line.element
  if (element === null || shape.count < 6 || shape.count > 60 || shape.furniture > 0 || element.linkShare > 0.3)
    return false
  if (shape.dateLine || shape.byline || shape.head !== null) return false
  return element.names
    .slice(0, 10)
    .some((name) =>
      /(?:^|[-_])(?:dek|deck|standfirst|summary|subtitle|subheadline|sub-?head|excerpt|abstract|synopsis|lead|lede|description)(?:$|[-_])/.test(
        name,
      ),
    )
}

function isStamp(line: Line, shape: Shape): boolean {
  const element = line.element
  if (element === null || shape.count > 14 || !/\d/.test(shape.plain)) return false
  return (
    element.wraps.includes('time') ||
    element.names
      .slice(0, 6)
      .some((name) => /(?:^|[-_])(?:date|time|timestamp|published|pubdate|dateline)(?:$|[-_])/.test(name))
  )
}

function isAuthor(line: Line, shape: Shape): boolean {
  const element = line.element
  if (element === null || shape.count > 12 || shape.count === 0 || shape.head !== null) return false
  return element.names
    .slice(0, 6)
    .some((name) => /(?:^|[-_])(?:byline|author|authors|writer|contributor)(?:$|[-_])/.test(name))
}

function isComment(line: Line): boolean {
  return (
    line.element?.names.some((name) =>
      /^(?:comments?|comment-(?:list|body|content|text|area)|commentlist|comments-area|disqus.*|disqus_thread|respond)$/.test(
        name,
      ),
    ) === true
  )
}

/** The lines of readers' comments after most of the story, if no markup says so; null if there are none. */
function commentsFrom(
  lines: readonly Line[],
  shapes: readonly Shape[],
  isStory: readonly boolean[],
): { start: number; end: number } | null {
  const story = isStory.filter(Boolean).length
  let before = 0
  for (let i = 0; i < lines.length; i++) {
    if (isStory[i]) before++
    if (shapes[i].head !== 'comments' || before === 0 || before * 4 < story * 3) continue
    const following = shapes.slice(i + 1, i + 12).filter((shape) => shape.commenter).length
    if (following >= (isStory.indexOf(true, i + 1) >= 0 ? 1 : 2)) {
      const end = shapes.findIndex((shape, k) => k > i && (shape.head === 'related' || /^about\b/.test(shape.plain)))
      return { start: i, end: end < 0 ? lines.length : end }
    }
  }
  return null
}

/** A subtitle in a heading of its own, above the story. */
function isDeck({ element }: Line, shape: Shape): boolean {
  return shape.count >= 6 && /^h[2-5]$/.test(element?.path[0] ?? '')
}

function contains(range: { start: number; end: number }, i: number): boolean {
  return range.start <= i && i < range.end
}

function isMostlyLink(line: Line): boolean {
  return (line.element?.linkShare ?? 0) > 0.7
}

/** A paragraph that is one link and no sentence: it leads to another story. */
function isLinkBetween({ element }: Line, shape: Shape): boolean {
  if (element === null || element.linkShare < 0.9 || shape.closed || shape.count < 4) return false
  return element.path[0] === 'p' || element.path[0] === 'div' || /^h[2-6]$/.test(element.path[0])
}

function isTeaser(line: Line, shape: Shape): boolean {
  return (isMostlyLink(line) && shape.count >= 4) || shape.teaser
}
