import { recognizeTimes } from '../../language/times/index.ts'
import { bylineParticles, deskWords, noNameStarts } from '../../lexicon/masthead-words.ts'
import { BYLINE_WORDS } from '../../lexicon/page-cues.ts'
import { authorMeta } from '../../lexicon/page-markup.ts'
import type { Block, MetaEvidence } from '../../record/record.ts'
import type { Span } from '../../text/span.ts'
import { agencyNamed, type Credited } from './agency.ts'
import { linesIn } from './block-lines.ts'

const OPENING =
  /^(?:(?:>+|»|--|—|–|-|~|\(|\[)\s*)?(?:(?:additional |with )?(?:written|reported|reporting|writing|posted|compiled|editing|edited|story|text|words|article)\s+)?(?:by:?\s+|source:?\s+|via:?\s+|from:?\s+)?/i
const DESK = new RegExp(`\\b(?:${deskWords.join('|')})\\b`, 'i')
const PARTING = /\s*(?:,|;|\||\/|·|•|\t|\s(?:and|with|for|&|-|–|—)(?=\s))\s*/gi
/** How many blocks after the story's beginning a byline may stand; one at the story's end must say that it is one. */
const BLOCKS_INTO_STORY = 3

/** Who wrote the report and which agencies passed it on, off the byline's lines and the page's metadata. */
export function readBylines(
  text: string,
  blocks: readonly Block[],
  meta: readonly MetaEvidence[],
  outlet: string | null,
): { people: Credited[]; agencies: Credited[] } {
  const people: Credited[] = []
  const agencies: Credited[] = []
  const first = blocks.findIndex(({ kind }) => kind === 'body')
  blocks.forEach((block, i) => {
    if (block.kind !== 'byline' && block.kind !== 'date') return
    for (const line of linesIn(text, block)) {
      if (block.kind === 'date') {
        const by = BY_AT_END.exec(text.slice(line.start, line.end))
        if (by !== null) readLine(text, { start: line.start + by.index, end: line.end }, outlet, people, agencies)
        continue
      }
      const signed = OPENING.exec(text.slice(line.start, line.end))?.[0] !== ''
      if (first < 0 || i <= first + BLOCKS_INTO_STORY || signed) readLine(text, line, outlet, people, agencies)
    }
  })
  const named = metaAuthors(meta, outlet)
  return { people: named.length === 0 ? people : withWords(named, people), agencies }
}

/** "AFP, Paris": letters before a place are an agency's. */
const LETTERS_AND_PLACE = /^\p{Lu}{2,5}(?=,\s\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$)/u

/** "Posted on 4 March 2031 by Marta Quill". */
const BY_AT_END = /\bby\s+(?=\p{Lu}[^\d]{2,60}$)/u

function readLine(text: string, line: Span, outlet: string | null, people: Credited[], agencies: Credited[]): void {
  const words = text.slice(line.start, line.end)
  const opening = OPENING.exec(words)?.[0].length ?? 0
  const found: Credited[] = []
  let hasAgency = false
  const letters = LETTERS_AND_PLACE.exec(words)?.[0]
  if (letters !== undefined) {
    agencies.push({
      value: agencyNamed(letters) ?? letters,
      evidence: { start: line.start, end: line.start + letters.length },
    })
    return
  }
  for (const part of partsOf(words, opening)) {
    const value = words.slice(part.start, part.end)
    const span = { start: line.start + part.start, end: line.start + part.end }
    const agency = agencyNamed(value)
    if (agency !== undefined) {
      agencies.push({ value: agency, evidence: span })
      hasAgency = true
    } else if (isDesk(value) ? found.length === 0 && people.length === 0 : isName(value, outlet))
      found.push({ value, evidence: span })
  }
  // Beside an agency a single word is the place that it reports from.
  people.push(...found.filter(({ value }) => !hasAgency || value.includes(' ')))
}

/** The stretches between commas, "and", and dates. */
function partsOf(words: string, from: number): Span[] {
  const cuts: Span[] = [...words.matchAll(PARTING)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  for (const { start, end } of recognizeTimes(words)) cuts.push({ start, end })
  cuts.sort((a, b) => a.start - b.start || a.end - b.end)
  const parts: Span[] = []
  let start = from
  for (const cut of [...cuts, { start: words.length, end: words.length }]) {
    const part = trimPart(words, start, Math.max(start, cut.start))
    if (part.start < part.end) parts.push(part)
    start = Math.max(start, cut.end)
  }
  return parts
}

function trimPart(words: string, from: number, to: number): Span {
  let [start, end] = [from, to]
  const leading = /^(?:[\s()[\]:.>-]|by:?\s+)+/i.exec(words.slice(start, end))
  if (leading !== null) start += leading[0].length
  while (end > start && /[\s()[\]:,>-]/.test(words[end - 1])) end--
  if (words[end - 1] === '.' && !/\b(?:\p{Lu}|[JS]r)\.$/u.test(words.slice(start, end))) end--
  return { start, end }
}

function isDesk(value: string): boolean {
  const words = value.toLowerCase().split(/\s+/)
  return words.every((word) => BYLINE_WORDS.has(word))
}

/** True for what may be a person's name, or an organization's that signs in full; false for the outlet itself, sites and addresses. */
function isName(value: string, outlet: string | null): boolean {
  if (/[@:/!?\d]|\.(?:com|org|net|co|tv|info)\b/i.test(value) || value.length > 60) return false
  if (outlet !== null && value.toLowerCase().replace(/^the /, '') === outlet.toLowerCase().replace(/^the /, ''))
    return false
  const words = value.split(/\s+/)
  if (words.length > 5 || !/^\p{Lu}\p{L}/u.test(value) || noNameStarts.has(words[0].toLowerCase())) return false
  if (words.length === 1 && /^\p{Lu}{2,6}$/u.test(value)) return false
  if (DESK.test(value)) return false
  return words.every((word) => /^[\p{Lu}(]/u.test(word) || bylineParticles.has(word))
}

function metaAuthors(meta: readonly MetaEvidence[], outlet: string | null): Credited[] {
  for (const name of authorMeta) {
    const named: Credited[] = []
    for (const entry of meta) {
      if (entry.meta !== name) continue
      const words = entry.value.replace(/^by:?\s+/i, '')
      for (const part of partsOf(words, 0)) {
        const value = words.slice(part.start, part.end)
        if (isName(value, outlet) && value.includes(' ') && agencyNamed(value) === undefined)
          named.push({ value, evidence: entry })
      }
    }
    if (named.length > 0) return named
  }
  return []
}

/** The metadata's authors, each with the page's words where they stand in the byline. */
function withWords(named: readonly Credited[], people: readonly Credited[]): Credited[] {
  return named.map((credit) => people.find(({ value }) => value.toLowerCase() === credit.value.toLowerCase()) ?? credit)
}
