import { describe, expect, test } from 'vitest'
import { SitrepError } from '../../record/error.ts'
import type { Warning } from '../stage.ts'
import { intakeStage } from './index.ts'
import type { Intake } from './intake.ts'

const core = {
  analyze(): never {
    throw new Error('intake reads no words')
  },
  withUsualCase: (text: string): string => text,
}

function takeIn(bytes: Uint8Array, path = 'report.txt'): { intake: Intake; warnings: Warning[] } {
  const warnings: Warning[] = []
  const input = { bytes, path, format: 'auto', plain: false, date: null, language: null } as const
  const { intake } = intakeStage.run({ input }, { language: core, warn: (warning) => warnings.push(warning) })
  return { intake, warnings }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const bytes = (...parts: (string | number)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'number' ? [part] : [...part].map((unit) => unit.charCodeAt(0)))),
  )

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = mark ? `\ufeff${text}` : text
  const view = new DataView(new ArrayBuffer(units.length * 2))
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), littleEndian)
  return new Uint8Array(view.buffer)
}

describe('encodings', () => {
  const text = 'Minister Łukasz Øre said “no” — twice.\r\n\tNo more was said.\n'
  test.each([
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with a byte-order mark', utf8(`\ufeff${text}`), 'utf-8'],
    ['UTF-16, little end first', utf16(text, true, true), 'utf-16le'],
    ['UTF-16, big end first', utf16(text, false, true), 'utf-16be'],
    ['UTF-16 without a mark', utf16(text, true, false), 'utf-16le'],
    ['UTF-16 without a mark, big end first', utf16(text, false, false), 'utf-16be'],
  ])('%s: the text is the file, without the mark and otherwise unchanged', (_, input, encoding) => {
    const { intake, warnings } = takeIn(input)
    expect(intake).toMatchObject({ text, encoding, format: 'text', elements: [], meta: [] })
    expect(warnings).toEqual([])
  })

  test('Windows-1252 is read where bytes are no UTF-8', () => {
    const { intake, warnings } = takeIn(bytes('Caf', 0xe9, ' owners ', 0x93, 'refuse', 0x94, ' to pay'))
    expect(intake).toMatchObject({ text: 'Café owners “refuse” to pay', encoding: 'windows-1252' })
    expect(warnings).toEqual([])
  })

  test('UTF-8 with stray bytes of Windows-1252 is read as both, with a warning', () => {
    const { intake, warnings } = takeIn(bytes('Caf', 0xc3, 0xa9, ' owners ', 0xc3, 0xa9, 0x93, 'refuse', 0x94))
    expect(intake.text).toBe('Café owners é“refuse”')
    expect(warnings.map(({ rule }) => rule)).toEqual(['intake/encoding'])
  })

  test('a second byte-order mark belongs to the text', () => {
    expect(takeIn(utf8('\ufeff\ufeffDam holds.')).intake.text).toBe('\ufeffDam holds.')
  })
})

describe('what is refused, and in which words', () => {
  test.each([
    ['nothing.txt', bytes(), 'empty', /"nothing\.txt": it is empty/],
    ['blank.txt', bytes(' \r\n\t\n'), 'empty', /it is empty/],
    ['paper.txt', bytes('%PDF-1.7 ...'), 'binary', /it is a PDF file, not text\. Save/],
    ['picture.txt', bytes(0x89, 'PNG', 13, 10), 'binary', /a PNG image/],
    ['noise.txt', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256), 'binary', /binary data/],
    [
      'page.html',
      utf8('<html><head><title>x</title></head><body><script>1</script></body></html>'),
      'empty',
      /shows no text/,
    ],
    ['long.txt', new Uint8Array(10_000_001).fill(0x61), 'too-large', /10 million characters/],
  ] as const)('%s', (path, input, code, message) => {
    const failure = (() => {
      try {
        takeIn(input, path)
        return null
      } catch (error) {
        return error
      }
    })()
    expect(failure).toBeInstanceOf(SitrepError)
    expect(failure).toMatchObject({ code, message: expect.stringMatching(message) })
  })
})
