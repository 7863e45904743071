import { DET, PROPN, PUNCT } from '../../../language/syntax/index.ts'
import { lineLabels } from '../../../lexicon/speech-words.ts'
import type { StatementCandidate } from '../candidate.ts'
import type { TokenView } from '../token-view/token-view.ts'

/** Surer than any candidate that words alone suggest. */
const SURE = 10
const LONGEST_NAME = 6
const DASH = /^(?:[-–—―]|--)$/
/** Heads of lines in capitals that are no speakers. */
const NO_SPEAKER = new RegExp(`^(?:${lineLabels.join('|')})\\b`, 'i')
/** Names before a colon: "MR LUND", "Ines van der Lund", "Interviewer". */
const IN_CAPITALS = /^\p{Lu}[\p{Lu}.'’ -]+$/u
const IN_USUAL_CASE = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|van|von|der|den|de|da|di|del|bin|ibn|al|of|the))*$/u
/** So many turns make a transcript. */
const FEWEST_TURNS = 3

/** A line of a transcript, and how its speaker is written. */
interface Turn {
  readonly candidate: StatementCandidate
  /** The name in lower case. */
  readonly name: string
  readonly inCapitals: boolean
}

/**
 * Speech that the layout attributes: a transcript's turns ("LUND: We are ready.", "Ines Lund: We are.") and quotations signed with a dash and
 * a name ("“We are ready.” — Ines Lund").
 */
export function candidatesByLayout(view: TokenView): StatementCandidate[] {
  const turns: Turn[] = []
  const signed: StatementCandidate[] = []
  const { sentences } = view.analysis
  for (let p = 0; p < view.paragraphs.count; p++) {
    const first = sentences.firstToken[view.paragraphs.first[p]]
    const end = sentences.firstToken[view.paragraphs.first[p + 1]]
    const turn = readTurn(view, first, end)
    if (turn !== null) turns.push(turn)
    else signed.push(...readSigned(view, first, end))
  }
  return [...speechOf(turns).map(({ candidate }) => candidate), ...signed]
}

/**
 * The turns of a transcript: names in capitals where there are enough of them; other names only if somebody speaks
 * more than once, since facts in a list have labels too.
 */
function speechOf(turns: readonly Turn[]): readonly Turn[] {
  const spoken = new Map<string, number>()
  for (const { name } of turns) spoken.set(name, (spoken.get(name) ?? 0) + 1)
  const again = [...spoken.values()].filter((times) => times > 1).length
  const said = turns.filter(({ inCapitals }) => inCapitals || again > 0)
  return said.length >= FEWEST_TURNS ? said : []
}

function readTurn(view: TokenView, first: number, end: number): Turn | null {
  const { text, tokens } = view.analysis
  let name = first
  while (name < end && tokens.upos[name] === PUNCT) name++
  let colon = name
  while (colon < end && colon - name <= LONGEST_NAME && view.lower[colon] !== ':') colon++
  if (colon >= end || colon === name || view.lower[colon] !== ':' || colon + 1 >= end) return null
  const words = text.slice(tokens.start[name], tokens.end[colon - 1])
  const inCapitals = IN_CAPITALS.test(words)
  if ((!inCapitals && !IN_USUAL_CASE.test(words)) || words.replace(/\P{L}/gu, '').length < 3) return null
  if (NO_SPEAKER.test(words)) return null
  const candidate = {
    cueHead: colon,
    cue: [{ first: colon, last: colon }],
    source: [{ first: name, last: colon - 1 }],
    content: [{ first: colon + 1, last: end - 1 }],
    score: SURE,
    continues: -1,
  }
  return { candidate, name: words.toLowerCase(), inCapitals }
}

/** Every quotation of a paragraph that a dash and a name follow. */
function readSigned(view: TokenView, first: number, end: number): StatementCandidate[] {
  const { tokens } = view.analysis
  const found: StatementCandidate[] = []
  for (let q = view.quotationOf[first]; q >= 0; ) {
    const dash = view.quotationLast[q] + 1
    if (dash >= end || !DASH.test(view.lower[dash])) break
    let last = dash
    while (last + 1 < end && last - dash < LONGEST_NAME && isName(view, last + 1)) last++
    const after = last + 1
    const closes = after >= end || view.quotationOf[after] >= 0 || /^[.,(;]/.test(view.lower[after])
    if (last === dash || !closes || tokens.upos[last] === DET) break
    found.push({
      cueHead: dash,
      cue: [{ first: dash, last: dash }],
      source: [{ first: dash + 1, last }],
      content: [{ first: view.quotationFirst[q], last: view.quotationLast[q] }],
      score: SURE,
      continues: -1,
    })
    let next = after
    while (next < end && view.quotationOf[next] < 0 && tokens.upos[next] === PUNCT) next++
    if (next >= end) break
    q = view.quotationOf[next]
  }
  return found
}

function isName(view: TokenView, token: number): boolean {
  const { start, upos } = view.analysis.tokens
  if (view.quotationOf[token] >= 0) return false
  return upos[token] === PROPN || /^\p{Lu}/u.test(view.analysis.text.slice(start[token], start[token] + 2))
}
