import { AUX, headAmong, REL, VERB } from '../../../language/syntax/index.ts'
import {
  governmentObjects,
  governmentPassives,
  governmentPredicates,
  speechVerbs,
  townVerbs,
} from '../../../lexicon/actor-verbs.ts'
import { knownAs } from '../../../lexicon/known-names.ts'
import { sidedParticiples } from '../../../lexicon/phrase-edges.ts'
import { governmentPrepositions, messageNouns, townNouns, townPrepositions } from '../../../lexicon/place-contexts.ts'
import type { MentionTokens } from '../words.ts'
import { CASE } from '../words.ts'

/**
 * Does the name of a capital stand for its government here? Told by what the sentence makes it do: governments say,
 * decide and have policies; towns are gone to, bombed and have streets.
 */
export function capitalActs(words: MentionTokens, first: number, last: number, end: number): boolean {
  const { tokens } = words.analysis
  if (isDateline(words, first, last, end)) return false
  let head = headAmong(words.tree, first, last)
  let before = first - 1
  // "Oslo and Vienna do not agree": the second of a pair stands as the first does.
  for (let steps = 0; tokens.deprel[head] === REL.conj && tokens.head[head] >= 0 && steps < 4; steps++) {
    const firstOfPair = tokens.head[head]
    if (words.wordShape[firstOfPair] < CASE.capital) break
    head = firstOfPair
    before = head - 1
  }
  const governor = tokens.head[head]
  const preposition = words.lower[before] ?? ''
  if (isPossessive(words, last)) return !possessedByTown(words, last + 1)
  if (pairActs(words, first, last)) return true
  // "the Washington-Moscow talks": hyphens join governments.
  if (joinsCapital(words, last + 1, last + 2) || joinsCapital(words, first - 1, first - 2)) return true
  if (words.form[last + 1] === '-' && words.noSpaceAfter[last] === 1)
    return sidedParticiples.has(words.lower[last + 2] ?? '')
  if (governmentPrepositions.has(preposition)) return true
  if (preposition === 'in' || preposition === 'at' || townPrepositions.has(preposition)) return false
  return governor >= 0 && actsByRelation(words, head, before)
}

/** Told by what governs a capital's name and how: "Oslo rejected", "the talks with Oslo", "accused Oslo". */
function actsByRelation(words: MentionTokens, head: number, before: number): boolean {
  const { tokens } = words.analysis
  const relation = tokens.deprel[head]
  const governor = tokens.head[head]
  const preposition = words.lower[before] ?? ''
  const verb = tokens.lemma[governor]
  if (relation === REL.nsubj || relation === REL['nsubj:outer']) {
    if (preposition !== '' && hasCase(words, head)) return false
    const isVerb = tokens.upos[governor] === VERB || tokens.upos[governor] === AUX
    if (!isVerb) return governmentPredicates.has(verb)
    return speechVerbs.has(verb) || !townVerbs.has(verb)
  }
  if (relation === REL['nsubj:pass']) return governmentPassives.has(verb)
  if (relation === REL.obj || relation === REL.iobj || relation === REL.xcomp) return governmentObjects.has(verb)
  if (relation === REL['obl:agent']) return true
  if (relation === REL['nmod:poss']) return !townNouns.has(words.lower[governor])
  if (!/^(?:from|to|for|on|of)$/.test(preposition)) return false
  return messageNouns.has(words.lower[governor]) || messageNouns.has(words.lower[before - 1] ?? '')
}

/** Does the name of a palace or street stand for the government that sits there? It does unless one goes or stands there. */
export function seatActs(words: MentionTokens, first: number, _last: number): boolean {
  let before = first - 1
  if (words.lower[before] === 'the') before--
  const preposition = words.lower[before] ?? ''
  return !(townPrepositions.has(preposition) && preposition !== 'over')
}

/** "Washington and Moscow are": two capitals that do something together. */
function pairActs(words: MentionTokens, first: number, last: number): boolean {
  const isCapital = (token: number): boolean => knownAs(words.form[token] ?? '').some(({ form }) => form === 'capital')
  let start = first
  let stop = last
  if (words.lower[last + 1] === 'and' && isCapital(last + 2)) stop = last + 2
  else if (words.lower[first - 1] === 'and' && isCapital(first - 2)) start = first - 2
  else return false
  const before = words.lower[start - 1] ?? ''
  const next = words.analysis.tokens.upos[stop + 1]
  return (next === VERB || next === AUX) && !townPrepositions.has(before) && !/^(of|to|from|for)$/.test(before)
}

function joinsCapital(words: MentionTokens, hyphen: number, other: number): boolean {
  if (words.form[hyphen] !== '-' || words.noSpaceAfter[hyphen] === 0 || other < 0 || other >= words.count) return false
  return knownAs(words.form[other]).some(
    ({ form, kind }) => kind === 'state' && (form === 'capital' || form === 'name'),
  )
}

function hasCase(words: MentionTokens, head: number): boolean {
  const { tokens } = words.analysis
  for (let i = Math.max(0, head - 4); i < head; i++)
    if (tokens.head[i] === head && tokens.deprel[i] === REL.case) return true
  return false
}

function isPossessive(words: MentionTokens, last: number): boolean {
  const next = words.form[last + 1] ?? ''
  return next === "'s" || next === '\u2019s' || ((next === "'" || next === '\u2019') && words.lower[last].endsWith('s'))
}

function possessedByTown(words: MentionTokens, mark: number): boolean {
  const { tokens } = words.analysis
  for (let i = mark + 1; i < Math.min(words.count, mark + 6); i++) {
    if (townNouns.has(words.lower[i])) return true
    if (tokens.upos[i] === VERB || words.wordShape[i] === CASE.none) break
  }
  return false
}

/** "PARIS (Reuters) -", "MOSCOW, May 5 -", "KIEV -": where a report was written. */
function isDateline(words: MentionTokens, first: number, last: number, end: number): boolean {
  if (words.sentenceInitial[first] === 0) return false
  return (
    /^[^\n.!?]{0,40}?(\([A-Z][^)\n]{1,40}\)\s*)?(--|[\u2013\u2014]|\s-\s)/.test(words.text.slice(end, end + 80)) &&
    words.form[last + 1] !== '-'
  )
}
