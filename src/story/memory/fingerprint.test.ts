import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Fingerprinting, fingerprintOf } from './fingerprint.ts'

describe('a fingerprint', () => {
  test.each<[string, () => number, () => number]>([
    ['another order', () => fingerprintOf('a', 'b'), () => fingerprintOf('b', 'a')],
    ['texts cut otherwise', () => fingerprintOf('ab', 'c'), () => fingerprintOf('a', 'bc')],
    ['one list or two', () => lists([['a', 'b']]), () => lists([['a'], ['b']])],
    ['an empty text', () => fingerprintOf('a'), () => fingerprintOf('a', '')],
    ['numbers that differ above 32 bits', () => fingerprintOf(7), () => fingerprintOf(7 + 2 ** 40)],
    ['the last letter of an odd number', () => fingerprintOf('abc'), () => fingerprintOf('abd')],
  ])('differs for %s', (_, one, other) => {
    expect(one()).not.toBe(other())
  })

  test('is a safe integer, equal for equal parts, and a new one where anything is other', () => {
    const parts = fc.oneof(fc.array(fc.string()), fc.array(fc.maxSafeNat(), { minLength: 1 }))
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        fc.pre(typeof a[0] === typeof b[0])
        const [one, other] = [fingerprintOf(...a), fingerprintOf(...b)]
        expect(Number.isSafeInteger(one) && one >= 0).toBe(true)
        expect(fingerprintOf(...a)).toBe(one)
        expect(one === other).toBe(JSON.stringify(a) === JSON.stringify(b))
      }),
    )
  })

  test('differs for a hundred thousand neighbors, in its upper half and in its lower', () => {
    const found = Array.from({ length: 100_000 }, (_, i) => fingerprintOf('neighbor', i))
    expect(new Set(found).size).toBe(found.length)
    // Of so many random numbers of 32 bits about one pair is equal; of 21 bits no more than a twentieth is new.
    expect(new Set(found.map((each) => each % 2 ** 32)).size).toBeGreaterThan(99_980)
    expect(new Set(found.map((each) => Math.floor(each / 2 ** 32))).size).toBeGreaterThan(97_000)
  })
})

function lists(of: readonly (readonly string[])[]): number {
  const made = new Fingerprinting()
  for (const texts of of) made.texts(texts)
  return made.value()
}
