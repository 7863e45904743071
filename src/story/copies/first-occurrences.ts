/** With how many of the first documents that hold a shingle each later one is compared. */
const FIRST_DOCUMENTS = 8

const NONE = 2 ** 32 - 1

/**
 * The first documents that hold each shingle: a hash table with open addressing (linear probing) over the shingles, which
 * are hashes already, and for each of them a chain of documents.
 */
export class FirstOccurrences {
  /** For each place: the shingle, the last link of its chain, and how many links there are. */
  readonly #places: Uint32Array
  readonly #mask: number
  readonly #shift: number
  /** For each link: the document, and the link before it. */
  readonly #links: Uint32Array
  #linked = 0

  /** @param most how many shingles will be added at most */
  constructor(most: number) {
    const bits = Math.max(4, Math.ceil(Math.log2(2 * most + 1)))
    this.#places = new Uint32Array(3 * 2 ** bits)
    this.#mask = 2 ** bits - 1
    this.#shift = 32 - bits
    this.#links = new Uint32Array(2 * most)
  }

  /** Calls `onDocument` with the first documents that hold the shingle already, and adds one that comes after them. */
  add(shingle: number, document: number, onDocument: (earlier: number) => void): void {
    const places = this.#places
    // The low bits of sampled hashes are alike: Fibonacci hashing spreads them (Knuth, TAOCP 3, 6.4).
    let place = Math.imul(shingle, 0x9e3779b1) >>> this.#shift
    while (places[3 * place + 2] > 0 && places[3 * place] !== shingle) place = (place + 1) & this.#mask
    const count = places[3 * place + 2]
    let link = count === 0 ? NONE : places[3 * place + 1]
    if (count < FIRST_DOCUMENTS) {
      places[3 * place] = shingle
      places[3 * place + 1] = this.#linked
      places[3 * place + 2] = count + 1
      this.#links[2 * this.#linked] = document
      this.#links[2 * this.#linked + 1] = link
      this.#linked++
    }
    for (; link !== NONE; link = this.#links[2 * link + 1]) onDocument(this.#links[2 * link])
  }
}
