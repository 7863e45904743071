import { describe, expect, test } from 'vitest'
import { actStem } from './event-words.ts'

describe('words of one act have one stem', () => {
  test.each([
    ['explosion', 'exploded'],
    ['stops', 'stopped'],
    ['murder', 'murdering'],
    ['shot', 'shooting'],
    ['broke', 'breaking'],
    ['negotiations', 'negotiating'],
    ['injury', 'injured'],
    ['agreement', 'agreed'],
    ['robbery', 'robbed'],
    ['carried', 'carries'],
  ])('%s, %s', (a, b) => {
    expect(actStem(a)).toBe(actStem(b))
  })
})

describe('words of two acts have two', () => {
  test.each([
    ['shot', 'shut'],
    ['mines', 'meets'],
    ['fire', 'find'],
    ['trade', 'train'],
    ['detained', 'detonated'],
  ])('%s, %s', (a, b) => {
    expect(actStem(a)).not.toBe(actStem(b))
  })
})
