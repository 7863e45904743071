const folded = new Uint16Array(0x10000)
const known = new Uint8Array(0x10000)

function foldNew(code: number): number {
  if (code === 0x2019 || code === 0x2018 || code === 0x60 || code === 0xb4 || code === 0x02bc) return 0x27
  if (code >= 0x2010 && code <= 0x2012) return 0x2d
  if (code >= 0xd800 && code <= 0xdfff) return code
  const lower = String.fromCharCode(code).toLowerCase()
  const plain = lower.normalize('NFD')
  const base = plain.length > 1 && plain.charCodeAt(1) >= 0x300 && plain.charCodeAt(1) < 0x370 ? plain : lower
  return base.length >= 1 ? base.charCodeAt(0) : code
}

/**
 * A code unit in lower case, without accent, curly apostrophes and hyphens made plain: names come with and without
 * their accents in the news. The trained models read texts by it, so that a change of it needs them trained anew.
 */
export function foldCode(code: number): number {
  if (known[code] === 0) {
    folded[code] = foldNew(code)
    known[code] = 1
  }
  return folded[code]
}

/** A word folded unit by unit, its digits as 0: how the trained models look words up. */
export function foldUnits(word: string): string {
  let out = ''
  for (let i = 0; i < word.length; i++) out += String.fromCharCode(foldCode(word.charCodeAt(i)))
  return out.replace(/\p{N}/gu, '0')
}

/**
 * A text without case, accents and the looks of apostrophes and hyphens, for comparing spellings: "São Paulo" and "Sao Paulo"
 * fold to one. Letters that Unicode does not take apart (ø, ł, ß, ð, þ, æ, œ, ı) are written as English print writes them.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (/^[a-z0-9 .'-]*$/.test(lower)) return lower
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\0-\x7f]|`/g, (unit) => String.fromCharCode(foldCode(unit.charCodeAt(0))))
    .replaceAll('\u02bb', "'")
    .replaceAll(/[øłßđðþæœı]/g, (letter) => PLAIN[letter] ?? letter)
}

const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

/**
 * The form of a name under which it is compared: folded, its words parted by one space, without possessive endings, full
 * stops, other marks, and a "the" before it: "The U.S.-Qatar Pact" is "us qatar pact". What holds no letter and no number stays.
 */
export function nameKey(name: string): string {
  const folded = fold(name)
  const key = folded
    .replaceAll(/'s\b/g, '')
    .replaceAll(/[-–—/]/g, ' ')
    .replaceAll(/[^\p{L}\p{N}\s]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^the /, '')
  return key === '' ? folded.trim() : key
}
