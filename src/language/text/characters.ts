/** Classes of UTF-16 code units, as far as reading English needs to tell them apart. */
export const OTHER = 0
export const SPACE = 1
export const NEWLINE = 2
export const LOWER = 3
export const UPPER = 4
/** A letter without case, a combining mark, or half of a character beyond the basic plane. */
export const LETTER = 5
export const DIGIT = 6
export const PERIOD = 7
export const COMMA = 8
export const APOSTROPHE = 9
export const QUOTE = 10
export const OPEN = 11
export const CLOSE = 12
export const HYPHEN = 13
const DASH = 14
export const SLASH = 15
export const EXCLAIM = 16
export const COLON = 17
export const CURRENCY = 18
export const SYMBOL = 19

const UNSEEN = 255
const table = new Uint8Array(0x10000).fill(UNSEEN)

const listed: readonly (readonly [number, string])[] = [
  [SPACE, ' \t\u00a0\u200b\u2060\ufeff'],
  [NEWLINE, '\n\r\v\f\u0085\u2028\u2029'],
  [PERIOD, '.\u2026'],
  [COMMA, ',\u060c\u3001\uff0c'],
  [APOSTROPHE, "'\u2019\u02bc\u2018\u201b`\u00b4"],
  [QUOTE, '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u201a\u300c\u300d\u300e\u300f\uff02'],
  [OPEN, '([{\uff08\uff3b\u3010'],
  [CLOSE, ')]}\uff09\uff3d\u3011'],
  [HYPHEN, '-\u2010\u2011'],
  [DASH, '\u2012\u2013\u2014\u2015\u2212'],
  [SLASH, '/\\'],
  [EXCLAIM, '!?\u061f\uff01\uff1f\u3002\u203c\u2049'],
  [COLON, ':;\u061b\uff1a\uff1b'],
  [LETTER, '_\u00ad\u200c\u200d\ufe0f'],
]
for (const [kind, units] of listed) for (const unit of units) table[unit.charCodeAt(0)] = kind

function classOfNew(code: number): number {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return SPACE
  if (code >= 0xd800 && code <= 0xdfff) return LETTER
  const unit = String.fromCharCode(code)
  if (/\s/u.test(unit)) return SPACE
  if (/\p{Lu}|\p{Lt}/u.test(unit)) return UPPER
  if (/\p{Ll}/u.test(unit)) return LOWER
  if (/\p{L}|\p{M}/u.test(unit)) return LETTER
  if (/\p{N}/u.test(unit)) return DIGIT
  if (/\p{Sc}/u.test(unit)) return CURRENCY
  if (/\p{S}/u.test(unit)) return SYMBOL
  if (/\p{Cf}/u.test(unit)) return LETTER
  return OTHER
}

/** Class of a UTF-16 code unit. The table fills as characters come by. */
export function classOf(code: number): number {
  const known = table[code]
  if (known !== UNSEEN) return known
  const found = classOfNew(code)
  table[code] = found
  return found
}

/** True for letters and digits: the classes that words are made of. */
export function isAlnum(kind: number): boolean {
  return kind >= LOWER && kind <= DIGIT
}

/** True for letters of any case. */
export function isLetter(kind: number): boolean {
  return kind >= LOWER && kind <= LETTER
}

/** True for white space and control characters. */
export function isSpace(kind: number): boolean {
  return kind === SPACE || kind === NEWLINE
}
