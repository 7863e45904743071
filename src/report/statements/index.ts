import { PUNCT, VBG } from '../../language/syntax/index.ts'
import type { ActorKind, QuoteKind } from '../../record/vocabulary.ts'

import { factsOf } from '../candidates/facts.ts'
import { roleReader } from '../candidates/read-roles.ts'
import { readWords } from '../candidates/read-words.ts'
import type { Mentions, Statement, Time } from '../layers.ts'
import type { Stage } from '../stage.ts'
import { candidatesByModel } from './attribution/model.ts'
import type { StatementCandidate, TokenRange } from './candidate.ts'
import { holds } from './candidate.ts'
import { decideStatements } from './decide.ts'
import { type IntervalIndex, insertInterval, newIntervalIndex, overlapping } from './overlaps/interval-index.ts'
import { type PlacedCandidate, resolveOverlaps } from './overlaps/resolve.ts'
import { trimCandidate } from './overlaps/trim.ts'
import { unattributedQuotations } from './overlaps/unattributed.ts'
import { isAct, isOnlyTime } from './rules/acts.ts'
import { continueQuotations } from './rules/continued-quotation.ts'
import { attributeAdjacent } from './rules/direct.ts'
import { candidatesByLayout } from './rules/layout.ts'
import { shareSources } from './rules/participles.ts'
import { withoutPassiveSubject } from './rules/passive-subjects.ts'
import { resolveQuotedAs } from './rules/quoted-as.ts'
import { candidatesByRule } from './rules/rules.ts'
import { isWithheld } from './speakers/anonymity.ts'
import { isMedium, passersOn, saidWhen } from './speakers/attribution-chain.ts'
import { byHead, type MentionsByHead, speakersOf } from './speakers/speakers.ts'
import { buildTokenView, type TokenView, toSpans } from './token-view/token-view.ts'

/** Who said what, through whom: direct, mixed and indirect speech, belief, demand, denial, judgement. */
export const statementsStage: Stage<'language' | 'mentions' | 'times', 'statements' | 'candidates'> = {
  name: 'statements',
  version: 8,
  needs: ['language', 'mentions', 'times'],
  gives: ['statements', 'candidates'],
  run(layers, tools) {
    const { language, mentions, times } = layers
    const view = buildTokenView(language.story)
    const attribution = tools.models?.attribution ?? null
    const decisions = tools.models?.decisions ?? null
    const candidates = attribution === null ? candidatesByRule(view) : candidatesByModel(view, attribution)
    const proposed = readStatements(view, candidates, mentions, times)
    const facts = factsOf(language.story, mentions, times, proposed)
    if (decisions === null) return { statements: proposed, candidates: { facts, answers: null, roles: null } }
    const answers = readWords(facts, decisions)
    const roles = roleReader(facts, decisions)
    const statements = decideStatements(proposed, facts, answers, roles, decisions.confidence, mentions)
    return { statements, candidates: { facts, answers, roles } }
  },
}

/** Makes statements of candidates: resolves overlaps, adds speech without a cue, finds the speakers and the attribution chain. */
export function readStatements(
  view: TokenView,
  candidates: readonly StatementCandidate[],
  mentions: Mentions,
  times: readonly Time[],
): Statement[] {
  const byLayout = candidatesByLayout(view)
  const heads = byHead(mentions)
  const said = shareSources(view, resolveQuotedAs(view, attributeAdjacent(view, candidates))).filter(
    (candidate) => !isAct(view, candidate, heads) && !isOnlyTime(view, candidate),
  )
  const layoutIntervals = newIntervalIndex<StatementCandidate>()
  for (const candidate of byLayout) insertInterval(layoutIntervals, [...candidate.source, ...candidate.cue], candidate)
  const first = resolveOverlaps(view, [
    ...said.map((candidate) => apartFrom(layoutIntervals, trimCandidate(view, withoutPassiveSubject(view, candidate)))),
    ...byLayout,
  ])
  const { attributed, unattributed } = continueQuotations(view, first, unattributedQuotations(view, first))
  const all = resolveOverlaps(view, [...attributed, ...unattributed])
  const intervals = newIntervalIndex<number>()
  all.forEach((candidate, i) => {
    if (candidate.within < 0) insertInterval(intervals, candidate.content, i)
  })
  const out: Statement[] = []
  for (const candidate of all) {
    const continued = continuedFrom(view, candidate, all, intervals)
    out.push(toStatement(view, candidate, out, continued, mentions, heads, times))
  }
  return shareAnonymity(out, mentions)
}

/** A speaker whose name is withheld once is anonymous in all statements of the same unnamed entity. */
function shareAnonymity(statements: readonly Statement[], mentions: Mentions): Statement[] {
  const withheld = new Set<number>()
  for (const { anonymous, speakers } of statements) if (anonymous) for (const speaker of speakers) withheld.add(speaker)
  return statements.map((statement) => {
    const [first] = statement.speakers
    if (first === undefined || mentions.entities[first].named || !withheld.has(first)) return statement
    return { ...statement, anonymous: true }
  })
}

/** A candidate without the parts of its content that the layout gives to another speaker, or in which it names a speaker. */
function apartFrom(byLayout: IntervalIndex<StatementCandidate>, candidate: StatementCandidate): StatementCandidate {
  const others = overlapping(byLayout, candidate.content)
  const content = candidate.content.filter((range) => !others.some((other) => names(other, range)))
  return content.length === candidate.content.length ? candidate : { ...candidate, content }
}

/** True if the range holds the mark by which the layout names a speaker, or is in that name. */
function names({ cueHead, source }: StatementCandidate, range: TokenRange): boolean {
  return holds([range], cueHead) || (holds(source, range.first) && holds(source, range.last))
}

function toStatement(
  view: TokenView,
  candidate: PlacedCandidate,
  before: readonly Statement[],
  continued: number,
  mentions: Mentions,
  heads: MentionsByHead,
  times: readonly Time[],
): Statement {
  const maySpeak = (entity: number): boolean => !isMute(view, candidate, mentions.entities[entity].kind)
  let speakers: readonly number[] = speakersOf(view, candidate.source, heads).filter(maySpeak)
  if (speakers.length === 0 && candidate.source.length > 0 && candidate.within >= 0) {
    speakers = speakerOfFirstPerson(view, candidate, before[candidate.within])
  }
  let anonymous = false
  if (candidate.cueHead < 0 && candidate.continues >= 0) {
    if (continued >= 0 && continued < before.length) {
      speakers = before[continued].speakers
      anonymous = before[continued].anonymous
    }
  } else {
    const named = speakers.some((speaker) => mentions.entities[speaker].named)
    anonymous = isWithheld(view, candidate.source, named, () => wordsAround(view, candidate))
  }
  return {
    quote: quoteKind(view, candidate.content),
    content: toSpans(view, candidate.content),
    cue: toSpans(view, candidate.cue),
    source: toSpans(view, candidate.source),
    speakers,
    anonymous,
    within: candidate.within < 0 ? null : candidate.within,
    reportedBy: [
      ...new Set([
        ...speakersOf(view, candidate.through ?? [], heads),
        ...passersOn(view, candidate, heads, speakers),
        ...mediaAround(candidate, before, mentions),
      ]),
    ],
    said: saidWhen(view, candidate, times),
    confidence: null,
  }
}

/** The first statement that holds some of the quotation that this one continues, or -1. */
function continuedFrom(
  view: TokenView,
  candidate: PlacedCandidate,
  all: readonly PlacedCandidate[],
  intervals: IntervalIndex<number>,
): number {
  if (candidate.cueHead >= 0 || candidate.continues < 0) return -1
  const quotation = { first: view.quotationFirst[candidate.continues], last: view.quotationLast[candidate.continues] }
  let found = -1
  for (const i of overlapping(intervals, [quotation])) {
    const touches = all[i].content.some(({ first, last }) => first <= quotation.last && last >= quotation.first)
    if (touches && (found < 0 || i < found)) found = i
  }
  return found
}

/** Things do not speak; documents do, but not by the way ("…, saying that …"). */
function isMute(view: TokenView, candidate: StatementCandidate, kind: ActorKind): boolean {
  if (kind === 'weapon' || kind === 'vehicle' || kind === 'event') return true
  if (kind !== 'work' || candidate.cueHead < 0 || view.lower[candidate.cueHead] === 'according') return false
  return view.analysis.tokens.xpos[candidate.cueHead] === VBG
}

/** A medium passed on what is reported inside its own words. */
function mediaAround(candidate: PlacedCandidate, before: readonly Statement[], mentions: Mentions): readonly number[] {
  const outer = candidate.within < 0 ? undefined : before[candidate.within]
  return outer?.speakers.filter((speaker) => isMedium(mentions.entities[speaker].name)) ?? []
}

/** "I" inside a speaker's words is that speaker. */
function speakerOfFirstPerson(
  view: TokenView,
  candidate: PlacedCandidate,
  outer: Statement | undefined,
): readonly number[] {
  const { first, last } = candidate.source[0]
  if (outer === undefined || first !== last || view.lower[first] !== 'i' || view.quotationOf[first] < 0) return []
  return outer.speakers.length === 1 ? outer.speakers : []
}

/** The words of the cue's sentence that are not content, in lower case. */
function wordsAround(view: TokenView, candidate: PlacedCandidate): string {
  // The words around an inner statement are about the speaker of the outer one.
  if (candidate.cueHead < 0 || candidate.within >= 0) return ''
  const { sentences, tokens } = view.analysis
  const s = tokens.sentence[candidate.cueHead]
  const words: string[] = []
  for (let i = sentences.firstToken[s]; i < sentences.firstToken[s + 1]; i++) {
    words.push(holds(candidate.content, i) ? '|' : view.lower[i])
  }
  return words.join(' ')
}

/** Direct if at least nine of ten words stand in quotation marks, indirect if fewer than one of ten does. */
function quoteKind(view: TokenView, content: readonly TokenRange[]): QuoteKind {
  let words = 0
  let quoted = 0
  for (const { first, last } of content) {
    for (let i = first; i <= last; i++) {
      if (view.analysis.tokens.upos[i] === PUNCT) continue
      words++
      const q = view.quotationOf[i]
      if (q >= 0) quoted++
    }
  }
  if (quoted * 10 >= words * 9) return 'direct'
  return quoted * 10 < words ? 'indirect' : 'mixed'
}
