import type { EventRecord } from '../src/record/record.ts'
import { overlaps } from '../src/text/span.ts'
import { type GoldEvent, type Party, spanOf } from './corpus-blocks.ts'
import { type Actors, bearsName } from './corpus-names.ts'

/** An event of the situation beside the gold event that it answers to, if any, and what of it is right. */
export interface JudgedEvent {
  readonly event: EventRecord
  readonly gold: GoldEvent | null
  readonly type: boolean
  readonly status: boolean
  readonly doers: boolean
  readonly recipients: boolean
}

/** Pairs each gold event with at most one event whose trigger it touches, the most alike first. */
export function judgeEvents(gold: readonly GoldEvent[], events: readonly EventRecord[], actors: Actors): JudgedEvent[] {
  const pairs = gold
    .flatMap((wanted, i) =>
      events.flatMap((event, j) => {
        const touches = event.trigger.some((span) => overlaps(span, spanOf(wanted.trigger)))
        return touches ? [{ i, j, judged: compare(wanted, event, actors) }] : []
      }),
    )
    .sort((a, b) => likeness(b.judged) - likeness(a.judged) || a.i - b.i || a.j - b.j)
  const answered = new Set<number>()
  const matched = new Map<number, JudgedEvent>()
  for (const { i, j, judged } of pairs) {
    if (answered.has(i) || matched.has(j)) continue
    answered.add(i)
    matched.set(j, judged)
  }
  const nothing = { gold: null, type: false, status: false, doers: false, recipients: false }
  return events.map((event, j) => matched.get(j) ?? { event, ...nothing })
}

function compare(gold: GoldEvent, event: EventRecord, actors: Actors): JudgedEvent {
  return {
    event,
    gold,
    type: event.code === gold.code,
    status: event.status === gold.status,
    doers: isSideRight(gold.actors, event.actors, actors),
    recipients: isSideRight(gold.recipients, event.recipients, actors),
  }
}

function likeness({ type, status, doers, recipients }: JudgedEvent): number {
  return 2 * Number(type) + Number(status) + Number(doers) + Number(recipients)
}

/** Each gold party is there, and nobody else; a participant without words counts where gold has anybody. */
function isSideRight(gold: readonly Party[], participants: EventRecord['actors'], actors: Actors): boolean {
  const worded = participants.flatMap(({ actor, span }) => (span === null ? [] : [{ actor, span }]))
  const same = (party: Party, { actor, span }: (typeof worded)[number]): boolean =>
    overlaps(party, span) || bearsName(actors, actor, party.is)
  if (gold.length === 0 && participants.length > 0) return false
  return (
    gold.every((party) => worded.some((each) => same(party, each))) &&
    worded.every((each) => gold.some((party) => same(party, each)))
  )
}
