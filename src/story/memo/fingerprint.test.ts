import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fingerprintOf, type Part } from './fingerprint.ts'

describe('a fingerprint', () => {
  test.each<[string, Part[], Part[]]>([
    ['another order', ['a', 'b'], ['b', 'a']],
    ['texts cut otherwise', ['ab', 'c'], ['a', 'bc']],
    ['one list or two', [['a', 'b']], [['a'], ['b']]],
    ['a list or its members', [['a', 'b']], ['a', 'b']],
    ['an empty text', ['a'], ['a', '']],
    ['an empty list', ['a'], ['a', []]],
    ['a number or its digits', [1], ['1']],
    ['nothing or an empty text', [null], ['']],
    ['nothing or nought', [null], [0]],
    ['no or nought', [false], [0]],
    ['no or yes', [false], [true]],
    ['numbers that differ above 32 bits', [7], [7 + 2 ** 40]],
    ['numbers that differ behind the point', [0.5], [0.25]],
    ['numbers that differ in their sign', [3], [-3]],
    ['the last letter of an odd number', ['abc'], ['abd']],
  ])('differs for %s', (_, one, other) => {
    expect(fingerprintOf(one)).not.toBe(fingerprintOf(other))
  })

  const { parts } = fc.letrec<{ parts: Part[]; part: Part }>((tie) => ({
    part: fc.oneof(fc.string(), fc.maxSafeNat(), fc.boolean(), fc.constant(null), tie('parts')),
    parts: fc.array(tie('part')),
  }))

  test('is a safe integer, equal for equal parts, and a new one where anything is other', () => {
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const [one, other] = [fingerprintOf(a), fingerprintOf(b)]
        expect(Number.isSafeInteger(one) && one >= 0).toBe(true)
        expect(fingerprintOf(structuredClone(a))).toBe(one)
        expect(one === other).toBe(JSON.stringify(a) === JSON.stringify(b))
      }),
    )
  })

  test('differs for a hundred thousand neighbors, in its upper half and in its lower', () => {
    const found = Array.from({ length: 100_000 }, (_, i) => fingerprintOf(['neighbor', i]))
    expect(new Set(found).size).toBe(found.length)
    // Of so many random numbers of 32 bits about one pair is equal; of 21 bits no more than a twentieth is new.
    expect(new Set(found.map((each) => each % 2 ** 32)).size).toBeGreaterThan(99_980)
    expect(new Set(found.map((each) => Math.floor(each / 2 ** 32))).size).toBeGreaterThan(97_000)
  })
})
