import type { DocumentDigest, ReportDigest } from './digest.ts'

/** A digest as it stands in JSON: the shingles lie behind it. */
type Written = Omit<ReportDigest, 'document'> & { readonly document: Omit<DocumentDigest, 'shingles'> }

/**
 * A digest as bytes: the length of its JSON, the JSON, and the shingles. Unnamed actors are left out: the story joins
 * them only where an analyst says so, and then the report is digested anew.
 */
export function encodeDigest({ document, actors, ...rest }: ReportDigest): Uint8Array {
  const { shingles, ...others } = document
  const written: Written = { document: others, actors: actors.filter(({ record }) => record.named), ...rest }
  const json = new TextEncoder().encode(JSON.stringify(written))
  const encoded = new Uint8Array(4 + json.length + 4 * shingles.length)
  const view = new DataView(encoded.buffer)
  view.setUint32(0, json.length, true)
  encoded.set(json, 4)
  for (const [i, shingle] of shingles.entries()) view.setUint32(4 + json.length + 4 * i, shingle, true)
  return encoded
}

/** The digest from bytes that `encodeDigest` made. */
export function decodeDigest(encoded: Uint8Array): ReportDigest {
  const view = new DataView(encoded.buffer, encoded.byteOffset, encoded.byteLength)
  const from = 4 + view.getUint32(0, true)
  const { document, ...rest }: Written = JSON.parse(new TextDecoder().decode(encoded.subarray(4, from)))
  const shingles = new Uint32Array((encoded.length - from) / 4)
  for (let i = 0; i < shingles.length; i++) shingles[i] = view.getUint32(from + 4 * i, true)
  return { document: { ...document, shingles }, ...rest }
}
