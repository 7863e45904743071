import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectReading } from '../../../test/support/expect-reading.ts'
import { expectEachOnce, expectKnownMistakes } from '../../../test/support/known-mistakes.ts'
import { readSentence } from '../../../test/support/read-sentence.ts'
import { STANCES } from '../../record/vocabulary.ts'
import type { Span } from '../../text/span.ts'
import known from './known-mistakes.json' with { type: 'json' }
import { TABLES } from './positions.cases.ts'

/** The positions of a sentence as "holder stance: proposition > whom it concerns"; "-" if there is none. */
function positionsIn(text: string): string[] {
  const { positions, mentions } = readSentence(text)
  const name = (entity: number): string => mentions.entities[entity].name
  const words = ({ start, end }: Span): string => text.slice(start, end)
  return positions.map(
    ({ entity, holder, stance, proposition, toward }) =>
      `${entity === null ? holder && words(holder.span) : name(entity)} ${stance}: ${proposition === null ? '-' : words(proposition)} > ${toward === null ? '-' : name(toward)}`,
  )
}

const KNOWN_MISTAKES: ReadonlyMap<string, string> = new Map(Object.entries(known))

describe.each(TABLES)('$shows', ({ rows }) => {
  test.each(rows.map(([sentence, positions]) => ({ sentence, positions })))('$sentence', ({ sentence, positions }) =>
    expectReading(positionsIn(sentence), positions, KNOWN_MISTAKES.get(sentence)),
  )
})

describe('the known mistakes', () => {
  const rows = TABLES.flatMap((table) => table.rows)
  test('no sentence stands twice', () => expectEachOnce(rows.map(([text]) => text)))
  test('known-mistakes.json has a line for each row that is read wrongly, and no other', () => {
    expectKnownMistakes(
      rows.map(([text, expected]) => ({ text, expected, found: positionsIn(text) })),
      KNOWN_MISTAKES,
    )
  })
})

describe('for any text', () => {
  const words = fc.constantFrom(
    'Chad',
    'The rebels',
    'supports',
    'is opposed to',
    'did not rule out',
    'urged Mali not to',
    'must',
    'sign',
    'the treaty',
    'an ally of',
    'according to',
    '"',
    'said',
    'Lena Okafor',
    'we',
    ',',
    '.',
  )

  test('every position has a holder, words inside the text, and a stance of the contract', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 14 }), (parts) => {
        const text = parts.join(' ')
        const { positions, mentions } = readSentence(text)
        for (const position of positions) {
          expect(STANCES).toContain(position.stance)
          expect(position.entity === null ? position.holder : mentions.entities[position.entity]).toBeDefined()
          if (position.toward !== null) expect(position.toward).not.toBe(position.entity)
          expect(position.evidence.length).toBeGreaterThan(0)
          for (const { start, end } of [
            ...position.evidence,
            ...(position.proposition ? [position.proposition] : []),
          ]) {
            expect(text.slice(start, end).trim()).not.toBe('')
          }
        }
      }),
      { numRuns: 100 },
    )
  })
})
