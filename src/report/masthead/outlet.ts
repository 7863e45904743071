import { AGENCY_OF } from '../../lexicon/news-agencies.ts'
import { outletMeta } from '../../lexicon/page-markup.ts'
import type { Block, MetaEvidence } from '../../record/record.ts'
import type { Span } from '../../text/span.ts'
import { nameplateOf } from '../blocks/nameplate.ts'
import type { Intake } from '../intake/intake.ts'
import { linesIn } from './block-lines.ts'

const COPYRIGHT =
  /(?:copyright|©|\(c\))(?:\s*(?:copyright|©|\(c\)))?\s*(?:\d{4}(?:\s*[-–]\s*\d{2,4})?)?,?\s*(?:by\s+)?(\p{Lu}[\p{L}\d&.'’-]*(?:\s+(?:of|the|and|&|\p{Lu}[\p{L}\d&.'’-]*)){0,6})/iu

/** The paper, broadcaster or site that published the report, if the page names it, else null. */
export function readOutlet(
  intake: Intake,
  blocks: readonly Block[],
): { value: string; evidence: Span | MetaEvidence } | null {
  for (const name of outletMeta) {
    const entry = intake.meta.find(({ meta }) => meta === name)
    if (entry !== undefined && !/^https?:/.test(entry.value) && siteName(entry.value) !== '') {
      return { value: siteName(entry.value), evidence: entry }
    }
  }
  for (const block of blocks) {
    if (block.kind !== 'furniture') continue
    for (const line of linesIn(intake.text, block)) {
      const words = intake.text.slice(line.start, Math.min(line.end, line.start + 300))
      const match = COPYRIGHT.exec(words)
      if (match === null) continue
      const value = match[1]
        .replace(/\.?,?\s+(?:All|Ltd|Limited|Inc|LLC|Corp|Pty|Terms|Privacy)\b.*$/, '')
        .replace(/(?<=\p{L}{3})\.\s.*$/u, '')
        .replace(/[.,]$/, '')
      if (value.length < 3 || AGENCY_OF.has(value) || /^(?:all|the)$/i.test(value)) continue
      const start = line.start + match.index + match[0].length - match[1].length
      return { value, evidence: { start, end: start + value.length } }
    }
  }
  return readNameplate(intake.text, blocks)
}

/** The paper's name above the headline. */
function readNameplate(text: string, blocks: readonly Block[]): { value: string; evidence: Span } | null {
  const headline = blocks.findIndex(({ kind }) => kind === 'headline')
  for (const block of blocks.slice(0, headline < 0 ? 0 : headline + 3)) {
    if (block.kind !== 'furniture' && block.kind !== 'date') continue
    for (const line of linesIn(text, block)) {
      const start = line.start + (/^\s*/.exec(text.slice(line.start, line.end))?.[0].length ?? 0)
      const name = nameplateOf(
        text
          .slice(start, Math.min(line.end, start + 120))
          .replace(/\s+/g, ' ')
          .trim(),
      )
      if (name === null || AGENCY_OF.has(name)) continue
      const words = new RegExp(name.split(' ').map(escaped).join('\\s+'), 'u').exec(text.slice(start, line.end))
      if (words !== null) return { value: inTitleCase(name), evidence: { start, end: start + words[0].length } }
    }
  }
  return null
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

/** A name set in capitals as running text has it: "The River Plate Standard". */
function inTitleCase(name: string): string {
  if (name !== name.toUpperCase()) return name
  return name
    .split(' ')
    .map((word, i) =>
      /^(?:OF|AND|THE|ON|IN)$/.test(word) && i > 0 ? word.toLowerCase() : word.charAt(0) + word.slice(1).toLowerCase(),
    )
    .join(' ')
}

/** A site's own name for itself, without the slogan after a bar and the sign of an account. */
function siteName(value: string): string {
  return value
    .split(/\s+[|–—]\s+/)[0]
    .replace(/^@/, '')
    .trim()
}
