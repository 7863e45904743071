import type { DocumentOutline, ReportDetails, ReportDigest, ReportOutline } from './digest.ts'

/** An outline as it stands in JSON: the shingles lie behind it. */
type WrittenOutline = Omit<ReportOutline, 'document'> & { readonly document: Omit<DocumentOutline, 'shingles'> }

/** The parts of the details, in the order in which they are written, each as JSON of its own. */
const PARTS = ['occasion', 'actors', 'events', 'figures', 'statements', 'positions'] as const

/** A digest as bytes, in two pieces. */
export interface EncodedDigest {
  readonly outline: Uint8Array
  readonly details: Uint8Array
}

/**
 * Writes a digest. The outline: the length of its JSON, the JSON, the shingles. The details: the length of each part, the
 * parts. Unnamed actors are left out: the story joins them only where an analyst says so, and then the report is
 * digested anew.
 */
export function encodeDigest({ outline, details }: ReportDigest): EncodedDigest {
  const { shingles, ...document } = outline.document
  const written: WrittenOutline = { ...outline, document, actors: outline.actors.filter(({ named }) => named) }
  const named: ReportDetails = { ...details, actors: details.actors.filter((_, i) => outline.actors[i].named) }
  return {
    outline: joined([jsonBytes(written)], shingles),
    details: joined(PARTS.map((part) => jsonBytes(named[part]))),
  }
}

/** The outline from bytes that `encodeDigest` made. */
export function decodeOutline(encoded: Uint8Array): ReportOutline {
  const view = viewOf(encoded)
  const from = 4 + view.getUint32(0, true)
  const { document, ...rest }: WrittenOutline = JSON.parse(new TextDecoder().decode(encoded.subarray(4, from)))
  const shingles = new Uint32Array((encoded.length - from) / 4)
  for (let i = 0; i < shingles.length; i++) shingles[i] = view.getUint32(from + 4 * i, true)
  return { document: { ...document, shingles }, ...rest }
}

/** The details from bytes that `encodeDigest` made; each part is read when it is first asked for. */
export function decodeDetails(encoded: Uint8Array): ReportDetails {
  const view = viewOf(encoded)
  let end = 4 * PARTS.length
  const [occasion, actors, events, figures, statements, positions] = PARTS.map((_, part) => {
    const start = end
    end += view.getUint32(4 * part, true)
    return encoded.subarray(start, end)
  })
  const read = {
    occasion: onFirstUse<ReportDetails['occasion']>(occasion),
    actors: onFirstUse<ReportDetails['actors']>(actors),
    events: onFirstUse<ReportDetails['events']>(events),
    figures: onFirstUse<ReportDetails['figures']>(figures),
    statements: onFirstUse<ReportDetails['statements']>(statements),
    positions: onFirstUse<ReportDetails['positions']>(positions),
  }
  return {
    get occasion() {
      return read.occasion()
    },
    get actors() {
      return read.actors()
    },
    get events() {
      return read.events()
    },
    get figures() {
      return read.figures()
    },
    get statements() {
      return read.statements()
    },
    get positions() {
      return read.positions()
    },
  }
}

function onFirstUse<Part>(json: Uint8Array): () => Part {
  let read: Part | null = null
  return () => {
    if (read !== null) return read
    const first: Part = JSON.parse(new TextDecoder().decode(json))
    read = first
    return first
  }
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}

/** The lengths of the parts in bytes, the parts, and numbers behind them, all numbers in 32 bits, little-endian. */
function joined(parts: readonly Uint8Array[], numbers: Uint32Array = new Uint32Array(0)): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const bytes = new Uint8Array(4 * parts.length + length + 4 * numbers.length)
  const view = viewOf(bytes)
  let at = 4 * parts.length
  for (const [i, part] of parts.entries()) {
    view.setUint32(4 * i, part.length, true)
    bytes.set(part, at)
    at += part.length
  }
  for (const [i, number] of numbers.entries()) view.setUint32(at + 4 * i, number, true)
  return bytes
}
