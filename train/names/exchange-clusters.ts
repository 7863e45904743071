/** A stream of words by number, sentences parted by -1. */
export type WordStream = Int32Array

interface Neighbours {
  readonly from: Int32Array
  readonly word: Int32Array
  readonly times: Int32Array
}

/** For each word its neighbours on one side, with counts, as compressed rows. */
function neighboursOf(stream: WordStream, words: number, side: -1 | 1): Neighbours {
  const counts = new Map<number, number>()
  for (let i = 0; i < stream.length; i++) {
    const other = stream[i + side] ?? -1
    if (stream[i] < 0 || other < 0) continue
    const key = stream[i] * words + other
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const keys = Float64Array.from(counts.keys()).sort()
  const from = new Int32Array(words + 1)
  const word = new Int32Array(keys.length)
  const times = new Int32Array(keys.length)
  keys.forEach((key, k) => {
    const self = Math.floor(key / words)
    from[self + 1]++
    word[k] = key - self * words
    times[k] = counts.get(key) ?? 0
  })
  for (let w = 0; w < words; w++) from[w + 1] += from[w]
  return { from, word, times }
}

const TABLE = 1 << 20
const table = new Float64Array(TABLE)
for (let n = 2; n < TABLE; n++) table[n] = n * Math.log(n)
const nLogN = (n: number): number => (n < TABLE ? table[n] : n * Math.log(n))

/**
 * Puts words into classes so that a bigram model over classes gives the stream the highest likelihood: the exchange
 * algorithm of Kneser and Ney (1993), word by word from the most frequent. Words are numbered by falling frequency.
 * @returns the class of each word, from 0
 */
export function exchangeClusters(stream: WordStream, words: number, classes: number, passes: number): Uint16Array {
  const left = neighboursOf(stream, words, -1)
  const right = neighboursOf(stream, words, 1)
  const classOf = Uint16Array.from({ length: words }, (_, w) => w % classes)
  const follows = new Int32Array(classes * classes)
  const precedes = new Int32Array(classes * classes)
  const size = new Float64Array(classes)
  const count = new Int32Array(words)
  for (let i = 0; i < stream.length; i++) {
    if (stream[i] < 0) continue
    count[stream[i]]++
    size[classOf[stream[i]]]++
    const next = stream[i + 1] ?? -1
    if (next < 0) continue
    follows[classOf[stream[i]] * classes + classOf[next]]++
    precedes[classOf[next] * classes + classOf[stream[i]]]++
  }
  const before = new Int32Array(classes)
  const after = new Int32Array(classes)
  const gain = new Float64Array(classes)
  const shift = (a: number, b: number, by: number): void => {
    follows[a * classes + b] += by
    precedes[b * classes + a] += by
  }
  for (let pass = 0; pass < passes; pass++) {
    let moved = 0
    for (let w = 0; w < words; w++) {
      const old = classOf[w]
      let self = 0
      const touchedBefore: number[] = []
      const touchedAfter: number[] = []
      for (let k = left.from[w]; k < left.from[w + 1]; k++) {
        if (left.word[k] === w) continue
        const c = classOf[left.word[k]]
        if (before[c] === 0) touchedBefore.push(c)
        before[c] += left.times[k]
      }
      for (let k = right.from[w]; k < right.from[w + 1]; k++) {
        if (right.word[k] === w) {
          self = right.times[k]
          continue
        }
        const c = classOf[right.word[k]]
        if (after[c] === 0) touchedAfter.push(c)
        after[c] += right.times[k]
      }
      const move = (c: number, sign: 1 | -1): void => {
        for (const d of touchedBefore) shift(d, c, sign * before[d])
        for (const d of touchedAfter) shift(c, d, sign * after[d])
        shift(c, c, sign * self)
        size[c] += sign * count[w]
      }
      move(old, -1)
      for (let c = 0; c < classes; c++) gain[c] = -2 * (nLogN(size[c] + count[w]) - nLogN(size[c]))
      for (const d of touchedBefore) {
        const row = d * classes
        for (let c = 0; c < classes; c++) {
          const n = follows[row + c]
          gain[c] += nLogN(n + before[d]) - nLogN(n)
        }
      }
      for (const d of touchedAfter) {
        const row = d * classes
        for (let c = 0; c < classes; c++) {
          const n = precedes[row + c]
          gain[c] += nLogN(n + after[d]) - nLogN(n)
        }
      }
      let best = old
      for (let c = 0; c < classes; c++) if (gain[c] > gain[best] + 1e-9) best = c
      move(best, 1)
      if (best !== old) moved++
      classOf[w] = best
      for (const d of touchedBefore) before[d] = 0
      for (const d of touchedAfter) after[d] = 0
    }
    if (moved * 500 < words) break
  }
  return classOf
}
