import type { Fingerprint } from './memory/fingerprint.ts'

/** One record of the story, or one document's part of it: what it is made from, and how, so that what is there already is not made again. */
export interface StoryRow<T> {
  readonly from: Fingerprint
  make(): T
}
