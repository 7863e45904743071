import { hashString } from '../../text/hash.ts'
import { APOSTROPHE, COMMA, HYPHEN } from '../text/characters.ts'
import type { TextView } from '../text/text-view.ts'
import {
  ACRONYM,
  ALL_CAPITALS,
  CAPITALIZED,
  INITIAL,
  LOWER_WORD,
  MARK,
  NUMBER,
  type WordTraits,
} from './word-traits.ts'

/** How a word joins the one before it: labels follow each other otherwise over a comma than over "of". */
export const JOINT_COUNT = 16

const WORDS: ReadonlyMap<number, number> = new Map([
  [hashString('of'), 9],
  [hashString('and'), 10],
  [hashString('&'), 10],
  [hashString('the'), 11],
  [hashString('for'), 12],
  [hashString('on'), 12],
  [hashString('in'), 12],
  [hashString("'s"), 13],
  [hashString("'"), 13],
])

export function readJoints(view: TextView, start: Uint32Array, traits: WordTraits): Uint8Array {
  const joints = new Uint8Array(traits.count)
  for (let i = 0; i < traits.count; i++) joints[i] = WORDS.get(traits.word[i]) ?? jointOf(view, start[i], traits, i)
  return joints
}

function jointOf(view: TextView, at: number, traits: WordTraits, i: number): number {
  switch (traits.writing[i]) {
    case LOWER_WORD:
      return 0
    case CAPITALIZED:
      return traits.joined[i] === 1 ? 14 : 1
    case ALL_CAPITALS:
      return 2
    case INITIAL:
    case ACRONYM:
      return 4
    case NUMBER:
      return 5
    case MARK: {
      const kind = view.classes[at]
      if (kind === COMMA) return 6
      if (kind === HYPHEN) return 7
      return kind === APOSTROPHE ? 15 : 8
    }
    default:
      return 3
  }
}
