import { describe, expect, test } from 'vitest'
import { NO_FILTER } from '../../api/filter.ts'
import { searchFromParams } from './params.ts'

describe('a search in an address', () => {
  test.each([
    ['', { query: '', options: { filter: NO_FILTER } }],
    ['q=%22old+bridge%22+-ferry', { query: '"old bridge" -ferry', options: { filter: NO_FILTER } }],
    [
      'q=bridge&in=event&in=statement&limit=20&offset=40&place=Tarvo',
      {
        query: 'bridge',
        options: { types: ['event', 'statement'], limit: 20, offset: 40, filter: { ...NO_FILTER, places: ['Tarvo'] } },
      },
    ],
  ])('%s', (address, search) => {
    expect(searchFromParams(new URLSearchParams(address))).toEqual(search)
  })

  test.each([
    ['in=people', 'Cannot search by in'],
    ['limit=0', 'Cannot search by limit'],
    ['limit=many', 'Cannot search by limit'],
    ['offset=-1', 'Cannot search by offset'],
    ['from=soon', 'Cannot filter by from'],
  ])('%s is refused', (address, words) => {
    expect(() => searchFromParams(new URLSearchParams(address))).toThrow(words)
  })
})
