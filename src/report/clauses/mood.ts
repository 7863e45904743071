import type { Tree } from '../../language/syntax/index.ts'
import {
  AUX,
  AUXILIARY,
  CONJ,
  childBy,
  childrenBy,
  isRelation,
  lemmaAt,
  MARK,
  SUBJECT,
  VB,
  VBD,
  VBG,
  VBN,
  VBP,
  VBZ,
  VERB,
  wordAt,
} from '../../language/syntax/index.ts'
import type { EventStatus } from '../../record/vocabulary.ts'

/** How a predicate stands by its own words alone: tense, modal, negation. */
export interface Mood {
  readonly status: EventStatus
  /** A modal or tense of its own: what governs the clause does not change it. */
  readonly finite: boolean
  readonly negated: boolean
}

/** Where a reading stands: a headline's present tense tells of what happened. */
export interface StandingContext {
  isHeadline(token: number): boolean
}

export function marksOf(tree: Tree, verb: number): string[] {
  return childrenBy(tree, verb, MARK)
    .filter((t) => t < verb)
    .map((t) => wordAt(tree, t))
}

const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'neither', 'nor', 'hardly', 'nowhere', 'not'])

/** True where a predicate is negated: by "not" or "never", or by a subject or object with "no". */
export function isNegated(tree: Tree, verb: number): boolean {
  for (let t = tree.first[verb]; t >= 0; t = tree.next[t]) {
    if (NEGATIONS.has(wordAt(tree, t)) && !isRelation(tree, t, CONJ)) {
      const after = t + 1 < tree.tokens.count ? wordAt(tree, t + 1) : ''
      if (t < verb && after !== 'only' && after !== 'just' && after !== 'merely') return true
    }
    if (isRelation(tree, t, SUBJECT) && (NOBODY.has(wordAt(tree, t)) || nominalNegation(tree, t))) return true
    if (wordAt(tree, t) === 'no' && t + 1 < tree.tokens.count && wordAt(tree, t + 1) === 'longer') return true
    if (wordAt(tree, t) === 'longer' && t > 0 && wordAt(tree, t - 1) === 'no') return true
  }
  return false
}

const NOBODY = new Set(['nobody', 'none', 'nothing', 'neither'])

export function nominalNegation(tree: Tree, noun: number): boolean {
  for (let t = tree.first[noun]; t >= 0; t = tree.next[t]) {
    const word = wordAt(tree, t)
    if (t < noun && (word === 'no' || word === 'neither')) return true
  }
  // "have no plans", "has no intention"
  return false
}

export function hasOwnMood(tree: Tree, verb: number): boolean {
  return childBy(tree, verb, AUXILIARY) >= 0 || childBy(tree, verb, SUBJECT) >= 0
}

export function moodOf(tree: Tree, verb: number, context: StandingContext, depth: number): Mood {
  const { tokens } = tree
  const negated = isNegated(tree, verb)
  let modal = ''
  let progressive = false
  let present = false
  let past = false
  let perfect = false
  for (const t of childrenBy(tree, verb, AUXILIARY)) {
    if (t > verb && tokens.upos[t] !== AUX) continue
    const word = wordAt(tree, t)
    if (MODALS[word] !== undefined) modal = isInverted(tree, verb, t) ? 'might' : word
    if (word === 'have' || word === 'has' || word === "'ve" || word === '’ve') perfect = true
    if (word === 'had') {
      perfect = true
      past = true
    }
    if (
      word === 'is' ||
      word === 'are' ||
      word === 'am' ||
      word === "'re" ||
      word === '’re' ||
      word === "'m" ||
      word === '’m' ||
      word === 'does' ||
      word === 'do'
    )
      present = true
    if (word === 'was' || word === 'were' || word === 'did') past = true
  }
  const tag = tokens.xpos[verb]
  if (tag === VBG && childBy(tree, verb, AUXILIARY) >= 0) progressive = true
  if (modal === '' && lemmaAt(tree, verb) !== 'be') {
    const share = isRelation(tree, verb, CONJ) && !hasOwnMood(tree, verb) ? tokens.head[verb] : -1
    if (share >= 0 && tag === VB && tokens.upos[share] === VERB && depth < 8 && !marksOf(tree, verb).includes('to')) {
      const shared = moodOf(tree, share, context, depth + 1)
      return negated ? { status: negate(shared.status), finite: shared.finite, negated: true } : shared
    }
  }
  if (modal !== '') {
    const kind = MODALS[modal]
    const status =
      kind === 'future'
        ? negated
          ? 'refused'
          : 'planned'
        : kind === 'wish'
          ? negated
            ? 'refused'
            : perfect
              ? 'possible'
              : 'planned'
          : kind === 'duty'
            ? negated
              ? 'possible'
              : 'demanded'
            : negated && modal !== 'may' && modal !== 'might'
              ? 'denied'
              : 'possible'
    return { status, finite: true, negated }
  }
  if (tag === VBG && !progressive) return { status: negated ? 'denied' : 'happened', finite: false, negated }
  const plainPresent =
    tag === VB &&
    !marksOf(tree, verb).includes('to') &&
    childBy(tree, verb, SUBJECT) >= 0 &&
    childBy(tree, verb, AUXILIARY) < 0
  if (tag === VB && !plainPresent && !present && !past && childBy(tree, verb, AUXILIARY) < 0) {
    return { status: negated ? 'refused' : 'planned', finite: false, negated }
  }
  if (tag === VB && marksOf(tree, verb).includes('to'))
    return { status: negated ? 'refused' : 'planned', finite: false, negated }
  if (tag === VBN && childBy(tree, verb, AUXILIARY) < 0)
    return { status: negated ? 'denied' : 'happened', finite: false, negated }
  if (marksOf(tree, verb).includes('to') && tag !== VBD)
    return { status: negated ? 'refused' : 'planned', finite: false, negated }
  if (negated) return { status: 'denied', finite: true, negated }
  if (progressive && !past) return { status: 'ongoing', finite: true, negated }
  const simplePresent = (tag === VBZ || tag === VBP || plainPresent) && !past
  if ((simplePresent || (present && !perfect && !past)) && !context.isHeadline(verb)) {
    return { status: 'ongoing', finite: true, negated }
  }
  return { status: 'happened', finite: true, negated }
}

/** "Should the talks fail": a condition. */
function isInverted(tree: Tree, verb: number, modal: number): boolean {
  const subject = childBy(tree, verb, SUBJECT)
  return wordAt(tree, modal) === 'should' && subject > modal
}

export const MODALS: Readonly<Record<string, 'future' | 'wish' | 'duty' | 'chance' | undefined>> = {
  will: 'future',
  "'ll": 'future',
  '’ll': 'future',
  wo: 'future',
  shall: 'future',
  would: 'wish',
  "'d": 'wish',
  '’d': 'wish',
  must: 'duty',
  should: 'duty',
  ought: 'duty',
  may: 'chance',
  might: 'chance',
  could: 'chance',
  can: 'chance',
  ca: 'chance',
}

export function negate(status: EventStatus): EventStatus {
  if (status === 'planned') return 'refused'
  if (status === 'denied' || status === 'refused') return 'happened'
  if (status === 'demanded') return 'possible'
  return status === 'possible' ? 'possible' : 'denied'
}
