import type { Tree } from '../../language/syntax/index.ts'
import {
  ACL,
  ADJ,
  ADVERBIAL_CLAUSE,
  CONJ,
  CONTENT_CLAUSE,
  isPassive,
  isRelation,
  RELCL,
  VB,
  VBD,
  VBN,
  VERB,
  XCOMP,
} from '../../language/syntax/index.ts'
import { conditionWords } from '../../lexicon/standing-words.ts'
import type { EventStatus } from '../../record/vocabulary.ts'
import { adverbialStanding } from './adverbials.ts'
import { complementStanding } from './complements.ts'
import { type Governed, isPredicate, type Standings } from './governed.ts'
import { hasOwnMood, marksOf, moodOf, negate } from './mood.ts'
import { isDeniedReport, nounClauseStanding } from './noun-clauses.ts'
import { nounStanding } from './noun-standing.ts'

/**
 * How an act stands that a verb or a noun of a sentence names: done, going on, planned, demanded, possible, denied or
 * refused, by its own modals and negation and by what governs it ("vowed to", "ruled out", "if", "a call for").
 */
export function standingOf(tree: Tree, token: number): EventStatus {
  return isPredicate(tree, token) ? STANDINGS.verb(tree, token, 0) : STANDINGS.noun(tree, token, 0)
}

const STANDINGS: Standings = {
  verb: verbStanding,
  noun: (tree, noun, depth) => nounStanding(tree, noun, depth, STANDINGS),
}

function verbStanding(tree: Tree, verb: number, depth: number): EventStatus {
  if (depth > 8) return 'happened'
  const { tokens } = tree
  const own = moodOf(tree, verb, depth)
  const head = tokens.head[verb]
  const governed = { tree, act: verb, head, own, depth, standings: STANDINGS }
  const marks = marksOf(tree, verb)
  if (marks.some((mark) => conditionWords.has(mark))) return 'possible'
  if (head < 0) return own.status
  if (isRelation(tree, verb, CONJ)) return conjunctStanding(governed)
  if (isRelation(tree, verb, XCOMP) || isRelation(tree, verb, CONTENT_CLAUSE)) return complementStanding(governed)
  if (isRelation(tree, verb, ADVERBIAL_CLAUSE)) return adverbialStanding(governed)
  if (isDeniedReport(tree, verb, head)) return own.negated ? 'possible' : 'denied'
  if (isRelation(tree, verb, ACL)) return nounClauseStanding(governed)
  if (isRelation(tree, verb, RELCL) && !own.finite) return marks.includes('to') ? 'possible' : own.status
  // "Rebels to attack": a headline's future.
  if (tokens.xpos[verb] === VB && marks.includes('to') && !own.finite) return own.negated ? 'refused' : 'planned'
  return own.status
}

/** What governs the first conjunct governs the second: an infinitive behind "vowed to", a clause behind "if". */
function conjunctStanding({ tree, act, head, own, depth }: Governed): EventStatus {
  const { xpos, upos } = tree.tokens
  const sharesMood = !hasOwnMood(tree, act) && (upos[head] === VERB || upos[head] === ADJ)
  if (sharesMood && xpos[act] === xpos[head] && xpos[act] !== VBD) {
    const shared = verbStanding(tree, head, depth + 1)
    return own.negated ? negate(shared) : shared
  }
  if (!own.finite || (sharesMood && xpos[act] === VBN && isPassive(tree, act)))
    return verbStanding(tree, head, depth + 1)
  // A clause under "if" has not come about.
  const isConditional =
    isRelation(tree, head, ADVERBIAL_CLAUSE) && marksOf(tree, head).some((mark) => conditionWords.has(mark))
  return isConditional ? 'possible' : own.status
}
