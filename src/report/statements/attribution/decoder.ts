import { CUE, ROLES } from './role-features.ts'

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
  let scores = new Float64Array(ROLES)
  for (let r = 0; r < ROLES; r++) scores[r] = unary[r] + (cue === 0 && r !== CUE ? -1e9 : 0)
  for (let i = 1; i < count; i++) {
    const next = new Float64Array(ROLES)
    for (let r = 0; r < ROLES; r++) {
      let best = Number.NEGATIVE_INFINITY
      let from = 0
      for (let p = 0; p < ROLES; p++) {
        const score = scores[p] + pair[i * ROLES * ROLES + p * ROLES + r]
        if (score > best) {
          best = score
          from = p
        }
      }
      back[i * ROLES + r] = from
      next[r] = best + unary[i * ROLES + r] + (i === cue && r !== CUE ? -1e9 : 0)
    }
    scores = next
  }
  let role = 0
  for (let r = 1; r < ROLES; r++) if (scores[r] > scores[role]) role = r
  const roles = new Uint8Array(count)
  for (let i = count - 1; i >= 0; i--) {
    roles[i] = role
    role = back[i * ROLES + role]
  }
  return roles
}
