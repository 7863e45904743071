import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jsonLinesOf, sitrep } from './support/sitrep.ts'

/* The commands that ask, as users start them. */

const FIRST = `Ferry sinks off Vessin

VESSIN, March 3, 2031 (Norda) - A ferry sank off the port of Vessin on Monday, killing nine people, the harbor authority said.

Transport Minister Ana Belmonte said that the vessel had passed an inspection in January. "We will find out what happened," she told reporters.
`
const LATER = `Toll of Vessin ferry rises

The Kale Herald
March 5, 2031

Fourteen people were killed when a ferry sank off the port of Vessin on Monday, Transport Minister Ana Belmonte said on Wednesday.

"The inspection was a mistake," Belmonte said. \u001b[31mRed\u202Etxet letters were painted on the hull of the ferry.
`

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-questions-'))
  writeFileSync(join(folder, 'first.txt'), FIRST)
  writeFileSync(join(folder, 'later.txt'), LATER)
  expect(sitrep(folder, ['read', 'first.txt']).status).toBe(0)
  expect(sitrep(folder, ['read', '--db', 'both.db', 'first.txt', 'later.txt']).status).toBe(0)
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = sitrep(folder, args)
  return { status, stdout, stderr }
}

describe('sitrep search', () => {
  test('shows the words with their places', () => {
    const { status, stdout } = run('search', '--db', 'both.db', 'inspection')
    expect(status).toBe(0)
    expect(stdout).toContain('Search: inspection')
    expect(stdout).toContain('[1:5]')
    expect(stdout).toContain('"The inspection was a mistake," Belmonte said')
  })

  test('writes one hit a line for programs, and takes a filter', () => {
    const { stdout } = run('search', '--db', 'both.db', '--json', '--outlet', 'The Kale Herald', 'ferry')
    const hits = jsonLinesOf(stdout)
    expect(hits.length).toBeGreaterThan(0)
    for (const hit of hits) expect(hit).toMatchObject({ id: expect.any(String), snippets: expect.any(Array) })
    expect(run('search', '--db', 'both.db', '--json', '--outlet', 'Norda', 'mistake').stdout).toBe('')
  })

  test('lets no control character through, and takes any query', () => {
    const { status, stdout } = run('search', '--db', 'both.db', '"red letters" OR (painted* AND')
    expect(status).toBe(0)
    const painted = run('search', '--db', 'both.db', 'painted').stdout
    expect(painted).toContain('painted on the hull of the ferry')
    for (const text of [stdout, painted]) {
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    }
  })

  test.each([
    [['--from', 'soon', 'ferry'], 3, 'Cannot filter by from'],
    [['--kind', 'hero', 'ferry'], 2, 'one of person'],
    [['--limit', '0', 'ferry'], 2, 'above 0'],
    [['--db', 'none.db', 'ferry'], 3, 'There is no situation file none.db'],
  ])('%j ends with exit code %i and says why', (args, code, words) => {
    const { status, stderr } = run('search', ...args)
    expect(status).toBe(code)
    expect(stderr).toContain(words)
  })
})

describe('sitrep ask', () => {
  test('answers with words, their place, and whose they are', () => {
    const { status, stdout } = run('ask', '--db', 'both.db', 'What did Belmonte say about the inspection?')
    expect(status).toBe(0)
    expect(stdout).toContain('"The inspection was a mistake," [2:')
    expect(stdout).toContain('Ana Belmonte')
  })

  test('says that the reports don’t say, and what was looked for', () => {
    const { status, stdout } = run('ask', '--db', 'both.db', 'What', 'did', 'Belmonte', 'say', 'about', 'Quarnia?')
    expect(status).toBe(0)
    expect(stdout).toContain("The reports don't say.")
    expect(stdout).toContain('in no report: Quarnia')
  })

  test('writes the answer as JSON for programs', () => {
    const { stdout } = run('ask', '--db', 'both.db', '--json', 'How many people were killed?')
    expect(JSON.parse(stdout)).toMatchObject({ found: true, question: { shape: 'how-many' } })
  })

  test('answers as it was known on a day', () => {
    const { stdout } = run('ask', '--db', 'both.db', '--known-on', '2031-03-03', 'How many people were killed?')
    expect(stdout).toContain('nine people')
    expect(stdout).not.toContain('Fourteen')
  })
})

describe('sitrep diff', () => {
  test('tells what changed between two days, with the words of both', () => {
    const { status, stdout } = run('diff', '--db', 'both.db', '--from', '2031-03-03', '--to', '2031-03-05')
    expect(status).toBe(0)
    expect(stdout).toContain('From what was known on 2031-03-03 to what was known on 2031-03-05')
    expect(stdout).toContain('Fourteen people were killed')
  })

  test('tells the same of two situation files, for programs', () => {
    const ofDays = run('diff', '--db', 'both.db', '--json', '--from', '2031-03-03').stdout
    const ofFiles = run('diff', '--json', 'sitrep.db', 'both.db').stdout
    expect(jsonLinesOf(ofFiles).length).toBeGreaterThan(0)
    expect(ofFiles).toBe(ofDays)
  })

  test('says where nothing is different', () => {
    expect(run('diff', 'both.db', 'both.db').stdout).toContain('Nothing is different.')
  })

  test.each([
    [[], 'give the earlier day with --from'],
    [['both.db'], 'give two situation files'],
    [['both.db', 'none.db'], 'There is no situation file none.db'],
    [['--from', 'March'], '--from March is no day'],
    [['--from', '2031-03-05', '--to', '2031-03-03'], 'is before --from'],
  ])('%j: says what is missing', (args, words) => {
    const { status, stderr } = run('diff', ...args)
    expect(status).toBe(3)
    expect(stderr).toContain(words)
  })
})
