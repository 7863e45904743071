import type { Tree } from '../../language/syntax/index.ts'
import { ANY_OBLIQUE, childrenBy, growTree, lemmaAt, NOUN, OBL, prepositionOf } from '../../language/syntax/index.ts'
import type { EventNoun, EventVerb } from '../../lexicon/event-words.ts'
import type { Span } from '../../record/span.ts'
import { compareSpans } from '../../record/span.ts'
import type { EventCode } from '../../record/vocabulary.ts'
import type { StandingContext } from '../clauses/mood.ts'
import type { Cast } from '../clauses/participants.ts'
import { castOf, namesSomebody } from '../clauses/participants.ts'
import { standingOf } from '../clauses/standing.ts'
import { governsDemand } from '../clauses/status-effect.ts'
import { wordSet } from '../clauses/word-set.ts'
import type { Event, Layers, Participant } from '../layers.ts'
import type { Stage } from '../stage.ts'
import { contextOf, type ReportContext, typeInContext } from './context.ts'
import { placesDenied, statusElsewhere } from './contrast.ts'
import { readDemands } from './demands.ts'
import type { EventRoles } from './event-roles.ts'
import { nounRoles } from './noun-roles.ts'
import type { ReadEvent } from './read-event.ts'
import type { Draft } from './settle.ts'
import { settleDrafts } from './settle.ts'
import { readSilentVerbs } from './silent-verbs.ts'
import type { Trigger } from './triggers.ts'
import { findTriggers } from './triggers.ts'
import type { TypeModel } from './type-model.ts'
import { verbRoles } from './verb-roles.ts'
import { clockOf, dateOf, placeOf } from './when-where.ts'

type Needs = 'blocks' | 'language' | 'mentions' | 'times'

/** Reads who did what to whom, in PLOVER's types, and whether it was done, planned, asked for or denied. */
export const eventsStage: Stage<Needs, 'events'> = {
  name: 'events',
  version: 3,
  needs: ['blocks', 'language', 'mentions', 'times'],
  gives: ['events'],
  run: (layers, { models }) => ({ events: readEvents(layers, models?.events ?? null) }),
}

const BY_RULE = { confidence: null, partiesConfidence: null } as const

/** The events of a report, in the order of the text. */
export function readEvents(layers: Pick<Layers, Needs>, model: TypeModel | null = null): Event[] {
  const { story } = layers.language
  const tree = growTree(story)
  const cast = castOf(layers.mentions, story.tokens.count)
  const headlines = layers.blocks.blocks.filter(({ kind }) => kind === 'headline')
  const context: StandingContext = {
    isHeadline: (token) =>
      headlines.some(({ start, end }) => start <= story.tokens.start[token] && story.tokens.start[token] < end),
  }
  const telling = contextOf(tree)
  const events: Event[] = []
  let nextTime = 0
  for (let s = 0; s < story.sentences.count; s++) {
    const end = story.sentences.end[s]
    const from = nextTime
    while (nextTime < layers.times.length && layers.times[nextTime].start < end) nextTime++
    const first = story.sentences.firstToken[s]
    const last = story.sentences.firstToken[s + 1]
    const triggers = findTriggers(tree, cast, first, last)
    const drafts: Draft[] = []
    for (const trigger of triggers) {
      const event = eventOf(tree, cast, trigger, context, telling)
      if (event !== null) drafts.push({ trigger, event })
    }
    const read: { token: number; event: ReadEvent }[] = []
    for (const { trigger, event } of settleDrafts(tree, drafts)) {
      if (!isWorthIt(tree, cast, trigger, event)) continue
      read.push({ token: trigger.token, event: { ...event, trigger: spansOf(tree, trigger.tokens) } })
    }
    for (const { token, event } of readDemands(tree, cast, first, last, context)) {
      read.push({ token, event: { ...event, trigger: spansOf(tree, [token]) } })
    }
    if (model !== null) {
      const taken = new Set(triggers.flatMap(({ tokens }) => tokens))
      const known = read.map(({ event }) => event)
      for (const { token, event } of readSilentVerbs(tree, cast, model, { first, last }, known, taken, context)) {
        read.push({ token, event: { ...event, trigger: spansOf(tree, [token]) } })
      }
    }
    if (read.length === 0) continue
    const clock = clockOf(tree, layers.times.slice(from, nextTime), first, last)
    for (const { token, event } of read) {
      const place = placeApart(placeOf(tree, cast, token), event)
      const date = dateOf(tree, clock, token)
      events.push({ ...event, ...BY_RULE, date, place })
      const elsewhere = statusElsewhere(event.status)
      if (elsewhere === null) continue
      for (const other of placesDenied(tree, cast, token))
        if (other.entity !== place?.entity) events.push({ ...event, ...BY_RULE, status: elsewhere, date, place: other })
    }
  }
  return events.sort((a, b) => compareSpans(a.trigger[0], b.trigger[0]))
}

/** "suspended aid to Norland": who takes part is not the place. */
function placeApart(place: Participant | null, event: EventRoles): Participant | null {
  if (place === null) return null
  return [...event.actors, ...event.recipients].some(({ entity }) => entity === place.entity) ? null : place
}

/** What harms without meaning to. */
const NATURAL =
  wordSet(`storm hurricane earthquake flood fire quake tornado cyclone typhoon landslide avalanche tsunami wildfire blaze
  virus disease drought accident crash wave wind rain eruption volcano lightning epidemic pandemic famine cold heat snow river cancer
  bear shark dog mosquito bacteria outbreak collapse recession crisis inflation price`)

/** Type and mode of a lexicon entry, made sharper by what stands around it. */
function refined(tree: Tree, trigger: Trigger, entry: EventVerb | EventNoun): { code: EventCode; mode: string | null } {
  const { code, mode } = entry
  const around = [...(trigger.roles?.doers ?? []), ...(trigger.roles?.undergoers ?? [])].map((t) => lemmaAt(tree, t))
  if (code === 'MOBILIZE') {
    if (around.some((lemma) => ARMAMENT.has(lemma))) return { code, mode: 'weapons' }
    if (around.some((lemma) => POLICE.has(lemma))) return { code, mode: 'police' }
  }
  if (code === 'ASSAULT' && (mode === null || mode === 'destroy') && isCyber(tree, trigger))
    return { code: 'COERCE', mode: 'cyber' }
  // A strike of workers is no attack.
  if (code === 'ASSAULT' && mode === null && lemmaAt(tree, trigger.token) === 'strike' && trigger.noun !== null) {
    for (
      let t = tree.sentences.firstToken[tree.tokens.sentence[trigger.token]];
      t < tree.sentences.firstToken[tree.tokens.sentence[trigger.token] + 1];
      t++
    ) {
      if (LABOR.has(lemmaAt(tree, t))) return { code: 'PROTEST', mode: 'strike' }
    }
  }
  return { code, mode }
}

/** "Hackers attacked the site": by whom, and on what. */
function isCyber(tree: Tree, trigger: Trigger): boolean {
  const near = [
    ...(trigger.roles?.doers ?? []),
    ...(trigger.roles?.undergoers ?? []),
    ...childrenBy(tree, trigger.token, ANY_OBLIQUE),
  ]
  return near.some((t) => CYBER.has(lemmaAt(tree, t)))
}

const CYBER = wordSet('hacker website site server computer network database hack malware webpage internet')

const ARMAMENT =
  wordSet(`missile rocket warship ship tank jet aircraft carrier weapon submarine destroyer drone bomber fleet satellite artillery
  battery warplane helicopter frigate system warhead`)
const POLICE = wordSet('police officer policeman')
const LABOR = wordSet(
  'union worker teacher nurse miner docker wage railway employee employer staff salary labor labour workforce overtime',
)

/** Types whose events are worth a record even where nobody is named. */
const PHYSICAL: ReadonlySet<EventCode> = new Set(['ASSAULT', 'PROTEST', 'COERCE', 'RETREAT', 'MOBILIZE', 'CONSULT'])

function eventOf(
  tree: Tree,
  cast: Cast,
  trigger: Trigger,
  context: StandingContext,
  telling: ReportContext,
): ReadEvent | null {
  const entry = trigger.verb ?? trigger.noun
  if (entry === null) return null
  const natural =
    trigger.roles !== null &&
    [...trigger.roles.doers, ...childrenBy(tree, trigger.token, OBL)].some((t) => NATURAL.has(lemmaAt(tree, t)))
  if (natural) return null
  const sharper = refined(tree, trigger, entry)
  const { actors, recipients } =
    trigger.verb === null ? nounRoles(tree, cast, trigger, sharper.code) : verbRoles(tree, cast, trigger)
  const typed = typeInContext(tree, trigger, sharper, { actors, recipients }, telling)
  if (typed === null) return null
  const { code, mode } = typed
  // A state that protests does so in words.
  const inWords =
    code === 'PROTEST' && mode === 'demo' && actors.some(({ entity }) => cast.entities[entity].kind === 'state')
  return {
    trigger: spansOf(tree, trigger.tokens),
    code: inWords ? 'ACCUSE' : code,
    mode: inWords ? 'disapprove' : mode,
    actors,
    recipients,
    status: standingOf(tree, trigger.token, context),
  }
}

const CLAIMS_OR_DEMANDS = new Set(['insist', 'recommend', 'propose'])

/** Verbs of force that are as often figures of speech. */
const PEOPLE_FIGHT = wordSet(
  'fight combat defend battle hit strike target beat storm tackle confront penetrate engage close suspend silence',
)

const TALKED_OVER: ReadonlySet<EventCode> = new Set(['CONSULT'])
const DISCUSSED = new Set(['discuss', 'debate', 'deliberate', 'talk', 'brief', 'contact', 'engage', 'bargain', 'speak'])

/** Words and money need somebody who is named; so do nouns that often name no event. */
function isWorthIt(tree: Tree, cast: Cast, trigger: Trigger, event: ReadEvent): boolean {
  const named = event.actors.length + event.recipients.length > 0
  if (
    trigger.verb !== null &&
    CLAIMS_OR_DEMANDS.has(lemmaAt(tree, trigger.token)) &&
    !governsDemand(tree, trigger.token)
  )
    return false
  // What is not rejected is no event: "did not rule out".
  if (event.code === 'REJECT' && (event.status === 'denied' || event.status === 'refused')) return false
  // "ritual meets routine": things do not confer.
  if (trigger.verb !== null && !named && TALKED_OVER.has(event.code)) {
    const doers = trigger.roles?.doers ?? []
    if (doers.length > 0 && doers.every((t) => tree.tokens.upos[t] === NOUN && !namesSomebody(cast, t))) return false
  }
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
  if (isFightAgainstThings(tree, trigger, event)) return false
  if (trigger.noun?.weak === true) return named
  if (trigger.verb !== null && trigger.verb.object === null && PEOPLE_FIGHT.has(lemmaAt(tree, trigger.token)))
    return named
  return named || PHYSICAL.has(event.code) || trigger.verb?.frame === 'patient' || event.mode === 'investigate'
}

const FIGHTS = wordSet('fight combat combating battle tackle struggle war campaign crusade drive')
const AGAINST = new Set(['against', 'on', 'over', 'with'])

/** "the fight against poverty", "fighting climate change": nobody is fought. */
function isFightAgainstThings(
  tree: Tree,
  { token, roles }: Trigger,
  event: Pick<Event, 'recipients' | 'code'>,
): boolean {
  if (event.code !== 'ASSAULT' || event.recipients.length > 0 || !FIGHTS.has(lemmaAt(tree, token))) return false
  if (roles !== null && !roles.passive && roles.undergoers.some((t) => tree.tokens.upos[t] === NOUN)) return true
  return childrenBy(tree, token, ANY_OBLIQUE).some(
    (t) => t > token && tree.tokens.upos[t] === NOUN && AGAINST.has(prepositionOf(tree, t)),
  )
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
