import { describe, expect, test } from 'vitest'
import data from './data/figure-measures.json' with { type: 'json' }
import { FIGURE_MEASURES, measureOf } from './figure-measures.ts'

describe('the free words of a measure stand for one of the closed list', () => {
  test.each([
    ['dead', 'killed'],
    ['Wounded', 'injured'],
    ['asylum seekers', 'displaced'],
    ['prize  money', 'payment'],
    [' peacekeepers ', 'troops'],
    ['aftershocks', 'other'],
    ['', 'other'],
  ])('"%s" is %s', (words, measure) => expect(measureOf(words)).toBe(measure))

  test.each([
    ['ferry passengers drowned', 'killed'],
    ['dockers who fled', 'displaced'],
    ['harbour police', 'troops'],
    ['wheat exports', 'value'],
    ['lamp posts', 'other'],
  ])('"%s" is %s by its last word', (words, measure) => expect(measureOf(words)).toBe(measure))

  test.each([
    ['jobs cut', 'cut', 'jobs', 'change'],
    ['car bombs', 'bombs', 'attacks', 'weapons'],
    ['vote share', 'share', 'vote share', 'share'],
    ['share price', 'share', 'price', 'share'],
  ])('"%s" is a term of its own beside "%s"', (term, word, measure, other) =>
    expect([measureOf(term), measureOf(word)]).toEqual([measure, other]),
  )

  test.each([
    ['soldier', 'troops'],
    ['rebel fighter', 'attackers'],
    ['country', 'places'],
    ['settlement', 'payment'],
    ['settlements', 'places'],
  ])('"%s" is %s in the singular, unless that means something else', (words, measure) =>
    expect(measureOf(words)).toBe(measure),
  )
})

test('the list begins with what stands for none of it, and names each measure once', () => {
  expect(FIGURE_MEASURES[0]).toBe('other')
  expect(new Set(FIGURE_MEASURES).size).toBe(FIGURE_MEASURES.length)
})

test('a word belongs to one measure, in lower case, of two words at most', () => {
  const words = data.measures.flatMap((row) => row.words)
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
  expect(words.filter((word) => word !== word.toLowerCase() || word.split(' ').length > 2)).toEqual([])
})

test.each(FIGURE_MEASURES)('"%s" as free words is itself', (measure) => expect(measureOf(measure)).toBe(measure))
