import {
  COMPLEMENT,
  childBy,
  isRelation,
  OBLIQUE,
  relations,
  subtreeSpan,
  type Tree,
} from '../../language/syntax/index.ts'
import type { Span } from '../../text/span.ts'
import { contains, overlaps } from '../../text/span.ts'
import type { Facts } from '../candidates/facts.ts'
import type { WordAnswers } from '../candidates/read-words.ts'
import type { Statement } from '../layers.ts'

/** The least chance of a cue at which a statement is made that no candidate proposed. */
const LEAST_CHANCE = 0.5

const CLAUSE_OF_NOUN = relations('acl', 'ccomp')
const BESIDE_CLAUSE = relations('parataxis')
const THING = relations('obj')
/** What a sentence's own words end with; no part of what somebody says. */
const MARKS = relations('punct')

/**
 * Statements of which the net over words finds the cue although no candidate proposed them. Their content is the clause that
 * the cue governs, else the one that it stands beside ("…, officials say"), else its object. They have no speaker yet.
 */
export function missedStatements(facts: Facts, answers: WordAnswers, proposed: readonly Statement[]): Statement[] {
  const { tokens } = facts.tree
  const cues = proposed.flatMap(({ cue }) => cue)
  const found: Statement[] = []
  for (let t = 0; t < tokens.count; t++) {
    if (answers.cue[t] < LEAST_CHANCE) continue
    const cue = { start: tokens.start[t], end: tokens.end[t] }
    if (cues.some((span) => overlaps(span, cue))) continue
    const within = holderOf(proposed, cue)
    const whole = contentOf(facts, t)
    const content = whole === null ? null : bounded(facts.tree.text, whole, within?.span ?? whole)
    if (content === null || overlaps(content, cue)) continue
    found.push({
      quote: 'indirect',
      content: [content],
      cue: [cue],
      source: [],
      speakers: [],
      anonymous: false,
      within: within?.index ?? null,
      reportedBy: [],
      said: null,
      confidence: null,
    })
  }
  return found
}

/** The proposed statement whose content holds the cue, and the shortest such content: the new one is reported inside it. */
function holderOf(proposed: readonly Statement[], cue: Span): { index: number; span: Span } | null {
  let found: { index: number; span: Span } | null = null
  proposed.forEach(({ content }, index) => {
    for (const span of content) {
      if (!contains(span, cue)) continue
      if (found === null || span.end - span.start < found.span.end - found.span.start) found = { index, span }
    }
  })
  return found
}

/** The part of a content inside the words that hold its cue, without the marks that end it; null if nothing is left. */
function bounded(text: string, content: Span, { start: from, end: to }: Span): Span | null {
  const start = Math.max(content.start, from)
  const words = text.slice(start, Math.min(content.end, to)).replace(/[\s\p{P}]+$/u, '')
  return /\p{L}/u.test(words) ? { start, end: start + words.length } : null
}

function contentOf(facts: Facts, cue: number): Span | null {
  const { tree } = facts
  const clause = childBy(tree, cue, COMPLEMENT)
  if (clause >= 0) return subtreeSpan(tree, clause)
  if (isRelation(tree, cue, BESIDE_CLAUSE)) return before(tree, tree.tokens.head[cue], cue)
  const ofNoun = childBy(tree, cue, CLAUSE_OF_NOUN)
  if (ofNoun >= 0) return subtreeSpan(tree, ofNoun)
  const thing = childBy(tree, cue, THING)
  if (thing >= 0) return subtreeSpan(tree, thing)
  const oblique = childBy(tree, cue, OBLIQUE)
  // "warned in January": when it was said is not what was said.
  return oblique >= 0 && facts.time[oblique] === 0 ? subtreeSpan(tree, oblique) : null
}

/** The words of a clause in front of the cue that stands beside it, without the comma between them. */
function before(tree: Tree, head: number, cue: number): Span | null {
  const { tokens } = tree
  const whole = subtreeSpan(tree, head)
  let last = Math.min(cue, tree.left[cue]) - 1
  while (last >= 0 && MARKS[tokens.deprel[last]] === 1) last--
  return last < 0 || tokens.end[last] <= whole.start ? null : { start: whole.start, end: tokens.end[last] }
}
