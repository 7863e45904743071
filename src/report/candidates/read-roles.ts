import { newFeatureList } from '../../language/net/features.ts'
import { vectorRow } from '../../language/net/vectors.ts'
import type { Facts } from './facts.ts'
import type { DecisionModel } from './model.ts'
import { PHRASE_SLOTS } from './phrase-features.ts'
import { phraseHeads } from './phrases.ts'
import { best } from './read-words.ts'
import { type Anchor, type Before, type DecidedAnchor, DOER, RECIPIENT, walkPhrases } from './roles.ts'

/** An anchor with the roles of its phrases, and how sure they are. */
export interface ReadAnchor extends DecidedAnchor {
  /** Chance of each decided role, by token. */
  readonly chances: ReadonlyMap<number, number>
  /** The product of the chances of all decisions on doers and recipients. */
  readonly partiesChance: number
}

/** Asks the net over phrases for the roles beside anchors. */
export interface RoleReader {
  /** Heads of the phrases of a token's sentence, without the token itself. */
  phrasesAround(token: number): readonly number[]
  read(anchor: Anchor, before: Before): ReadAnchor
}

/** So many phrases before a word, and so many behind it, are asked for: a sentence may be a list without end. */
const MOST_ON_A_SIDE = 40

/** The phrases nearest to a token on both sides, without itself, in the order of the text. */
function nearest(phrases: readonly number[], token: number): readonly number[] {
  const others = phrases.filter((t) => t !== token)
  if (others.length <= MOST_ON_A_SIDE) return others
  const before = others.filter((t) => t < token).slice(-MOST_ON_A_SIDE)
  return [...before, ...others.filter((t) => t > token).slice(0, MOST_ON_A_SIDE)]
}

export function roleReader(facts: Facts, model: DecisionModel): RoleReader {
  const { tokens } = facts.tree
  const { firstToken } = facts.analysis.sentences
  const list = newFeatureList(2048)
  const slots = new Int32Array(PHRASE_SLOTS)
  const heads = new Map<number, readonly number[]>()
  return {
    phrasesAround(token) {
      const sentence = tokens.sentence[token]
      let found = heads.get(sentence)
      if (found === undefined) {
        found = phraseHeads(facts, firstToken[sentence], firstToken[sentence + 1])
        heads.set(sentence, found)
      }
      return nearest(found, token)
    },
    read(anchor, before) {
      const chances = new Map<number, number>()
      let partiesChance = 1
      const roles = walkPhrases(facts, anchor, before, list, slots, (token) => {
        for (let s = 0; s < slots.length; s++) {
          slots[s] = slots[s] < 0 ? -1 : vectorRow(model.vectors, facts.form[slots[s]])
        }
        model.phrases.see(list, slots)
        const chance = model.phrases.decide(0, -1)
        const { index: role } = best(chance)
        if (role > 0) chances.set(token, chance[role])
        // Whether it is the place or the time says nothing about the parties.
        partiesChance *= role === DOER || role === RECIPIENT ? chance[role] : 1 - chance[DOER] - chance[RECIPIENT]
        return role
      })
      return { ...anchor, roles, chances, partiesChance }
    },
  }
}
