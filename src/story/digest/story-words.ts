import type { DocumentRecord } from '../../record/record.ts'
import { STORY_KINDS } from '../../record/vocabulary.ts'
import { fnvOfString } from '../../text/hash.ts'
import type { Codec } from '../memo/index.ts'

/** The words of a document's story, in order, as parallel arrays; offsets are UTF-16 into the document's text. */
export interface StoryWords {
  readonly count: number
  readonly start: Uint32Array
  readonly end: Uint32Array
  /** A number for each word that is equal for equal words, letter case aside. */
  readonly hash: Uint32Array
  /** How many characters all the words have together. */
  readonly length: number
}

/** The words as bytes: how many, their hashes, and for each the gap before it and its length, as varints. */
export const storyWordsCodec: Codec<StoryWords> = {
  encode({ count, start, end, hash }) {
    const bytes: number[] = []
    for (let i = 0; i < count; i++) {
      pushVarint(bytes, start[i] - (i === 0 ? 0 : end[i - 1]))
      pushVarint(bytes, end[i] - start[i])
    }
    const encoded = new Uint8Array(4 + 4 * count + bytes.length)
    const view = new DataView(encoded.buffer)
    view.setUint32(0, count, true)
    for (let i = 0; i < count; i++) view.setUint32(4 + 4 * i, hash[i], true)
    encoded.set(bytes, 4 + 4 * count)
    return encoded
  },
  decode(encoded) {
    const view = new DataView(encoded.buffer, encoded.byteOffset, encoded.byteLength)
    const count = view.getUint32(0, true)
    const [start, end, hash] = [new Uint32Array(count), new Uint32Array(count), new Uint32Array(count)]
    let at = 4 + 4 * count
    const varint = (): number => {
      let value = 0
      for (let shift = 0; ; shift += 7) {
        const byte = encoded[at++]
        value |= (byte & 0x7f) << shift
        if (byte < 0x80) return value
      }
    }
    let length = 0
    for (let i = 0, before = 0; i < count; i++) {
      hash[i] = view.getUint32(4 + 4 * i, true)
      start[i] = before + varint()
      end[i] = start[i] + varint()
      before = end[i]
      length += end[i] - start[i]
    }
    return { count, start, end, hash, length }
  },
}

/** Little-endian base 128 (LEB128). */
function pushVarint(bytes: number[], value: number): void {
  let rest = value
  for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80)
  bytes.push(rest)
}

/** The words of the story blocks of a document. */
export function storyWords(document: Pick<DocumentRecord, 'text' | 'blocks'>): StoryWords {
  const start: number[] = []
  const end: number[] = []
  const hash: number[] = []
  let length = 0
  for (const block of document.blocks) {
    if (!STORY_KINDS.includes(block.kind)) continue
    const text = document.text.slice(block.start, block.end)
    for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      start.push(block.start + match.index)
      end.push(block.start + match.index + match[0].length)
      hash.push(fnvOfString(match[0].toLowerCase()))
      length += match[0].length
    }
  }
  return {
    count: start.length,
    start: Uint32Array.from(start),
    end: Uint32Array.from(end),
    hash: Uint32Array.from(hash),
    length,
  }
}
