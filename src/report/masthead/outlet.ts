import { AGENCY_OF } from '../../lexicon/news-agencies.ts'
import type { Block, MetaEvidence } from '../../record/record.ts'
import type { Span } from '../../record/span.ts'
import type { Intake } from '../intake/intake.ts'

const NAMING_META = [
  'og:site_name',
  'ld:publisher',
  'application-name',
  'dc.publisher',
  'publisher',
  'ld:page.publisher',
]
const COPYRIGHT =
  /(?:copyright|©|\(c\))(?:\s*(?:copyright|©|\(c\)))?\s*(?:\d{4}(?:\s*[-–]\s*\d{2,4})?)?,?\s*(?:by\s+)?(\p{Lu}[\p{L}\d&.'’-]*(?:\s+(?:of|the|and|&|\p{Lu}[\p{L}\d&.'’-]*)){0,6})/iu

/** The paper, broadcaster or site that published the report, where the page names it, else null. */
export function readOutlet(
  intake: Intake,
  blocks: readonly Block[],
): { value: string; evidence: Span | MetaEvidence } | null {
  for (const name of NAMING_META) {
    const entry = intake.meta.find(({ meta }) => meta === name)
    if (entry !== undefined && !/^https?:/.test(entry.value)) return { value: entry.value, evidence: entry }
  }
  for (const block of blocks) {
    if (block.kind !== 'furniture') continue
    const words = intake.text.slice(block.start, Math.min(block.end, block.start + 20_000))
    const match = COPYRIGHT.exec(words)
    if (match === null) continue
    const value = match[1]
      .replace(/\s+(?:All|Ltd|Limited|Inc|LLC|Corp|Pty|Terms|Privacy)\b.*$/, '')
      .replace(/[.,]$/, '')
    if (value.length < 3 || AGENCY_OF.has(value) || /^(?:all|the)$/i.test(value)) continue
    const start = block.start + match.index + match[0].length - match[1].length
    return { value, evidence: { start, end: start + value.length } }
  }
  return null
}
