/**
 * Powers of e from tables made by multiplication alone: `Math.exp` may differ in its last bit from engine to engine,
 * and the same input must give the same bytes everywhere.
 */
const STEPS = 64
/** e to the power of -1/64, and to that of -1. */
const SMALL = 0.9844964370054085
const UNIT = 0.36787944117144233
const DEEPEST = 32

const FINE = new Float64Array(STEPS)
FINE[0] = 1
for (let i = 1; i < STEPS; i++) FINE[i] = FINE[i - 1] * SMALL
const COARSE = new Float64Array(DEEPEST + 1)
COARSE[0] = 1
for (let i = 1; i <= DEEPEST; i++) COARSE[i] = COARSE[i - 1] * UNIT

/**
 * e to the power of a number that is at most 0, to within a hundred-thousandth of its value; 0 below -32.
 * @example powerOfE(-1) // 0.36787944117144233
 */
export function powerOfE(x: number): number {
  if (x <= -DEEPEST) return 0
  const steps = -x * STEPS
  const whole = Math.floor(steps)
  // The rest is below 1/64: two terms of the series are enough.
  const rest = (steps - whole) / STEPS
  return COARSE[whole >> 6] * FINE[whole & (STEPS - 1)] * (1 - rest + (rest * rest) / 2)
}

/** Turns scores into probabilities, in place: the softmax. */
export function toProbabilities(scores: Float64Array, count: number): void {
  let highest = Number.NEGATIVE_INFINITY
  for (let c = 0; c < count; c++) if (scores[c] > highest) highest = scores[c]
  let total = 0
  for (let c = 0; c < count; c++) {
    scores[c] = powerOfE(scores[c] - highest)
    total += scores[c]
  }
  for (let c = 0; c < count; c++) scores[c] /= total
}
