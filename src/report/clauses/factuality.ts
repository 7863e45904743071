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
import { conditionWords } from '../../lexicon/factuality-words.ts'
import type { EventStatus } from '../../record/vocabulary.ts'
import { adverbialFactuality } from './adverbials.ts'
import { complementFactuality } from './complements.ts'
import { type FactualityReader, type Governed, isPredicate } from './governed.ts'
import { hasOwnModality, marksOf, modalityOf, negate } from './modality.ts'
import { isDeniedReport, nounClauseFactuality } from './noun-clauses.ts'
import { nounFactuality } from './noun-factuality.ts'

/**
 * The factuality of the event that a verb or a noun names: happened, ongoing, planned, demanded, possible, denied or
 * refused, by its own modals and negation and by the words that govern it ("vowed to", "ruled out", "if", "a call for").
 */
export function factualityOf(tree: Tree, token: number): EventStatus {
  return isPredicate(tree, token) ? FACTUALITY.verb(tree, token, 0) : FACTUALITY.noun(tree, token, 0)
}

const FACTUALITY: FactualityReader = {
  verb: verbFactuality,
  noun: (tree, noun, depth) => nounFactuality(tree, noun, depth, FACTUALITY),
}

function verbFactuality(tree: Tree, verb: number, depth: number): EventStatus {
  if (depth > 8) return 'happened'
  const { tokens } = tree
  const own = modalityOf(tree, verb, depth)
  const head = tokens.head[verb]
  const governed = { tree, act: verb, head, own, depth, factuality: FACTUALITY }
  const marks = marksOf(tree, verb)
  if (marks.some((mark) => conditionWords.has(mark))) return 'possible'
  if (head < 0) return own.status
  if (isRelation(tree, verb, CONJ)) return conjunctFactuality(governed)
  if (isRelation(tree, verb, XCOMP) || isRelation(tree, verb, CONTENT_CLAUSE)) return complementFactuality(governed)
  if (isRelation(tree, verb, ADVERBIAL_CLAUSE)) return adverbialFactuality(governed)
  if (isDeniedReport(tree, verb, head)) return own.negated ? 'possible' : 'denied'
  if (isRelation(tree, verb, ACL)) return nounClauseFactuality(governed)
  if (isRelation(tree, verb, RELCL) && !own.finite) return marks.includes('to') ? 'possible' : own.status
  // "Rebels to attack": a headline's future.
  if (tokens.xpos[verb] === VB && marks.includes('to') && !own.finite) return own.negated ? 'refused' : 'planned'
  return own.status
}

/** What governs the first conjunct governs the second: an infinitive behind "vowed to", a clause behind "if". */
function conjunctFactuality({ tree, act, head, own, depth }: Governed): EventStatus {
  const { xpos, upos } = tree.tokens
  const sharesModality = !hasOwnModality(tree, act) && (upos[head] === VERB || upos[head] === ADJ)
  if (sharesModality && xpos[act] === xpos[head] && xpos[act] !== VBD) {
    const shared = verbFactuality(tree, head, depth + 1)
    return own.negated ? negate(shared) : shared
  }
  if (!own.finite || (sharesModality && xpos[act] === VBN && isPassive(tree, act)))
    return verbFactuality(tree, head, depth + 1)
  // An event in a clause under "if" has not happened.
  const isConditional =
    isRelation(tree, head, ADVERBIAL_CLAUSE) && marksOf(tree, head).some((mark) => conditionWords.has(mark))
  return isConditional ? 'possible' : own.status
}
