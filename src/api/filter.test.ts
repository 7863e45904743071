import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ACTOR_KINDS, EVENT_CODES, EVENT_STATUSES } from '../record/vocabulary.ts'
import { type Filter, filterFromParams, filterSchema, filterToParams, NO_FILTER } from './filter.ts'

const words = fc.array(fc.string({ minLength: 1, maxLength: 12 }).filter((word) => word.trim() === word))
const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
const dayValue = fc.option(day.map((date) => date.toISOString().slice(0, 10)))
const anyFilter: fc.Arbitrary<Filter> = fc.record({
  actors: words,
  kinds: fc.subarray([...ACTOR_KINDS]),
  from: fc.option(day.map((date) => date.toISOString().slice(0, 7))),
  to: dayValue,
  places: words,
  outlets: words,
  codes: fc.subarray([...EVENT_CODES]),
  statuses: fc.subarray([...EVENT_STATUSES]),
  copiesOnce: fc.boolean(),
  unsure: fc.boolean(),
  story: fc.option(fc.nat().map((number) => `s:${number}`)),
  knownOn: dayValue,
})

describe('a filter in an address', () => {
  test('comes back as it went', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const address = filterToParams(filter).toString()
        expect(filterFromParams(new URLSearchParams(address))).toEqual(filter)
      }),
    )
  })

  test.each([
    ['', {}],
    ['q=dockers&page=2', {}],
    ['actor=&from=&known=', {}],
    ['actor=Lena+Orsk&actor=a:1', { actors: ['Lena Orsk', 'a:1'] }],
    ['kind=state&code=ASSAULT&status=denied', { kinds: ['state'], codes: ['ASSAULT'], statuses: ['denied'] }],
    ['story=s:1f', { story: 's:1f' }],
    ['unsure=show', { unsure: true }],
    ['unsure=hide', {}],
    ['from=2024-05&to=2024-05-09&copies=all', { from: '2024-05', to: '2024-05-09', copiesOnce: false }],
  ])('%s', (address, filter) => {
    expect(filterFromParams(new URLSearchParams(address))).toEqual({ ...NO_FILTER, ...filter })
  })

  test.each([
    ['from=yesterday', 'from'],
    ['from=2024-02-30', 'from'],
    ['to=2024-13', 'to'],
    ['known=2024-05', 'known'],
    ['kind=hero', 'kind'],
    ['code=attack', 'code'],
    ['status=maybe', 'status'],
    ['copies=none', 'copies'],
    ['unsure=yes', 'unsure'],
    ['actor=+', 'actor'],
  ])('%s is refused, and %s is named', (address, name) => {
    expect(() => filterFromParams(new URLSearchParams(address))).toThrow(`Cannot filter by ${name}`)
  })

  test('leaves nothing out', () => {
    expect(Object.keys(filterSchema.shape).sort()).toEqual(Object.keys(NO_FILTER).sort())
  })
})
