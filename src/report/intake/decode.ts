import { isomorphicDecode, normalizeEncoding, TextDecoder } from '@exodus/bytes/encoding.js'
import sniffEncoding from 'html-encoding-sniffer'
import { looksLikeHtml } from './html/sniff.ts'
import type { TextEncoding } from './intake.ts'

/* The one place that turns bytes into text. The platforms' own decoders differ: some read Windows-1252 as Latin-1. */

export interface Decoded {
  /** The text, without a byte-order mark and otherwise unchanged. */
  readonly text: string
  readonly encoding: TextEncoding
  /** Null, or a sentence on what was doubtful. */
  readonly doubt: string | null
}

/**
 * The Unicode encoding that a byte-order mark or the pattern of zero bytes gives away, or null.
 * Text in UTF-16 that is mostly Latin script has a zero in every second byte.
 */
export function unicodeSign(bytes: Uint8Array): { encoding: TextEncoding; skip: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', skip: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', skip: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', skip: 2 }
  const sample = Math.min(bytes.length, 4096) & ~1
  if (sample < 4) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < sample; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const pairs = sample / 2
  if (odd > pairs * 0.6 && even < pairs * 0.05) return { encoding: 'utf-16le', skip: 0 }
  if (even > pairs * 0.6 && odd < pairs * 0.05) return { encoding: 'utf-16be', skip: 0 }
  return null
}

/** What bytes are that are no UTF-8 and of which nothing is said: English text of another encoding is mostly this. */
const UNDECLARED = 'windows-1252'

/** Browsers too read on where the first thousand bytes declare nothing. */
const SNIFFING = { maxPrescanBytes: 65_536, defaultEncoding: UNDECLARED }

/**
 * The encoding that an HTML page declares for itself by the Encoding Standard's name in lower case, or null if it
 * declares none that can be read, or if the bytes are no page.
 *
 * @example
 * declaredEncoding(new TextEncoder().encode('<html><meta charset="latin2">'), 'page.html') // 'iso-8859-2'
 */
export function declaredEncoding(bytes: Uint8Array, path: string): TextEncoding | null {
  if (!looksLikeHtml(isomorphicDecode(bytes.subarray(0, SNIFFING.maxPrescanBytes)), path)) return null
  const found = normalizeEncoding(sniffEncoding(bytes, SNIFFING))
  return found === 'replacement' || found === UNDECLARED ? null : found
}

/**
 * Decodes bytes that are known to be text: UTF-16 or UTF-8 where they are that, else what they are declared to be, else
 * Windows-1252; or UTF-8 and the other mixed.
 * @param declared what the input says of itself, or null
 */
export function decode(bytes: Uint8Array, declared: TextEncoding | null = null): Decoded {
  const sign = unicodeSign(bytes)
  if (sign !== null && sign.encoding !== 'utf-8') return decodeUtf16(bytes.subarray(sign.skip), sign.encoding)
  // The one declared encoding whose bytes are always valid UTF-8 too.
  if (declared === 'iso-2022-jp') return decodeAs(bytes, declared)
  const body = sign === null ? bytes : bytes.subarray(sign.skip)
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body),
      encoding: 'utf-8',
      doubt: null,
    }
  } catch {
    return decodeLegacy(body, declared?.startsWith('utf-') ? null : declared)
  }
}

/** Decodes bytes of Windows-1252. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes)
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding): Decoded {
  const text = new TextDecoder(encoding).decode(bytes)
  const broken = text.includes('\ufffd')
  return {
    text,
    encoding,
    doubt: broken ? `Some characters are not valid ${encoding}; they are shown as \ufffd.` : null,
  }
}

function decodeUtf16(bytes: Uint8Array, encoding: TextEncoding): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  const broken = !text.isWellFormed() || text.includes('\ufffd')
  return {
    text: broken ? text.toWellFormed() : text,
    encoding,
    doubt: broken ? 'Some characters are not valid UTF-16; they are shown as \ufffd.' : null,
  }
}

/** Bytes that are not valid UTF-8: another encoding, unless valid sequences of UTF-8 stand among the others. */
function decodeLegacy(bytes: Uint8Array, declared: TextEncoding | null): Decoded {
  const encoding = declared ?? UNDECLARED
  let sequences = 0
  let strays = 0
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i)
    if (length > 1) sequences++
    else if (length === 0) strays++
    i += length || 1
  }
  // Some sequences are valid by chance, in scripts other than Latin more than a few.
  if (sequences * (declared === null ? 4 : 1) < strays) return decodeAs(bytes, encoding)
  return {
    text: decodeMixed(bytes, encoding),
    encoding: 'utf-8',
    doubt: `The text mixes UTF-8 with ${strays} ${strays === 1 ? 'byte' : 'bytes'} of another encoding, read as ${encoding}.`,
  }
}

function decodeMixed(bytes: Uint8Array, encoding: TextEncoding): string {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
  const other = new TextDecoder(encoding)
  const parts: string[] = []
  let from = 0
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i)
    if (length > 0) {
      i += length
      continue
    }
    if (from < i) parts.push(utf8.decode(bytes.subarray(from, i)))
    // A sequence cut off by the end of the input is no character of another encoding.
    const cutOff = i + 4 > bytes.length && bytes[i] >= 0xc2 && tailIsContinuation(bytes, i + 1)
    parts.push(cutOff ? '\ufffd' : other.decode(bytes.subarray(i, i + 1)))
    i = cutOff ? bytes.length : i + 1
    from = i
  }
  if (from < bytes.length) parts.push(utf8.decode(bytes.subarray(from)))
  return parts.join('')
}

function tailIsContinuation(bytes: Uint8Array, from: number): boolean {
  for (let i = from; i < bytes.length; i++) if ((bytes[i] & 0xc0) !== 0x80) return false
  return true
}

/** Length of the valid UTF-8 sequence at `i`, or 0 if there is none (Unicode, table 3-7). */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const lead = bytes[i]
  if (lead < 0x80) return 1
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  if (length === 0 || i + length > bytes.length) return 0
  for (let k = 1; k < length; k++) if ((bytes[i + k] & 0xc0) !== 0x80) return 0
  const second = bytes[i + 1]
  const overlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90)
  const outside = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f)
  return overlong || outside ? 0 : length
}
