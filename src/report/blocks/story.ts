import type { Line } from './lines.ts'
import type { Shape } from './shape.ts'

/** The part of the page that a line stands in. */
export type Zone = 'before' | 'story' | 'comments' | 'related' | 'about'

const ABOUT_HEAD =
  /^(?:about\b|daily e-?mail|e-?mail newsletter|newsletter|sign up|subscribe|stay (?:connected|informed|up to date)|follow us|contact|copyright|©|all rights reserved|terms|privacy)/
const CALL_HEAD = /^(?:sign up|subscribe|stay (?:connected|informed|up to date)|follow us)/
/** How many lines ahead a look goes. */
const AHEAD = 60

/** A link with its title in one line, or a button: it stands between two paragraphs and opens nothing. */
const LINE_BETWEEN = /^(?:[^:]{4,20}:\s+\S+\s\S+|(?:read|see|show|watch) (?:more|now)$)/
const DEFINITE_COMMENTS =
  /^(?:this forum|comment sorting|comments are closed|sort (?:by|comments)|(?:\d+|all|top|newest|oldest|latest|readers?'?|user|show|hide|load|view) (?:more |all )?comments|be the first to comment|your email address)/

/** A paragraph of a story, as far as a line can tell by itself. */
export function isParagraph(shape: Shape): boolean {
  if (!shape.prose || shape.dateLine || shape.byline || shape.commenter || shape.doubled) return false
  return shape.furniture === 0 || shape.count > 40 * shape.furniture
}

/**
 * Finds where the story begins and ends. Once the furniture after a story has begun, it seldom turns back: only a run
 * of paragraphs as long as a story's own does that.
 */
export function zonesOf(lines: readonly Line[], shapes: readonly Shape[]): Zone[] {
  const zones: Zone[] = new Array(lines.length).fill('before')
  const first = firstParagraph(shapes)
  if (first < 0) return zones
  let state: Zone = 'story'
  let paragraphs = 0
  for (let i = first; i < lines.length; i++) {
    state = nextState(state, i, shapes, paragraphs)
    zones[i] = state
    if (state === 'story' && isParagraph(shapes[i])) paragraphs++
  }
  closeStory(zones, shapes, first)
  return zones
}

function nextState(state: Zone, i: number, shapes: readonly Shape[], paragraphs: number): Zone {
  const shape = shapes[i]
  const about = shape.head !== null && ABOUT_HEAD.test(shape.plain)
  if (state === 'comments') {
    if (about) return 'about'
    return shape.head === 'related' ? 'related' : 'comments'
  }
  if (startsComments(i, shapes, paragraphs)) return 'comments'
  if (shape.head === 'related') return LINE_BETWEEN.test(shape.plain) && goesOn(i, shapes) ? state : 'related'
  if (about) return CALL_HEAD.test(shape.plain) && goesOn(i, shapes) ? state : 'about'
  if (state === 'story') return isTitleRun(i, shapes) ? 'related' : 'story'
  return isParagraph(shape) && resumes(i - 1, shapes) ? 'story' : state
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

/** True where a paragraph follows at once: the line was put between two. */
function goesOn(i: number, shapes: readonly Shape[]): boolean {
  return [i + 1, i + 2].some((k) => k < shapes.length && isParagraph(shapes[k]) && !shapes[k].teaser)
}

/** True where a story goes on after line `i`: a run of paragraphs, or enough of them and not each under a title of its own. */
function resumes(i: number, shapes: readonly Shape[]): boolean {
  let paragraphs = 0
  let words = 0
  let others = 0
  let run = 0
  for (let k = i + 1; k < Math.min(shapes.length, i + AHEAD); k++) {
    const shape = shapes[k]
    if (shape.head === 'related' || shape.head === 'comments' || shape.commenter) break
    const counts = isParagraph(shape) && (shape.closed || !shape.teaser)
    if (counts) {
      paragraphs++
      words += shape.count
    } else others += shape.teaser ? 2 : 1
    run = counts ? run + shape.count : 0
    if (paragraphs >= 3 && words >= 60 && (paragraphs > others || run >= 60)) return true
  }
  return paragraphs >= 2 && words >= 60 && paragraphs > others * 1.5
}

/** Three titles on end, with no paragraph between them, are links to other stories. */
function isTitleRun(i: number, shapes: readonly Shape[]): boolean {
  for (let k = i; k < i + 3; k++) {
    const shape = shapes[k]
    if (
      shape === undefined ||
      shape.closed ||
      shape.prose ||
      shape.count < 4 ||
      shape.count > 22 ||
      shape.captionMark ||
      shape.doubled
    )
      return false
    if (shape.plain !== '' && /[:;,-]$/.test(shape.plain)) return false
  }
  return true
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
