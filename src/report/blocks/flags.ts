import { opensOtherStory } from '../../lexicon/page-joints.ts'
import { type BlockKind, type Flag, STORY_KINDS } from '../../record/vocabulary.ts'
import { contentWords, isDebris } from './kinds.ts'
import type { Line } from './lines.ts'
import { isRewritten } from './rewritten.ts'
import type { Shape } from './shape.ts'

/** What is wrong with a page, as far as its lines show it; in a fixed order. */
export function flagsOf(lines: readonly Line[], shapes: readonly Shape[], kinds: readonly BlockKind[]): Flag[] {
  const flags: Flag[] = []
  const joint = lines.findIndex((line, i) => kinds[i] === 'body' && opensOtherStory(line.words))
  if (joint >= 0) flags.push('mixed-stories')
  if (isRewritten(storyText(lines, kinds))) flags.push('rewritten')
  if (isTruncated(lines, shapes, kinds)) flags.push('truncated')
  if (headlineElsewhere(shapes, kinds, joint)) flags.push('headline-mismatch')
  if (lines.some((line, i) => kinds[i] === 'furniture' && isLeftover(line, shapes[i]))) flags.push('layout-debris')
  if (captionInBody(kinds)) flags.push('caption-in-body')
  return flags
}

function storyText(lines: readonly Line[], kinds: readonly BlockKind[]): string {
  return lines
    .filter((_, i) => STORY_KINDS.includes(kinds[i]))
    .map(({ words }) => words)
    .join('\n')
}

/** A word of the layout in the text: lower case, alone, and not a page's own label. */
function isLeftover(line: Line, shape: Shape): boolean {
  return line.element === null && isDebris(shape) && /^\p{Ll}+$/u.test(line.words)
}

/** The story breaks off: its last paragraph does not end, or the page asks to pay before it goes on. */
function isTruncated(lines: readonly Line[], shapes: readonly Shape[], kinds: readonly BlockKind[]): boolean {
  const last = kinds.lastIndexOf('body')
  if (last < 0) return false
  if (/(?:…|\.{3}|\[\.\.\.\]|\[…\])\s*$/.test(lines[last].words)) return true
  if (!shapes[last].closed && shapes[last].count >= 8) return true
  return shapes.slice(last + 1, last + 6).some((shape) => shape.continuation)
}

/** The headline's words are not those of the paragraphs that stand under it. */
function headlineElsewhere(shapes: readonly Shape[], kinds: readonly BlockKind[], joint: number): boolean {
  const title = shapes.filter((_, i) => kinds[i] === 'headline').map((shape) => contentWords(shape.plain))
  if (title.length === 0) return false
  const opening = new Set<string>()
  const all = new Set<string>()
  for (let i = 0; i < shapes.length; i++) {
    if (kinds[i] !== 'body' && kinds[i] !== 'summary') continue
    for (const word of contentWords(shapes[i].plain)) {
      all.add(word)
      if (joint < 0 || i < joint) opening.add(word)
    }
  }
  const share = (words: readonly string[], known: ReadonlySet<string>): number =>
    words.length === 0 ? 1 : words.filter((word) => known.has(word)).length / words.length
  return title.some(
    (words) =>
      words.length >= 2 && (share(words, all) < 0.3 || (joint >= 0 && share(words, opening) < share(words, all))),
  )
}

function captionInBody(kinds: readonly BlockKind[]): boolean {
  const first = kinds.indexOf('body')
  const last = kinds.lastIndexOf('body')
  return first >= 0 && kinds.slice(first, last).includes('caption')
}
