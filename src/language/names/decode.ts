import { LABEL_COUNT, mayFollow } from './labels.ts'

const N = LABEL_COUNT
/** A score that no sum of weights reaches. */
const FORBIDDEN = -1e9

/** Room for decoding a sentence, kept between sentences. */
export interface DecodeRoom {
  scores: Float64Array
  back: Uint8Array
}

export function newDecodeRoom(): DecodeRoom {
  return { scores: new Float64Array(64 * N), back: new Uint8Array(64 * N) }
}

/**
 * The best row of labels for `count` words (Viterbi). `emissions` holds a score for each word and label, `moves` for each
 * joint, label and the next. Of equal scores the lower label wins.
 */
export function decode(
  emissions: Float64Array,
  count: number,
  moves: Float64Array,
  joints: Uint8Array,
  room: DecodeRoom,
  out: Uint8Array,
  at: number,
): void {
  if (count === 0) return
  if (room.scores.length < count * N) {
    room.scores = new Float64Array(count * 2 * N)
    room.back = new Uint8Array(count * 2 * N)
  }
  const { scores, back } = room
  for (let y = 0; y < N; y++) scores[y] = mayFollow(-1, y) ? emissions[y] : FORBIDDEN
  for (let i = 1; i < count; i++) {
    const row = i * N
    const above = row - N
    const table = joints[at + i] * N * N
    for (let y = 0; y < N; y++) {
      let best = 0
      let most = scores[above] + moves[table + y]
      for (let p = 1; p < N; p++) {
        const score = scores[above + p] + moves[table + p * N + y]
        if (score > most) {
          most = score
          best = p
        }
      }
      scores[row + y] = most + emissions[row + y]
      back[row + y] = best
    }
  }
  const end = (count - 1) * N
  let label = 0
  for (let y = 1; y < N; y++) if (scores[end + y] > scores[end + label]) label = y
  for (let i = count - 1; i >= 0; i--) {
    out[at + i] = label
    label = back[i * N + label]
  }
}
