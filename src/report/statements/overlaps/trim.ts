import { NUM, PROPN, PUNCT, REL, VERB } from '../../../language/syntax/index.ts'
import { backgroundOpeners } from '../../../lexicon/speech-words.ts'
import type { Span } from '../../../text/span.ts'
import type { StatementCandidate, TokenRange } from '../candidate.ts'
import type { TokenView } from '../token-view/token-view.ts'

/**
 * Trims from the parts of a candidate what never belongs to them: a date before the source ("on Sunday several ministers said"), a date
 * between cue and clause ("said Monday that …"), and all of several stretches of source but the one nearest the cue.
 */
export function trimCandidate(view: TokenView, candidate: StatementCandidate): StatementCandidate {
  const others = [...candidate.cue, ...candidate.content]
  const source = nearest(candidate.source, candidate.cueHead)
    .map((range) => withoutDate(view, withoutDateline(view, range)))
    .map((range) => upTo(range, others))
    .filter(({ first, last }) => first <= last)
  const content = candidate.content.map((range) => {
    const rest = withoutDate(view, range)
    const that = rest.first > range.first && view.lower[rest.first] === 'that'
    return withoutBackground(view, withoutDateline(view, that ? rest : range))
  })
  return { ...candidate, cue: wholeVerbGroup(view, candidate, source), source, content }
}

/** A range as far as the first token that belongs to another part. */
function upTo(range: TokenRange, others: readonly TokenRange[]): TokenRange {
  let last = range.last
  for (const other of others) {
    if (other.last >= range.first && other.first <= last) last = other.first - 1
  }
  return { first: range.first, last }
}

/** The cue with the auxiliaries and the negation right before it: "would not say". */
function wholeVerbGroup(
  view: TokenView,
  candidate: StatementCandidate,
  source: readonly TokenRange[],
): readonly TokenRange[] {
  const { tokens } = view.analysis
  return candidate.cue.map((range) => {
    if (candidate.cueHead < range.first || candidate.cueHead > range.last || tokens.upos[candidate.cueHead] !== VERB)
      return range
    let first = range.first
    while (first > 0 && view.tree.tokens.head[first - 1] === candidate.cueHead && isGroup(view, first - 1)) first--
    const taken = [...candidate.content, ...source].some((other) => other.last >= first && other.first < range.first)
    return taken ? range : { first, last: range.last }
  })
}

function isGroup(view: TokenView, token: number): boolean {
  const rel = view.tree.tokens.deprel[token]
  return rel === REL.aux || rel === REL['aux:pass'] || view.lower[token] === 'not' || view.lower[token] === "n't"
}

const DASH = /^(?:[-–—―]|--)$/
const LONGEST_DATELINE = 10

/** A range that begins a sentence without its dateline: "NORVIK, Feb. 3 (Norr) — ". */
function withoutDateline(view: TokenView, range: TokenRange): TokenRange {
  const { sentences, tokens } = view.analysis
  const start = sentences.firstToken[tokens.sentence[range.first]]
  if (range.first > start + 1 || tokens.upos[start] !== PROPN || view.quotationOf[start] >= 0) return range
  for (let i = start + 1; i < range.last && i < start + LONGEST_DATELINE; i++) {
    if (DASH.test(view.lower[i]) && i > range.first) {
      const isHyphen = tokens.end[i - 1] === tokens.start[i] && tokens.start[i + 1] === tokens.end[i]
      return isHyphen ? range : { first: i + 1, last: range.last }
    }
    const upos = tokens.upos[i]
    if (upos !== PROPN && upos !== PUNCT && upos !== NUM) return range
  }
  return range
}

/** Content without a clause at its end that the reporter adds: ", which holds most of the coast". */
function withoutBackground(view: TokenView, range: TokenRange): TokenRange {
  const { lower, quotationOf, tree } = view
  if (quotationOf[range.last] >= 0) return range
  for (let i = range.last - 1; i > range.first + 1; i--) {
    if (!backgroundOpeners.has(lower[i]) || lower[i - 1] !== ',') continue
    let verb = i
    while (verb >= 0 && tree.tokens.deprel[verb] !== REL['acl:relcl']) verb = tree.tokens.head[verb]
    return verb >= i && tree.right[verb] >= range.last - 1 ? { first: range.first, last: i - 2 } : range
  }
  return range
}

function nearest(ranges: readonly TokenRange[], head: number): readonly TokenRange[] {
  if (ranges.length < 2) return ranges
  let chosen = ranges[0]
  for (const range of ranges) if (gap(range, head) < gap(chosen, head)) chosen = range
  return [chosen]
}

function gap({ first, last }: TokenRange, token: number): number {
  return token < first ? first - token : Math.max(0, token - last)
}

/** A range without the time expression that it begins with; the whole range if nothing else is in it. */
function withoutDate(view: TokenView, range: TokenRange): TokenRange {
  const { tokens, times } = view.analysis
  let first = range.first
  for (let t = firstEndingAfter(times, tokens.start[first]); t < times.length; t++) {
    const time = times[t]
    if (time.start > tokens.start[first]) break
    while (first <= range.last && tokens.start[first] < time.end) first++
  }
  while (first <= range.last && tokens.upos[first] === PUNCT && view.lower[first] === ',') first++
  return first > range.last ? range : { first, last: range.last }
}

/** Index of the first of sorted spans that ends after an offset. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle].end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
