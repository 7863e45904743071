import { describe, expect, test } from 'vitest'
import { rootOf, rootsOf } from './roots.ts'

describe('words of one kin have one root', () => {
  test.each([
    ['explode', 'explosion'],
    ['investigate', 'investigator'],
    ['accuse', 'accusation'],
    ['negotiate', 'negotiators'],
    ['withdraw', 'withdrawal'],
    ['collide', 'collision'],
    ['suspend', 'suspension'],
    ['intervene', 'intervention'],
    ['destroy', 'destroyer'],
    ['stop', 'stopped'],
    ['carry', 'carried'],
    ['city', 'cities'],
  ])('%s, %s', (word, other) => {
    expect(rootOf(other)).toBe(rootOf(word))
  })
})

describe('strangers have not, though a stemmer that cuts every ending would join them', () => {
  test.each([
    ['university', 'universe'],
    ['organ', 'organization'],
    ['international', 'internal'],
    ['import', 'important'],
    ['community', 'communism'],
    ['author', 'authority'],
    ['capital', 'capitalism'],
    ['execute', 'executive'],
    ['emerge', 'emergency'],
    ['police', 'policy'],
    ['party', 'part'],
    ['minister', 'ministry'],
  ])('%s, %s', (word, other) => {
    expect(rootOf(other)).not.toBe(rootOf(word))
  })
})

test('the roots of a text are in its order', () => {
  expect(rootsOf('Negotiators stopped.')).toEqual([rootOf('negotiate'), rootOf('stop')])
})
