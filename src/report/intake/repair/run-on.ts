import { domains } from '../../../language/tokens/word-lists.ts'
import { hashString } from '../../../text/hash.ts'
import type { Edit } from './repaired.ts'

/** The end of a sentence with a capitalised word against it. */
const CAPITAL_NEXT =
  /(?<=\p{Ll}{2}|\p{Lu}{2}|\.\p{Lu}|\ds?|[)\]])[.!?]+(?=\p{Lu}\p{Ll}|[AI][ ’'])|(?<=\p{Ll}{2}|\ds?|[)\]])[.!?]+(?=\p{Lu}{2}|\p{Lu}\.\p{Lu}\.)/gu
/** The same in text that has no capitals, or nothing else. */
const WORD_NEXT = /(?<=\p{L}{2}|\ds?|[)\]])[.!?]+(?=\p{L}{2}|[ai][ ’']|\p{L}\.\p{L}\.)/giu
/** A quotation mark between the end of a clause and a word, without a space on either side. */
const QUOTE_BETWEEN = /(?<=[.!?,:])["“”](?=\p{L})/gu

/** What addresses and names of files hold, and sentences do not. */
const ADDRESS = /[/@_=\\]|^www\.|\w\.[\p{L}\p{N}-]{2,}\.\w/iu
/** Last labels of host names that are words. */
const WORD_LABEL = /^(?:in|me|us)$/iu
const LONGEST_ADDRESS = 80

/**
 * Places where the space after a clause is missing ("said so.The minister", "“No,”she said"), each with the space that it
 * is read with. In a text without capitals a stop between two words is enough ("said so.the minister").
 */
export function runOnEdits(text: string): Edit[] {
  const hasCase = /\p{Lu}\p{Ll}/u.test(text)
  const stops = [...text.matchAll(hasCase ? CAPITAL_NEXT : WORD_NEXT)]
    .map(({ 0: stop, index }) => index + stop.length)
    .filter((at) => !isInAddress(text, at))
  return [...stops, ...quotesBetween(text)].sort((a, b) => a - b).map((at) => ({ start: at, end: at, text: ' ' }))
}

function isInAddress(text: string, at: number): boolean {
  const before = /\S*$/u.exec(text.slice(Math.max(0, at - LONGEST_ADDRESS), at))?.[0] ?? ''
  const after = /^\S*/u.exec(text.slice(at, at + LONGEST_ADDRESS))?.[0] ?? ''
  if (ADDRESS.test(before + after)) return true
  const label = /^\p{L}+/u.exec(after)?.[0] ?? ''
  return !WORD_LABEL.test(label) && domains.has(hashString(label.toLowerCase()))
}

/** Where the space belongs beside such a mark: after one that closes, before one that opens. */
function quotesBetween(text: string): number[] {
  const places: number[] = []
  let from = 0
  let isOpen = false
  for (const { 0: mark, index } of text.matchAll(QUOTE_BETWEEN)) {
    // A straight mark closes where an odd number of them stands before it in its line.
    for (; from < index; from++) {
      if (text[from] === '"') isOpen = !isOpen
      else if (text[from] === '\n') isOpen = false
    }
    const closes = mark === '"' ? isOpen : mark === '”'
    places.push(closes ? index + 1 : index)
  }
  return places
}
