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

  test('what Windows-1252 leaves open is the same on every platform', () => {
    expect(takeIn(bytes('a', 0x80, 0x81, 0x8d, 0x9f, 0xff)).intake.text).toBe('a€\u0081\u008dŸÿ')
  })

  test('a second byte-order mark belongs to the text', () => {
    expect(takeIn(utf8('\ufeff\ufeffDam holds.')).intake.text).toBe('\ufeffDam holds.')
  })
})

describe('a page is read in the encoding that it declares', () => {
  const page = (meta: string, ...words: (string | number)[]): Uint8Array =>
    bytes(`<html><head>${meta}<title>x</title></head><body><p>`, ...words, '</p></body></html>')

  test.each([
    ['iso-8859-1', ['caf', 0xe9, ' ', 0x93, 'shut', 0x94], 'café “shut”', 'windows-1252'],
    ['iso-8859-2', [0xa3, 'ukasz Wa', 0xb3, 0xea, 'sa'], 'Łukasz Wałęsa', 'iso-8859-2'],
    ['latin2', [0xa9, 'koda'], 'Škoda', 'iso-8859-2'],
    ['iso-8859-9', ['Erdo', 0xf0, 'an'], 'Erdoğan', 'windows-1254'],
    ['iso-8859-15', [0xa4, '5'], '€5', 'iso-8859-15'],
    ['windows-1250', [0x8a, 'koda'], 'Škoda', 'windows-1250'],
    ['windows-1251', [0xca, 0xe8, 0xe5, 0xe2], 'Киев', 'windows-1251'],
    ['windows-1253', [0xc1, 0xe8, 0xde, 0xed, 0xe1], 'Αθήνα', 'windows-1253'],
    ['windows-1256', [0xd3, 0xe6, 0xd1, 0xed, 0xc7], 'سوريا', 'windows-1256'],
    ['windows-1257', ['Vilni', 0xf8], 'Vilnių', 'windows-1257'],
    ['koi8-r', [0xeb, 0xc9, 0xc5, 0xd7], 'Киев', 'koi8-r'],
    ['koi8-u', [0xeb, 0xc9, 0xa7, 0xd7], 'Київ', 'koi8-u'],
    ['iso-8859-8-i', [0xe9, 0xf8, 0xe5, 0xf9, 0xec, 0xe9, 0xed], 'ירושלים', 'iso-8859-8-i'],
    ['macintosh', ['caf', 0x8e], 'café', 'macintosh'],
    ['gb2312', [0xb1, 0xb1, 0xbe, 0xa9], '北京', 'gbk'],
    ['gb18030', [0xb1, 0xb1, 0xbe, 0xa9], '北京', 'gb18030'],
    ['big5', [0xa5, 0x5f, 0xa8, 0xca], '北京', 'big5'],
    ['shift_jis', [0x93, 0x8c, 0x8b, 0x9e], '東京', 'shift_jis'],
    ['euc-jp', [0xc5, 0xec, 0xb5, 0xfe], '東京', 'euc-jp'],
    ['iso-2022-jp', [0x1b, '$BEl5~', 0x1b, '(B'], '東京', 'iso-2022-jp'],
    ['euc-kr', [0xbc, 0xad, 0xbf, 0xef], '서울', 'euc-kr'],
  ] as const)('%s', (label, words, text, encoding) => {
    const { intake, warnings } = takeIn(page(`<meta charset="${label}">`, ...words))
    expect([intake.text, intake.encoding, warnings]).toEqual([text, encoding, []])
  })

  const lodz = [0xa3, 0xf3, 'd', 0xbc]
  test.each([
    ['by http-equiv', '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">'],
    ['in capitals and without quotes', '<META CHARSET=ISO-8859-2>'],
    ['after much else', `<style>${'p{}'.repeat(2000)}</style><meta charset="iso-8859-2">`],
    ['after a declaration in a comment', '<!-- <meta charset="koi8-r"> --><meta charset="iso-8859-2">'],
  ])('declared %s', (_, meta) => {
    expect(takeIn(page(meta, ...lodz)).intake.text).toBe('Łódź')
  })

  test('declared as XML', () => {
    const xml = bytes('<?xml version="1.0" encoding="ISO-8859-2"?><html><body><p>', ...lodz, '</p></body></html>')
    expect(takeIn(xml).intake.text).toBe('Łódź')
  })

  test.each([
    ['valid UTF-8', page('<meta charset="iso-8859-2">', 0xc5, 0x81, 0xc3, 0xb3, 'd', 0xc5, 0xba), 'utf-8'],
    [
      'a byte-order mark',
      bytes(0xef, 0xbb, 0xbf, '<html><meta charset="iso-8859-2"><p>', 0xc5, 0x81, 0xc3, 0xb3, 'd', 0xc5, 0xba),
      'utf-8',
    ],
    ['UTF-16', utf16('<html><meta charset="iso-8859-2"><p>Łódź', true, true), 'utf-16le'],
  ])('%s says more than what is declared', (_, input, encoding) => {
    expect(takeIn(input).intake).toMatchObject({ text: 'Łódź', encoding })
  })

  test.each([
    ['nothing', ''],
    ['UTF-8, which it is not', '<meta charset="utf-8">'],
    ['what nobody knows', '<meta charset="martian">'],
    ['what nobody decodes', '<meta charset="hz-gb-2312">'],
  ])('where it declares %s, it is Windows-1252', (_, meta) => {
    expect(takeIn(page(meta, 'caf', 0xe9)).intake).toMatchObject({ text: 'café', encoding: 'windows-1252' })
  })

  test('UTF-8 with stray bytes of the declared encoding is read as both, with a warning', () => {
    const { intake, warnings } = takeIn(page('<meta charset="iso-8859-2">', 0xc5, 0x81, 0xc3, 0xb3, 'd', 0xbc))
    expect(intake.text).toBe('Łódź')
    expect(warnings.map(({ rule, text }) => [rule, text])).toEqual([
      ['intake/encoding', 'The text mixes UTF-8 with 1 byte of another encoding, read as iso-8859-2.'],
    ])
  })

  test('bytes that the declared encoding does not know are shown as such, with a warning', () => {
    const { intake, warnings } = takeIn(page('<meta charset="euc-kr">', 0xbc, 0xad, 0xbf, 0xef, 0xff))
    expect(intake.text).toBe('서울\ufffd')
    expect(warnings.map(({ rule }) => rule)).toEqual(['intake/encoding'])
  })

  test('plain text declares nothing', () => {
    expect(takeIn(bytes('The page had <meta charset="koi8-r"> in it. Caf', 0xe9)).intake.encoding).toBe('windows-1252')
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
