import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { recordSchema } from '../src/record/schema.ts'
import { jsonLinesOf, sitrep } from './support/sitrep.ts'

const FERRY = `Ferry sinks off Vessin

VESSIN, March 3, 2031 (Norda) - A ferry with ninety people aboard sank off the port of Vessin on Monday, the harbor authority said.

Transport Minister Ana Belmonte said the vessel had passed an inspection in January. "We will find out what happened," she told reporters.
`
const MARKET = `Market reopens in Toral

The covered market of Toral opened its doors again on Saturday, four months after the fire, the mayor said. Traders had waited since November.
`

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-read-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, name), content)
}

/** How each input ended, by path, as `read --json` tells it. */
function outcomes(...args: string[]): { status: number | null; byPath: Record<string, string>; reasons: string } {
  const { status, stdout, stderr } = sitrep(folder, ['read', '--json', ...args])
  const lines = jsonLinesOf(stdout) as { path?: string; result: string; reason?: string }[]
  const told = lines.filter((line) => line.path !== undefined)
  return {
    status,
    byPath: Object.fromEntries(told.map(({ path, result }) => [path, result])),
    reasons: told.map(({ reason }) => reason ?? '').join('\n') + stderr,
  }
}

function exported(...args: string[]): string {
  const { status, stdout, stderr } = sitrep(folder, ['export', ...args])
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return stdout
}

describe('what is no report', () => {
  test('a mail and an address are refused with a way out, and the rest is read', () => {
    write('ferry.txt', FERRY)
    write('mail.txt', 'Received: from mx.tarn.example\nSubject: Ferry\n\nThe ferry sank.\n')
    const { status, byPath, reasons } = outcomes('ferry.txt', 'mail.txt', 'https://tarn.example/ferry')
    expect(status).toBe(1)
    expect([byPath['ferry.txt'], byPath['mail.txt']]).toEqual(['read', 'refused'])
    expect(reasons).toContain('Cannot read "mail.txt": it is a mail, not a report. Save its text as a file of its own.')
    expect(reasons).toMatch(/Cannot read "https:.*": it is an address, and Sitrep opens none/)
  })

  test('with --plain the same mail is a story, since its reader says so', () => {
    write('mail.txt', 'Received: from mx.tarn.example\nSubject: Ferry\n\nThe ferry sank off Vessin on Monday.\n')
    expect(Object.values(outcomes('--plain', 'mail.txt').byPath)[0]).toMatch(/^read/)
  })
})

describe('reading again', () => {
  test('what has not changed is not read again; what has changed replaces its old reading', () => {
    write('ferry.txt', FERRY)
    write('market.txt', MARKET)
    expect(outcomes('.').status).toBe(0)
    const before = exported()
    expect(Object.values(outcomes('.').byPath)).toEqual(['unchanged', 'unchanged'])
    expect(exported()).toBe(before)
    write('market.txt', MARKET.replace('Saturday', 'Sunday'))
    const again = outcomes('.')
    expect(again.byPath['ferry.txt']).toBe('unchanged')
    expect(again.byPath['market.txt']).toMatch(/^read/)
    const documents = jsonLinesOf(exported()).filter((record) => (record as { type: string }).type === 'document')
    expect(documents).toHaveLength(2)
    expect(JSON.stringify(documents)).toContain('on Sunday')
    expect(JSON.stringify(documents)).not.toContain('on Saturday')
  })

  test('a forgotten report leaves nothing behind', () => {
    write('ferry.txt', FERRY)
    outcomes('.')
    const alone = exported()
    write('market.txt', MARKET)
    outcomes('.')
    expect(exported()).not.toBe(alone)
    expect(sitrep(folder, ['forget', 'market.txt']).status).toBe(0)
    expect(exported()).toBe(alone)
    const missing = sitrep(folder, ['forget', 'market.txt'])
    expect(missing.status).toBe(1)
    expect(missing.stderr).toContain('market.txt')
  })
})

describe('the same bytes', () => {
  const reports = {
    'a/ferry.txt': FERRY,
    'b.txt': MARKET,
    'c.txt': FERRY.replace('ninety', 'eighty'),
    'd.txt': `${FERRY}\n${MARKET}`,
    'e.txt': MARKET.replace('four', 'five'),
  }
  const names = Object.keys(reports)

  test.each<[string, (read: (...args: string[]) => void) => void]>([
    ['in another order', (read) => read(...[...names].reverse())],
    [
      'one by one',
      (read) => {
        for (const name of [names[3], names[0], names[4], names[2], names[1]]) read(name)
      },
    ],
    ['with four workers', (read) => read('.', '--workers', '4')],
    [
      'twice, in two goes',
      (read) => {
        read(names[2], names[1])
        read('.')
      },
    ],
  ])(
    '%s',
    (_, go) => {
      mkdirSync(join(folder, 'a'))
      for (const [name, text] of Object.entries(reports)) write(name, text)
      outcomes('.', '--workers', '1', '--db', 'one.db')
      go((...args) => expect(outcomes(...args, '--db', 'other.db').status).toBe(0))
      expect(exported('--db', 'other.db')).toBe(exported('--db', 'one.db'))
    },
    120_000,
  )
})

test('every line of an export is what the contract says', () => {
  write('ferry.txt', FERRY)
  write('market.txt', MARKET)
  outcomes('.')
  const records = jsonLinesOf(exported())
  expect(records.length).toBeGreaterThan(10)
  for (const record of records) expect(recordSchema.safeParse(record).error?.issues ?? []).toEqual([])
  expect(records[0]).toMatchObject({ type: 'situation', version: 1, offsets: 'utf16' })
})

test('offsets in code points hold the same words', () => {
  write('emoji.txt', FERRY.replace('ninety people', '👩‍🚒 ninety people'))
  outcomes('.')
  type Placed = { type: string; start: number; end: number; text: string }
  const places = (output: string, slice: (text: string, start: number, end: number) => string): string[] => {
    const records = jsonLinesOf(output) as Placed[]
    const text = records.find(({ type }) => type === 'document')?.text ?? ''
    return records.filter(({ type }) => type === 'mention').map(({ start, end }) => slice(text, start, end))
  }
  const utf16 = places(exported(), (text, start, end) => text.slice(start, end))
  const points = places(exported('--offsets', 'codepoint'), (text, start, end) => [...text].slice(start, end).join(''))
  expect(utf16.length).toBeGreaterThan(0)
  expect(points).toEqual(utf16)
})

describe('what goes in', () => {
  test('a folder gives its text and HTML files, links followed once, other files left alone', () => {
    mkdirSync(join(folder, 'deep', 'er'), { recursive: true })
    write('deep/er/ferry.txt', FERRY)
    write('deep/page.html', `<html><body><article><h1>Market reopens</h1><p>${MARKET}</p></article></body></html>`)
    write('deep/picture.jpg', 'x')
    symlinkSync('..', join(folder, 'deep', 'er', 'loop'))
    expect(Object.keys(outcomes('deep').byPath).sort()).toEqual(['deep/er/ferry.txt', 'deep/page.html'])
  })

  test('a pattern, a file named twice, and standard input', () => {
    write('ferry.txt', FERRY)
    write('market.txt', MARKET)
    expect(Object.keys(outcomes('*.txt', 'ferry.txt').byPath).sort()).toEqual(['ferry.txt', 'market.txt'])
    const { stdout } = sitrep(folder, ['read', '--json', '-', '--name', 'pasted'], FERRY)
    expect(jsonLinesOf(stdout)[0]).toMatchObject({ path: 'pasted' })
  })

  test('JSON Lines: a report a line; a line that is none is refused by its number', () => {
    write(
      'reports.jsonl',
      [
        JSON.stringify({ doc: 'one', text: FERRY, date: '2031-03-04' }),
        '{"doc": 3}',
        'no json',
        JSON.stringify({ doc: 'two', text: MARKET }),
      ].join('\n'),
    )
    const { status, byPath } = outcomes('--plain', '--input', 'jsonl', 'reports.jsonl')
    expect(status).toBe(1)
    expect(byPath).toMatchObject({
      one: expect.stringMatching(/^read/),
      two: expect.stringMatching(/^read/),
      'reports.jsonl:2': 'refused',
      'reports.jsonl:3': 'refused',
    })
    const one = (jsonLinesOf(exported()) as { type: string; path?: string }[]).find(
      ({ type, path }) => type === 'document' && path === 'one',
    )
    expect(one).toMatchObject({
      text: FERRY,
      published: { value: '2031-03-04', basis: 'stated' },
      blocks: [{ kind: 'body', start: 0, end: FERRY.length }],
    })
  })
})

describe('bad input is refused with its name, the reason and the way out, and the others are read', () => {
  test.each<[string, () => void, RegExp]>([
    ['an empty file', () => write('bad.txt', ''), /bad\.txt.*empty/],
    ['white space alone', () => write('bad.txt', ' \n\t \n'), /bad\.txt.*empty/],
    [
      'a picture',
      () =>
        write(
          'bad.txt',
          Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256),
        ),
      /bad\.txt.*(binary|text)/,
    ],
    ['no such file', () => undefined, /bad\.txt.*no such file/],
    ['a link to itself', () => symlinkSync('bad.txt', join(folder, 'bad.txt')), /bad\.txt/],
    [
      'more than fits',
      () => write('bad.txt', new Uint8Array(65 * 1024 * 1024).fill(97)),
      /bad\.txt.*larger than 64 MB/,
    ],
  ])('%s', (_, prepare, reason) => {
    prepare()
    write('ferry.txt', FERRY)
    const { status, byPath, reasons } = outcomes('bad.txt', 'ferry.txt')
    expect(status).toBe(1)
    expect(byPath['bad.txt']).toBe('refused')
    expect(byPath['ferry.txt']).toMatch(/^read/)
    expect(reasons).toMatch(reason)
    expect(reasons).not.toMatch(/\n\s+at /)
  })

  test.runIf(process.getuid?.() !== 0)('a file without permission', () => {
    write('bad.txt', FERRY)
    chmodSync(join(folder, 'bad.txt'), 0)
    expect(outcomes('bad.txt').reasons).toMatch(/permissions/)
  })

  test('a changed file that can no longer be read keeps its old reading', () => {
    write('ferry.txt', FERRY)
    outcomes('.')
    const before = exported()
    write('ferry.txt', '')
    expect(outcomes('.').status).toBe(1)
    expect(exported()).toBe(before)
  })

  test('a line of ten megabytes is read or refused, and does not hang', () => {
    write('long.txt', `Title\n\n${'word '.repeat(2 * 1024 * 1024)}\n`)
    expect(['read', 'read with warnings', 'refused']).toContain(outcomes('long.txt').byPath['long.txt'])
  }, 120_000)

  test.each([
    ['an unknown option', ['read', '--nonsense'], 2],
    ['a day that is none', ['read', '--date', '2031-02-30', 'x.txt'], 2],
    ['no workers', ['read', '--workers', '0', 'x.txt'], 2],
    ['no situation yet', ['export'], 3],
    ['no situation to forget from', ['forget', 'x'], 3],
  ])('%s', (_, args, status) => {
    const run = sitrep(folder, args)
    expect(run.status).toBe(status)
    expect(run.stderr).not.toBe('')
    expect(run.stderr).not.toMatch(/\n\s+at /)
  })

  test('a name cannot command the terminal', () => {
    const { stdout, stderr } = sitrep(folder, ['read', '\u001b[31mred\u0007.txt'])
    expect(stdout + stderr).not.toContain('\u001b')
    expect(stdout + stderr).toContain('\\u001b[31mred')
  })
})

test('a file of an older format: a sentence says what to do, and corrections apply when the reports were read again', () => {
  write('ferry.txt', FERRY)
  expect(outcomes('.').status).toBe(0)
  const records = jsonLinesOf(exported()) as { type: string; id: string; name?: string }[]
  const minister = records.find(({ type, name }) => type === 'actor' && name === 'Ana Belmonte')
  expect(sitrep(folder, ['correct', 'rename', minister?.id ?? '', 'Anna Belmonte']).status).toBe(0)
  const before = exported()
  const db = new DatabaseSync(join(folder, 'sitrep.db'))
  db.exec('PRAGMA user_version = 4')
  db.close()
  const told = sitrep(folder, ['brief'])
  expect(told.status).toBe(0)
  expect(told.stderr).toBe(
    'sitrep: sitrep.db was written by an earlier version of Sitrep: its 1 correction is kept, and its 1 report must be read again (sitrep read PATH… --db sitrep.db).\n',
  )
  expect(outcomes('.').byPath).toEqual({ 'ferry.txt': 'read' })
  expect(exported()).toBe(before)
})

test('warnings name what was not read', () => {
  write(
    'puerto.txt',
    'El transbordador se hundió frente al puerto de Vessin el lunes por la mañana con más de noventa personas a bordo, según informó la autoridad portuaria en un comunicado difundido por la tarde.\n',
  )
  expect(outcomes('.').byPath['puerto.txt']).toBe('read with warnings')
  const records = jsonLinesOf(exported()) as { type: string; language?: string; flags?: string[] }[]
  expect(records.find(({ type }) => type === 'document')).toMatchObject({
    language: 'es',
    flags: expect.arrayContaining(['not-english']),
  })
  expect(records.filter(({ type }) => ['mention', 'statement', 'event', 'figure', 'time'].includes(type))).toEqual([])
})

test('the layers of a text: one line, and every token holds its words', () => {
  write('ferry.txt', FERRY)
  const { status, stdout } = sitrep(folder, ['layers', '--plain', 'ferry.txt'])
  expect(status).toBe(0)
  const [layers] = jsonLinesOf(stdout) as {
    doc: string
    tokens: { start: number; end: number; form: string; head: number }[]
  }[]
  expect(layers.doc).toBe('ferry.txt')
  const text = readFileSync(join(folder, 'ferry.txt'), 'utf8')
  for (const { start, end, form } of layers.tokens) expect(text.slice(start, end)).toBe(form)
  expect(layers.tokens.map(({ form }) => form)).toEqual(expect.arrayContaining(['ferry', 'Belmonte', 'told']))
  expect(layers.tokens.some(({ head }) => head === -1)).toBe(true)
})
