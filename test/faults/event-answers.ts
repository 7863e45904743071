import type { AnyParticipant, Event } from '../../src/report/layers.ts'
import type { Layers } from '../../src/report/stage.ts'
import type { Span } from '../../src/text/span.ts'
import type { EventAt, NoEvent, NotDone } from './row.ts'
import { namedAs, touches } from './spans.ts'

/** What the reading has in place of an expected event. */
export function eventAnswer(text: string, layers: Layers, expected: EventAt): object {
  const found = eventsAt(text, layers, expected.event)
  const event = found.find(({ code }) => code === expected.code) ?? found.at(0)
  if (event === undefined) return { event: null }
  const named = (words: readonly string[], participants: readonly AnyParticipant[]): string[] => [
    ...namedAs(
      text,
      words,
      participants.map(({ span }) => span).filter((span) => span !== null),
    ),
    ...participants.filter(({ span }) => span === null).map(() => '(elsewhere)'),
  ]
  const place: Span[] = event.place?.span ? [event.place.span] : []
  return {
    event: expected.event,
    code: event.code,
    status: event.status,
    doers: named(expected.doers ?? [], event.actors),
    recipients: named(expected.recipients ?? [], event.recipients),
    place: namedAs(text, expected.place ? [expected.place] : [], place).at(0) ?? null,
    date: event.date,
  }
}

/** What the reading has where no event, or none of a code, is expected. */
export function noEventAnswer(text: string, layers: Layers, { noEvent, code }: NoEvent): object {
  const found = eventsAt(text, layers, noEvent).filter((event) => code === undefined || event.code === code)
  return found.length === 0 ? { noEvent, code } : { event: noEvent, is: found.map(standing) }
}

/** What the reading has if nothing done is expected. */
export function notDoneAnswer(text: string, layers: Layers, { notDone }: NotDone): object {
  const done = eventsAt(text, layers, notDone).filter(({ status }) => status === 'happened' || status === 'ongoing')
  return done.length === 0 ? { notDone } : { event: notDone, is: done.map(standing) }
}

function standing({ code, status }: Event): string {
  return `${code} ${status}`
}

function eventsAt(text: string, { events }: Layers, words: string): Event[] {
  return events.filter(({ trigger }) => touches(text, words, trigger))
}
