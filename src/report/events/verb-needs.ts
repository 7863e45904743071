import type { Tree } from '../../language/syntax/index.ts'
import {
  ACL,
  COMPLEMENT_OR_ADVERBIAL,
  childrenBy,
  isRelation,
  lemmaAt,
  MARK,
  OBJ,
  OBLIQUE,
  prepositionOf,
  VB,
  wordAt,
} from '../../language/syntax/index.ts'
import type { VerbNeed } from '../../lexicon/event-words.ts'
import type { ClauseRoles } from '../clauses/clause-roles.ts'
import { wordSet } from '../clauses/word-set.ts'

const ASKED = new Set(['whether', 'if', 'what', 'why', 'how', 'when', 'where', 'who'])

/** True where what a verb needs to tell of its event stands with it. */
export function hasWhatItNeeds(tree: Tree, verb: number, need: VerbNeed | null, roles: ClauseRoles): boolean {
  switch (need) {
    case null:
      return true
    case 'infinitive':
      return hasInfinitive(tree, verb, roles)
    case 'request':
      return hasInfinitive(tree, verb, roles) || asksFor(tree, verb) || infinitiveFollows(tree, verb)
    case 'object-or-infinitive':
      return roles.undergoers.length > 0 || (hasInfinitive(tree, verb, roles) && !onlySaysNothing(tree, verb))
    case 'no-object':
      return (
        !roles.undergoers.some((t) => t > verb) &&
        !childrenBy(tree, verb, COMPLEMENT_OR_ADVERBIAL).some((t) => t > verb && isThat(tree, t))
      )
  }
}

const TELLING = wordSet('comment answer say elaborate discuss speculate name identify give provide disclose')

/** "declined to comment": who does not speak turns nothing down. */
function onlySaysNothing(tree: Tree, verb: number): boolean {
  return childrenBy(tree, verb, COMPLEMENT_OR_ADVERBIAL).some((t) => t > verb && TELLING.has(lemmaAt(tree, t)))
}

/** "to do" on the verb, or on its object where the parser hangs it there. */
function hasInfinitive(tree: Tree, verb: number, roles: ClauseRoles): boolean {
  const isInfinitive = (t: number): boolean =>
    t > verb && childrenBy(tree, t, MARK).some((m) => wordAt(tree, m) === 'to') && tree.tokens.xpos[t] === VB
  if (childrenBy(tree, verb, COMPLEMENT_OR_ADVERBIAL).some((t) => isInfinitive(t) || isSubjunctive(tree, verb, t)))
    return true
  return roles.undergoers.some((object) => childrenBy(tree, object, ACL).some(isInfinitive))
}

/** How far behind its verb an infinitive may stand that the parser hangs elsewhere. */
const REACH = 14

/** "asked Peru, whose flag it flew, to withhold": the first "to" behind the verb, with no question between. */
function infinitiveFollows(tree: Tree, verb: number): boolean {
  const { tokens } = tree
  for (
    let t = verb + 1;
    t < verb + REACH && t + 1 < tokens.count && tokens.sentence[t + 1] === tokens.sentence[verb];
    t++
  ) {
    const word = wordAt(tree, t)
    if (ASKED.has(word) || word === 'about') return false
    if (word === 'to') return tokens.xpos[t + 1] === VB
  }
  return false
}

/** "required that it leave" */
function isSubjunctive(tree: Tree, verb: number, clause: number): boolean {
  return clause > verb && isThat(tree, clause) && tree.tokens.xpos[clause] === VB
}

function isThat(tree: Tree, clause: number): boolean {
  return childrenBy(tree, clause, MARK).some((m) => wordAt(tree, m) === 'that')
}

/** "asked for help", "asked Chad for troops", "asked permission"; not "asked whether", "asked about". */
function asksFor(tree: Tree, verb: number): boolean {
  for (const t of childrenBy(tree, verb, COMPLEMENT_OR_ADVERBIAL)) {
    for (let w = tree.first[t]; w >= 0 && w < t; w = tree.next[w]) if (ASKED.has(wordAt(tree, w))) return false
    if (t > verb && isThat(tree, t)) return true
  }
  const objects = childrenBy(tree, verb, OBJ)
  return [verb, ...objects].some((head) =>
    childrenBy(tree, head, OBLIQUE).some((t) => prepositionOf(tree, t) === 'for' && !isRelation(tree, t, OBJ)),
  )
}
