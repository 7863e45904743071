import { REL, VERB } from '../../../language/syntax/index.ts'
import { speechVerbs } from '../../../lexicon/actor-verbs.ts'
import type { MentionTokens } from '../words.ts'
import type { Antecedent } from './antecedents.ts'

const STEPS = 25

/**
 * Resolves "he" and "she" by subject continuity, if it leaves no choice: in "Lund said she would …" to the subject of
 * "said"; as the subject of a verb of saying, to the last speaker before, unless there has been another subject since.
 * Inside quotation marks the heuristic does not hold.
 * @param candidates all antecedents that agree with the pronoun, the nearest last
 * @returns index of a candidate, or -1
 */
export function bySubjectContinuity(words: MentionTokens, token: number, candidates: readonly Antecedent[]): number {
  if (words.quoted[token] === 1) return -1
  const governing = speechVerbAbove(words, token)
  return governing >= 0 ? subjectOf(words, governing, candidates) : lastSpeaker(words, token, candidates)
}

function isSpeech(words: MentionTokens, token: number): boolean {
  const { lemma, upos: tags } = words.analysis.tokens
  return tags[token] === VERB && speechVerbs.has(lemma[token])
}

/** The verb of saying in whose complement a token stands, outside quotation marks; the token's own verb does not count. */
function speechVerbAbove(words: MentionTokens, token: number): number {
  const { head, sentence } = words.analysis.tokens
  let at = head[token]
  for (let steps = 0; at >= 0 && head[at] >= 0 && steps < STEPS; steps++) {
    at = head[at]
    if (sentence[at] !== sentence[token]) return -1
    if (isSpeech(words, at) && at < token && words.quoted[at] === 0) return at
  }
  return -1
}

/** The candidate that is the subject of a verb; -1 if the verb also has an addressee that may be the antecedent. */
function subjectOf(words: MentionTokens, verb: number, candidates: readonly Antecedent[]): number {
  const { deprel: relations, head } = words.analysis.tokens
  let found = -1
  for (let i = candidates.length - 1; i >= 0; i--) {
    const { phraseHead: phrase, entity } = candidates[i]
    if (entity === null || head[phrase] !== verb) continue
    if (relations[phrase] === REL.obj || relations[phrase] === REL.iobj) return -1
    if (relations[phrase] === REL.nsubj || relations[phrase] === REL['nsubj:outer']) found = i
  }
  return found
}

/**
 * Where a pronoun is who says something, and nobody says that he does: the last one before who said something, unless
 * somebody else has come in since.
 */
export function lastSpeaker(words: MentionTokens, token: number, candidates: readonly Antecedent[]): number {
  const { deprel: relations, head, sentence } = words.analysis.tokens
  if (words.quoted[token] === 1 || relations[token] !== REL.nsubj) return -1
  if (head[token] < 0 || !isSpeech(words, head[token]) || speechVerbAbove(words, token) >= 0) return -1
  let since: number | null = null
  for (let i = candidates.length - 1; i >= 0; i--) {
    const { phraseHead: phrase, entity, form } = candidates[i]
    if (entity === null || words.quoted[phrase] === 1 || sentence[phrase] === sentence[token]) continue
    const subject =
      relations[phrase] === REL.nsubj ||
      relations[phrase] === REL['nsubj:outer'] ||
      relations[phrase] === REL['nsubj:pass']
    if (!subject || head[phrase] < 0) continue
    const speaks = isSpeech(words, head[phrase]) && relations[phrase] !== REL['nsubj:pass']
    // "Lund said Moen denied it. He said …": the outer one goes on.
    if (speechVerbAbove(words, phrase) >= 0) continue
    if (speaks) return since === null || since === entity ? i : -1
    if (form !== 'silent') since ??= entity
  }
  return -1
}
