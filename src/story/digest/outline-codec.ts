import { type Codec, jsonCodec } from '../memo/index.ts'
import type { DocumentOutline, ReportOutline } from './digest.ts'

/** An outline as it stands in JSON: the shingles lie behind it. */
type WrittenOutline = Omit<ReportOutline, 'document'> & { readonly document: Omit<DocumentOutline, 'shingles'> }

const json: Codec<WrittenOutline> = jsonCodec

/** The length of the outline's JSON in 32 bits (little-endian), the JSON, the shingles in 32 bits each. */
export const outlineCodec: Codec<ReportOutline> = {
  encode({ document: { shingles, ...document }, ...rest }) {
    const written = json.encode({ document, ...rest })
    const bytes = new Uint8Array(4 + written.length + 4 * shingles.length)
    const view = new DataView(bytes.buffer)
    view.setUint32(0, written.length, true)
    bytes.set(written, 4)
    for (const [i, shingle] of shingles.entries()) view.setUint32(4 + written.length + 4 * i, shingle, true)
    return bytes
  },
  decode(encoded) {
    const view = new DataView(encoded.buffer, encoded.byteOffset, encoded.byteLength)
    const from = 4 + view.getUint32(0, true)
    const { document, ...rest } = json.decode(encoded.subarray(4, from))
    const shingles = new Uint32Array((encoded.length - from) / 4)
    for (let i = 0; i < shingles.length; i++) shingles[i] = view.getUint32(from + 4 * i, true)
    return { document: { ...document, shingles }, ...rest }
  },
}
