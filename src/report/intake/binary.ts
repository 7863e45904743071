/** Openings of files that hold no plain text, with what they are in a user's words. */
const SIGNATURES: readonly (readonly [opening: string, what: string])[] = [
  ['%PDF-', 'a PDF file'],
  ['PK\x03\x04', 'a ZIP archive or an office document'],
  ['\xd0\xcf\x11\xe0', 'an old office document'],
  ['{\\rtf', 'a rich-text document'],
  ['\x1f\x8b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ', 'an xz archive'],
  ['7z\xbc\xaf', 'a 7z archive'],
  ['Rar!', 'a RAR archive'],
  ['\x28\xb5\x2f\xfd', 'a zstd archive'],
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['RIFF', 'a sound, video or WebP file'],
  ['ID3', 'an MP3 file'],
  ['OggS', 'an Ogg file'],
  ['\x7fELF', 'a program'],
  ['MZ\x90', 'a program'],
  ['SQLite format 3\0', 'an SQLite database'],
]

const SAMPLE_BYTES = 65_536

/**
 * What kind of binary the bytes are, in a user's words, or null if they may be text in UTF-8 or Windows-1252.
 * UTF-16 must have been ruled out before, as its bytes hold zeros.
 */
export function binaryKind(bytes: Uint8Array): string | null {
  for (const [opening, what] of SIGNATURES) if (startsWith(bytes, opening)) return what
  const sample = Math.min(bytes.length, SAMPLE_BYTES)
  let zeros = 0
  let controls = 0
  for (let i = 0; i < sample; i++) {
    const byte = bytes[i]
    if (byte === 0) zeros++
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b)
      controls++
  }
  return zeros > sample / 1000 || controls > sample / 50 ? 'binary data' : null
}

function startsWith(bytes: Uint8Array, opening: string): boolean {
  if (bytes.length < opening.length) return false
  for (let i = 0; i < opening.length; i++) if (bytes[i] !== opening.charCodeAt(i)) return false
  return true
}
