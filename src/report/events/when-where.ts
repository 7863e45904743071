import type { Tree } from '../../language/syntax/index.ts'
import {
  ADVCL,
  AGENT,
  COMPOUND,
  childrenBy,
  isRelation,
  NOUN,
  OBL,
  PATIENT,
  prepositionOf,
  relations,
  VBG,
  VERB,
  withConjuncts,
} from '../../language/syntax/index.ts'
import type { Cast } from '../clauses/participants.ts'
import { placeAt } from '../clauses/participants.ts'
import { wordSet } from '../clauses/word-set.ts'
import type { Participant, Time } from '../layers.ts'

const DEPENDENT = relations('obl', 'nmod', 'obj', 'nsubj:pass', 'obl:agent')
const LINKS = relations('obl', 'nmod', 'obj', 'nsubj:pass', 'xcomp', 'conj', 'advcl', 'acl', 'acl:relcl', 'nsubj')
const SAME_CLAUSE = relations('obj', 'obl', 'nmod', 'xcomp', 'nsubj:pass', 'nsubj', 'conj')
const AT = wordSet('in at near on over outside inside around across throughout off along within into of to')

/** Where an event took place: a place named beside its words, or beside those that govern them in the same clause. */
export function placeOf(tree: Tree, cast: Cast, token: number): Participant | null {
  let t = token
  for (let steps = 0; steps < 3; steps++) {
    const found = placeBelow(tree, cast, t, 0, token)
    if (found !== null) return found
    const head = tree.tokens.head[t]
    if (head < 0 || !isRelation(tree, t, SAME_CLAUSE)) return null
    if (isRelation(tree, t, OBL) && tree.tokens.upos[head] === VERB && prepositionOf(tree, t) !== 'in') return null
    t = head
  }
  return null
}

function placeBelow(tree: Tree, cast: Cast, head: number, depth: number, event: number): Participant | null {
  for (const t of childrenBy(tree, head, DEPENDENT)) {
    const preposition = prepositionOf(tree, t)
    const core = isRelation(tree, t, PATIENT)
    const agent = isRelation(tree, t, AGENT)
    if (!core && !agent && !AT.has(preposition)) continue
    if (preposition === 'to' || preposition === 'of') {
      if (head !== event) continue
    }
    for (const c of agent ? [] : withConjuncts(tree, t)) {
      const index = cast.byHead[c]
      const place = placeAt(cast, c)
      if (place === null || index < 0) continue
      const mention = cast.mentions[index]
      // A state that is acted upon is not the place of the act.
      if (mention.kind === 'place' || mention.form === 'location') {
        if (mention.kind === 'place' || !core) return place
      } else if (!core && PLACE_ONLY.has(preposition)) return place
    }
    if (depth < 1 && (tree.tokens.upos[t] === NOUN || core)) {
      const inner = placeBelow(tree, cast, t, depth + 1, event)
      if (inner !== null) return inner
    }
  }
  for (const t of childrenBy(tree, head, COMPOUND)) {
    const index = cast.byHead[t]
    if (index < 0) continue
    const mention = cast.mentions[index]
    if (head === event && (mention.kind === 'place' || mention.form === 'location')) return placeAt(cast, t)
  }
  return null
}

const PLACE_ONLY = new Set(['in', 'near', 'inside', 'outside', 'across', 'throughout', 'around', 'over', 'within'])

/** The dates and times of a sentence with the token that each hangs on. */
export interface Clock {
  readonly times: readonly { readonly value: string; readonly head: number; readonly start: number }[]
}

/** Ties the resolved dates and times of a sentence to their syntactic heads. */
export function clockOf(tree: Tree, times: readonly Time[], from: number, to: number): Clock {
  const { tokens } = tree
  const found: { value: string; head: number; start: number }[] = []
  for (const time of times) {
    if (time.timex !== 'DATE' && time.timex !== 'TIME') continue
    if (!/^\d{4}/.test(time.value)) continue
    let inner = -1
    for (let t = from; t < to; t++) {
      if (tokens.start[t] >= time.end || tokens.end[t] <= time.start) continue
      const head = tokens.head[t]
      const outside = head < 0 || tokens.start[head] >= time.end || tokens.end[head] <= time.start
      if (outside) inner = t
    }
    if (inner >= 0) found.push({ value: time.value, head: inner, start: time.start })
  }
  return { times: found }
}

/**
 * When an event took place: the date that hangs on its words, else on those that govern it within its clause; null
 * where the clause names none. A date on a verb of saying is not that of what is said.
 */
export function dateOf(tree: Tree, clock: Clock, token: number): string | null {
  if (clock.times.length === 0) return null
  let t = token
  for (let steps = 0; steps < 4; steps++) {
    let best: string | null = null
    let nearest = Number.POSITIVE_INFINITY
    for (const time of clock.times) {
      if (!hangsOn(tree, time.head, t, steps === 0)) continue
      const distance = Math.abs(time.start - tree.tokens.start[token])
      if (distance < nearest) {
        nearest = distance
        best = time.value
      }
    }
    if (best !== null) return best
    const head = tree.tokens.head[t]
    if (head < 0 || !(isRelation(tree, t, SAME_CLAUSE) || isAccompanying(tree, t))) return null
    if (isRelation(tree, t, OBL) && tree.tokens.upos[head] === VERB && !WITHIN.has(prepositionOf(tree, t))) return null
    t = head
  }
  return null
}

const WITHIN = new Set(['in', 'with', 'by', 'through', 'during', 'out', 'for'])

/** True for a participle that tells what went with its verb: "… exploded on Tuesday, killing nine". */
function isAccompanying(tree: Tree, token: number): boolean {
  return tree.tokens.xpos[token] === VBG && tree.tokens.head[token] < token && isRelation(tree, token, ADVCL)
}

/** True where a time's head hangs on `head`, at most through one noun. */
function hangsOn(tree: Tree, time: number, head: number, near: boolean): boolean {
  const first = tree.tokens.head[time]
  if (first === head) return true
  if (first < 0 || !near) return false
  return tree.tokens.head[first] === head && isRelation(tree, first, LINKS) && tree.tokens.upos[first] !== VERB
}
