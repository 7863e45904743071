import { decodeWindows1252 } from '../decode.ts'
import type { Edit } from './repaired.ts'

/** The characters of the bytes 0x80 to 0x9F in Windows-1252; those that it leaves open are the controls of Latin-1. */
const HIGH = decodeWindows1252(Uint8Array.from({ length: 32 }, (_, k) => 0x80 + k))

/** Byte of a character in Windows-1252 or Latin-1. */
const BYTES: ReadonlyMap<string, number> = new Map([
  ...Array.from({ length: 128 }, (_, k) => [String.fromCharCode(0x80 + k), 0x80 + k] as const),
  ...Array.from(HIGH, (character, k) => [character, 0x80 + k] as const),
])

/** What the bytes after the first of a sequence of UTF-8 look like, read as Windows-1252. */
const NEXT = `[\\u0080-\\u00bf${[...HIGH].filter((character) => character > '\u00ff').join('')}]`
const SEQUENCE = new RegExp(`[\u00c2-\u00df]${NEXT}|[\u00e0-\u00ef]${NEXT}{2}|[\u00f0-\u00f4]${NEXT}{3}`, 'gu')

/** Characters that English text has: of Western Europe, marks of punctuation, signs; and those beyond the basic plane. */
const LIKELY =
  /^[\u0080-\u017f\u0192\u02c6\u02dc\u2010-\u203a\u20a0-\u20bf\u2122\ufb01\ufb02\ufeff\ufffd\u{10000}-\u{10ffff}]$/u
const MARK = /[\u2013\u2014\u2018-\u201e\u2026]/u

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Places where a text in UTF-8 was read as Windows-1252 or Latin-1 ("â€œNoâ€\u009d", "Sheâ€™s"), where Windows-1252 was read as Latin-1
 * (control characters for quotation marks), and where what could not be read became "\ufffd": each with what it was.
 * @example garbledEdits('Sheâ€™s') // [{ start: 3, end: 6, text: '’' }]
 */
export function garbledEdits(text: string): Edit[] {
  if (!/[\u0080-\u009f\u00c2-\u00f4\ufffd]/u.test(text)) return []
  const edits = [...sequences(text), ...cutSequences(text), ...controls(text), ...lostCharacters(text)]
  edits.sort((a, b) => a.start - b.start || b.end - a.end)
  let done = 0
  return edits.filter(({ start, end }) => {
    if (start < done) return false
    done = end
    return true
  })
}

function sequences(text: string): Edit[] {
  const known = new Map<string, string | null>()
  const edits: Edit[] = []
  let last = -1
  for (const { 0: found, index } of text.matchAll(SEQUENCE)) {
    const character = known.get(found) ?? decoded(found)
    known.set(found, character)
    if (character === null || (index !== last && isOwnLetter(text, index, found))) continue
    last = index + found.length
    edits.push({ start: index, end: last, text: character })
  }
  return edits
}

/** "Ä", "Å" and "É" before a mark are letters of their own, unless garbled units stand around them. */
function isOwnLetter(text: string, at: number, found: string): boolean {
  return found.length === 2 && found[0] > '\u00c3' && MARK.test(found[1]) && !/\p{Ll}/u.test(text.charAt(at + 2))
}

function decoded(found: string): string | null {
  try {
    const character = utf8.decode(Uint8Array.from(found, (unit) => BYTES.get(unit) ?? 0))
    return LIKELY.test(character) ? character : null
  } catch {
    return null
  }
}

/** Sequences whose last byte is lost: the closing quotation mark, and the space that does not break. */
function cutSequences(text: string): Edit[] {
  const quotes = [...text.matchAll(/\u00e2\u20ac(?![\u0080-\u00bf\u0152-\u02dc\u2013-\u203a\u20ac\u2122]|\p{L})/gu)]
  const spaces = [...text.matchAll(/(?<!\p{Lu})\u00c2(?=\s)/gu)]
  return [
    ...quotes.map(({ index }) => ({ start: index, end: index + 2, text: '\u201d' })),
    ...spaces.map(({ index }) => ({ start: index, end: index + 1, text: '' })),
  ]
}

/** Controls of Latin-1 that are marks of Windows-1252; 0x85 is a line's end of its own. */
function controls(text: string): Edit[] {
  return [...text.matchAll(/[\u0080\u0082-\u0084\u0086-\u009f]/gu)].flatMap(({ 0: found, index }) => {
    const character = HIGH[found.charCodeAt(0) - 0x80]
    return character === found ? [] : [{ start: index, end: index + 1, text: character }]
  })
}

/** Apostrophes and quotation marks that became "\ufffd". */
function lostCharacters(text: string): Edit[] {
  const apostrophes = [...text.matchAll(/(?<=\p{L})\ufffd(?=(?:s|t|re|ve|ll|d|m)\b)/giu)]
  const quotations = [
    ...text.matchAll(
      /(?<=^|\s)\ufffd(?=\p{L})[^\ufffd\n]*(?:(?<=\p{L})\ufffd(?=\p{L})[^\ufffd\n]*)*(?<=[.,!?])\ufffd(?=\s|$)/gu,
    ),
  ]
  return [
    ...apostrophes.map(({ index }) => ({ start: index, end: index + 1, text: '\u2019' })),
    ...quotations.flatMap(({ 0: found, index }) => [
      { start: index, end: index + 1, text: '\u201c' },
      { start: index + found.length - 1, end: index + found.length, text: '\u201d' },
    ]),
  ]
}
