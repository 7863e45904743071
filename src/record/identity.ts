import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * SHA-256 of bytes, or of a string in UTF-8, as 64 hexadecimal digits.
 * @example
 * ```ts
 * import { sha256Hex } from 'sitrep/record'
 * console.log(sha256Hex('').slice(0, 8)) // e3b0c442
 * ```
 */
export function sha256Hex(data: Uint8Array | string): string {
  return bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data))
}

/**
 * The id of a document: made of its path and of the hash of its bytes, so the same input always has the same id.
 * @example
 * ```ts
 * import { documentId, sha256Hex } from 'sitrep/record'
 * console.log(documentId('reports/bridge.txt', sha256Hex('The bridge fell.')).startsWith('d:')) // true
 * ```
 */
export function documentId(path: string, sha256OfInput: string): string {
  return idOf('d', [path, sha256OfInput])
}

/**
 * An id for a record: a prefix that tells its type, and 16 hexadecimal digits of the hash of its parts. The parts
 * must tell the record from every other of its type; order counts.
 * @example
 * ```ts
 * import { idOf } from 'sitrep/record'
 * console.log(idOf('x', ['bridge', 4]) === idOf('x', ['bridge', 4])) // true
 * ```
 */
export function idOf(prefix: string, parts: readonly (string | number | null)[]): string {
  return `${prefix}:${sha256Hex(JSON.stringify(parts)).slice(0, 16)}`
}
