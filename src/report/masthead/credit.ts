import type { Block, MetaEvidence } from '../../record/record.ts'
import { type Span, trimSpan } from '../../text/span.ts'
import { agencyNamed, type Credited, ownAgency } from './agency.ts'
import { linesIn } from './block-lines.ts'
import { readBylines } from './byline.ts'

export interface Credits {
  readonly byline: readonly Credited[]
  readonly wire: readonly Credited[]
  readonly dateline: Credited | null
  /** The words between the dateline's place and its dash: where an agency puts the day. Null if there are none. */
  readonly datelineNote: Span | null
}

const PLACE = String.raw`\p{Lu}[\p{L}.'’-]*(?:[ -](?:of|de|del|al|la|el|the|\p{Lu}[\p{L}.'’-]*)){0,4}`
const UPPER_PLACE = String.raw`\p{Lu}{2}[\p{Lu}.'’-]*(?:[ -](?:AL|EL|DE|\p{Lu}[\p{Lu}.'’-]+)){0,4}`
const REGION = `(?:, ${PLACE}){0,2}`
const WIRE_NOTE = String.raw`\s*[(\[/](?<wire>[\p{L}. -]{2,40}?)[)\]/]`
const DAY_NOTE = String.raw`(?:,?\s+(?:\p{Lu}\p{L}{2,8}\.?\s+\d{1,2}|\d{1,2}\s+\p{Lu}\p{L}{2,8}\.?)(?:,?\s+\d{4})?)?`
const DASH = String.raw`\s*(?:—|–|--|-|:|\.)\s+`
const STRONG_DASH = String.raw`\s*(?:—|–|--| -)\s*`
const DAY_OF_YEAR = String.raw`,?\s+(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}{0,6}\.?\s+\d{1,2}|\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}{0,6}\.?)(?:,?\s+\d{4})?`
const DATELINES = [
  new RegExp(`^(?<place>${UPPER_PLACE}${REGION})${DAY_NOTE}\\.?(?:${WIRE_NOTE})?${STRONG_DASH}`, 'u'),
  new RegExp(`^(?<place>${PLACE}${REGION})${DAY_NOTE}\\.?${WIRE_NOTE}${DASH}`, 'u'),
  new RegExp(`^(?<place>${PLACE}${REGION})${DAY_NOTE}\\.?${WIRE_NOTE}\\s+`, 'u'),
  new RegExp(`^(?<place>${PLACE}${REGION})(?<day>${DAY_OF_YEAR})\\s*(?:[:—–]|--| -)\\s+`, 'u'),
]
const JOINT = /^(.{2,40}?)\s+(?:adds?|reports?|writes|says)(?:\s+from\s+\S+)?\s*:\s/
const TAIL = /(?:^|[\s.”"])(?:[-–—]+\s*|[([]\s*|(?:source|agency)\s*:\s*|\/)([\p{L}. ]{2,30}?)\s*(?:[)\]/])?\.?$/iu
const COPYRIGHT = /(?:copyright|©|\(c\))[\s\d,–-]*(?:by\s+)?(.{2,60}?)(?:\.|,|\s+all rights|$)/i

/**
 * Reads who wrote a report and which agency it came from, off the lines that say so. An agency's credit in the middle of
 * the story is that of a part and not the report's, except if the page joins stories.
 */
export function readCredits(
  text: string,
  blocks: readonly Block[],
  meta: readonly MetaEvidence[],
  outlet: string | null,
  joinsStories = false,
): Credits {
  const { people, agencies } = readBylines(text, blocks, meta, outlet)
  const wire = agencies.filter(({ evidence }) => joinsStories || !isOfPart(text, blocks, evidence))
  for (const block of blocks) {
    if (block.kind === 'body') for (const line of linesIn(text, block)) readJoint(text, line, wire)
    else if (block.kind === 'furniture') for (const line of linesIn(text, block)) readCopyright(text, line, wire)
  }
  const { dateline, note } = readDateline(text, blocks, wire)
  readTail(text, blocks, wire)
  const own = wire.length === 0 && dateline !== null ? ownAgency(text, blocks) : null
  if (own !== null) wire.push(own)
  const passedOn = distinct(wire).filter(({ value }) => value !== outlet)
  return { byline: distinct(people), wire: passedOn.sort(compareEvidence), dateline, datelineNote: note }
}

/** So much of the story, at least, stands before and behind a credit in its middle. */
const PART = 0.25

/** Does a credit stand in the middle of the story? It signs what stands before or behind it there, not all. */
function isOfPart(text: string, blocks: readonly Block[], evidence: Span | MetaEvidence): boolean {
  if (!('start' in evidence)) return false
  let before = 0
  let behind = 0
  for (const block of blocks) {
    if (block.kind !== 'body') continue
    const { start, end } = trimSpan(text, block)
    if (end <= evidence.start) before += end - start
    else behind += end - start
  }
  return Math.min(before, behind) >= PART * (before + behind) && before > 0
}

function compareEvidence(a: Credited, b: Credited): number {
  const place = ({ evidence }: Credited): number => ('start' in evidence ? evidence.start : Number.MAX_SAFE_INTEGER)
  return place(a) - place(b)
}

function distinct(credits: readonly Credited[]): Credited[] {
  return credits.filter((credit, i) => credits.findIndex((other) => other.value === credit.value) === i)
}

function readJoint(text: string, line: Span, wire: Credited[]): void {
  const match = JOINT.exec(text.slice(line.start, Math.min(line.end, line.start + 80)))
  const name = match?.[1].trim() ?? ''
  // "HNA adds:" says by itself that its letters are an agency's.
  const agency = agencyNamed(name) ?? (/^\p{Lu}{2,6}$/u.test(name) ? name : undefined)
  if (match !== null && agency !== undefined)
    wire.push({ value: agency, evidence: { start: line.start, end: line.start + match[1].length } })
}

function readCopyright(text: string, line: Span, wire: Credited[]): void {
  const match = COPYRIGHT.exec(text.slice(line.start, Math.min(line.end, line.start + 300)))
  const agency = match === null ? undefined : agencyNamed(match[1].trim())
  if (match === null || agency === undefined) return
  const at = text.indexOf(match[1], line.start)
  wire.push({ value: agency, evidence: { start: at, end: at + match[1].trimEnd().length } })
}

/** A place, in capitals or followed by an agency, before a dash that opens one of the story's first paragraphs. */
function readDateline(
  text: string,
  blocks: readonly Block[],
  wire: Credited[],
): { dateline: Credited | null; note: Span | null } {
  let seen = 0
  for (const block of blocks) {
    if (block.kind !== 'body' && block.kind !== 'summary') continue
    for (const line of linesIn(text, block)) {
      if (++seen > 3) return { dateline: null, note: null }
      const opening = text.slice(line.start, Math.min(line.end, line.start + 120))
      for (const pattern of DATELINES) {
        const groups = pattern.exec(opening)?.groups
        if (groups === undefined) continue
        const agency = groups.wire === undefined ? undefined : agencyIn(groups.wire.trim(), pattern === DATELINES[0])
        if (agency === undefined && pattern !== DATELINES[0] && groups.day === undefined) continue
        if (agency !== undefined) {
          const at = text.indexOf(groups.wire, line.start + groups.place.length)
          wire.push({ value: agency, evidence: { start: at, end: at + groups.wire.length } })
        }
        const placeEnd = line.start + groups.place.length
        const matched = pattern.exec(opening)?.[0].length ?? groups.place.length
        return {
          dateline: { value: groups.place, evidence: { start: line.start, end: placeEnd } },
          note: matched > groups.place.length ? { start: placeEnd, end: line.start + matched } : null,
        }
      }
      const note = /^[([]([\p{L}. ]{2,30})[)\]]\s*(?:—|–|--|-)?\s/u.exec(opening)
      const agency = note === null ? undefined : agencyNamed(note[1].trim())
      if (note !== null && agency !== undefined)
        wire.push({ value: agency, evidence: { start: line.start + 1, end: line.start + 1 + note[1].length } })
    }
  }
  return { dateline: null, note: null }
}

/** The agency that a dateline's bracket credits: a known one, or one that says what it is. */
function agencyIn(words: string, afterCapitals: boolean): string | undefined {
  const known = agencyNamed(words)
  if (known !== undefined) return known
  // After a place in capitals the bracket before the dash is the agency's by convention, known or not.
  return afterCapitals && /^\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+){0,3}$/u.test(words) ? words : undefined
}

/** "— Reuters", "(AFP)" or "Source: AP" that ends the story. */
function readTail(text: string, blocks: readonly Block[], wire: Credited[]): void {
  const last = blocks.findLast((block) => block.kind === 'body')
  if (last === undefined) return
  const span = trimSpan(text, last)
  const from = Math.max(span.start, span.end - 60)
  const tail = text.slice(from, span.end)
  const match = TAIL.exec(tail)
  const agency = match === null ? undefined : agencyNamed(match[1].trim())
  if (match === null || agency === undefined) return
  const at = from + tail.lastIndexOf(match[1])
  wire.push({ value: agency, evidence: { start: at, end: at + match[1].length } })
}
