import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectReading } from '../../../test/support/expect-reading.ts'
import { expectEachOnce, expectKnownMistakes } from '../../../test/support/known-mistakes.ts'
import { readSentence } from '../../../test/support/read-sentence.ts'
import { EVENT_CODES, EVENT_STATUSES } from '../../record/vocabulary.ts'
import type { AnyParticipant } from '../layers.ts'
import type { Table } from './cases/case.ts'
import { clauses } from './cases/clauses.cases.ts'
import { coercive } from './cases/coercive.cases.ts'
import { force } from './cases/force.cases.ts'
import known from './cases/known-mistakes.json' with { type: 'json' }
import { nothing } from './cases/nothing.cases.ts'
import { other } from './cases/other.cases.ts'
import { peaceful } from './cases/peaceful.cases.ts'
import { status } from './cases/status.cases.ts'

/** The events of a sentence as "TYPE/mode status: who > whom"; "-" if nobody is named. */
function eventsIn(text: string): string[] {
  const words = (list: readonly AnyParticipant[]): string =>
    list
      .map(({ span }) => (span === null ? '?' : text.slice(span.start, span.end).replace(/^(the|a|an) /i, '')))
      .join('+')
  return readSentence(text).events.map(
    ({ code, mode, status, actors, recipients }) =>
      `${mode === null ? code : `${code}/${mode}`} ${status}: ${words(actors) || '-'} > ${words(recipients) || '-'}`,
  )
}

const TABLES: readonly Table[] = [...force, ...status, ...peaceful, ...coercive, ...clauses, ...other, ...nothing]
const KNOWN_MISTAKES: ReadonlyMap<string, string> = new Map(Object.entries(known))

describe.each(TABLES)('$shows', ({ rows }) => {
  test.each(rows.map(([sentence, events]) => ({ sentence, events })))('$sentence', ({ sentence, events }) =>
    expectReading(eventsIn(sentence), events, KNOWN_MISTAKES.get(sentence)),
  )
})

describe('the known mistakes', () => {
  const rows = TABLES.flatMap((table) => table.rows)
  test('no sentence stands twice', () => expectEachOnce(rows.map(([text]) => text)))
  test('known-mistakes.json has a line for each row that is read wrongly, and no other', () => {
    expectKnownMistakes(
      rows.map(([text, expected]) => ({ text, expected, found: eventsIn(text) })),
      KNOWN_MISTAKES,
    )
  })
})

describe('place and date', () => {
  const placed = (text: string): (string | null)[] =>
    readSentence(text).events.map(({ place }) => (place?.span ? text.slice(place.span.start, place.span.end) : null))
  const dated = (text: string): (string | null)[] => readSentence(text).events.map(({ date }) => date)

  test.each([
    ['Gunmen abducted three journalists in Nigeria.', ['Nigeria']],
    ['The convoy was attacked by gunmen outside Kampala.', ['Kampala']],
    ['The two presidents are due to meet in Geneva on Monday.', ['Geneva']],
    ['The convoy was attacked.', [null]],
  ])('%s took place in %j', (text, places) => {
    expect(placed(text)).toEqual(places)
  })

  test.each<[text: string, dates: (string | null)[]]>([
    ['The mayor was assassinated on Monday.', ['2015-06-08']],
    ['Kenya invaded southern Somalia in 2011.', ['2011']],
    ['The general resigned.', [null]],
    ['Sudan said on Tuesday that Chad had bombed two villages.', [null]],
  ])('%s took place on %j', (text, dates) => {
    expect(dated(text)).toEqual(dates)
  })
})

describe('for any text', () => {
  const subjects = ['Chad', 'The rebels', 'Minister Lena Okafor', 'Nobody', 'It', 'who', '']
  const verbs = [
    'bombed',
    'will not attack',
    'vowed to',
    'talks',
    'agreed to meet',
    'ruled out strikes against',
    'if',
    'deny',
  ]
  const ends = ['Peru', 'the camp in Mali on Monday', 'to release', ', and', '"unless', '.', '(the)', '']
  const words = fc.constantFrom(...subjects, ...verbs, ...ends)

  test('triggers lie inside the text, in order, and every field holds a value of the contract', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 14 }), (parts) => {
        const text = parts.join(' ')
        if (text.trim() === '') return
        const { events, mentions } = readSentence(text)
        let previous = 0
        for (const event of events) {
          expect(event.trigger.length).toBeGreaterThan(0)
          for (const { start, end } of event.trigger) {
            expect(start).toBeLessThan(end)
            expect(end).toBeLessThanOrEqual(text.length)
          }
          expect(event.trigger[0].start).toBeGreaterThanOrEqual(previous)
          previous = event.trigger[0].start
          expect(EVENT_CODES).toContain(event.code)
          expect(EVENT_STATUSES).toContain(event.status)
          for (const { entity, span } of [...event.actors, ...event.recipients])
            expect(entity === null ? span : mentions.entities[entity]).toBeDefined()
          const parties = [...event.actors, ...event.recipients].map(
            ({ entity, span }) => entity ?? `at ${span?.start}`,
          )
          expect(new Set(parties).size).toBe(parties.length)
        }
      }),
      { numRuns: 100 },
    )
  })

  test('what is denied, planned or refused of one verb never reads as done', () => {
    const acts = ['attack', 'bomb', 'invade', 'shell', 'recognize', 'condemn', 'arm'] as const
    const frames = [
      ['Chad will', 'Peru'],
      ['Chad did not', 'Peru'],
      ['Chad refused to', 'Peru'],
      ['Chad threatened to', 'Peru'],
      ['Chad may', 'Peru'],
      ['Mali urged Chad to', 'Peru'],
      ['Chad has no plans to', 'Peru'],
    ] as const
    fc.assert(
      fc.property(fc.constantFrom(...acts), fc.constantFrom(...frames), (act, [before, after]) => {
        const { events } = readSentence(`${before} ${act} ${after}.`)
        for (const event of events) {
          const named = event.recipients.some(({ span }) => span !== null && span.start > before.length)
          if (named && event.code !== 'THREATEN' && event.code !== 'REJECT')
            expect(['happened', 'ongoing']).not.toContain(event.status)
        }
      }),
    )
  })
})
