import type { TokenRange } from '../draft.ts'

/** Things kept by the tokens that they cover, so that looking for neighbours does not walk the whole text. */
export interface Shelf<T> {
  readonly blocks: Map<number, T[]>
}

/** A block is so many tokens, as a power of two. */
const BLOCK = 6

export function newShelf<T>(): Shelf<T> {
  return { blocks: new Map() }
}

export function shelve<T>(shelf: Shelf<T>, ranges: readonly TokenRange[], item: T): void {
  for (const { first, last } of ranges) {
    for (let b = first >> BLOCK; b <= last >> BLOCK; b++) {
      const there = shelf.blocks.get(b)
      if (there === undefined) shelf.blocks.set(b, [item])
      else if (there[there.length - 1] !== item) there.push(item)
    }
  }
}

/** What may cover some of the tokens: all that does, and some that stands near; each once, in the order of shelving. */
export function near<T>(shelf: Shelf<T>, ranges: readonly TokenRange[]): T[] {
  const found = new Set<T>()
  for (const { first, last } of ranges) {
    for (let b = first >> BLOCK; b <= last >> BLOCK; b++) for (const item of shelf.blocks.get(b) ?? []) found.add(item)
  }
  return [...found]
}
