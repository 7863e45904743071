import { classOf } from './characters.ts'

/** A text as code units and their classes, so that no later step touches the string. */
export interface TextView {
  readonly text: string
  readonly length: number
  readonly codes: Uint16Array
  /** The same code units in lower case, where lower case is one unit long. */
  readonly lower: Uint16Array
  readonly classes: Uint8Array
}

const lowerTable = new Uint16Array(0x10000)
const lowerKnown = new Uint8Array(0x10000)

/** The lower-case form of a code unit; the unit itself where that form is longer than one unit. */
export function lowerCode(code: number): number {
  if (lowerKnown[code] === 1) return lowerTable[code]
  const lower = String.fromCharCode(code).toLowerCase()
  const folded = code === 0x2019 || code === 0x2018 || code === 0x60 || code === 0xb4 ? 0x27 : code
  lowerTable[code] = lower.length === 1 && folded === code ? lower.charCodeAt(0) : folded
  lowerKnown[code] = 1
  return lowerTable[code]
}

/** Lays a text out for reading. Curly apostrophes become straight ones in `lower`. */
export function viewText(text: string): TextView {
  const length = text.length
  const codes = new Uint16Array(length)
  const lower = new Uint16Array(length)
  const classes = new Uint8Array(length)
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    codes[i] = code
    lower[i] = lowerCode(code)
    classes[i] = classOf(code)
  }
  return { text, length, codes, lower, classes }
}
