/** How values of a type are written as bytes, and read. */
export interface Codec<T> {
  encode(value: T): Uint8Array
  /** @param encoded bytes that `encode` made */
  decode(encoded: Uint8Array): T
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** The codec of all that JSON can say. */
export const jsonCodec = {
  encode: (value: unknown): Uint8Array => encoder.encode(JSON.stringify(value)),
  decode: <T>(encoded: Uint8Array): T => trusted<T>(decoder.decode(encoded)),
}

/** JSON that this module wrote itself, under a key that stands for the type of the value too. */
export function trusted<T>(json: string): T {
  return JSON.parse(json)
}
