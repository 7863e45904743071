import { PUNCT, VBG } from '../../language/syntax/index.ts'
import type { ActorKind, QuoteKind } from '../../record/vocabulary.ts'

import { factsOf } from '../candidates/facts.ts'
import { roleReader } from '../candidates/read-roles.ts'
import { readWords } from '../candidates/read-words.ts'
import type { Mentions, Statement, Time } from '../layers.ts'
import type { Stage } from '../stage.ts'
import { draftByModel } from './attribution/model.ts'
import { decideStatements } from './decide.ts'
import type { Draft, TokenRange } from './draft.ts'
import { holds } from './draft.ts'
import { type Settled, settle } from './overlaps/settle.ts'
import { near, newShelf, type Shelf, shelve } from './overlaps/shelf.ts'
import { tidy } from './overlaps/tidy.ts'
import { draftUncued } from './overlaps/uncued.ts'
import { layOutPage, type Page, toSpans } from './page/page.ts'
import { isAct, isOnlyTime } from './rules/acts.ts'
import { carryOn } from './rules/carried-on.ts'
import { settleDirect } from './rules/direct.ts'
import { draftByLayout } from './rules/layout.ts'
import { shareSources } from './rules/participles.ts'
import { withoutPatient } from './rules/patients.ts'
import { settleQuotedAs } from './rules/quoted-as.ts'
import { draftByRule } from './rules/rules.ts'
import { isWithheld } from './speakers/anonymity.ts'
import { isMedium, passersOn, saidWhen } from './speakers/chain.ts'
import { byHead, type MentionsByHead, speakersOf } from './speakers/speakers.ts'

/** Who said what, through whom: direct, mixed and indirect speech, belief, demand, denial, judgement. */
export const statementsStage: Stage<'language' | 'mentions' | 'times', 'statements' | 'candidates'> = {
  name: 'statements',
  version: 8,
  needs: ['language', 'mentions', 'times'],
  gives: ['statements', 'candidates'],
  run(layers, tools) {
    const { language, mentions, times } = layers
    const page = layOutPage(language.story)
    const attribution = tools.models?.attribution ?? null
    const decisions = tools.models?.decisions ?? null
    const drafts = attribution === null ? draftByRule(page) : draftByModel(page, attribution)
    const drafted = readStatements(page, drafts, mentions, times)
    const facts = factsOf(language.story, mentions, times, drafted)
    if (decisions === null) return { statements: drafted, candidates: { facts, answers: null, roles: null } }
    const answers = readWords(facts, decisions)
    const roles = roleReader(facts, decisions)
    const statements = decideStatements(drafted, facts, answers, roles, decisions.confidence, mentions)
    return { statements, candidates: { facts, answers, roles } }
  },
}

/** From drafts to statements: settles which stand, adds speech without a cue, names the speakers and the chain. */
export function readStatements(
  page: Page,
  drafts: readonly Draft[],
  mentions: Mentions,
  times: readonly Time[],
): Statement[] {
  const byLayout = draftByLayout(page)
  const heads = byHead(mentions)
  const said = shareSources(page, settleQuotedAs(page, settleDirect(page, drafts))).filter(
    (draft) => !isAct(page, draft, heads) && !isOnlyTime(page, draft),
  )
  const turns = newShelf<Draft>()
  for (const draft of byLayout) shelve(turns, [...draft.source, ...draft.cue], draft)
  const first = settle(page, [
    ...said.map((draft) => apartFrom(turns, tidy(page, withoutPatient(page, draft)))),
    ...byLayout,
  ])
  const { cued, uncued } = carryOn(page, first, draftUncued(page, first))
  const all = settle(page, [...cued, ...uncued])
  const shelf = newShelf<number>()
  all.forEach((draft, i) => {
    if (draft.within < 0) shelve(shelf, draft.content, i)
  })
  const out: Statement[] = []
  for (const draft of all) {
    const carried = carriedFrom(page, draft, all, shelf)
    out.push(toStatement(page, draft, out, carried, mentions, heads, times))
  }
  return shareAnonymity(out, mentions)
}

/** Who is withheld once is withheld wherever the same words without a name speak. */
function shareAnonymity(statements: readonly Statement[], mentions: Mentions): Statement[] {
  const withheld = new Set<number>()
  for (const { anonymous, speakers } of statements) if (anonymous) for (const speaker of speakers) withheld.add(speaker)
  return statements.map((statement) => {
    const [first] = statement.speakers
    if (first === undefined || mentions.entities[first].named || !withheld.has(first)) return statement
    return { ...statement, anonymous: true }
  })
}

/** A draft without the stretches of content that the layout gives to somebody else, or in which it names a speaker. */
function apartFrom(byLayout: Shelf<Draft>, draft: Draft): Draft {
  const others = near(byLayout, draft.content)
  const content = draft.content.filter((range) => !others.some((other) => names(other, range)))
  return content.length === draft.content.length ? draft : { ...draft, content }
}

/** True where the range holds the mark by which the layout names a speaker, or is in that name. */
function names({ cueHead, source }: Draft, range: TokenRange): boolean {
  return holds([range], cueHead) || (holds(source, range.first) && holds(source, range.last))
}

function toStatement(
  page: Page,
  draft: Settled,
  before: readonly Statement[],
  carried: number,
  mentions: Mentions,
  heads: MentionsByHead,
  times: readonly Time[],
): Statement {
  const maySpeak = (entity: number): boolean => !isMute(page, draft, mentions.entities[entity].kind)
  let speakers: readonly number[] = speakersOf(page, draft.source, heads).filter(maySpeak)
  if (speakers.length === 0 && draft.source.length > 0 && draft.within >= 0) {
    speakers = speakerOfFirstPerson(page, draft, before[draft.within])
  }
  let anonymous = false
  if (draft.cueHead < 0 && draft.continues >= 0) {
    if (carried >= 0 && carried < before.length) {
      speakers = before[carried].speakers
      anonymous = before[carried].anonymous
    }
  } else {
    const named = speakers.some((speaker) => mentions.entities[speaker].named)
    anonymous = isWithheld(page, draft.source, named, () => wordsAround(page, draft))
  }
  return {
    quote: quoteKind(page, draft.content),
    content: toSpans(page, draft.content),
    cue: toSpans(page, draft.cue),
    source: toSpans(page, draft.source),
    speakers,
    anonymous,
    within: draft.within < 0 ? null : draft.within,
    reportedBy: [
      ...new Set([
        ...speakersOf(page, draft.through ?? [], heads),
        ...passersOn(page, draft, heads, speakers),
        ...mediaAround(draft, before, mentions),
      ]),
    ],
    said: saidWhen(page, draft, times),
    confidence: null,
  }
}

/** The first statement that holds some of the quotation that this one carries on, or -1. */
function carriedFrom(page: Page, draft: Settled, all: readonly Settled[], shelf: Shelf<number>): number {
  if (draft.cueHead >= 0 || draft.continues < 0) return -1
  const quotation = { first: page.quotationFirst[draft.continues], last: page.quotationLast[draft.continues] }
  let found = -1
  for (const i of near(shelf, [quotation])) {
    const touches = all[i].content.some(({ first, last }) => first <= quotation.last && last >= quotation.first)
    if (touches && (found < 0 || i < found)) found = i
  }
  return found
}

/** Things do not speak; documents do, but not by the way ("…, saying that …"). */
function isMute(page: Page, draft: Draft, kind: ActorKind): boolean {
  if (kind === 'weapon' || kind === 'vehicle' || kind === 'event') return true
  if (kind !== 'work' || draft.cueHead < 0 || page.lower[draft.cueHead] === 'according') return false
  return page.analysis.tokens.xpos[draft.cueHead] === VBG
}

/** What a medium reports inside its own words, it passed on. */
function mediaAround(draft: Settled, before: readonly Statement[], mentions: Mentions): readonly number[] {
  const outer = draft.within < 0 ? undefined : before[draft.within]
  return outer?.speakers.filter((speaker) => isMedium(mentions.entities[speaker].name)) ?? []
}

/** "I" inside somebody's words is that somebody. */
function speakerOfFirstPerson(page: Page, draft: Settled, outer: Statement | undefined): readonly number[] {
  const { first, last } = draft.source[0]
  if (outer === undefined || first !== last || page.lower[first] !== 'i' || page.quotationOf[first] < 0) return []
  return outer.speakers.length === 1 ? outer.speakers : []
}

/** The words of the cue's sentence that are not content, in lower case. */
function wordsAround(page: Page, draft: Settled): string {
  // What stands around an inner statement is about the outer one's speaker.
  if (draft.cueHead < 0 || draft.within >= 0) return ''
  const { sentences, tokens } = page.analysis
  const s = tokens.sentence[draft.cueHead]
  const words: string[] = []
  for (let i = sentences.firstToken[s]; i < sentences.firstToken[s + 1]; i++) {
    words.push(holds(draft.content, i) ? '|' : page.lower[i])
  }
  return words.join(' ')
}

/** Direct where at least nine of ten words stand in quotation marks, indirect where fewer than one of ten does. */
function quoteKind(page: Page, content: readonly TokenRange[]): QuoteKind {
  let words = 0
  let quoted = 0
  for (const { first, last } of content) {
    for (let i = first; i <= last; i++) {
      if (page.analysis.tokens.upos[i] === PUNCT) continue
      words++
      const q = page.quotationOf[i]
      if (q >= 0) quoted++
    }
  }
  if (quoted * 10 >= words * 9) return 'direct'
  return quoted * 10 < words ? 'indirect' : 'mixed'
}
