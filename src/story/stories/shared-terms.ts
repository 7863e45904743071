import { addShared, type MeasuredVector, type Shared } from './likeness.ts'

/**
 * Counts what one text shares with many: its weights lie in a table by term, so that of each other only its own terms are
 * gone through. Terms are numbered, so that the table is short.
 */
export class SharedTerms {
  readonly #vectors: readonly MeasuredVector[]
  /** For each text the numbers of its terms. */
  readonly #numbersOf: readonly Uint32Array[]
  /** By the number of a term: its weight in the text that is compared (0 if it has none), and its traits there. */
  readonly #weights: Uint16Array
  readonly #traits: Uint8Array
  #own = 0

  constructor(vectors: readonly MeasuredVector[]) {
    this.#vectors = vectors
    const numbers = new TermNumbers(vectors.reduce((sum, { terms }) => sum + terms.length, 0))
    this.#numbersOf = vectors.map(({ terms }) => Uint32Array.from(terms, (term) => numbers.of(term)))
    this.#weights = new Uint16Array(numbers.count)
    this.#traits = new Uint8Array(numbers.count)
  }

  /** From here on the text at this place is compared. */
  compare(place: number): void {
    for (const number of this.#numbersOf[this.#own]) this.#weights[number] = 0
    const { weights, traits } = this.#vectors[place]
    const numbers = this.#numbersOf[place]
    for (let i = 0; i < numbers.length; i++) {
      this.#weights[numbers[i]] = weights[i]
      this.#traits[numbers[i]] = traits[i]
    }
    this.#own = place
  }

  /** What the compared text shares with another. */
  with(other: number): Shared {
    const [own, ownTraits, numbers] = [this.#weights, this.#traits, this.#numbersOf[other]]
    const { weights, traits } = this.#vectors[other]
    const shared: Shared = { all: 0, names: 0, numbers: 0, lead: 0 }
    for (let i = 0; i < numbers.length; i++) {
      const weight = own[numbers[i]]
      if (weight !== 0) addShared(shared, weight * weights[i], ownTraits[numbers[i]] & traits[i])
    }
    return shared
  }
}

/** Numbers terms in the order in which they come: a hash table with open addressing (linear probing). */
class TermNumbers {
  /** For each place the term, and its number plus one; 0 if the place is free. */
  readonly #places: Int32Array
  readonly #mask: number
  readonly #shift: number
  count = 0

  /** @param most how many terms will be asked for at most */
  constructor(most: number) {
    const bits = Math.max(4, Math.ceil(Math.log2(2 * most + 1)))
    this.#places = new Int32Array(2 * 2 ** bits)
    this.#mask = 2 ** bits - 1
    this.#shift = 32 - bits
  }

  of(term: number): number {
    const places = this.#places
    // Fibonacci hashing spreads the terms (Knuth, TAOCP 3, 6.4).
    let place = Math.imul(term, 0x9e3779b1) >>> this.#shift
    while (places[2 * place + 1] !== 0 && places[2 * place] !== term) place = (place + 1) & this.#mask
    if (places[2 * place + 1] === 0) {
      places[2 * place] = term
      places[2 * place + 1] = ++this.count
    }
    return places[2 * place + 1] - 1
  }
}
