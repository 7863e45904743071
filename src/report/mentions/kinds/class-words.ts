import {
  eventFirstWords,
  eventWords,
  organizationFirstWords,
  organizationHeads,
  organizationsAlone,
  organizationWords,
  otherHeads,
  otherWords,
  placeFirstWords,
  placeWords,
  vehicleWords,
  workWords,
} from '../../../lexicon/name-classes.ts'
import type { ActorKind } from '../../../record/vocabulary.ts'

/** What the first or last word of a capitalised name says of its kind, or null. */
export function kindByClassWord(lowerWords: readonly string[]): ActorKind | null {
  const { length } = lowerWords
  if (length === 0) return null
  const at = lowerWords.findIndex((word) => word === 'of' || word === 'for' || word === 'on')
  const head = lowerWords[at > 0 ? at - 1 : length - 1].replace(/\.$/, '')
  if (length > 1 || organizationsAlone.has(head)) {
    if (organizationWords.has(head)) return 'organization'
    if (placeWords.has(head)) return 'place'
    if (eventWords.has(head)) return 'event'
    if (workWords.has(head)) return 'work'
    if (vehicleWords.has(head)) return 'vehicle'
    if (otherWords.has(head)) return 'other'
  }
  if (at > 0) {
    if (organizationHeads.has(head)) return 'organization'
    if (head === 'battle' || head === 'siege') return 'event'
    if (head === 'treaty' || head === 'declaration') return 'work'
    if (otherHeads.has(head)) return 'place'
  }
  if (length > 1 && organizationFirstWords.has(lowerWords[0])) return 'organization'
  if (length > 1 && eventFirstWords.has(lowerWords[0])) return 'event'
  if (length > 1 && placeFirstWords.has(lowerWords[0]) && length <= 3) return 'place'
  return null
}
