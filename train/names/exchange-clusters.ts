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
  const sides = [neighboursOf(stream, words, -1), neighboursOf(stream, words, 1)] as const
  const bigrams = countBigrams(stream, words, classes)
  const { classOf, size, count } = bigrams
  const before = newTouched(classes)
  const after = newTouched(classes)
  const gain = new Float64Array(classes)
  for (let pass = 0; pass < passes; pass++) {
    let moved = 0
    for (let w = 0; w < words; w++) {
      const old = classOf[w]
      gather(sides[0], w, classOf, before)
      const self = gather(sides[1], w, classOf, after)
      move(bigrams, w, old, self, before, after, -1)
      for (let c = 0; c < classes; c++) gain[c] = -2 * (nLogN(size[c] + count[w]) - nLogN(size[c]))
      addGains(bigrams.follows, before, gain)
      addGains(bigrams.precedes, after, gain)
      let best = old
      for (let c = 0; c < classes; c++) if (gain[c] > gain[best] + 1e-9) best = c
      move(bigrams, w, best, self, before, after, 1)
      if (best !== old) moved++
      classOf[w] = best
      clear(before)
      clear(after)
    }
    if (moved * 500 < words) break
  }
  return classOf
}

/** How often words of one class stand beside words of another. */
interface Bigrams {
  readonly classOf: Uint16Array
  /** Row: class before; the same turned round. */
  readonly follows: Int32Array
  readonly precedes: Int32Array
  /** Occurrences of each class, and of each word. */
  readonly size: Float64Array
  readonly count: Int32Array
}

function countBigrams(stream: WordStream, words: number, classes: number): Bigrams {
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
  return { classOf, follows, precedes, size, count }
}

/** The classes beside one word, with how often. */
interface Touched {
  readonly times: Int32Array
  readonly classes: number[]
}

function newTouched(classes: number): Touched {
  return { times: new Int32Array(classes), classes: [] }
}

function clear({ times, classes }: Touched): void {
  for (const c of classes) times[c] = 0
  classes.length = 0
}

/** Counts the classes of a word's neighbours on one side; gives how often the word stands beside itself. */
function gather({ from, word, times }: Neighbours, w: number, classOf: Uint16Array, touched: Touched): number {
  let self = 0
  for (let k = from[w]; k < from[w + 1]; k++) {
    if (word[k] === w) {
      self = times[k]
      continue
    }
    const c = classOf[word[k]]
    if (touched.times[c] === 0) touched.classes.push(c)
    touched.times[c] += times[k]
  }
  return self
}

/** Puts a word into a class (1), or takes it out (-1). */
function move(
  { follows, precedes, size, count }: Bigrams,
  w: number,
  c: number,
  self: number,
  before: Touched,
  after: Touched,
  sign: 1 | -1,
): void {
  const classes = size.length
  const shift = (a: number, b: number, by: number): void => {
    follows[a * classes + b] += by
    precedes[b * classes + a] += by
  }
  for (const d of before.classes) shift(d, c, sign * before.times[d])
  for (const d of after.classes) shift(c, d, sign * after.times[d])
  shift(c, c, sign * self)
  size[c] += sign * count[w]
}

/** Adds to each class what it gains in likelihood by the word's neighbours on one side. */
function addGains(bigrams: Int32Array, { times, classes }: Touched, gain: Float64Array): void {
  for (const d of classes) {
    const row = d * gain.length
    for (let c = 0; c < gain.length; c++) {
      const n = bigrams[row + c]
      gain[c] += nLogN(n + times[d]) - nLogN(n)
    }
  }
}
