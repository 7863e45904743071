import type { ParseState } from '../src/language/parser/transitions.ts'
import { LEFT, RIGHT, SHIFT } from '../src/language/parser/transitions.ts'

/**
 * How many gold arcs a move makes unreachable (Goldberg and Nivre 2013, for the arc-hybrid system). `gold[i]` is the
 * head of word `i` within the sentence, -1 for the root.
 */
export function costOf(state: ParseState, move: number, gold: Int32Array): number {
  const { stack, depth, buffer, count } = state
  let cost = 0
  if (move === SHIFT) {
    // The word to be shifted can no longer take children on the stack, nor a head below its top.
    for (let n = 0; n < depth; n++) {
      if (gold[stack[n]] === buffer) cost++
      if (n < depth - 1 && gold[buffer] === stack[n]) cost++
    }
    return cost
  }
  const top = stack[depth - 1]
  for (let i = buffer; i < count; i++) if (gold[i] === top) cost++
  const head = gold[top]
  if (move === LEFT) {
    if (head === -1 || head > buffer) cost++
    if (depth > 1 && head === stack[depth - 2]) cost++
  } else if (move === RIGHT) {
    if (head === -1 || head >= buffer) cost++
  }
  return cost
}
