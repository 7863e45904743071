import {
  COMPLEMENT,
  childBy,
  isRelation,
  OBLIQUE,
  relations,
  subtreeSpan,
  type Tree,
} from '../../language/syntax/index.ts'
import type { Span } from '../../record/span.ts'
import { contains, overlaps } from '../../record/span.ts'
import type { Facts } from '../candidates/facts.ts'
import type { WordAnswers } from '../candidates/read-words.ts'
import type { Statement } from '../layers.ts'

/** What a cue must be likely by, so that a statement is made that nothing drafted. */
const LEAST_CHANCE = 0.5

const CLAUSE_OF_NOUN = relations('acl', 'ccomp')
const BESIDE_CLAUSE = relations('parataxis')
const THING = relations('obj')
/** What a sentence's own words end with; no part of what somebody says. */
const MARKS = relations('punct')

/**
 * Statements whose cue the net over words is sure of although nothing drafted them: their content is the clause that the
 * cue governs, else the one that it stands beside ("…, officials say"), else what is said to be meant. Without a speaker
 * as yet.
 */
export function undrafted(facts: Facts, answers: WordAnswers, drafted: readonly Statement[]): Statement[] {
  const { tokens } = facts.tree
  const cues = drafted.flatMap(({ cue }) => cue)
  const found: Statement[] = []
  for (let t = 0; t < tokens.count; t++) {
    if (answers.cue[t] < LEAST_CHANCE) continue
    const cue = { start: tokens.start[t], end: tokens.end[t] }
    if (cues.some((span) => overlaps(span, cue))) continue
    const content = contentOf(facts.tree, t)
    if (content === null || overlaps(content, cue)) continue
    found.push({
      quote: 'indirect',
      content: [content],
      cue: [cue],
      source: [],
      speakers: [],
      anonymous: false,
      within: holderOf(drafted, cue),
      reportedBy: [],
      said: null,
      confidence: null,
    })
  }
  return found
}

/** The drafted statement with the shortest content that holds the cue: the new one is reported inside it. */
function holderOf(drafted: readonly Statement[], cue: Span): number | null {
  let found: number | null = null
  let shortest = Number.POSITIVE_INFINITY
  drafted.forEach(({ content }, i) => {
    for (const span of content) {
      if (!contains(span, cue) || span.end - span.start >= shortest) continue
      found = i
      shortest = span.end - span.start
    }
  })
  return found
}

function contentOf(tree: Tree, cue: number): Span | null {
  const clause = childBy(tree, cue, COMPLEMENT)
  if (clause >= 0) return subtreeSpan(tree, clause)
  if (isRelation(tree, cue, BESIDE_CLAUSE)) return before(tree, tree.tokens.head[cue], cue)
  const ofNoun = childBy(tree, cue, CLAUSE_OF_NOUN)
  if (ofNoun >= 0) return subtreeSpan(tree, ofNoun)
  const thing = childBy(tree, cue, THING)
  if (thing >= 0) return subtreeSpan(tree, thing)
  const oblique = childBy(tree, cue, OBLIQUE)
  return oblique >= 0 ? subtreeSpan(tree, oblique) : null
}

/** The words of a clause in front of the cue that stands beside it, without the comma between them. */
function before(tree: Tree, head: number, cue: number): Span | null {
  const { tokens } = tree
  const whole = subtreeSpan(tree, head)
  let last = Math.min(cue, tree.left[cue]) - 1
  while (last >= 0 && MARKS[tokens.deprel[last]] === 1) last--
  return last < 0 || tokens.end[last] <= whole.start ? null : { start: whole.start, end: tokens.end[last] }
}
