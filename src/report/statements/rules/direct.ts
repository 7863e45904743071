import { ADJ, ADV, AUX, CCONJ, DET, NOUN, NUM, PROPN, PUNCT, REL, SCONJ, VERB } from '../../../language/syntax/index.ts'
import { cueVerbs, weakCueVerbs } from '../../../lexicon/cues.ts'
import type { Draft, TokenRange } from '../draft.ts'
import { holds } from '../draft.ts'
import type { Page } from '../page/page.ts'

/** How far the verb may stand behind the closing mark: a name with its title. */
const LONGEST_SUBJECT = 14
const SCORE = 0.9

interface Owner {
  readonly cue: number
  /** The words between the closing mark and the verb; null where the verb comes first. */
  readonly source: TokenRange | null
}

/**
 * Speech in quotation marks that ends in a comma, question mark or exclamation mark, with a verb of saying right behind
 * it ("…," said Lund) or behind a noun phrase without a verb ("…," harbor master Ines Lund said): it belongs to that verb
 * and to no other, whatever else the drafts say.
 */
export function settleDirect(page: Page, drafts: readonly Draft[]): Draft[] {
  const owners = new Map<number, Owner>()
  const byCue = new Map<number, number>()
  for (let q = 0; q < page.quotations.length; q++) {
    const owner = page.quotations[q].parent < 0 ? ownerBehind(page, q) : null
    if (owner === null) continue
    owners.set(q, owner)
    byCue.set(owner.cue, q)
  }
  const out: Draft[] = []
  for (const draft of drafts) {
    const content = draft.content.filter((range) => {
      const q = page.quotationOf[range.first]
      const owner = q < 0 ? undefined : owners.get(q)
      return (
        owner === undefined || owner.cue === draft.cueHead || !inside(page, q, range) || holds(draft.content, owner.cue)
      )
    })
    const own = byCue.get(draft.cueHead)
    byCue.delete(draft.cueHead)
    if (own === undefined) {
      out.push(content.length === draft.content.length ? draft : { ...draft, content })
      continue
    }
    out.push(withQuotation(page, { ...draft, content }, own, owners.get(own)?.source ?? null))
  }
  for (const [cue, q] of byCue) {
    const range = { first: cue, last: cue }
    const draft: Draft = { cueHead: cue, cue: [range], source: [], content: [], score: SCORE, continues: -1 }
    const source = owners.get(q)?.source ?? null
    if (source !== null) out.push(withQuotation(page, draft, q, source))
  }
  return out
}

function inside(page: Page, q: number, range: TokenRange): boolean {
  return page.quotationFirst[q] <= range.first && range.last <= page.quotationLast[q]
}

function withQuotation(page: Page, draft: Draft, q: number, source: TokenRange | null): Draft {
  const whole = { first: page.quotationFirst[q], last: page.quotationLast[q] }
  const rest = draft.content.filter(({ first, last }) => last < whole.first || first > whole.last)
  const content = [
    ...rest.filter(({ last }) => last < whole.first),
    whole,
    ...rest.filter(({ first }) => first > whole.last),
  ]
  // The decoder takes a short quotation before the speaker for a part of the speaker.
  const own = draft.source.filter(({ first, last }) => last < whole.first || first > whole.last)
  const missing = own.length === 0 && source !== null && !draft.cue.some(({ first }) => first < source.last)
  const settled = { ...draft, source: missing && source !== null ? [source] : own, score: Math.max(draft.score, SCORE) }
  if (source !== null || own.length > 0) return { ...settled, content }
  const behind = speakerBehind(page, draft.cueHead)
  if (behind === null) return { ...settled, content }
  return {
    ...settled,
    source: [behind],
    content: content.filter(({ first }) => first < behind.first || first > behind.last),
  }
}

/** The noun phrase right behind a turned verb, as far as the next mark: "asked one of the villagers." */
function speakerBehind(page: Page, verb: number): TokenRange | null {
  const { tokens, sentences } = page.analysis
  const end = Math.min(sentences.firstToken[tokens.sentence[verb] + 1], verb + LONGEST_SUBJECT)
  let last = verb
  for (let i = verb + 1; i < end && tokens.upos[i] !== PUNCT; i++) {
    const tag = tokens.upos[i]
    if (tag === VERB || tag === AUX || tag === SCONJ || page.quotationOf[i] >= 0) return null
    last = i
  }
  const opening = tokens.upos[verb + 1]
  const opens = opening === DET || opening === NOUN || opening === PROPN || opening === NUM || opening === ADJ
  return last > verb && opens ? { first: verb + 1, last } : null
}

function ownerBehind(page: Page, q: number): Owner | null {
  const { tokens, sentences } = page.analysis
  const closing = page.quotationLast[q]
  if (!page.quotations[q].closed || !/^[,?!]/.test(page.lower[closing - 1] ?? '')) return null
  const start = closing + 1
  if (start >= tokens.count) return null
  const sentence = tokens.sentence[start]
  if (page.paragraphs.of[sentence] !== page.paragraphs.of[tokens.sentence[closing]]) return null
  if (sentence !== tokens.sentence[closing] && sentences.firstToken[sentence] !== start) return null
  const end = Math.min(sentences.firstToken[sentence + 1], start + LONGEST_SUBJECT)
  for (let i = start; i < end; i++) {
    if (page.quotationOf[i] >= 0) return null
    if (tokens.upos[i] === AUX || tokens.upos[i] === SCONJ) return null
    if (tokens.upos[i] !== VERB) continue
    if (tokens.deprel[i] === REL.amod || tokens.deprel[i] === REL.compound) continue
    const frames = cueVerbs.get(tokens.lemma[i])
    if (frames === undefined || !frames.has('quote') || weakCueVerbs.has(tokens.lemma[i])) return null
    return { cue: i, source: i === start ? null : subjectBetween(page, start, i) }
  }
  return null
}

/** The words before the verb, without adverbs at their end; null where nothing else is there. */
function subjectBetween(page: Page, start: number, verb: number): TokenRange | null {
  const { upos } = page.analysis.tokens
  let last = verb - 1
  while (last >= start && upos[last] === ADV) last--
  return last < start || upos[start] === PUNCT || upos[start] === CCONJ ? null : { first: start, last }
}
