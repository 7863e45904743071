import type { Tree } from '../../language/syntax/index.ts'
import {
  AUX,
  CCOMP,
  COMPLEMENT_OR_ADVERBIAL,
  childBy,
  childrenBy,
  isRelation,
  lemmaAt,
  SUBJECT,
  TENSE_AUXILIARY,
  VERB,
  withConjuncts,
  wordAt,
} from '../../language/syntax/index.ts'
import type { PropositionPlace } from '../../lexicon/event-words.ts'
import { eventNouns } from '../../lexicon/event-words.ts'
import type { Span } from '../../record/span.ts'
import type { Stance } from '../../record/vocabulary.ts'
import { clauseRoles } from '../clauses/clause-roles.ts'
import { isNegated } from '../clauses/mood.ts'
import { participantsOf, participantsOfAll } from '../clauses/participants.ts'
import { standingOf } from '../clauses/standing.ts'
import { governsDemand } from '../clauses/status-effect.ts'
import { wordSet } from '../clauses/word-set.ts'
import type { FoundCue } from './cues.ts'
import { cuesAt } from './cues.ts'
import type { Reading } from './reading.ts'
import {
  about,
  againstTargets,
  clauseSpan,
  eventAt,
  holdersOf,
  infinitiveOf,
  opposite,
  positionOn,
  propose,
  spanOfTokens,
} from './reading.ts'

const VERB_PLACES: ReadonlySet<PropositionPlace> = new Set(['object', 'own-act', 'act-of-other', 'toward'])

export function verbPositions(reading: Reading, verb: number): void {
  const { tree, cast } = reading
  const negated = isNegated(tree, verb)
  let cues = cuesAt(tree, verb, VERB_PLACES, negated)
  if (cues.length === 0 && negated)
    cues = cuesAt(tree, verb, VERB_PLACES, false)
      .map((found) => (NOT_ASKED.has(lemmaAt(tree, verb)) && found.cue.stance === 'for' ? null : turned(found)))
      .filter((found) => found !== null)
  if (cues.length === 0 || isAlleged(tree, verb)) return
  const roles = clauseRoles(tree, verb)
  const holders = holdersOf(reading, roles.doers)
  if (holders.length === 0) return
  const standing = standingOf(tree, verb, reading.context)
  if (standing === 'demanded' || (standing === 'possible' && !hasOwnModal(tree, verb))) return
  // "refused to consider talks"
  if (!negated && (standing === 'refused' || standing === 'denied')) {
    cues = cues.flatMap((found) =>
      found.cue.stance === 'against' || found.cue.place === 'toward'
        ? []
        : [{ ...found, cue: { ...found.cue, stance: 'against' as const } }],
    )
    if (cues.length === 0) return
  }
  const evidence = (found: FoundCue): Span[] => [spanOfTokens(tree, found.tokens)]
  const act = infinitiveOf(tree, verb)
  const clause = childBy(tree, verb, CCOMP)
  const asked = firstCue(cues, 'act-of-other')
  const own = firstCue(cues, 'own-act')
  const object = firstCue(cues, 'object')
  const toward = firstCue(cues, 'toward')
  const uncertain = (stance: Stance): Stance => (standing === 'possible' && stance === 'for' ? 'open' : stance)

  if (
    act >= 0 &&
    asked !== null &&
    (roles.undergoers.length > 0 || asked.complement >= 0 || roles.receivers.length > 0)
  ) {
    const others =
      asked.complement >= 0 && asked.complement !== act
        ? [asked.complement]
        : roles.receivers.length > 0
          ? roles.receivers
          : roles.undergoers
    const whom = participantsOfAll(
      tree,
      cast,
      others.filter((t) => t !== act),
    )
    const stance = deniesAct(tree, verb, act) ? opposite(asked.cue.stance) : asked.cue.stance
    propose(reading, holders, uncertain(stance), clauseSpan(tree, act), evidence(asked), whom[0]?.entity ?? null)
    return
  }
  if (act >= 0 && own !== null && roles.undergoers.length === 0) {
    const recipients = eventAt(reading, act)?.recipients ?? []
    const stance = isNegated(tree, act) ? opposite(own.cue.stance) : own.cue.stance
    propose(reading, holders, uncertain(stance), clauseSpan(tree, act), evidence(own), recipients[0]?.entity ?? null)
    if (stance === 'for') againstTargets(reading, holders, act, [spanOfTokens(tree, [...own.tokens, act])])
    return
  }
  if (object !== null) {
    if (clause >= 0 && object.complement < 0 && TAKES_CLAUSE.has(lemmaAt(tree, verb))) {
      if (!governsDemand(tree, verb)) return
      const subject = childBy(tree, clause, SUBJECT)
      const whom = subject >= 0 ? participantsOf(tree, cast, subject) : []
      const negatedClause = deniesAct(tree, verb, clause) && object.cue.stance === 'for'
      propose(
        reading,
        holders,
        uncertain(negatedClause ? 'against' : object.cue.stance),
        clauseSpan(tree, clause),
        evidence(object),
        whom[0]?.entity ?? null,
      )
      return
    }
    const targets = object.complement >= 0 ? [object.complement] : roles.undergoers
    if (object.cue.stance === 'open' && !negated && !targets.some((t) => isOption(tree, t))) return
    const personal = toward !== null || PERSONAL.has(lemmaAt(tree, verb))
    for (const target of targets.slice(0, 3))
      positionOn(reading, holders, uncertain(object.cue.stance), target, evidence(object), personal)
    if (targets.length > 0) return
  }
  if (toward !== null) {
    const targets = toward.complement >= 0 ? withConjuncts(tree, toward.complement) : roles.undergoers
    const whom = participantsOfAll(tree, cast, targets)
    for (const one of whom) about(reading, holders, toward.cue.stance, one.entity, evidence(toward), null)
  }
}

/** Verbs whose clause is what their subject is for. */
const TAKES_CLAUSE =
  wordSet(`demand insist urge propose recommend suggest request ask want agree prefer advocate regret promise pledge
  complain hope`)

/** Verbs of stance that may take somebody as their object. */
const PERSONAL =
  wordSet(`oppose reject resist favor favour prefer hate detest abhor boycott endorse dismiss side stand vote campaign
  speak rally be disagree agree`)

/** What one considers is an act or a plan; who is considered a rebel is none. */
function isOption(tree: Tree, noun: number): boolean {
  const lemma = lemmaAt(tree, noun)
  return OPTIONS.has(lemma) || eventNouns(lemma).length > 0
}

const OPTIONS =
  wordSet(`plan proposal option request move idea possibility measure step bid resolution law offer response bill amendment
  change reform decision role participation membership`)

/** "may support": the doubt is in the verb itself, not in who asks for it. */
function hasOwnModal(tree: Tree, verb: number): boolean {
  return (
    childrenBy(tree, verb, TENSE_AUXILIARY).some((t) => tree.tokens.upos[t] === AUX) || tree.tokens.upos[verb] !== VERB
  )
}

/** "urged Norland not to leave", wherever the parser hangs the "not". */
function deniesAct(tree: Tree, verb: number, act: number): boolean {
  for (let t = verb + 1; t < act; t++) if (wordAt(tree, t) === 'not' || wordAt(tree, t) === 'never') return true
  return isNegated(tree, act)
}

/** What somebody is accused of is no stance of theirs. */
function isAlleged(tree: Tree, verb: number): boolean {
  const head = tree.tokens.head[verb]
  return head >= 0 && isRelation(tree, verb, COMPLEMENT_OR_ADVERBIAL) && ALLEGES.has(lemmaAt(tree, head))
}

const ALLEGES = new Set(['accuse', 'suspect', 'blame', 'deny', 'charge', 'convict', 'acquit'])

/** What a negated cue comes to: "does not support" is against, "does not oppose" open; a demand not made is nothing. */
function turned(found: FoundCue): FoundCue | null {
  const { cue } = found
  if (cue.stance === 'neutral' || cue.place === 'act-of-other' || cue.place === 'toward') return null
  if (cue.stance === 'for' && NOT_TURNED.has(cue.rest.join(' '))) return null
  const stance = cue.stance === 'against' ? 'open' : 'against'
  return { ...found, cue: { ...cue, stance } }
}

const NOT_TURNED = new Set(['for', 'on'])

/** What is not asked for is not thereby opposed. */
const NOT_ASKED =
  wordSet(`request demand ask seek insist urge expect propose recommend offer decide vow plan agree hope call push adopt
  promise pledge intend`)

function firstCue(cues: readonly FoundCue[], place: PropositionPlace): FoundCue | null {
  return cues.find(({ cue }) => cue.place === place) ?? null
}
