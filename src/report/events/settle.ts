import type { Tree } from '../../language/syntax/index.ts'
import {
  COMPLEMENT,
  CONJ,
  childBy,
  isRelation,
  lemmaAt,
  NOUN_CLAUSE,
  NSUBJ,
  OBJ,
  prepositionOf,
  relations,
  SUBJECT,
  VBG,
  VERB,
} from '../../language/syntax/index.ts'
import { subjectOfHidden } from '../clauses/clause-roles.ts'
import type { Participant } from '../layers.ts'
import type { ReadEvent } from './read-event.ts'
import type { Trigger } from './triggers.ts'

/** An event as read from one trigger, before the events of the sentence are held against each other. */
export interface Draft {
  readonly trigger: Trigger
  readonly event: ReadEvent
}

const ARGUMENT = relations('obj', 'obl', 'nsubj', 'nsubj:pass')
const ADVCL_OR_CONJ = relations('advcl', 'conj')

/** Verbs of harm that often only tell what an attack did. */
const HARM = new Set(['kill', 'wound', 'injure', 'maim', 'hurt', 'destroy', 'damage', 'devastate', 'harm'])
const VOWS = new Set(['vow', 'threaten', 'pledge', 'promise', 'swear'])
const HOSTILE = new Set(['ASSAULT', 'SANCTION', 'COERCE'])

/**
 * Makes one event of the words that tell of one: an attack and the harm that it did, a noun and the verb of the same
 * type that governs it, a vow and the violence that is vowed.
 */
export function settleDrafts(tree: Tree, drafts: readonly Draft[]): Draft[] {
  const byToken = new Map(drafts.map((draft) => [draft.trigger.token, draft]))
  const gone = new Set<Draft>()
  const changed = new Map<Draft, Draft>()
  const current = (draft: Draft): Draft => changed.get(draft) ?? draft
  for (const draft of drafts) {
    const { token } = draft.trigger
    const head = tree.tokens.head[token]
    const gathering = head >= 0 && draft.trigger.noun !== null ? gathererOf(tree, byToken, draft, head) : undefined
    if (gathering !== undefined && !gone.has(gathering)) {
      gone.add(draft)
      changed.set(gathering, together(current(gathering), draft))
      continue
    }
    const governor =
      head < 0
        ? undefined
        : (byToken.get(subjectOfHidden(tree, token)) ?? byToken.get(head) ?? attackBehind(tree, byToken, draft, head))
    if (governor === undefined || gone.has(governor)) continue
    const sameCode = governor.event.code === draft.event.code
    if (
      draft.trigger.noun !== null &&
      governor.trigger.verb !== null &&
      sameCode &&
      isRelation(tree, token, ARGUMENT)
    ) {
      if (prepositionOf(tree, token) === 'after' || prepositionOf(tree, token) === 'over') continue
      gone.add(draft)
      changed.set(governor, shared(current(governor), draft, isRelation(tree, token, NSUBJ)))
      continue
    }
    if (
      draft.trigger.verb !== null &&
      HARM.has(lemmaAt(tree, token)) &&
      governor.event.code === 'ASSAULT' &&
      draft.event.code === 'ASSAULT' &&
      governor.event.status === draft.event.status
    ) {
      // "were killed and wounded": one harm, told twice.
      const doubled =
        HARM.has(lemmaAt(tree, governor.trigger.token)) &&
        isRelation(tree, token, CONJ) &&
        childBy(tree, token, SUBJECT) < 0
      const participial = tree.tokens.xpos[token] === VBG && isRelation(tree, token, ADVCL_OR_CONJ)
      const relative = isRelation(tree, token, NOUN_CLAUSE) && governor.trigger.noun !== null
      const told = governor.trigger.token === subjectOfHidden(tree, token)
      if (participial || relative || doubled || told) {
        gone.add(draft)
        changed.set(governor, shared(current(governor), draft, false))
      }
    }
  }
  const kept = drafts.filter((draft) => !gone.has(draft)).map(current)
  return kept.flatMap((draft) => vowed(tree, draft, kept))
}

/** "A car bomb exploded in the square, killing nine": the attack is the subject of the verb that the harm hangs on. */
function attackBehind(tree: Tree, byToken: ReadonlyMap<number, Draft>, draft: Draft, head: number): Draft | undefined {
  if (draft.trigger.verb === null || !HARM.has(lemmaAt(tree, draft.trigger.token))) return undefined
  const subject = childBy(tree, head, NSUBJ)
  return subject < 0 ? undefined : byToken.get(subject)
}

/** "held a round of talks with": the verb's event, where the noun only says of what. */
function gathererOf(tree: Tree, byToken: ReadonlyMap<number, Draft>, draft: Draft, head: number): Draft | undefined {
  if (prepositionOf(tree, draft.trigger.token) !== 'of') return undefined
  const verb = [...byToken.values()].find(({ trigger }) => trigger.verb !== null && trigger.tokens.includes(head))
  const own = byToken.get(head)
  const governor = verb ?? (own?.trigger.noun ? own : undefined)
  return governor?.event.code === draft.event.code && draft.event.code === 'CONSULT' ? governor : undefined
}

/** The event of `into` with all who take part in either. */
function together(into: Draft, from: Draft): Draft {
  const join = (a: readonly Participant[], b: readonly Participant[]): Participant[] => [
    ...a,
    ...b.filter((one) => !a.some(({ entity }) => entity === one.entity)),
  ]
  const { event } = into
  const actors = join(event.actors, from.event.actors)
  const recipients = join(event.recipients, from.event.recipients)
  return {
    trigger: into.trigger,
    event: {
      ...event,
      actors,
      recipients: recipients.filter((one) => !actors.some(({ entity }) => entity === one.entity)),
    },
  }
}

/** The event of `into` with the participants that only `from` names. */
function shared(into: Draft, from: Draft, fromIsSubject: boolean): Draft {
  const { event } = into
  const actors: readonly Participant[] =
    event.actors.length > 0 && !fromIsSubject
      ? event.actors
      : from.event.actors.length > 0
        ? from.event.actors
        : event.actors
  const recipients = event.recipients.length > 0 ? event.recipients : from.event.recipients
  const mode = event.mode ?? from.event.mode
  return {
    trigger: into.trigger,
    event: {
      ...event,
      mode,
      actors,
      recipients: recipients.filter((one) => !actors.some(({ entity }) => entity === one.entity)),
    },
  }
}

/** "vowed to destroy": the vow is the event (THREATEN), what is vowed is in its words. */
function vowed(tree: Tree, draft: Draft, all: readonly Draft[]): Draft[] {
  const { token } = draft.trigger
  const head = tree.tokens.head[token]
  if (draft.trigger.verb !== null && head >= 0 && tree.tokens.upos[head] === VERB && VOWS.has(lemmaAt(tree, head))) {
    const violent =
      HOSTILE.has(draft.event.code) && isRelation(tree, token, COMPLEMENT) && draft.event.status === 'planned'
    const threat = all.find((other) => other.trigger.token === head)
    if (violent && childBy(tree, head, OBJ) < 0) {
      if (threat === undefined) return [draft]
      return threat.event.code === 'THREATEN' || threat.event.code === 'AGREE' ? [] : [draft]
    }
  }
  if (draft.trigger.verb === null || !VOWS.has(lemmaAt(tree, token))) return [draft]
  const act = all.find((other) => {
    const t = other.trigger.token
    return (
      tree.tokens.head[t] === token &&
      isRelation(tree, t, COMPLEMENT) &&
      HOSTILE.has(other.event.code) &&
      other.event.status === 'planned'
    )
  })
  if (act === undefined) return [draft]
  return [
    {
      trigger: {
        ...draft.trigger,
        tokens: [...new Set([...draft.trigger.tokens, ...act.trigger.tokens])].sort((a, b) => a - b),
      },
      event: {
        ...draft.event,
        code: 'THREATEN',
        mode: THREATENED[act.event.mode ?? ''] ?? (act.event.code === 'ASSAULT' ? 'violence' : 'restrict'),
        recipients: act.event.recipients.filter(
          (one) => !draft.event.actors.some(({ entity }) => entity === one.entity),
        ),
      },
    },
  ]
}

const THREATENED: Readonly<Record<string, string | undefined>> = {
  arrest: 'arrest',
  expel: 'expel',
  discontinue: 'relations',
  withdraw: 'relations',
}
