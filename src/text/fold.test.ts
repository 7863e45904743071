import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, foldUnits, nameKey } from './fold.ts'

describe('fold', () => {
  test.each([
    ['N\u2019Djaména Łódź', "n'djamena lodz"],
    ['Nuku\u02bbalofa', "nuku'alofa"],
    ['Straße', 'strasse'],
    ['Wilkes\u2010Barre', 'wilkes-barre'],
    ['\ufb01eld', 'field'],
    ['Cafe\u0301', 'cafe'],
    ['\u1d2c', 'a'],
    ['\u0130zmir', 'izmir'],
  ])('%s is %s', (words, folded) => {
    expect(fold(words)).toBe(folded)
  })

  test('once is enough', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        expect(fold(fold(words))).toBe(fold(words))
      }),
    )
  })
})

describe('nameKey', () => {
  test.each([
    ['The U.S.-Qatar Pact', 'us qatar pact'],
    ['US–Qatar Pact', 'us qatar pact'],
    ['The Hague', 'hague'],
    ['Shaun O\u2019Dell', 'shaun odell'],
    ['“Santa Lusia”', 'santa lusia'],
    ['Vessin  Bank, Inc.', 'vessin bank inc'],
    ['ØRSTED', 'orsted'],
    ['Norland’s foreign minister', 'norland foreign minister'],
    ['…', '...'],
  ])('%s is %s', (name, key) => {
    expect(nameKey(name)).toBe(key)
  })
})

test.each([
  ['ØRSTED', 'ørsted'],
  ['F\u201035', 'f-00'],
])('the trained models look %s up as %s', (word, units) => {
  expect(foldUnits(word)).toBe(units)
})
