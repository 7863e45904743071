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
 * their accents in the news.
 */
export function foldCode(code: number): number {
  if (known[code] === 0) {
    folded[code] = foldNew(code)
    known[code] = 1
  }
  return folded[code]
}

/** A word folded the same way, its digits as 0. */
export function foldWord(word: string): string {
  let out = ''
  for (let i = 0; i < word.length; i++) out += String.fromCharCode(foldCode(word.charCodeAt(i)))
  return out.replace(/\p{N}/gu, '0')
}
