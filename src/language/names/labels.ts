import type { NameType } from '../analysis.ts'

/** The kinds of names, in the order in which labels number them. */
export const NAME_TYPES = ['PER', 'ORG', 'LOC', 'MISC'] as const satisfies readonly NameType[]

/** Labels of words: 0 is outside every name, then for each type one that begins a name and one that continues it. */
export const LABEL_COUNT = 1 + 2 * NAME_TYPES.length
export const OUTSIDE = 0

export function beginLabel(type: number): number {
  return 1 + 2 * type
}

export function insideLabel(type: number): number {
  return 2 + 2 * type
}

/** Index of the label's type in `NAME_TYPES`; -1 for `OUTSIDE`. */
export function typeOfLabel(label: number): number {
  return label === OUTSIDE ? -1 : (label - 1) >> 1
}

export function isInside(label: number): boolean {
  return label !== OUTSIDE && (label & 1) === 0
}

/** May `next` follow `label`? A continuing label follows only a label of its own type. `label` is -1 before the first word. */
export function mayFollow(label: number, next: number): boolean {
  if (!isInside(next)) return true
  return label > OUTSIDE && typeOfLabel(label) === typeOfLabel(next)
}
