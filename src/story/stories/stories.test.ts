import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupByStory } from './group.ts'
import { measured, storyLikeness } from './likeness.ts'
import { SharedTerms } from './shared-terms.ts'
import { storyVector } from './story-vector.ts'

/* Reports of our own writing about invented places and people. */

const QUAKE = [
  'Quake of 6.1 shakes Varsund\nA quake of magnitude 6.1 struck the island of Varsund early on Tuesday, killing at least four people in Hollvik, mayor Oda Brennmo said.',
  'Four dead as quake hits Varsund\nRescuers in Hollvik pulled survivors from rubble after a magnitude 6.1 quake shook Varsund on Tuesday. Mayor Oda Brennmo put the dead at four.',
  'Hollvik counts its dead\nThe quake that shook Varsund left Hollvik without water, and mayor Oda Brennmo asked for tents. Aftershocks went on through the night.',
]
const OTHER_QUAKE = [
  'Strong quake off Tellamar\nA magnitude 7.2 quake off the coast of Tellamar on Friday set off a tsunami warning, the seismic office in Port Ganda said.',
  'Tellamar lifts tsunami warning\nThe seismic office in Port Ganda lifted the tsunami warning hours after the magnitude 7.2 quake off Tellamar.',
  'Port Ganda returns home\nPeople of Port Ganda went back from the hills after the tsunami warning for Tellamar was lifted; the quake did little harm.',
]
const TRADE = [
  'Norrland and Ekeria sign fish pact\nMinisters of Norrland and Ekeria signed a pact on herring quotas in Lomvik on Monday, ending a dispute of nine years.',
  'Herring dispute ends\nThe pact signed in Lomvik gives Ekeria a third of the herring quota, Norrland’s fisheries minister Jens Halle said.',
]

const vectors = (texts: readonly string[], day: number | null = null) =>
  texts.map((text) => measured(storyVector(text), day))

function partsOf(groups: readonly number[]): number[][] {
  return [...Map.groupBy(groups.keys(), (place) => groups[place]).values()]
}

describe('a pile of several stories', () => {
  test.each<[string, readonly string[], number[][]]>([
    ['one story', QUAKE, [[0, 1, 2]]],
    [
      'two stories of one kind',
      [...QUAKE, ...OTHER_QUAKE],
      [
        [0, 1, 2],
        [3, 4, 5],
      ],
    ],
    [
      'three stories',
      [...QUAKE, ...OTHER_QUAKE, ...TRADE],
      [
        [0, 1, 2],
        [3, 4, 5],
        [6, 7],
      ],
    ],
    ['one report', [TRADE[0]], [[0]]],
    ['nothing', [], []],
  ])('%s', (_, texts, expected) => {
    expect(partsOf(groupByStory(vectors(texts, 0)))).toEqual(expected)
  })

  test('a report more changes nothing for the other story', () => {
    const before = groupByStory(vectors([...QUAKE, ...TRADE], 0))
    const after = groupByStory(vectors([...QUAKE, ...TRADE, ...OTHER_QUAKE], 0))
    expect(after.slice(0, before.length)).toEqual(before)
  })

  test('what an analyst bound is one story, and what he parted is two', () => {
    const texts = vectors([...QUAKE, ...TRADE], 0)
    expect(partsOf(groupByStory(texts, [[0, 3]]))).toEqual([[0, 1, 2, 3, 4]])
    expect(partsOf(groupByStory(texts, [], [[0, 1]])).some((part) => part.includes(0) && part.includes(1))).toBe(false)
  })

  test('a copy goes with what it repeats, whatever else it is like', () => {
    const texts = vectors([...QUAKE, ...TRADE], 0)
    const groups = groupByStory(texts, [[4, 0]], [], new Set([4]))
    expect(groups[4]).toBe(groups[0])
    expect(groups[3]).not.toBe(groups[0])
  })
})

describe('how alike two reports are', () => {
  const [first, second] = vectors(QUAKE)
  const [other] = vectors(TRADE)

  test('reports of one story are likelier one than not, and of two are not', () => {
    expect(storyLikeness(first, second)).toBeGreaterThan(0)
    expect(storyLikeness(first, other)).toBeLessThan(0)
  })

  test.each([
    ['days that are near speak for one story', 3, 1],
    ['days that are far apart speak against it', 400, -1],
    ['days in between say nothing', 60, 0],
  ])('%s', (_, days, sign) => {
    const dated = storyLikeness({ ...first, day: 0 }, { ...second, day: days })
    expect(Math.sign(dated - storyLikeness(first, second))).toBe(sign)
  })

  test('it is the same both ways round', () => {
    fc.assert(
      fc.property(fc.constantFrom(...QUAKE, ...OTHER_QUAKE, ...TRADE), fc.constantFrom(...QUAKE, ...TRADE), (a, b) => {
        const [x, y] = vectors([a, b])
        expect(storyLikeness(x, y)).toBe(storyLikeness(y, x))
      }),
    )
  })

  test('a text that is compared with many is as like each as when both are compared alone', () => {
    const texts = vectors([...QUAKE, ...OTHER_QUAKE, ...TRADE], 0)
    const shared = new SharedTerms(texts)
    for (const [a, own] of texts.entries()) {
      shared.compare(a)
      const likenesses = texts.map((other, b) => storyLikeness(own, other, shared.with(b)))
      expect(likenesses).toEqual(texts.map((other) => storyLikeness(own, other)))
    }
  })

  test('a vector’s terms ascend, each once', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { terms, weights, traits } = storyVector(text)
        expect([...terms]).toEqual([...new Set(terms)].sort((a, b) => a - b))
        expect([weights.length, traits.length]).toEqual([terms.length, terms.length])
      }),
    )
  })
})
