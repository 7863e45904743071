import type { DocumentOutline, ReportDetails, ReportDigest, ReportOutline } from './digest.ts'

/** An outline as it stands in JSON: the shingles lie behind it. */
type WrittenOutline = Omit<ReportOutline, 'document'> & { readonly document: Omit<DocumentOutline, 'shingles'> }

/** The details as they are written and read: what is needed together is one part. */
export interface DetailsByPart extends Pick<ReportDetails, 'actors' | 'events' | 'statements' | 'positions'> {
  readonly figures: Pick<ReportDetails, 'figures' | 'occasion'>
}

/** A digest as bytes. */
export interface EncodedDigest {
  readonly outline: Uint8Array
  readonly details: { readonly [Part in keyof DetailsByPart]: Uint8Array }
}

/**
 * Writes a digest. The outline: the length of its JSON in 32 bits (little-endian), the JSON, the shingles in 32 bits each;
 * the details in JSON. Unnamed actors are left out: the story joins them only where an analyst says so, and then the
 * report is digested anew.
 */
export function encodeDigest({ outline, details }: ReportDigest): EncodedDigest {
  const { shingles, ...document } = outline.document
  const written: WrittenOutline = { ...outline, document, actors: outline.actors.filter(({ named }) => named) }
  const { events, figures, occasion, statements, positions } = details
  return {
    outline: withNumbers(jsonBytes(written), shingles),
    details: {
      actors: jsonBytes(details.actors.filter((_, place) => outline.actors[place].named)),
      events: jsonBytes(events),
      figures: jsonBytes({ figures, occasion }),
      statements: jsonBytes(statements),
      positions: jsonBytes(positions),
    },
  }
}

const decoder = new TextDecoder()

/** The outline from bytes that `encodeDigest` made. */
export function decodeOutline(encoded: Uint8Array): ReportOutline {
  const view = viewOf(encoded)
  const from = 4 + view.getUint32(0, true)
  const { document, ...rest }: WrittenOutline = JSON.parse(decoder.decode(encoded.subarray(4, from)))
  const shingles = new Uint32Array((encoded.length - from) / 4)
  for (let i = 0; i < shingles.length; i++) shingles[i] = view.getUint32(from + 4 * i, true)
  return { document: { ...document, shingles }, ...rest }
}

/** One part of the details from bytes that `encodeDigest` made. */
export function decodePart<Part extends keyof DetailsByPart>(encoded: Uint8Array): DetailsByPart[Part] {
  return JSON.parse(decoder.decode(encoded))
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}

function withNumbers(json: Uint8Array, numbers: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(4 + json.length + 4 * numbers.length)
  const view = viewOf(bytes)
  view.setUint32(0, json.length, true)
  bytes.set(json, 4)
  for (const [i, number] of numbers.entries()) view.setUint32(4 + json.length + 4 * i, number, true)
  return bytes
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}
