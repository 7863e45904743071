import { afterAll, expect, test } from 'vitest'
import { SitrepError } from '../record/error.ts'
import type { Input } from '../report/layers.ts'
import { openReader } from './reader.ts'

/* Reading on threads, with the sources run as they are. */

const here = openReader(0)
const threads = openReader(2)

afterAll(() => threads.close())

function input(path: string, text: string): Input {
  return { bytes: new TextEncoder().encode(text), path, format: 'auto', plain: false, date: null, language: null }
}

const reports = ['dam', 'lock', 'weir', 'quay', 'pier'].map((place) =>
  input(`${place}.txt`, `The ${place} holds\n\nThe ${place} holds, harbour master Ines Calloway said on Tuesday.\n`),
)

test('threads read what this thread reads, in whatever order they end', async () => {
  const expected = await Promise.all(reports.map((report) => here.read(report)))
  expect(await Promise.all(reports.map((report) => threads.read(report)))).toEqual(expected)
})

test('more reports may be given than the threads hold', async () => {
  const many = Array.from({ length: threads.concurrency * 2 }, () => reports[0])
  expect(await Promise.all(many.map((report) => threads.read(report)))).toHaveLength(many.length)
})

test('why an input is refused is told from a thread as from here', async () => {
  const empty = input('blank.txt', ' ')
  for (const reader of [here, threads]) {
    const refusal = await reader.read(empty).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(SitrepError)
    expect(refusal).toMatchObject({ code: 'empty', message: expect.stringContaining('"blank.txt": it is empty') })
  }
})

test('where Sitrep itself fails at a report, that one is rejected and the others are read', async () => {
  const broken: Input = JSON.parse('{"path":"broken.txt","bytes":null}')
  const all = await Promise.allSettled([...reports, broken, ...reports].map((report) => threads.read(report)))
  expect(all.map(({ status }) => status)).toEqual(
    [...reports, broken, ...reports].map((report) => (report === broken ? 'rejected' : 'fulfilled')),
  )
})
