import type { Span } from '../../record/span.ts'
import { compareSpans } from '../../record/span.ts'
import type { EventCode } from '../../record/vocabulary.ts'
import type { Cast } from '../clauses/participants.ts'
import { castOf } from '../clauses/participants.ts'
import type { StandingContext } from '../clauses/standing.ts'
import { governsDemand, standingOf } from '../clauses/standing.ts'
import type { Tree } from '../clauses/tree.ts'
import { growTree, lemmaAt } from '../clauses/tree.ts'
import type { Event, Layers } from '../layers.ts'
import type { Stage } from '../stage.ts'
import { nounRoles, verbRoles } from './event-roles.ts'
import type { Draft } from './settle.ts'
import { settleDrafts } from './settle.ts'
import type { Trigger } from './triggers.ts'
import { findTriggers } from './triggers.ts'
import { clockOf, dateOf, placeOf } from './when-where.ts'

type Needs = 'blocks' | 'language' | 'mentions' | 'times'

/** Reads who did what to whom, in PLOVER's types, and whether it was done, planned, asked for or denied. */
export const eventsStage: Stage<Needs, 'events'> = {
  name: 'events',
  version: 1,
  needs: ['blocks', 'language', 'mentions', 'times'],
  gives: ['events'],
  run: (layers) => ({ events: readEvents(layers) }),
}

/** The events of a report, in the order of the text. */
export function readEvents(layers: Pick<Layers, Needs>): Event[] {
  const { story } = layers.language
  const tree = growTree(story)
  const cast = castOf(layers.mentions, story.tokens.count)
  const headlines = layers.blocks.blocks.filter(({ kind }) => kind === 'headline')
  const context: StandingContext = {
    isHeadline: (token) =>
      headlines.some(({ start, end }) => start <= story.tokens.start[token] && story.tokens.start[token] < end),
  }
  const events: Event[] = []
  let nextTime = 0
  for (let s = 0; s < story.sentences.count; s++) {
    const end = story.sentences.end[s]
    const from = nextTime
    while (nextTime < layers.times.length && layers.times[nextTime].start < end) nextTime++
    const first = story.sentences.firstToken[s]
    const last = story.sentences.firstToken[s + 1]
    const triggers = findTriggers(tree, cast, first, last)
    if (triggers.length === 0) continue
    const clock = clockOf(tree, layers.times.slice(from, nextTime), first, last)
    const drafts: Draft[] = []
    for (const trigger of triggers) {
      const event = eventOf(tree, cast, trigger, context)
      if (event !== null) drafts.push({ trigger, event })
    }
    for (const { trigger, event } of settleDrafts(tree, drafts)) {
      if (!isWorthIt(tree, trigger, event)) continue
      const spans = spansOf(tree, trigger.tokens)
      events.push({
        ...event,
        trigger: spans,
        date: dateOf(tree, clock, trigger.token),
        place: placeOf(tree, cast, trigger.token),
      })
    }
  }
  return events.sort((a, b) => compareSpans(a.trigger[0], b.trigger[0]))
}

/** Types whose events are worth a record even where nobody is named. */
const PHYSICAL: ReadonlySet<EventCode> = new Set(['ASSAULT', 'PROTEST', 'COERCE', 'RETREAT', 'MOBILIZE', 'CONSULT'])

function eventOf(
  tree: Tree,
  cast: Cast,
  trigger: Trigger,
  context: StandingContext,
): Omit<Event, 'date' | 'place'> | null {
  const entry = trigger.verb ?? trigger.noun
  if (entry === null) return null
  const { code, mode } = entry
  const { actors, recipients } =
    trigger.verb === null ? nounRoles(tree, cast, trigger, code) : verbRoles(tree, cast, trigger)
  return {
    trigger: spansOf(tree, trigger.tokens),
    code,
    mode,
    actors,
    recipients,
    status: standingOf(tree, trigger.token, context),
  }
}

const CLAIMS_OR_DEMANDS = new Set(['insist', 'recommend', 'propose'])

const TALKED_OVER: ReadonlySet<EventCode> = new Set(['CONSULT'])
const DISCUSSED = new Set(['discuss', 'debate', 'deliberate', 'talk', 'brief', 'contact', 'engage', 'bargain', 'speak'])

/** Words and money need somebody who is named; so do nouns that often name no event. */
function isWorthIt(tree: Tree, trigger: Trigger, event: Omit<Event, 'date' | 'place'>): boolean {
  const named = event.actors.length + event.recipients.length > 0
  if (
    trigger.verb !== null &&
    CLAIMS_OR_DEMANDS.has(lemmaAt(tree, trigger.token)) &&
    !governsDemand(tree, trigger.token)
  )
    return false
  // What is not rejected is no event: "did not rule out".
  if (event.code === 'REJECT' && (event.status === 'denied' || event.status === 'refused')) return false
  // Talking something over takes two.
  if (
    trigger.verb !== null &&
    trigger.verb.frame === 'mutual' &&
    trigger.tokens.length === 1 &&
    event.actors.length < 2 &&
    TALKED_OVER.has(event.code)
  ) {
    return !DISCUSSED.has(lemmaAt(tree, trigger.token))
  }
  if (trigger.noun?.weak === true) return named
  return named || PHYSICAL.has(event.code) || event.mode === 'investigate'
}

/** Runs of neighbouring tokens as spans. */
function spansOf(tree: Tree, tokens: readonly number[]): Span[] {
  const spans: { start: number; end: number; last: number }[] = []
  for (const t of tokens) {
    const previous = spans.at(-1)
    if (previous !== undefined && t - previous.last <= 2 && t > previous.last) {
      const between = tree.text.slice(previous.end, tree.tokens.start[t])
      if (/^[\s-]*$/.test(between)) {
        previous.end = tree.tokens.end[t]
        previous.last = t
        continue
      }
    }
    spans.push({ start: tree.tokens.start[t], end: tree.tokens.end[t], last: t })
  }
  return spans.map(({ start, end }) => ({ start, end }))
}
