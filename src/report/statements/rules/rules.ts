import {
  AGENT,
  CASE,
  CCOMP,
  childBy,
  NOUN,
  OBJ,
  OPENER,
  PASSIVE_AUXILIARY,
  POS,
  POSS,
  PRT,
  REL,
  relations,
  type Tree,
  VERB,
  XCOMP,
} from '../../../language/syntax/index.ts'
import { cueNouns, cueVerbs, prepositionFrames, weakCueVerbs } from '../../../lexicon/cues.ts'
import { type StatementCandidate, type TokenRange, toRanges } from '../candidate.ts'
import type { TokenView } from '../token-view/token-view.ts'
import { adjacentQuotations } from './adjacent-quotation.ts'

const CORE_SUBJECT = relations('nsubj', 'nsubj:pass', 'csubj')
const CLAUSE_OF_NOUN = relations('acl', 'ccomp')

/**
 * Statements by rule over the tree: for each word of the cue lexicon the complements that its frames allow, the
 * quotations that stand beside its clause, and its subject. The floor under the trained model.
 */
export function candidatesByRule(view: TokenView): StatementCandidate[] {
  const { tokens } = view.analysis
  const candidates: StatementCandidate[] = []
  for (let h = 0; h < tokens.count; h++) {
    const candidate = candidateAt(view, h)
    if (candidate !== null) candidates.push(candidate)
  }
  return candidates
}

/** The statement that a word brings by the cue lexicon and the tree, or null. */
export function candidateAt(view: TokenView, h: number): StatementCandidate | null {
  return verbDraft(view, h) ?? nounDraft(view, h) ?? accordingDraft(view, h)
}

function verbDraft(view: TokenView, h: number): StatementCandidate | null {
  const { tokens } = view.analysis
  const { tree } = view
  if (tokens.upos[h] !== VERB) return null
  const particle = childBy(tree, h, PRT)
  const whole = particle >= 0 ? `${tokens.lemma[h]} ${view.lower[particle]}` : tokens.lemma[h]
  const frames = cueVerbs.get(whole) ?? cueVerbs.get(tokens.lemma[h])
  if (frames === undefined) return null
  const isWeak = weakCueVerbs.has(tokens.lemma[h])
  const isPassive = childBy(tree, h, PASSIVE_AUXILIARY) >= 0
  const cue = verbGroup(view, h, particle)
  const said =
    clauseSaid(view, h, frames) ??
    infinitiveSaid(view, h, frames, isWeak, isPassive) ??
    aroundSaid(view, h, frames) ??
    (isWeak ? null : phraseSaid(view, h, frames, cue))
  if (said === null) return null
  const { content, score } = said
  const source = sourceOf(view, h, content)
  if (isPassive && source.length === 0) {
    const agent = childBy(tree, h, AGENT)
    const by = agent >= 0 ? childBy(tree, agent, CASE) : -1
    if (by >= 0 && by === tree.left[agent]) {
      cue.push(by)
      source.push({ first: by + 1, last: tree.right[agent] })
    }
  }
  cue.sort((a, b) => a - b)
  return { cueHead: h, cue: toRanges(cue), source, content, score, continues: -1 }
}

/** What is said, and how much speaks for it. */
interface Said {
  readonly content: TokenRange[]
  readonly score: number
}

/** The verb with its particle, auxiliaries and a short adverb before it. */
function verbGroup({ tree }: TokenView, h: number, particle: number): number[] {
  const cue = particle >= 0 ? [h, particle] : [h]
  for (let c = tree.first[h]; c >= 0; c = tree.next[c]) {
    const rel = tree.tokens.deprel[c]
    if (rel === REL.aux || rel === REL['aux:pass']) cue.push(c)
    else if (rel === REL.advmod && c < h && tree.first[c] < 0 && h - c <= 2) cue.push(c)
  }
  return cue
}

/** A quotation beside the verb, or a clause that it governs. */
function clauseSaid(view: TokenView, h: number, frames: ReadonlySet<string>): Said | null {
  const speech = frames.has('quote') ? adjacentQuotations(view, h) : []
  if (speech.length > 0) return { content: speech, score: 3 }
  const clause = childBy(view.tree, h, CCOMP)
  if (clause < 0 || !(frames.has('clause') || frames.has('quote'))) return null
  return { content: [subtree(view.tree, clause, h)], score: 2 }
}

/** "vowed to leave", "urged them to leave", "called it a mistake" */
function infinitiveSaid(
  view: TokenView,
  h: number,
  frames: ReadonlySet<string>,
  isWeak: boolean,
  isPassive: boolean,
): Said | null {
  const { tree } = view
  const open = childBy(tree, h, XCOMP)
  const object = childBy(tree, h, OBJ)
  if (open < 0) return null
  if (marker(view, open) !== 'to') {
    if (object < 0 || !frames.has('small')) return null
    const first = Math.min(tree.left[object], tree.left[open])
    return { content: [{ first, last: Math.max(tree.right[object], tree.right[open]) }], score: 1.2 }
  }
  if (object >= 0 && object < open && frames.has('whom-to'))
    return { content: [{ first: tree.left[object], last: tree.right[open] }], score: 1.5 }
  const isOwnAct = frames.has('to') || (isPassive && frames.has('clause'))
  return isOwnAct ? { content: [subtree(tree, open, h)], score: isWeak ? 1 : 1.5 } : null
}

function aroundSaid(view: TokenView, h: number, frames: ReadonlySet<string>): Said | null {
  const content = reportedAround(view, h, frames)
  return content.length === 0 ? null : { content, score: 2 }
}

/** "called for a ceasefire", "accused them of theft": phrases by their prepositions, and the object; adds to the cue. */
function phraseSaid(view: TokenView, h: number, frames: ReadonlySet<string>, cue: number[]): Said | null {
  const { tree } = view
  const object = childBy(tree, h, OBJ)
  const parts: number[] = []
  const take = (first: number, last: number): void => {
    for (let t = first; t <= last; t++) parts.push(t)
  }
  for (let c = tree.first[h]; c >= 0; c = tree.next[c]) {
    if (tree.tokens.deprel[c] !== REL.obl && tree.tokens.deprel[c] !== REL.advcl) continue
    const word = marker(view, c)
    const frame = word === 'as' ? 'as' : prepositionFrames.get(word)
    if (frame === undefined || !frames.has(frame) || c < h) continue
    // The preposition belongs to the cue: "called for | a ceasefire".
    const isOfCue = frame !== 'as' && object < 0 && tree.left[c] === h + 1
    if (isOfCue) cue.push(tree.left[c])
    take(isOfCue ? tree.left[c] + 1 : tree.left[c], tree.right[c])
  }
  if (object > h && (frames.has('object') || frames.has('as') || parts.length > 0))
    take(tree.left[object], tree.right[object])
  parts.sort((a, b) => a - b)
  return parts.length === 0 ? null : { content: toRanges(parts), score: 0.8 }
}

/** "A, said B" and "A, as B said": the words around a cue that hangs in the middle or at the end of them. */
function reportedAround(view: TokenView, h: number, frames: ReadonlySet<string>): TokenRange[] {
  const { tree } = view
  if (!frames.has('clause') && !frames.has('quote')) return []
  const rel = tree.tokens.deprel[h]
  const asClause = rel === REL.advcl && marker(view, h) === 'as'
  if (rel !== REL.parataxis && !asClause) return []
  const top = tree.tokens.head[h]
  if (top < 0 || tree.first[h] < 0) return []
  const parts: number[] = []
  for (let t = tree.left[top]; t <= tree.right[top]; t++) {
    if (t < tree.left[h] || t > tree.right[h]) parts.push(t)
  }
  return toRanges(parts)
}

function nounDraft(view: TokenView, h: number): StatementCandidate | null {
  const { tokens } = view.analysis
  const { tree } = view
  if (tokens.upos[h] !== NOUN) return null
  const frames = cueNouns.get(tokens.lemma[h])
  if (frames === undefined) return null
  const owner = childBy(tree, h, POSS)
  const clause = childBy(tree, h, CLAUSE_OF_NOUN)
  let content: TokenRange[] = []
  const cue = [h]
  if (clause > h) {
    const word = marker(view, clause)
    if ((word === 'that' && frames.has('clause')) || (word === 'to' && frames.has('to') && owner >= 0)) {
      content = [subtree(tree, clause, h)]
    }
  }
  for (let c = tree.first[h]; content.length === 0 && c >= 0; c = tree.next[c]) {
    if (tree.tokens.deprel[c] !== REL.nmod || c < h || owner < 0) continue
    const frame = prepositionFrames.get(marker(view, c))
    if (frame === undefined || !frames.has(frame === 'to-noun' ? 'to' : frame)) continue
    cue.push(tree.left[c])
    content = [{ first: tree.left[c] + 1, last: tree.right[c] }]
  }
  if (content.length === 0) return null
  const source: TokenRange[] = []
  if (owner >= 0) source.push(withoutPossessive(view, tree.left[owner], tree.right[owner]))
  return { cueHead: h, cue: toRanges(cue), source, content, score: 0.6, continues: -1 }
}

/** "According to the mayor, …". */
function accordingDraft(view: TokenView, h: number): StatementCandidate | null {
  const { tree } = view
  if (view.lower[h] !== 'according' || view.lower[h + 1] !== 'to') return null
  const noun = tree.tokens.head[h]
  if (noun <= h || tree.tokens.head[noun] < 0) return null
  const top = tree.tokens.head[noun]
  const parts: number[] = []
  for (let t = tree.left[top]; t <= tree.right[top]; t++) {
    if (t < tree.left[noun] || t > tree.right[noun]) parts.push(t)
  }
  const content = toRanges(parts)
  if (content.length === 0) return null
  return {
    cueHead: h,
    cue: [{ first: h, last: h + 1 }],
    source: [{ first: h + 2, last: tree.right[noun] }],
    content,
    score: 2,
    continues: -1,
  }
}

/**
 * The subject of a cue, or of the clause that it hangs on where it has none of its own; none for a passive, and none
 * where it would lie inside the content.
 */
export function sourceOf(view: TokenView, h: number, content: readonly TokenRange[]): TokenRange[] {
  const { tree } = view
  let at = h
  for (let steps = 0; steps < 4; steps++) {
    const subject = childBy(tree, at, CORE_SUBJECT)
    if (subject >= 0) {
      const passive = tree.tokens.deprel[subject] === REL['nsubj:pass']
      if (passive && at === h) return []
      if (content.some(({ first, last }) => first <= subject && subject <= last)) return []
      if (view.lower[subject] === 'it' && tree.tokens.deprel[subject] === REL.expl) return []
      return [{ first: tree.left[subject], last: tree.right[subject] }]
    }
    const rel = tree.tokens.deprel[at]
    const up = tree.tokens.head[at]
    if (up < 0) return []
    if (rel === REL.acl || rel === REL['acl:relcl']) return [nounWithout(view, up, at)]
    if (rel !== REL.conj && rel !== REL.advcl && rel !== REL.xcomp) return []
    at = up
  }
  return []
}

/** A noun with what stands before a clause that hangs on it. */
function nounWithout(view: TokenView, noun: number, clause: number): TokenRange {
  const { tree } = view
  return { first: tree.left[noun], last: Math.max(noun, Math.min(tree.right[noun], tree.left[clause] - 1)) }
}

function subtree(tree: Tree, top: number, cue: number): TokenRange {
  // A circle of crossing arcs must not swallow the cue.
  const first = tree.left[top] <= cue && cue < top ? cue + 1 : tree.left[top]
  const last = tree.right[top] >= cue && cue > top ? cue - 1 : tree.right[top]
  return { first, last }
}

/** The word that joins a phrase or clause to what it hangs on ("that", "to", "as", "of"), or "". */
function marker(view: TokenView, token: number): string {
  const { tokens } = view.analysis
  const joint = childBy(view.tree, token, OPENER)
  if (joint < 0 || joint > token) return ''
  return tokens.xpos[joint] === POS ? '' : view.lower[joint]
}

function withoutPossessive(view: TokenView, first: number, last: number): TokenRange {
  return view.analysis.tokens.xpos[last] === POS && last > first ? { first, last: last - 1 } : { first, last }
}
