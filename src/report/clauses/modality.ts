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
import {
  modalKinds,
  negations,
  nobodyWords,
  notAlone,
  pastAuxiliaries,
  perfectAuxiliaries,
  presentAuxiliaries,
} from '../../lexicon/factuality-words.ts'
import type { EventStatus } from '../../record/vocabulary.ts'

/** The status of a predicate by its own words alone: tense, modal, negation. */
export interface Modality {
  readonly status: EventStatus
  /** True if it has a modal or a tense of its own, which the words that govern the clause do not change. */
  readonly finite: boolean
  readonly negated: boolean
}

/** The words that open the clause of a verb: "to", "if", "after". */
export function marksOf(tree: Tree, verb: number): string[] {
  return childrenBy(tree, verb, MARK)
    .filter((t) => t < verb)
    .map((t) => wordAt(tree, t))
}

/** True if a predicate is negated: by "not" or "never", or by a subject or object with "no". */
export function isNegated(tree: Tree, verb: number): boolean {
  for (let t = tree.first[verb]; t >= 0; t = tree.next[t]) {
    const word = wordAt(tree, t)
    const after = t + 1 < tree.tokens.count ? wordAt(tree, t + 1) : ''
    if (t < verb && negations.has(word) && !isRelation(tree, t, CONJ) && !notAlone.has(after)) return true
    if (isRelation(tree, t, SUBJECT) && (nobodyWords.has(word) || nominalNegation(tree, t))) return true
    if (word === 'no' && after === 'longer') return true
    if (word === 'longer' && t > 0 && wordAt(tree, t - 1) === 'no') return true
  }
  return false
}

/** True if "no" or "neither" stands before a noun. */
export function nominalNegation(tree: Tree, noun: number): boolean {
  for (let t = tree.first[noun]; t >= 0; t = tree.next[t]) {
    const word = wordAt(tree, t)
    if (t < noun && (word === 'no' || word === 'neither')) return true
  }
  return false
}

/** True if a verb has an auxiliary or a subject of its own. */
export function hasOwnModality(tree: Tree, verb: number): boolean {
  return childBy(tree, verb, AUXILIARY) >= 0 || childBy(tree, verb, SUBJECT) >= 0
}

/** The modality of a predicate by tense, modal and negation; a bare conjunct takes that of the verb before it. */
export function modalityOf(tree: Tree, verb: number, depth: number): Modality {
  const { tokens } = tree
  const negated = isNegated(tree, verb)
  const auxiliaries = auxiliariesOf(tree, verb)
  const { modal, perfect } = auxiliaries
  const tag = tokens.xpos[verb]
  const isTo = marksOf(tree, verb).includes('to')
  if (modal !== '') return { status: modalStatus(modal, negated, perfect), finite: true, negated }
  if (lemmaAt(tree, verb) !== 'be') {
    const share = isRelation(tree, verb, CONJ) && !hasOwnModality(tree, verb) ? tokens.head[verb] : -1
    if (share >= 0 && tag === VB && tokens.upos[share] === VERB && depth < 8 && !isTo) {
      const shared = modalityOf(tree, share, depth + 1)
      return negated ? { status: negate(shared.status), finite: shared.finite, negated: true } : shared
    }
  }
  return tenseModality(tree, verb, auxiliaries, isTo, negated)
}

interface Auxiliaries {
  readonly modal: string
  readonly perfect: boolean
  readonly present: boolean
  readonly past: boolean
}

function auxiliariesOf(tree: Tree, verb: number): Auxiliaries {
  const found = { modal: '', perfect: false, present: false, past: false }
  for (const t of childrenBy(tree, verb, AUXILIARY)) {
    if (t > verb && tree.tokens.upos[t] !== AUX) continue
    const word = wordAt(tree, t)
    if (modalKinds.has(word)) found.modal = isInverted(tree, verb, t) ? 'might' : word
    found.perfect ||= perfectAuxiliaries.has(word)
    found.present ||= presentAuxiliaries.has(word)
    found.past ||= pastAuxiliaries.has(word)
  }
  return found
}

/** "Should the talks fail": a condition. */
function isInverted(tree: Tree, verb: number, modal: number): boolean {
  const subject = childBy(tree, verb, SUBJECT)
  return wordAt(tree, modal) === 'should' && subject > modal
}

function modalStatus(modal: string, negated: boolean, perfect: boolean): EventStatus {
  const kind = modalKinds.get(modal)
  if (kind === 'future') return negated ? 'refused' : 'planned'
  if (kind === 'wish') return negated ? 'refused' : perfect ? 'possible' : 'planned'
  if (kind === 'duty') return negated ? 'possible' : 'demanded'
  return negated && modal !== 'may' && modal !== 'might' ? 'denied' : 'possible'
}

function tenseModality(tree: Tree, verb: number, auxiliaries: Auxiliaries, isTo: boolean, negated: boolean): Modality {
  const { present, past, perfect } = auxiliaries
  const tag = tree.tokens.xpos[verb]
  const isBare = childBy(tree, verb, AUXILIARY) < 0
  const plainPresent = tag === VB && !isTo && isBare && childBy(tree, verb, SUBJECT) >= 0
  if (isBare && (tag === VBG || tag === VBN)) return { status: negated ? 'denied' : 'happened', finite: false, negated }
  if ((tag === VB && isBare && !plainPresent) || (isTo && tag !== VBD))
    return { status: negated ? 'refused' : 'planned', finite: false, negated }
  if (negated) return { status: 'denied', finite: true, negated }
  const isPresent = tag === VBG || tag === VBZ || tag === VBP || plainPresent || (present && !perfect)
  return { status: isPresent && !past ? 'ongoing' : 'happened', finite: true, negated }
}

/** The status of an event, given the status of its negation. */
export function negate(status: EventStatus): EventStatus {
  if (status === 'planned') return 'refused'
  if (status === 'denied' || status === 'refused') return 'happened'
  if (status === 'demanded') return 'possible'
  return status === 'possible' ? 'possible' : 'denied'
}
