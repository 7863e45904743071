import { CUE, ROLES } from './role-features.ts'

const IMPOSSIBLE = -1e9

/**
 * The best sequence of roles by Viterbi over a linear chain.
 * @param unary scores of each role, `ROLES` per token
 * @param pair scores of each pair of roles at neighbouring tokens, `ROLES * ROLES` per token (of the one before, of
 *   this one); the first token's are not read
 * @param cue place of the cue's head, whose role is known
 * @returns the roles; ties go to the role with the smaller number
 */
export function bestRoles(unary: Float32Array, pair: Float32Array, count: number, cue: number): Uint8Array {
  const back = new Uint8Array(count * ROLES)
  // Scores of the best way to each role at the last token, and at this one, in turns.
  const scores = new Float64Array(2 * ROLES)
  let last = 0
  for (let r = 0; r < ROLES; r++) scores[r] = unary[r] + (cue === 0 && r !== CUE ? IMPOSSIBLE : 0)
  for (let i = 1; i < count; i++) {
    const here = ROLES - last
    const at = i * ROLES
    for (let r = 0; r < ROLES; r++) {
      let best = Number.NEGATIVE_INFINITY
      let from = 0
      for (let p = 0; p < ROLES; p++) {
        const score = scores[last + p] + pair[at * ROLES + p * ROLES + r]
        if (score > best) {
          best = score
          from = p
        }
      }
      back[at + r] = from
      scores[here + r] = best + unary[at + r] + (i === cue && r !== CUE ? IMPOSSIBLE : 0)
    }
    last = here
  }
  let role = 0
  for (let r = 1; r < ROLES; r++) if (scores[last + r] > scores[last + role]) role = r
  const roles = new Uint8Array(count)
  for (let i = count - 1; i >= 0; i--) {
    roles[i] = role
    role = back[i * ROLES + role]
  }
  return roles
}
