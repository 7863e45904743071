import { describe, expect, test } from 'vitest'
import { decode, newDecodeRoom } from './decode.ts'
import { JOINT_COUNT } from './joints.ts'
import { beginLabel, insideLabel, LABEL_COUNT, mayFollow, NAME_TYPES, OUTSIDE, typeOfLabel } from './labels.ts'

const PER = NAME_TYPES.indexOf('PER')
const ORG = NAME_TYPES.indexOf('ORG')

function movesAllowed(): Float64Array {
  const moves = new Float64Array(JOINT_COUNT * LABEL_COUNT ** 2)
  for (let k = 0; k < moves.length; k++) {
    const cell = k % LABEL_COUNT ** 2
    if (!mayFollow(Math.floor(cell / LABEL_COUNT), cell % LABEL_COUNT)) moves[k] = -30000
  }
  return moves
}

function best(scores: readonly Readonly<Record<number, number>>[]): number[] {
  const emissions = new Float64Array(scores.length * LABEL_COUNT)
  scores.forEach((row, i) => {
    for (const [label, score] of Object.entries(row)) emissions[i * LABEL_COUNT + Number(label)] = score
  })
  const out = new Uint8Array(scores.length)
  decode(emissions, scores.length, movesAllowed(), new Uint8Array(scores.length), newDecodeRoom(), out, 0)
  return [...out]
}

describe('decoding', () => {
  test('a name goes on only with its own type', () => {
    expect(best([{ [beginLabel(PER)]: 5 }, { [insideLabel(ORG)]: 4, [insideLabel(PER)]: 3 }])).toEqual([
      beginLabel(PER),
      insideLabel(PER),
    ])
  })

  test('no sentence begins inside a name', () => {
    expect(best([{ [insideLabel(PER)]: 9 }])).toEqual([OUTSIDE])
  })

  test('a strong later word carries the words before it', () => {
    const labels = best([{ [OUTSIDE]: 1 }, { [insideLabel(ORG)]: 9 }])
    expect(labels).toEqual([beginLabel(ORG), insideLabel(ORG)])
    expect(labels.map(typeOfLabel)).toEqual([ORG, ORG])
  })
})
