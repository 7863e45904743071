import type { Tree } from '../../language/syntax/index.ts'
import { childrenBy, lemmaAt, NOUN, OBLIQUE, prepositionOf, VERB } from '../../language/syntax/index.ts'
import { type EventContext, isOfContext } from '../../lexicon/event-words.ts'
import type { EventCode } from '../../record/vocabulary.ts'
import type { Event } from '../layers.ts'
import type { Trigger } from './triggers.ts'

/** What a report tells of, by its words: force, accidents, politics. */
export interface ReportContext {
  /** Words of force, and of accidents, in each sentence. */
  readonly force: Uint16Array
  readonly accident: Uint16Array
  /** Politics and hardly any force: attacks are words, fights are campaigns. */
  readonly isPolitical: boolean
  /** Accidents and no force: who was killed was killed by nobody. */
  readonly isAccidental: boolean
}

/** Words of politics from which on a text is about it, and how many of them outweigh a word of force. */
const POLITICAL = 4
const OUTWEIGHS = 2

/** Counts a report's telling words, in one pass. */
export function contextOf(tree: Tree): ReportContext {
  const { tokens, sentences } = tree
  const force = new Uint16Array(sentences.count)
  const accident = new Uint16Array(sentences.count)
  let politics = 0
  let forceAll = 0
  let accidentAll = 0
  for (let t = 0; t < tokens.count; t++) {
    const lemma = lemmaAt(tree, t)
    if (isOfContext('force', lemma)) {
      force[tokens.sentence[t]]++
      forceAll++
    } else if (isOfContext('accident', lemma)) {
      accident[tokens.sentence[t]]++
      accidentAll++
    } else if (isOfContext('politics', lemma)) politics++
  }
  return {
    force,
    accident,
    isPolitical: politics >= POLITICAL && politics > OUTWEIGHS * forceAll,
    isAccidental: accidentAll >= 2 && forceAll === 0,
  }
}

type Typed = Pick<Event, 'code' | 'mode'>

const BLASTS = new Set(['explosion', 'blast', 'fire', 'explode', 'burn'])

/**
 * What a word of force tells of where it stands: the given type; null where nobody used force (accidents, figures of
 * speech); ACCUSE where a text on politics attacks somebody in words.
 */
export function typeInContext(
  tree: Tree,
  trigger: Trigger,
  typed: { readonly code: EventCode; readonly mode: string | null },
  { actors, recipients }: Pick<Event, 'actors' | 'recipients'>,
  context: ReportContext,
): Typed | null {
  if (typed.code !== 'ASSAULT') return typed
  const lemma = lemmaAt(tree, trigger.token)
  const sentence = tree.tokens.sentence[trigger.token]
  const force = context.force[sentence] - (isOfContext('force', lemma) ? 1 : 0)
  if (force > 0) return typed
  const isBare = trigger.noun === null || trigger.noun.before.length === 0
  const accident = context.isAccidental || context.accident[sentence] > 0
  if (accident && actors.length === 0 && isBare && (isKind('harm', lemma) || BLASTS.has(lemma))) return null
  if (!context.isPolitical || !(isBare || lemma === 'campaign')) return typed
  if (isKind('verbal', lemma)) {
    if (hasPlace(tree, trigger.token)) return typed
    return actors.length + recipients.length > 0 ? { code: 'ACCUSE', mode: 'disapprove' } : null
  }
  return isKind('figurative', lemma) ? null : typed
}

const isKind = (kind: EventContext, lemma: string): boolean => isOfContext(kind, lemma)

/** "the attacks in Osk": what has a place is no figure of speech. */
function hasPlace(tree: Tree, token: number): boolean {
  return childrenBy(tree, token, OBLIQUE).some((t) => {
    const preposition = prepositionOf(tree, t)
    return (
      (preposition === 'in' || preposition === 'at') && tree.tokens.upos[t] !== NOUN && tree.tokens.upos[t] !== VERB
    )
  })
}
