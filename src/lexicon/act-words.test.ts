import { describe, expect, test } from 'vitest'
import { actsOf, baseForm } from './act-words.ts'
import data from './data/act-words.json' with { type: 'json' }

describe('acts', () => {
  test.each([
    ['quake', 'earthquake'],
    ['crash', 'accident'],
    ['gunned', 'shooting'],
    ['slain', 'murder'],
    ['probe', 'inquiry'],
    ['fired', 'sacked'],
  ])('%s and %s can tell the same', (a, b) => {
    expect(actsOf(a).some((act) => actsOf(b).includes(act))).toBe(true)
  })

  test.each([
    ['shot', 'murder'],
    ['arrested', 'convicted'],
    ['won', 'lost'],
    ['riot', 'earthquake'],
  ])('%s and %s do not', (a, b) => {
    expect(actsOf(a).some((act) => actsOf(b).includes(act))).toBe(false)
  })

  test('a word without synonyms tells of none', () => {
    expect(actsOf('said')).toEqual([])
  })

  test('every word is one word in lower case', () => {
    const words = [...Object.values(data.acts), ...data.forms].flat()
    expect(words.filter((word) => !/^[a-z]+(?:-[a-z]+)*$/.test(word))).toEqual([])
  })
})

describe('forms', () => {
  test.each([
    ['shot', 'shoot'],
    ['stolen', 'steal'],
    ['walked', 'walked'],
  ])('%s is of %s', (form, base) => {
    expect(baseForm(form)).toBe(base)
  })
})
