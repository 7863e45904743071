import { expect, test } from 'vitest'
import { createLanguageCore } from '../../language/core.ts'
import { loadModels } from '../../node/models.ts'
import type { ReportRecord } from '../../record/record.ts'
import { type Span, wordsOf } from '../../text/span.ts'
import { openReportModels } from '../models.ts'
import { readReport } from '../pipeline.ts'

const { bytes } = loadModels()
const core = createLanguageCore(bytes)
const models = openReportModels(bytes)

function read(text: string): readonly ReportRecord[] {
  const input = { path: 'report.txt', format: 'text', plain: false, date: '2031-05-06', language: null } as const
  return readReport({ ...input, bytes: new TextEncoder().encode(text) }, core, models).records
}

const garble = (text: string): string => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))

/** Each record as its type and its words, in the document's own text. */
function wordsIn(records: readonly ReportRecord[]): string[] {
  const text = records.flatMap((record) => (record.type === 'document' ? [record.text] : []))[0] ?? ''
  const words = (spans: readonly Span[]): string => spans.map((span) => wordsOf(text, span)).join(' | ')
  return records.flatMap((record) => {
    if (record.type === 'document') return [`document ${words(record.blocks)}`]
    if (record.type === 'mention' || record.type === 'time' || record.type === 'figure')
      return [`${record.type} ${words([record])}`]
    if (record.type === 'statement') return [`statement ${words([...record.source, ...record.content])}`]
    if (record.type === 'event') return [`event ${words(record.trigger)}`]
    return record.type === 'actor' ? [`actor ${record.name}`] : []
  })
}

const REPORT = `Rebels attack Tallnur

NORRHAMN – Rebels attacked the town of Tallnur on Monday and killed five men. “We won’t leave,” José Calder said.

The army’s spokesman, Łukasz Vell, denied it. He said the attack had cost €5\u00a0million.
`

test('a garbled report is read as the report that it was, and its records hold the words that came in', () => {
  const asItWas = wordsIn(read(REPORT))
  const isActor = (words: string): boolean => words.startsWith('actor')
  expect(asItWas.length).toBeGreaterThan(15)
  expect(wordsIn(read(garble(REPORT)))).toEqual(asItWas.map((words) => (isActor(words) ? words : garble(words))))
})

test('a report in lower case is told from its usual capitals, and its records hold the words that came in', () => {
  const report = `The Halden Courier

Rebels attack Lagos

By Marta Quill

Published 12 March 2031

Rebels attacked Lagos on Tuesday and killed five men. President Ines Calder condemned the attack.
`
  const [document, ...records] = read(report.toLowerCase())
  expect(document).toMatchObject({
    text: report.toLowerCase(),
    outlet: 'The Halden Courier',
    byline: ['Marta Quill'],
    title: 'Rebels attack Lagos',
  })
  const names = wordsIn(records).filter((words) => words.startsWith('actor'))
  expect(names).toEqual(wordsIn(read(report)).filter((words) => words.startsWith('actor')))
})

test('a report without spaces between its sentences has the records of one with them', () => {
  const spaced =
    'Rebels attacked Tallnur on Monday. President Ines Calder condemned the attack. “No one will pay,” she said.'
  const asItWas = wordsIn(read(spaced)).filter((words) => !words.startsWith('document'))
  expect(wordsIn(read(spaced.replaceAll('. ', '.'))).filter((words) => !words.startsWith('document'))).toEqual(asItWas)
})
