import type { Fingerprint } from './memory/fingerprint.ts'
import type { KeptRows } from './memory/memory.ts'

/** One record of the story, or one document's part of it. */
export interface StoryRow<T> {
  readonly id: string
  /** Stands for all that it is made from. */
  readonly from: Fingerprint
  /** Null where it is kept as it is. */
  readonly value: T | null
}

/** A record, made where none that was made from the same is kept. */
export function storyRow<T extends { readonly id: string }>(
  from: Fingerprint,
  { records }: KeptRows,
  make: () => T,
): StoryRow<T> {
  const kept = records.known(from)
  if (kept !== undefined) return { id: kept, from, value: null }
  const value = make()
  records.keep(from, value.id)
  return { id: value.id, from, value }
}
