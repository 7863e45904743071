import { EVENT_STATUSES, type EventStatus, STANCES, type Stance } from '../record/vocabulary.ts'
import { STATUS_WORDS } from '../views/events.ts'
import { type Piece, type Tone, tag } from './document.ts'

const STATUS_TONES: Readonly<Record<EventStatus, Tone>> = {
  happened: 'good',
  ongoing: 'good',
  planned: 'care',
  demanded: 'care',
  possible: 'care',
  denied: 'bad',
  refused: 'bad',
}

const STANCE_TONES: Readonly<Record<Stance, Tone>> = { for: 'good', against: 'bad', open: 'care', neutral: 'quiet' }

/** How an event stands: "planned, not done". */
export function statusTag(status: EventStatus): Piece {
  return tag(STATUS_WORDS[status], STATUS_TONES[status])
}

export function stanceTag(stance: Stance): Piece {
  return tag(stance, STANCE_TONES[stance])
}

/** What a finding is called: an event's status in words, a stance in its colour, else the word itself. */
export function labelTag(label: string): Piece {
  const status = EVENT_STATUSES.find((known) => known === label)
  if (status !== undefined) return statusTag(status)
  const stance = STANCES.find((known) => known === label)
  return stance === undefined ? tag(label, 'quiet') : stanceTag(stance)
}
