import { type Codec, jsonCodec } from '../memo/index.ts'
import type { StoryVector } from '../stories/story-vector.ts'
import type { DocumentOutline, ReportOutline } from './digest.ts'
import type { StoryPart } from './story-parts.ts'

/** A part as it stands in JSON: how many terms its vector has, which lies behind it. */
type WrittenPart = Omit<StoryPart, 'vector'> & { readonly terms: number }

/** An outline as it stands in JSON: the shingles and the vectors lie behind it. */
type WrittenOutline = Omit<ReportOutline, 'document'> & {
  readonly document: Omit<DocumentOutline, 'shingles' | 'parts'> & {
    readonly shingles: number
    readonly parts: readonly WrittenPart[]
  }
}

const json: Codec<WrittenOutline> = jsonCodec

/** Bytes of a term with its weight and its traits. */
const TERM_BYTES = 4 + 2 + 1

/**
 * The length of the outline's JSON in 32 bits (little-endian), the JSON, the shingles in 32 bits each; then for each part
 * its vector: terms in 32 bits, weights in 16, traits in 8.
 */
export const outlineCodec: Codec<ReportOutline> = {
  encode({ document: { shingles, parts, ...document }, ...rest }) {
    const writtenParts = parts.map(({ vector, ...part }) => ({ ...part, terms: vector.terms.length }))
    const written = json.encode({ document: { ...document, shingles: shingles.length, parts: writtenParts }, ...rest })
    const terms = writtenParts.reduce((sum, part) => sum + part.terms, 0)
    const bytes = new Uint8Array(4 + written.length + 4 * shingles.length + TERM_BYTES * terms)
    const view = new DataView(bytes.buffer)
    view.setUint32(0, written.length, true)
    bytes.set(written, 4)
    let at = 4 + written.length
    for (const [i, shingle] of shingles.entries()) view.setUint32(at + 4 * i, shingle, true)
    at += 4 * shingles.length
    for (const { vector } of parts) at = putVector(view, at, vector)
    return bytes
  },
  decode(encoded) {
    const view = new DataView(encoded.buffer, encoded.byteOffset, encoded.byteLength)
    let at = 4 + view.getUint32(0, true)
    const { document, ...rest } = json.decode(encoded.subarray(4, at))
    const shingles = new Uint32Array(document.shingles)
    for (let i = 0; i < shingles.length; i++) shingles[i] = view.getUint32(at + 4 * i, true)
    at += 4 * shingles.length
    const parts = document.parts.map(({ terms, ...part }): StoryPart => {
      const vector = vectorAt(view, at, terms)
      at += TERM_BYTES * terms
      return { ...part, vector }
    })
    return { document: { ...document, shingles, parts }, ...rest }
  },
}

/** Writes a vector, and gives the place behind it. */
function putVector(view: DataView, start: number, { terms, weights, traits }: StoryVector): number {
  const weightsAt = start + 4 * terms.length
  const traitsAt = weightsAt + 2 * terms.length
  for (let i = 0; i < terms.length; i++) {
    view.setInt32(start + 4 * i, terms[i], true)
    view.setUint16(weightsAt + 2 * i, weights[i], true)
    view.setUint8(traitsAt + i, traits[i])
  }
  return traitsAt + terms.length
}

function vectorAt(view: DataView, start: number, length: number): StoryVector {
  const vector = { terms: new Int32Array(length), weights: new Uint16Array(length), traits: new Uint8Array(length) }
  const weightsAt = start + 4 * length
  const traitsAt = weightsAt + 2 * length
  for (let i = 0; i < length; i++) {
    vector.terms[i] = view.getInt32(start + 4 * i, true)
    vector.weights[i] = view.getUint16(weightsAt + 2 * i, true)
    vector.traits[i] = view.getUint8(traitsAt + i)
  }
  return vector
}
