import type { FindingLabel } from '../../query/index.ts'
import { EVENT_STATUSES, STANCES } from '../../record/vocabulary.ts'
import { type Piece, type Tone, tag } from '../brief/page.ts'
import { STANCE_TONES } from '../brief/positions.ts'
import { STATUS_WORDS } from '../brief/timeline.ts'

/** A finding's label as the brief shows it: an event's standing in words, a stance in its color. */
export function labelTag(label: FindingLabel): Piece {
  const status = EVENT_STATUSES.find((known) => known === label)
  if (status !== undefined) return tag(STATUS_WORDS[status].words, STATUS_WORDS[status].tone)
  const stance = STANCES.find((known) => known === label)
  const tone: Tone = stance === undefined ? 'quiet' : STANCE_TONES[stance]
  return tag(label, tone)
}
