import type { FeatureList } from '../../language/net/features.ts'
import { depthOf } from '../../language/syntax/index.ts'
import type { Facts } from './facts.ts'
import { phraseFeatures, phraseSlots, type RoleHistory, type RolesByToken, viewAnchor } from './phrase-features.ts'

/** A word beside which phrases have roles: an act, a cue, what somebody is for or against, a figure. */
export interface Anchor {
  readonly token: number
  /** Index into `ANCHOR_CLASSES`. */
  readonly anchorClass: number
  /** Heads of the phrases that come into question, in the order of the text. */
  readonly phrases: readonly number[]
}

/** An anchor whose phrases have their roles: by token, an index into `ROLE_CLASSES`. */
export interface DecidedAnchor extends Anchor {
  readonly roles: RolesByToken
}

export const DOER = 1
export const RECIPIENT = 2
export const PLACE = 3
export const TIME = 4

/** Acts that govern others come first, then the order of the text. */
export function inOrder<A extends { readonly token: number }>({ tree }: Facts, anchors: readonly A[]): A[] {
  return [...anchors].sort((a, b) => depthOf(tree, a.token) - depthOf(tree, b.token) || a.token - b.token)
}

/** The nearest act above a token (or at it, where `own`) whose parties are known, or null. */
export function governorOf(
  { tree }: Facts,
  token: number,
  decided: ReadonlyMap<number, DecidedAnchor>,
  own: boolean,
): DecidedAnchor | null {
  const { head } = tree.tokens
  for (let t = own ? token : head[token]; t >= 0; t = head[t]) {
    const found = decided.get(t)
    if (found !== undefined) return found
  }
  return null
}

/** What was decided before the phrases of an anchor are asked for. */
export interface Before {
  /** The nearest act above it, and the act decided last in its sentence. */
  readonly governor: DecidedAnchor | null
  readonly last: DecidedAnchor | null
  /** Class of the act that each token names, or 0. */
  readonly acts: Uint8Array
}

/** For what is decided before any act is known: no token names one, wherever it is looked up. */
export const BEFORE_ANY_ACT: Before = { governor: null, last: null, acts: new Uint8Array(0) }

/**
 * Walks the phrases of an anchor in the order of the text. For each, its features (with what was decided before it) are
 * put into `list`, its words into `slots`, and `decide` gives its role, which the next ones see.
 * @returns the roles by token
 */
export function walkPhrases(
  facts: Facts,
  anchor: Anchor,
  { governor, last, acts }: Before,
  list: FeatureList,
  slots: Int32Array,
  decide: (token: number) => number,
): RolesByToken {
  const view = viewAnchor(facts, anchor.token)
  const roles = new Map<number, number>()
  let doers = 0
  let recipients = 0
  for (const token of anchor.phrases) {
    const history: RoleHistory = {
      anchorClass: anchor.anchorClass,
      roles,
      governorClass: governor?.anchorClass ?? 0,
      governorRoles: governor?.roles ?? null,
      lastClass: last?.anchorClass ?? 0,
      lastRoles: last?.roles ?? null,
      acts,
      doers,
      recipients,
    }
    phraseFeatures(facts, view, token, history, list)
    phraseSlots(facts, anchor.token, token, slots)
    const role = decide(token)
    if (role > 0) roles.set(token, role)
    if (role === DOER) doers++
    else if (role === RECIPIENT) recipients++
  }
  return roles
}
