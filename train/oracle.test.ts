import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  attachLeft,
  attachRight,
  isAllowed,
  isFinished,
  LEFT,
  MOVES,
  newParseState,
  SHIFT,
  shift,
  startParse,
} from '../src/language/parser/transitions.ts'
import { costOf } from './oracle.ts'

/** A random projective tree over `size` words with one root, as heads. */
function projectiveTree(size: number, choose: (below: number) => number): Int32Array {
  const heads = new Int32Array(size).fill(-1)
  const build = (from: number, to: number, above: number): void => {
    if (from >= to) return
    const head = from + choose(to - from)
    heads[head] = above
    // The words to each side are cut into stretches, each with a head of its own below this one.
    for (const [left, right] of [
      [from, head],
      [head + 1, to],
    ]) {
      let start = left
      while (start < right) {
        const stop = start + 1 + choose(right - start)
        build(start, stop, head)
        start = stop
      }
    }
  }
  build(0, size, -1)
  return heads
}

it('moves without cost rebuild any projective tree, and one is always there', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 14 }), fc.infiniteStream(fc.nat()), (size, stream) => {
      const gold = projectiveTree(size, (below) => (stream.next().value ?? 0) % below)
      const state = newParseState(size)
      startParse(state, size)
      while (!isFinished(state)) {
        const free = []
        for (let move = 0; move < MOVES; move++) {
          if (isAllowed(state, move) && costOf(state, move, gold) === 0) free.push(move)
        }
        expect(free.length).toBeGreaterThan(0)
        const move = free[(stream.next().value ?? 0) % free.length]
        if (move === SHIFT) shift(state)
        else if (move === LEFT) attachLeft(state, 0)
        else attachRight(state, 0)
      }
      expect(Array.from(state.head.subarray(0, size))).toEqual(Array.from(gold))
    }),
  )
})
