import { expect, test } from 'vitest'
import { storyVector } from '../stories/story-vector.ts'
import type { ReportOutline } from './digest.ts'
import { outlineCodec } from './outline-codec.ts'

const OUTLINE: ReportOutline = {
  document: {
    id: 'd-1',
    path: 'roundup.txt',
    published: '2031-02-01',
    earliest: null,
    latest: null,
    outlet: null,
    wire: [],
    isMixed: true,
    isRewritten: false,
    textLength: 120,
    parts: [
      {
        spans: [[0, 60]],
        title: [0, 20],
        vector: storyVector('Ferry aground off Lomvik\nAll 212 on board were taken off.'),
      },
      { spans: [], title: [60, 60], vector: storyVector('') },
      { spans: [[60, 120]], title: [60, 80], vector: storyVector('Herring quota agreed in Hollvik') },
    ],
    shingles: Uint32Array.of(7, 2 ** 31, 2 ** 32 - 1),
  },
  actors: [],
  unnamed: [],
  events: [],
  figures: [],
  statements: [],
  positions: [],
}

test('an outline with parts, one of them empty, is read as it was written', () => {
  expect(outlineCodec.decode(outlineCodec.encode(OUTLINE))).toEqual(OUTLINE)
})

test('the same where its bytes lie within others, at an odd place', () => {
  const encoded = outlineCodec.encode(OUTLINE)
  const within = new Uint8Array(encoded.length + 5)
  within.set(encoded, 3)
  expect(outlineCodec.decode(within.subarray(3, 3 + encoded.length))).toEqual(OUTLINE)
})
