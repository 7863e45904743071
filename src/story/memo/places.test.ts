import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { AskedPlaces } from './places.ts'

const fingerprint = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.maxSafeNat())

test('each key is found at its place, no other is found, and what was asked for is told from what was not', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fingerprint), fc.array(fingerprint), (keys, asked) => {
      const places = new AskedPlaces(keys)
      for (const key of asked) expect(places.ask(key)).toBe(keys.indexOf(key))
      const isAsked = (_: number, place: number): boolean => asked.includes(keys[place])
      expect(places.places(true)).toEqual([...keys.keys()].filter(isAsked))
      expect(places.places(false)).toEqual([...keys.keys()].filter((key, place) => !isAsked(key, place)))
    }),
  )
})
