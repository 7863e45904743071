import { ADJ, ADV, AUX, CCONJ, DET, NOUN, NUM, PROPN, PUNCT, REL, SCONJ, VERB } from '../../../language/syntax/index.ts'
import { cueVerbs, weakCueVerbs } from '../../../lexicon/cues.ts'
import type { StatementCandidate, TokenRange } from '../candidate.ts'
import { holds } from '../candidate.ts'
import type { TokenView } from '../token-view/token-view.ts'

/** How far the verb may stand behind the closing mark: a name with its title. */
const LONGEST_SUBJECT = 14
const SCORE = 0.9

interface Owner {
  readonly cue: number
  /** The words between the closing mark and the verb; null if the verb comes first. */
  readonly source: TokenRange | null
}

/**
 * Speech in quotation marks that ends in a comma, question mark or exclamation mark, with a verb of saying right behind
 * it ("…," said Lund) or behind a noun phrase without a verb ("…," harbor master Ines Lund said): it belongs to that verb
 * and to no other, whatever else the candidates say.
 */
export function attributeAdjacent(view: TokenView, candidates: readonly StatementCandidate[]): StatementCandidate[] {
  const owners = new Map<number, Owner>()
  const byCue = new Map<number, number>()
  for (let q = 0; q < view.quotations.length; q++) {
    const owner = view.quotations[q].parent < 0 ? ownerBehind(view, q) : null
    if (owner === null) continue
    owners.set(q, owner)
    byCue.set(owner.cue, q)
  }
  const out: StatementCandidate[] = []
  for (const candidate of candidates) {
    const content = candidate.content.filter((range) => {
      const q = view.quotationOf[range.first]
      const owner = q < 0 ? undefined : owners.get(q)
      return (
        owner === undefined ||
        owner.cue === candidate.cueHead ||
        !inside(view, q, range) ||
        holds(candidate.content, owner.cue)
      )
    })
    const own = byCue.get(candidate.cueHead)
    byCue.delete(candidate.cueHead)
    if (own === undefined) {
      out.push(content.length === candidate.content.length ? candidate : { ...candidate, content })
      continue
    }
    out.push(withQuotation(view, { ...candidate, content }, own, owners.get(own)?.source ?? null))
  }
  for (const [cue, q] of byCue) {
    const range = { first: cue, last: cue }
    const candidate: StatementCandidate = {
      cueHead: cue,
      cue: [range],
      source: [],
      content: [],
      score: SCORE,
      continues: -1,
    }
    const source = owners.get(q)?.source ?? null
    if (source !== null) out.push(withQuotation(view, candidate, q, source))
  }
  return out
}

function inside(view: TokenView, q: number, range: TokenRange): boolean {
  return view.quotationFirst[q] <= range.first && range.last <= view.quotationLast[q]
}

function withQuotation(
  view: TokenView,
  candidate: StatementCandidate,
  q: number,
  source: TokenRange | null,
): StatementCandidate {
  const whole = { first: view.quotationFirst[q], last: view.quotationLast[q] }
  const rest = candidate.content.filter(({ first, last }) => last < whole.first || first > whole.last)
  const content = [
    ...rest.filter(({ last }) => last < whole.first),
    whole,
    ...rest.filter(({ first }) => first > whole.last),
  ]
  // The decoder takes a short quotation before the speaker for a part of the speaker.
  const own = candidate.source.filter(({ first, last }) => last < whole.first || first > whole.last)
  const missing = own.length === 0 && source !== null && !candidate.cue.some(({ first }) => first < source.last)
  const attributed = {
    ...candidate,
    source: missing && source !== null ? [source] : own,
    score: Math.max(candidate.score, SCORE),
  }
  if (source !== null || own.length > 0) return { ...attributed, content }
  const behind = speakerBehind(view, candidate.cueHead)
  if (behind === null) return { ...attributed, content }
  return {
    ...attributed,
    source: [behind],
    content: content.filter(({ first }) => first < behind.first || first > behind.last),
  }
}

/** The noun phrase right behind an inverted verb, as far as the next mark: "asked one of the villagers." */
function speakerBehind(view: TokenView, verb: number): TokenRange | null {
  const { tokens, sentences } = view.analysis
  const end = Math.min(sentences.firstToken[tokens.sentence[verb] + 1], verb + LONGEST_SUBJECT)
  let last = verb
  for (let i = verb + 1; i < end && tokens.upos[i] !== PUNCT; i++) {
    const tag = tokens.upos[i]
    if (tag === VERB || tag === AUX || tag === SCONJ || view.quotationOf[i] >= 0) return null
    last = i
  }
  const opening = tokens.upos[verb + 1]
  const opens = opening === DET || opening === NOUN || opening === PROPN || opening === NUM || opening === ADJ
  return last > verb && opens ? { first: verb + 1, last } : null
}

function ownerBehind(view: TokenView, q: number): Owner | null {
  const { tokens, sentences } = view.analysis
  const closing = view.quotationLast[q]
  if (!view.quotations[q].closed || !/^[,?!]/.test(view.lower[closing - 1] ?? '')) return null
  const start = closing + 1
  if (start >= tokens.count) return null
  const sentence = tokens.sentence[start]
  if (view.paragraphs.of[sentence] !== view.paragraphs.of[tokens.sentence[closing]]) return null
  if (sentence !== tokens.sentence[closing] && sentences.firstToken[sentence] !== start) return null
  const end = Math.min(sentences.firstToken[sentence + 1], start + LONGEST_SUBJECT)
  for (let i = start; i < end; i++) {
    if (view.quotationOf[i] >= 0) return null
    if (tokens.upos[i] === AUX || tokens.upos[i] === SCONJ) return null
    if (tokens.upos[i] !== VERB) continue
    if (tokens.deprel[i] === REL.amod || tokens.deprel[i] === REL.compound) continue
    const frames = cueVerbs.get(tokens.lemma[i])
    if (frames === undefined || !frames.has('quote') || weakCueVerbs.has(tokens.lemma[i])) return null
    return { cue: i, source: i === start ? null : subjectBetween(view, start, i) }
  }
  return null
}

/** The words before the verb, without adverbs at their end; null if nothing else is there. */
function subjectBetween(view: TokenView, start: number, verb: number): TokenRange | null {
  const { upos } = view.analysis.tokens
  let last = verb - 1
  while (last >= start && upos[last] === ADV) last--
  return last < start || upos[start] === PUNCT || upos[start] === CCONJ ? null : { first: start, last }
}
