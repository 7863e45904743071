import type { Fingerprint } from './fingerprint.ts'

/**
 * Where fingerprints stand in a list, and which of them were asked for. A hash table with open addressing (linear
 * probing), since a map of hundreds of thousands of numbers that are no small integers takes five times the room.
 */
export class AskedPlaces {
  readonly #keys: readonly Fingerprint[]
  /** The place in the list plus one; 0 where nothing lies. */
  readonly #slots: Uint32Array
  readonly #mask: number
  readonly #isAsked: Uint8Array

  /** @param keys each once */
  constructor(keys: readonly Fingerprint[]) {
    const size = 2 ** Math.max(4, Math.ceil(Math.log2(2 * keys.length + 1)))
    this.#keys = keys
    this.#slots = new Uint32Array(size)
    this.#mask = size - 1
    this.#isAsked = new Uint8Array(keys.length)
    for (let place = 0; place < keys.length; place++) this.#slots[this.#slotOf(keys[place])] = place + 1
  }

  /** The key's place in the list, which is asked for from here on; -1 where it is not there. */
  ask(key: Fingerprint): number {
    const place = this.#slots[this.#slotOf(key)] - 1
    if (place >= 0) this.#isAsked[place] = 1
    return place
  }

  /** Places that were asked for, or those that were not, in order. */
  places(isAsked: boolean): number[] {
    const places: number[] = []
    for (let place = 0; place < this.#keys.length; place++) {
      if ((this.#isAsked[place] === 1) === isAsked) places.push(place)
    }
    return places
  }

  /** The slot in which the key lies, or else could. */
  #slotOf(key: Fingerprint): number {
    // The low bits of a fingerprint are spread as well as any.
    let slot = (key | 0) & this.#mask
    while (this.#slots[slot] !== 0 && this.#keys[this.#slots[slot] - 1] !== key) slot = (slot + 1) & this.#mask
    return slot
  }
}
