import {
  ADJ,
  ADP,
  CCONJ,
  DET,
  depthOf,
  NN,
  NOUN,
  POS,
  PRON,
  PROPN,
  PUNCT,
  REL,
  SCONJ,
  VERB,
} from '../../../language/syntax/index.ts'
import { departmentOffices, honorificGender, nounSense } from '../../../lexicon/people.ts'
import { relativeSources } from '../../../lexicon/speech-words.ts'
import type { Mention, Mentions } from '../../layers.ts'
import type { TokenRange } from '../candidate.ts'
import type { TokenView } from '../token-view/token-view.ts'

/** Mentions of a report by the token that is their head. */
export type MentionsByHead = ReadonlyMap<number, readonly Mention[]>

export function byHead(mentions: Mentions): MentionsByHead {
  const map = new Map<number, Mention[]>()
  for (const mention of mentions.mentions) {
    const there = map.get(mention.headToken)
    if (there === undefined) map.set(mention.headToken, [mention])
    else there.push(mention)
  }
  return map
}

/**
 * The entities that the words of a source stand for: its head, and what "and" joins to it. A relative pronoun stands
 * for the noun that its clause hangs on. Empty where the words name or describe nobody.
 */
export function speakersOf(view: TokenView, source: readonly TokenRange[], mentions: MentionsByHead): number[] {
  const found: number[] = []
  for (const range of source) {
    const head = headOf(view, range)
    if (relativeSources.has(view.lower[head])) {
      const meant =
        mentions.get(head)?.find(({ form, entity }) => form === 'pronoun' && entity !== null)?.entity ?? null
      if (meant !== null) {
        if (!found.includes(meant)) found.push(meant)
        continue
      }
      const noun = antecedentOf(view, head)
      if (noun === null || (view.lower[head] === 'who' && isThing(mentions.get(noun.head)))) continue
      const entity = entityOf(view, noun.range, noun.head, mentions)
      if (entity !== null && !found.includes(entity)) found.push(entity)
      continue
    }
    const listed = listedNames(view, range, mentions)
    for (const entity of listed) if (!found.includes(entity)) found.push(entity)
    if (listed.length > 0) continue
    const parts = joinedParts(view, head, range)
    for (const part of parts.slice(isCalling(view, parts, mentions) ? 1 : 0)) {
      const entity = entityOf(view, part.range, part.head, mentions)
      if (entity !== null && !found.includes(entity)) found.push(entity)
    }
  }
  return found
}

/** No people: "who" does not stand for it. */
function isThing(mentions: readonly Mention[] | undefined): boolean {
  return (mentions ?? []).some(({ kind }) => kind !== 'person' && kind !== 'group')
}

/** The token of a range whose head lies outside it; of several the one nearest the root. */
export function headOf(view: TokenView, range: TokenRange): number {
  const { head: up, deprel, upos } = view.analysis.tokens
  const isHigher = (i: number, than: number): boolean => depthOf(view.tree, i) < depthOf(view.tree, than)
  let head = -1
  for (let i = range.first; i <= range.last; i++) {
    if (up[i] >= range.first && up[i] <= range.last) continue
    if (deprel[i] === REL.punct || deprel[i] === REL.case || deprel[i] === REL['obl:unmarked']) continue
    if (head < 0 || isHigher(i, head)) head = i
  }
  if (head >= 0 && (upos[head] !== VERB || head === range.first)) return head
  // A verb cannot speak: the parser took a clause inside for the whole.
  const end = coreEnd(view, range)
  let nominal = -1
  for (let i = range.first; i <= end; i++) {
    if (isNominal(view, i) && (nominal < 0 || isHigher(i, nominal))) nominal = i
  }
  return nominal >= 0 ? nominal : head >= 0 ? head : range.first
}

interface Part {
  readonly head: number
  readonly range: TokenRange
}

/** The parts that "and" joins: each with the words from where its own begin to where the next one's do. */
function joinedParts(view: TokenView, head: number, range: TokenRange): Part[] {
  const heads = [head]
  for (let c = view.tree.first[head]; c >= 0; c = view.tree.next[c]) {
    if (view.tree.tokens.deprel[c] === REL.conj && c > range.first && c <= range.last && isNominal(view, c))
      heads.push(c)
  }
  return heads.map((top, n) => {
    const first = n === 0 ? range.first : view.tree.left[top]
    const last = n + 1 < heads.length ? view.tree.left[heads[n + 1]] - 1 : range.last
    return { head: top, range: { first: Math.min(first, top), last: Math.max(last, top) } }
  })
}

/**
 * "Its allies Velia and Norland", "rival candidates Ann Lee and Bo Moen": names that a noun for several introduces and
 * "and" joins, whatever the tree makes of them. Empty for anything else.
 */
function listedNames(view: TokenView, range: TokenRange, mentions: MentionsByHead): number[] {
  let at = range.first + 1
  while (at <= range.last) {
    if (nounSense(view.lower[at - 1])?.plural === true && nameFrom(at, mentions, range.last) !== null) break
    const tag = view.analysis.tokens.upos[at]
    if (tag === ADP || tag === VERB || tag === PUNCT || tag === CCONJ) return []
    at++
  }
  if (at > range.last) return []
  const found: number[] = []
  let joined = false
  for (;;) {
    const name = nameFrom(at, mentions, range.last)
    if (name === null || name.entity === null) return []
    found.push(name.entity)
    at = name.lastToken + 1
    if (at > range.last) return joined ? found : []
    if (joined) return view.analysis.tokens.upos[at] === PUNCT ? found : []
    if (view.lower[at] === ',') at++
    if (view.lower[at] === 'and') {
      joined = true
      at++
    }
  }
}

/** The name that begins at a token and ends in the range. */
function nameFrom(token: number, mentions: MentionsByHead, last: number): Mention | null {
  for (let head = token; head <= last && head < token + 6; head++) {
    for (const mention of mentions.get(head) ?? []) {
      const named = mention.form === 'name' || mention.form === 'metonym' || mention.form === 'location'
      if (named && mention.firstToken === token && mention.lastToken <= last) return mention
    }
  }
  return null
}

/** "Editor and columnist Ann Lee" is one person: a bare noun, then the other calling with the name. */
function isCalling(view: TokenView, parts: readonly Part[], mentions: MentionsByHead): boolean {
  if (parts.length !== 2) return false
  const [first, second] = parts
  const { upos, xpos } = view.analysis.tokens
  if (xpos[first.head] !== NN || nounSense(view.lower[first.head])?.kind !== 'person') return false
  for (let i = first.range.first; i < first.head; i++) if (upos[i] === DET || upos[i] === PRON) return false
  const end = coreEnd(view, second.range)
  const person = personEnding(view, second.range.first, end, second.range.last, mentions)
  return (
    person !== null &&
    person.firstToken > second.range.first &&
    nounSense(view.lower[person.firstToken - 1])?.kind === 'person'
  )
}

function isNominal(view: TokenView, token: number): boolean {
  const upos = view.analysis.tokens.upos[token]
  return upos === NOUN || upos === PROPN || upos === PRON
}

/**
 * Who one noun phrase stands for. The name of a person that ends the words before a comma, bracket or preposition
 * ("veteran union lawyer Ann Lee, 54, of Norvik") speaks, whatever the parser takes for the head; else the head's
 * mention; else a person named right after the comma ("the mayor, Ann Lee,").
 */
function entityOf(view: TokenView, range: TokenRange, head: number, mentions: MentionsByHead): number | null {
  const end = coreEnd(view, range)
  const named = personEnding(view, range.first, end, range.last, mentions)
  if (named !== null) return named.entity
  const titled = behindDepartment(view, range, head, mentions)
  if (titled !== null) return titled.entity
  const own = best(view, mentions.get(head), range)
  const whole = describing(range.first, end, mentions)
  // "Some Velians" are not the Velians.
  if (whole !== null && (whole.headToken !== head || own?.form === 'name')) return whole.entity
  if (own !== null && own.form === 'name' && own.entity !== null) return own.entity
  const beside = besideComma(view, range, end, mentions)
  if (beside !== null) return beside.entity
  if (own !== null) return own.entity
  // A name that ends the words, whatever the parser takes for their head.
  return nameEnding(range.first, end, mentions)?.entity ?? null
}

/**
 * Whose name ends an office with its department: "Secretary of State Ann Lee". "The deputy of actor Ann Lee" and "the
 * head of her team" name no officer.
 */
function behindDepartment(view: TokenView, range: TokenRange, head: number, mentions: MentionsByHead): Mention | null {
  if (!departmentOffices.has(view.lower[head]) || view.lower[head + 1] !== 'of') return null
  let stop = head + 2
  while (stop < range.last && view.analysis.tokens.upos[stop + 1] !== PUNCT) stop++
  const person = personEnding(view, head + 3, stop, range.last, mentions)
  if (person === null) return null
  const before = person.firstToken - 1
  const { upos } = view.analysis.tokens
  if (upos[before] !== NOUN && upos[before] !== PROPN && upos[before] !== ADJ) return null
  const sense = nounSense(view.lower[before])
  return sense?.kind === 'person' || honorificGender(view.lower[before].replace(/\.$/, '')) !== undefined
    ? null
    : person
}

/** The description that all words up to `end` make, whatever the parser takes for their head. */
function describing(first: number, end: number, mentions: MentionsByHead): Mention | null {
  const found = (mentions.get(end) ?? []).find(({ form, firstToken }) => form === 'description' && firstToken <= first)
  return found === undefined || found.entity === null ? null : found
}

/**
 * The entities named behind a comma: "the mayor, Ann Lee,", "its owner, the Norr Line,", "a lawyer for the families, Ann Lee,".
 * Where a person stands right before the comma ("an aide to the mayor, Ann Lee,"), it may be that person's name: nobody.
 */
function besideComma(view: TokenView, range: TokenRange, end: number, mentions: MentionsByHead): Mention | null {
  for (let comma = end + 1; comma < range.last; comma++) {
    const mark = view.lower[comma]
    if (mark !== ',' && !(comma === end + 1 && (mark === '(' || mark === ':'))) continue
    const from = comma + 1
    const last = coreEnd(view, { first: from, last: range.last })
    const closed = last === range.last || view.lower[last + 1] === ',' || view.lower[last + 1] === ')'
    const person = personEnding(view, from, last, range.last, mentions)
    if (comma === end + 1) {
      if (person !== null && startsPhrase(view, person, from)) return person
      const body = closed ? nameEnding(from, last, mentions) : null
      return body !== null && body.kind === 'organization' && startsPhrase(view, body, from) ? body : null
    }
    const before = mentions.get(comma - 1) ?? []
    if (before.some(({ kind }) => kind === 'person')) return null
    if (person !== null && closed && startsPhrase(view, person, from)) return person
  }
  return null
}

/** The last token before the first comma, bracket, preposition or clause of a noun phrase. */
function coreEnd(view: TokenView, range: TokenRange): number {
  const { upos, deprel } = view.analysis.tokens
  for (let i = range.first; i < range.last; i++) {
    const next = i + 1
    const word = view.lower[next]
    if (word === '-' || word === '.' || word === '’' || word === "'") continue
    if (upos[next] === PUNCT && view.quotationOf[next] < 0) return i
    if (upos[next] === SCONJ) return i
    if (upos[next] === VERB && deprel[next] !== REL.amod && deprel[next] !== REL.compound) return i
    if (upos[next] === ADP && deprel[next] !== REL.flat) return i
    if (upos[next] === PRON && deprel[next] !== REL['nmod:poss']) return i
  }
  return range.last
}

/** The person whose name ends at `end`, or before a suffix there, and who is no modifier of a noun. */
function personEnding(
  view: TokenView,
  first: number,
  end: number,
  lastOfSource: number,
  mentions: MentionsByHead,
): Mention | null {
  const { xpos } = view.analysis.tokens
  let last = end
  if (last > first && xpos[last] === POS && last === lastOfSource) last--
  for (let i = last; i >= first && i > last - 5; i--) {
    for (const mention of mentions.get(i) ?? []) {
      if (mention.kind !== 'person' || mention.form !== 'name' || mention.entity === null) continue
      if (mention.lastToken === last && mention.firstToken >= first) return mention
    }
  }
  return null
}

/** The longest name of anybody that ends at `end`. */
function nameEnding(first: number, end: number, mentions: MentionsByHead): Mention | null {
  let chosen: Mention | null = null
  for (let i = end; i >= first && i > end - 8; i--) {
    for (const mention of mentions.get(i) ?? []) {
      if ((mention.form !== 'name' && mention.form !== 'metonym') || mention.entity === null) continue
      if (mention.lastToken !== end) continue
      if (mention.firstToken >= first && (chosen === null || mention.firstToken < chosen.firstToken)) chosen = mention
    }
  }
  return chosen
}

/** Nothing but small words and titles between the comma and the name. */
function startsPhrase(view: TokenView, mention: Mention, from: number): boolean {
  const { upos } = view.analysis.tokens
  for (let i = from; i < mention.firstToken; i++) {
    if (upos[i] !== PROPN && upos[i] !== NOUN && upos[i] !== ADJ) return false
  }
  return mention.firstToken - from <= 3
}

function antecedentOf(view: TokenView, pronoun: number): Part | null {
  const { head: up, deprel } = view.analysis.tokens
  const { left, right } = view.tree
  for (let at = up[pronoun], steps = 0; at >= 0 && steps < 4; at = up[at], steps++) {
    if (deprel[at] !== REL['acl:relcl']) continue
    const noun = up[at]
    if (noun < 0) break
    const last = left[at] > noun ? left[at] - 1 : right[noun]
    return { head: noun, range: { first: left[noun], last: Math.max(noun, last) } }
  }
  // The parser did not see a relative clause: "who" follows its noun.
  const before = view.lower[pronoun - 1] === ',' ? pronoun - 2 : pronoun - 1
  if (view.lower[pronoun] !== 'who' || before < 0 || !isNominal(view, before)) return null
  return { head: before, range: { first: left[before], last: before } }
}

/** The longest mention that the range holds; names before descriptions. */
function best(view: TokenView, mentions: readonly Mention[] | undefined, range: TokenRange): Mention | null {
  let chosen: Mention | null = null
  for (const mention of mentions ?? []) {
    if (mention.firstToken < range.first || mention.form === 'adjective' || mention.form === 'location') continue
    // "Lund's deputy": the owner is not the deputy.
    if (mention.lastToken + 1 < range.last && view.analysis.tokens.xpos[mention.lastToken + 1] === POS) continue
    if (chosen === null || rank(mention) > rank(chosen)) chosen = mention
  }
  return chosen
}

function rank(mention: Mention): number {
  const known = mention.entity === null ? 0 : 2_000_000
  const named = mention.form === 'description' ? 0 : 1_000_000
  return known + named + (mention.lastToken - mention.firstToken)
}
