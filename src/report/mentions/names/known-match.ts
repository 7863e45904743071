import type { KnownName } from '../../../lexicon/known-names.ts'
import { knownNamesFrom } from '../../../lexicon/known-names.ts'
import type { MentionTokens } from '../words.ts'

/** A stretch of tokens that the tables know by name, with all that it may be. */
export interface KnownMatch {
  readonly firstToken: number
  readonly lastToken: number
  /** Where the name ends in the text: the edge of `lastToken`, or inside it before a hyphen ("Islamic-backed"). */
  readonly end: number
  readonly senses: readonly KnownName[]
}

/** The letters and digits with which a word begins; the word itself where it has nothing else. */
function firstRun(word: string): string {
  for (let i = 0; i < word.length; i++) if (!isWordCode(word.charCodeAt(i))) return word.slice(0, i)
  return word
}

/** The longest known name that begins with token `i`, `skip` letters into it, or null. Letters are compared as written; capitals may be all. */
export function matchKnown(words: MentionTokens, i: number, skip = 0): KnownMatch | null {
  // "G7" may be two words to the tokenizer, and is one to the tables.
  const isOpen = words.noSpaceAfter[i] === 1 && /^\d/.test(words.form[i + 1] ?? '')
  const word = isOpen ? words.lower[i] + words.lower[i + 1] : words.lower[i]
  const list = knownNamesFrom(firstRun(skip === 0 ? word : word.slice(skip)))
  if (list.length === 0) return null
  const { start, end } = words.analysis.tokens
  const from = start[i] + skip
  let best = 0
  let bestEnd = 0
  let senses: KnownName[] = []
  for (const known of list) {
    if (known.words.length < best) break
    const stop = endOfName(words.text, from, known.words)
    if (stop < 0) continue
    if (best > 0 && stop < bestEnd) continue
    best = known.words.length
    bestEnd = stop
    senses.push(known)
  }
  if (senses.length === 0) return null
  let last = i
  while (last + 1 < words.count && end[last] < bestEnd) last++
  if (end[last] < bestEnd) return null
  // A name ends with a token, or inside one before a hyphen.
  if (end[last] !== bestEnd && words.text[bestEnd] !== '-' && !/['\u2019]/.test(words.text[bestEnd])) return null
  if (words.analysis.tokens.sentence[last] !== words.analysis.tokens.sentence[i]) return null
  senses = senses.filter((known) => endOfName(words.text, from, known.words) === bestEnd)
  return { firstToken: i, lastToken: last, end: bestEnd, senses }
}

/** Where `name` ends if the text has it at `from`, else -1. Any white space stands for a space. */
function endOfName(text: string, from: number, name: string): number {
  let at = from
  let shout = true
  let exact = true
  for (let k = 0; k < name.length; k++, at++) {
    const want = name.charCodeAt(k)
    const have = text.charCodeAt(at)
    if (want === have) {
      if (have >= 97 && have <= 122) shout = false
      continue
    }
    if (want === 0x20 && (have === 0x0a || have === 0xa0)) continue
    if (want === 0x27 && have === 0x2019) continue
    if (want >= 97 && want <= 122 && have === want - 32) {
      exact = false
      continue
    }
    return -1
  }
  if (!exact && (!shout || name.length < 4)) return -1
  const next = text.charCodeAt(at)
  if (isWordCode(next)) return -1
  // "France 2-0" is a score
  if (next === 0x2d && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))) return -1
  return at
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isWordCode(code: number): boolean {
  if (Number.isNaN(code)) return false
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  return /[\p{L}\p{N}]/u.test(String.fromCharCode(code))
}
