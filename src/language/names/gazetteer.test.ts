import { describe, expect, test } from 'vitest'
import { foldUnits } from '../../text/fold.ts'
import { hashString } from '../../text/hash.ts'
import { buildGazetteer, LISTED, type Listed, lookUp } from './gazetteer.ts'

const hashes = (phrase: string): number[] => phrase.split(' ').map((word) => hashString(foldUnits(word)))
const gazetteer = buildGazetteer([
  [hashes('Varna'), 'city'],
  [hashes('Varna Reform Party'), 'organization'],
  [hashes('Party'), 'organizationCue'],
])

function listed(bits: number): Listed[] {
  return LISTED.filter((_, n) => ((bits >> n) & 1) === 1)
}

describe('the gazetteer', () => {
  test('the longest phrase wins, and its later words know that they belong to it', () => {
    const words = hashes('the Varna Reform Party met in Varna')
    const found = lookUp(gazetteer, Int32Array.from(words), Uint32Array.of(0, words.length))
    expect(listed(found.first[1])).toEqual(['organization'])
    expect(found.length[1]).toBe(3)
    expect(listed(found.later[3])).toEqual(['organization'])
    expect(listed(found.first[6])).toEqual(['city'])
    expect(found.length[0]).toBe(0)
  })

  test('no phrase crosses the end of a sentence', () => {
    const words = hashes('Varna Reform Party')
    const found = lookUp(gazetteer, Int32Array.from(words), Uint32Array.of(0, 2, 3))
    expect(listed(found.first[0])).toEqual(['city'])
  })

  test.each([
    ['Čadež', 'cadez'],
    ['O’Dell', "o'dell"],
    ['F-35', 'f-00'],
    ['ØRSTED', 'ørsted'],
  ])('%s is looked up as %s', (word, folded) => {
    expect(foldUnits(word)).toBe(folded)
  })
})
