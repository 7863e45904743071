import type { Tree } from '../../language/syntax/index.ts'
import { lemmaAt, NUM, PUNCT } from '../../language/syntax/index.ts'
import { hashString } from '../../language/text/hash.ts'
import type { Span } from '../../record/span.ts'
import { overlaps } from '../../record/span.ts'
import { type EventStatus, isPloverCode, type PloverCode } from '../../record/vocabulary.ts'
import type { Event } from '../layers.ts'

/** PLOVER's types as the model tells them: CONCEDE and RETREAT, which differ in words and deeds, are one. */
export const PAIR_TYPES = [
  'ACCUSE',
  'AGREE',
  'AID',
  'ASSAULT',
  'COERCE',
  'CONSULT',
  'COOPERATE',
  'MOBILIZE',
  'PROTEST',
  'REJECT',
  'REQUEST',
  'SANCTION',
  'SUPPORT',
  'THREATEN',
  'YIELD',
] as const
export type PairType = (typeof PAIR_TYPES)[number]

/** Two marked participants of a sentence: who acts, and toward whom. */
export interface MarkedPair {
  readonly source: Span
  readonly target: Span
  /** The sentence's tokens: from the first up to, and not including, the last. */
  readonly firstToken: number
  readonly lastToken: number
}

/** Features as hashes with their values. */
export interface TypeFeatures {
  readonly hashes: readonly number[]
  readonly values: readonly number[]
}

/**
 * What speaks for the type of what the source does to the target: the events that the lexicon finds and how they are
 * tied to the two, and the words around and between them. Values grow with how telling a kind of feature is.
 */
export function typeFeatures(
  tree: Tree,
  pair: MarkedPair,
  events: readonly Pick<Event, 'trigger' | 'code' | 'status' | 'actors' | 'recipients'>[],
): TypeFeatures {
  const features = new Map<number, number>()
  const add = (name: string, value: number): void => {
    const hash = hashString(name)
    if ((features.get(hash) ?? 0) < value) features.set(hash, value)
  }
  let best = 'none'
  let bestFit = -1
  for (const event of events) {
    if (!isPloverCode(event.code)) continue
    const tie = tieOf(event, pair)
    const manual = manualType(event.code, event.status)
    if (tie.fit > bestFit) {
      bestFit = tie.fit
      best = manual
    }
    add(`event ${event.code} ${tie.name}`, 1)
    add(`type ${manual} ${tie.name}`, 1)
    add(`standing ${event.code} ${event.status}`, 1)
    add(`code ${event.code}`, 1)
    if (tie.fit >= 2) add(`trigger ${tree.text.slice(event.trigger[0].start, event.trigger[0].end).toLowerCase()}`, 1)
  }
  add(`best ${best}`, 1.5)
  add(`best ${best} ${Math.round(bestFit)}`, 1)
  addWords(tree, pair, add)
  return { hashes: [...features.keys()], values: [...features.values()] }
}

/** The type of the event that fits the pair best by the lexicon alone, in PLOVER's way of coding; null where none does. */
export function typeByLexicon(pair: MarkedPair, events: readonly Event[]): PairType | null {
  let best: PairType | null = null
  let bestFit = -1
  for (const event of events) {
    const { fit } = tieOf(event, pair)
    if (fit <= bestFit || !isPloverCode(event.code)) continue
    bestFit = fit
    best = manualType(event.code, event.status)
  }
  return best
}

function tieOf(
  event: Pick<Event, 'trigger' | 'status' | 'actors' | 'recipients'>,
  pair: MarkedPair,
): { fit: number; name: string } {
  const names = (list: Event['actors'], span: Span): boolean =>
    list.some((one) => one.span !== null && overlaps(one.span, span))
  const acts = names(event.actors, pair.source)
  const undergoes = names(event.recipients, pair.target) || names(event.actors, pair.target)
  const reversed = names(event.recipients, pair.source)
  const within = overlaps(event.trigger[0], pair.target)
  const fit =
    (acts ? 2 : 0) +
    (undergoes ? 2 : 0) +
    (within ? 0.5 : 0) -
    (reversed ? 1 : 0) +
    (event.status === 'happened' ? 0.2 : 0)
  return { fit, name: `${acts ? 'A' : ''}${undergoes ? 'T' : ''}${reversed ? 'R' : ''}` }
}

const YET_TO_COME: Readonly<Partial<Record<PloverCode, PairType>>> = {
  CONSULT: 'AGREE',
  SUPPORT: 'AGREE',
  COOPERATE: 'AGREE',
  AID: 'AGREE',
  ASSAULT: 'THREATEN',
  SANCTION: 'THREATEN',
  COERCE: 'THREATEN',
}

/** The type that PLOVER's manual gives an act that is only planned, asked for or refused. */
function manualType(code: PloverCode, status: EventStatus): PairType {
  if (status === 'refused') return 'REJECT'
  if (status === 'demanded') return 'REQUEST'
  const type = code === 'CONCEDE' || code === 'RETREAT' ? 'YIELD' : code
  return status === 'planned' || status === 'possible' ? (YET_TO_COME[code] ?? type) : type
}

function addWords(tree: Tree, pair: MarkedPair, add: (name: string, value: number) => void): void {
  const { tokens } = tree
  const inside = (t: number, span: Span): boolean => tokens.start[t] < span.end && tokens.end[t] > span.start
  const from = Math.min(pair.source.end, pair.target.end)
  const to = Math.max(pair.source.start, pair.target.start)
  let previous = '^'
  for (let t = pair.firstToken; t < pair.lastToken; t++) {
    const isSource = inside(t, pair.source)
    const isTarget = !isSource && inside(t, pair.target)
    const head = tokens.head[t]
    if ((isSource || isTarget) && head >= 0 && !inside(head, pair.source) && !inside(head, pair.target)) {
      add(`${isSource ? 'source' : 'target'} under ${lemmaAt(tree, head)}`, 1.2)
    }
    if (isSource) {
      previous = 'SOURCE'
      continue
    }
    const lemma = lemmaAt(tree, t)
    if (isTarget) {
      add(`in target ${lemma}`, 0.5)
      previous = 'TARGET'
      continue
    }
    if (tokens.upos[t] === PUNCT || tokens.upos[t] === NUM) continue
    add(`word ${lemma}`, 0.7)
    add(`two ${previous} ${lemma}`, 0.7)
    if (tokens.start[t] >= from && tokens.end[t] <= to) {
      add(`between ${lemma}`, 1)
      add(`two between ${previous} ${lemma}`, 1)
    } else add(`outside ${lemma}`, 0.5)
    previous = lemma
  }
}
