import type { BlockKind } from '../../record/vocabulary.ts'
import type { Line } from './lines.ts'

const GLUE = /\p{Ll}(?=\p{Lu}\p{Ll})/gu

/**
 * Cuts headlines that a page's layout has glued together ("… in fog" + "Pilots ask …" as "fogPilots"): where a small
 * letter meets a capital, and the words on both sides stand by themselves in the story while the glued word does not.
 */
export function cutRunTogetherHeadlines(
  text: string,
  lines: readonly Line[],
  kinds: readonly BlockKind[],
): { lines: Line[]; kinds: BlockKind[] } {
  const cut: { lines: Line[]; kinds: BlockKind[] } = { lines: [], kinds: [] }
  let story: ReadonlySet<string> | null = null
  lines.forEach((line, i) => {
    let rest = line
    if (kinds[i] === 'headline') {
      story ??= storyWords(lines, kinds)
      const at = joinAt(text.slice(line.start, line.end), story)
      if (at !== null) {
        cut.lines.push({ ...line, end: line.start + at, words: text.slice(line.start, line.start + at).trim() })
        cut.kinds.push('headline')
        rest = { ...line, start: line.start + at, words: text.slice(line.start + at, line.end).trim() }
      }
    }
    cut.lines.push(rest)
    cut.kinds.push(kinds[i])
  })
  return cut
}

function joinAt(headline: string, story: ReadonlySet<string>): number | null {
  for (const match of headline.matchAll(GLUE)) {
    const at = match.index + 1
    const left = /\p{L}+$/u.exec(headline.slice(0, at))?.[0] ?? ''
    const right = /^\p{L}+/u.exec(headline.slice(at))?.[0] ?? ''
    const known = (word: string): boolean => word.length >= 3 && story.has(word.toLowerCase())
    if (known(left) && known(right) && !story.has(`${left}${right}`.toLowerCase())) return at
  }
  return null
}

function storyWords(lines: readonly Line[], kinds: readonly BlockKind[]): Set<string> {
  const words = new Set<string>()
  lines.forEach((line, i) => {
    if (kinds[i] !== 'body' && kinds[i] !== 'summary') return
    for (const word of line.words.toLowerCase().match(/\p{L}+/gu) ?? []) words.add(word)
  })
  return words
}
