import { belongTogether, tellingWords } from './cohesion.ts'
import type { Line } from './lines.ts'
import type { Shape } from './shape.ts'

/** The part of the page that a line stands in. */
export type Zone = 'before' | 'story' | 'comments' | 'related' | 'about'

const ABOUT_HEAD =
  /^(?:about\b|daily e-?mail|e-?mail newsletter|newsletter|sign up|subscribe|stay (?:connected|informed|up to date)|follow us|contact|copyright|©|all rights reserved|terms|privacy)/
const CALL_HEAD = /^(?:sign up|subscribe|stay (?:connected|informed|up to date)|follow us)/
const DEFINITE_COMMENTS =
  /^(?:this forum|comment sorting|comments are closed|sort (?:by|comments)|(?:\d+|all|top|newest|oldest|latest|readers?'?|user|show|hide|load|view) (?:more |all )?comments|be the first to comment|your email address)/

/** A link with its title in one line, or a button: it stands between two paragraphs and opens nothing. */
const LINE_BETWEEN = /^(?:[^:|]{4,20}[:|»]\s+\S+\s\S+|(?:read|see|show|watch) (?:more|now)$)/

/** How many lines ahead a look goes. */
const AHEAD = 60

/** Paragraphs after which a story is known well enough to tell another one from it. */
const KNOWN_STORY = 3

/** A paragraph of a story, as far as a line can tell by itself. */
export function isParagraph(shape: Shape): boolean {
  if (!shape.prose || shape.dateLine || shape.byline || shape.commenter || shape.doubled) return false
  return shape.furniture === 0 || shape.count > 40 * shape.furniture
}

/**
 * Finds where the story begins and ends. Once the furniture after a story has begun, it seldom turns back: only a run
 * of paragraphs as long as a story's own, with words in common with it, does that.
 */
export function zonesOf(lines: readonly Line[], shapes: readonly Shape[]): Zone[] {
  const zones: Zone[] = new Array(lines.length).fill('before')
  const first = firstParagraph(shapes)
  if (first < 0) return zones
  let state: Zone = 'story'
  let paragraphs = 0
  const story = storySoFar(lines, shapes, zones, first)
  for (let i = first; i < lines.length; i++) {
    state = nextState(state, i, lines, shapes, paragraphs, story)
    zones[i] = state
    if (state === 'story' && isParagraph(shapes[i])) paragraphs++
  }
  closeStory(zones, shapes, first)
  return zones
}

/** The telling words of the story up to a line, read as far as asked for. */
function storySoFar(
  lines: readonly Line[],
  shapes: readonly Shape[],
  zones: readonly Zone[],
  first: number,
): (end: number) => ReadonlySet<string> {
  const words = new Set<string>()
  let read = first
  return (end) => {
    for (; read < end; read++) {
      if (zones[read] === 'story' && isParagraph(shapes[read]))
        for (const word of tellingWords(lines[read])) words.add(word)
    }
    return words
  }
}

function nextState(
  state: Zone,
  i: number,
  lines: readonly Line[],
  shapes: readonly Shape[],
  paragraphs: number,
  story: (end: number) => ReadonlySet<string>,
): Zone {
  const shape = shapes[i]
  const about = shape.head !== null && ABOUT_HEAD.test(shape.plain)
  const goesBack = (): boolean => resumes(i - 1, shapes) && coheres(i, lines, shapes, story(i))
  if (state === 'comments') {
    if (about) return 'about'
    return shape.head === 'related' ? 'related' : 'comments'
  }
  if (startsComments(i, shapes, paragraphs)) return 'comments'
  if (shape.head === 'related') return LINE_BETWEEN.test(shape.plain) && goesOn(i, shapes) ? state : 'related'
  if (about) return CALL_HEAD.test(shape.plain) && goesOn(i, shapes) ? state : 'about'
  if (state !== 'story') return isParagraph(shape) && goesBack() ? 'story' : state
  if (isTitleRun(i, shapes) || (paragraphs > 0 && isDatedTitle(i, shapes))) return 'related'
  if (isLabelRun(i, shapes)) return 'about'
  const digest = paragraphs >= KNOWN_STORY && isDigest(i, shapes) && !coheres(i, lines, shapes, story(i))
  return digest ? 'related' : 'story'
}

function startsComments(i: number, shapes: readonly Shape[], paragraphs: number): boolean {
  const shape = shapes[i]
  if (paragraphs === 0) return false
  const commenters = countWithin(shapes, i, 12, (other) => other.commenter || other.dateLine)
  if (shape.head === 'comments') {
    if (DEFINITE_COMMENTS.test(shape.plain) && paragraphs >= 2) return commenters > 0 || !resumes(i, shapes)
    return commenters >= 2 || !resumes(i, shapes)
  }
  return shape.commenter && commenters >= 2 && paragraphs >= 2
}

/** True if a paragraph follows at once: the line was put between two. */
function goesOn(i: number, shapes: readonly Shape[]): boolean {
  return [i + 1, i + 2].some((k) => k < shapes.length && isParagraph(shapes[k]) && !shapes[k].teaser)
}

/** True if a story goes on after line `i`: a run of paragraphs, or enough of them and not each under a title of its own. */
function resumes(i: number, shapes: readonly Shape[]): boolean {
  let paragraphs = 0
  let words = 0
  let others = 0
  let together = 0
  for (let k = i + 1; k < Math.min(shapes.length, i + AHEAD); k++) {
    const shape = shapes[k]
    if (shape.head === 'related' || shape.head === 'comments' || shape.commenter) break
    const counts = isParagraph(shape) && (shape.closed || !shape.teaser)
    if (counts) {
      paragraphs++
      words += shape.count
    } else others += shape.teaser ? 2 : 1
    together = counts ? together + 1 : 0
    if (paragraphs >= 3 && words >= 60 && (paragraphs > others || together >= 3)) return true
  }
  return paragraphs >= 2 && words >= 60 && paragraphs > others * 1.5
}

/** True unless the next paragraphs tell another story than the one so far. */
function coheres(i: number, lines: readonly Line[], shapes: readonly Shape[], story: ReadonlySet<string>): boolean {
  const next: Line[] = []
  for (let k = i; k < Math.min(lines.length, i + 12) && next.length < 3; k++) {
    if (isParagraph(shapes[k])) next.push(lines[k])
  }
  return belongTogether(story, next)
}

/** A line without the end of a sentence that might be a title or a label. */
function isOpen(shape: Shape | undefined): shape is Shape {
  if (shape === undefined || shape.closed || shape.prose || shape.captionMark || shape.doubled) return false
  return !shape.byline && !shape.dateLine && shape.count > 0 && !/[:;,-]$/.test(shape.plain)
}

function isTitle(shape: Shape | undefined): boolean {
  return isOpen(shape) && shape.count >= 4 && shape.count <= 22
}

/** Three titles on end, with no paragraph between them, are links to other stories. */
function isTitleRun(i: number, shapes: readonly Shape[]): boolean {
  return isTitle(shapes[i]) && isTitle(shapes[i + 1]) && isTitle(shapes[i + 2])
}

/** A title with a day right under it, or under a name: another story begins. */
function isDatedTitle(i: number, shapes: readonly Shape[]): boolean {
  const [title, under, below] = [shapes[i], shapes[i + 1], shapes[i + 2]]
  const named = title !== undefined && !title.byline && !title.dateLine && title.count >= 4 && title.count <= 22
  if (!named || title.captionMark || title.doubled || under === undefined) return false
  if (under.dateLine) return true
  return below?.dateLine === true && (under.byline || (!under.closed && under.count <= 6))
}

/** Five labels or titles on end are a menu. */
function isLabelRun(i: number, shapes: readonly Shape[]): boolean {
  for (let k = i; k < i + 5; k++) if (!isOpen(shapes[k]) || shapes[k].count > 22) return false
  return true
}

/** Three titles, each over one short paragraph: the openings of other stories, or a story in short chapters. */
function isDigest(i: number, shapes: readonly Shape[]): boolean {
  return [0, 2, 4].every((step) => {
    const under = shapes[i + step + 1]
    return isTitle(shapes[i + step]) && under !== undefined && (under.closed || under.teaser) && under.count >= 6
  })
}

function countWithin(shapes: readonly Shape[], from: number, reach: number, test: (shape: Shape) => boolean): number {
  let count = 0
  for (let k = from; k < Math.min(shapes.length, from + reach); k++) if (test(shapes[k])) count++
  return count
}

/** The first paragraph of the story: one after which there are more, or else the first at all. */
function firstParagraph(shapes: readonly Shape[]): number {
  let lonely = -1
  for (let i = 0; i < shapes.length; i++) {
    if (!isParagraph(shapes[i])) continue
    if (lonely < 0) lonely = i
    if (shapes[i].teaser && !shapes[i].closed) continue
    if (countWithin(shapes, i + 1, 8, isParagraph) >= 2) return i
  }
  if (lonely >= 0) return lonely
  return shapes.findIndex((shape) => shape.closed && shape.count >= 4 && shape.head === null)
}

/** What stands after the story's last paragraph is no longer story, unless it signs or dates it. */
function closeStory(zones: Zone[], shapes: readonly Shape[], first: number): void {
  let last = zones.lastIndexOf('story')
  while (last > first && !endsStory(shapes[last])) {
    zones[last] = 'related'
    last--
  }
}

function endsStory(shape: Shape): boolean {
  if (shape.head !== null || (shape.teaser && !shape.closed)) return false
  return (
    isParagraph(shape) || (shape.closed && shape.furniture === 0) || shape.byline || shape.dateLine || shape.count >= 18
  )
}
