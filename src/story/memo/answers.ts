import type { Codec } from './codec.ts'
import type { Fingerprint } from './fingerprint.ts'

/** Short answers as JSON, and in the same order their keys. */
export interface Answers {
  readonly keys: readonly Fingerprint[]
  readonly json: readonly string[]
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** How many there are in 32 bits (little-endian), the keys in 64 bits each, and a line of JSON for each. */
export const answersCodec: Codec<Answers> = {
  encode({ keys, json }) {
    const lines = encoder.encode(json.join('\n'))
    const bytes = new Uint8Array(4 + 8 * keys.length + lines.length)
    const view = new DataView(bytes.buffer)
    view.setUint32(0, keys.length, true)
    for (let i = 0; i < keys.length; i++) view.setFloat64(4 + 8 * i, keys[i], true)
    bytes.set(lines, 4 + 8 * keys.length)
    return bytes
  },
  decode(encoded) {
    const view = new DataView(encoded.buffer, encoded.byteOffset, encoded.byteLength)
    const keys = Array.from({ length: view.getUint32(0, true) }, (_, i) => view.getFloat64(4 + 8 * i, true))
    // JSON breaks no line.
    const json = keys.length === 0 ? [] : decoder.decode(encoded.subarray(4 + 8 * keys.length)).split('\n')
    return { keys, json }
  },
}
