import { expect, test } from 'vitest'
import { actorOf, documentOf, figureOf, mentionOf } from '../../../test/support/records.ts'
import type { DocumentRecord } from '../../record/record.ts'
import type { ReportDigest } from '../digest/digest.ts'
import { digestOf } from '../digest/index.ts'
import { findOriginals } from './originals.ts'

const PERSONS = ['Ana Brenn', 'Tomas Lund', 'Mira Oskal']
const NUMBERS = [9, 40, 1800, 60, 14]

function report(
  path: string,
  persons: readonly string[],
  numbers: readonly number[],
  flags: DocumentRecord['flags'],
): ReportDigest {
  const text = `${persons.join(' met ')} and ${numbers.join(' and ')} others.`
  const document = { ...documentOf(path, text), flags }
  const actors = persons.map((name) => actorOf(document, name, { kind: 'person' }))
  return digestOf([
    document,
    ...actors,
    ...actors.map((actor) => mentionOf(document, actor.name, actor)),
    ...numbers.map((number) => figureOf(document, String(number), { low: number, high: number })),
  ])
}

const original = report('wire.txt', [...PERSONS, 'Jon Vall'], [...NUMBERS, 25], [])
const other = report('other.txt', PERSONS, [17, 23, 26], [])

test.each<[string, ReportDigest, string | null]>([
  [
    'the same figures and one name, in other words',
    report('mill.txt', ['Ana Brenn', 'Lund of Thomas'], NUMBERS, ['rewritten']),
    'wire.txt',
  ],
  ['a report that no machine rewrote', report('paper.txt', PERSONS, NUMBERS, []), null],
  ['the same persons and other figures', report('mill.txt', PERSONS, [5, 6, 7, 8, 11], ['rewritten']), null],
  ['other persons', report('mill.txt', ['Eva Holt', 'Per Dahl', 'Ida Moe'], NUMBERS, ['rewritten']), null],
  ['too little to tell', report('mill.txt', PERSONS, NUMBERS.slice(0, 4), ['rewritten']), null],
  ['many figures of its own', report('mill.txt', PERSONS, [...NUMBERS, 71, 72, 73], ['rewritten']), null],
])('%s', (_, rewrite, path) => {
  const found = findOriginals([other, original, rewrite]).get(rewrite.outline.document.id)
  expect(found ?? null).toBe(path === null ? null : original.outline.document.id)
})
