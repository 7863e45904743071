import type { Mark } from '../../../src/api/timeline.ts'
import type { EventCode, EventStatus } from '../../../src/api/vocabulary.ts'

import { shownTime } from './in-time.ts'

/** What each status is called, and the shape that its marks have. */
export const STATUS_WORDS: Readonly<Record<EventStatus, { readonly title: string; readonly shape: string }>> = {
  happened: { title: 'happened', shape: 'filled' },
  ongoing: { title: 'under way', shape: 'half filled' },
  planned: { title: 'planned', shape: 'hollow' },
  demanded: { title: 'demanded', shape: 'hollow triangle' },
  possible: { title: 'possible', shape: 'dashed' },
  denied: { title: 'denied', shape: 'crossed out' },
  refused: { title: 'refused', shape: 'barred' },
}

export type Tone = 'cooperation' | 'conflict' | 'other'

/** PLOVER's two halves (Halterman et al. 2023, table 1): what helps, and what harms or opposes; and what it has no type for. */
export const TONES: Readonly<Record<EventCode, Tone>> = {
  AGREE: 'cooperation',
  CONSULT: 'cooperation',
  SUPPORT: 'cooperation',
  CONCEDE: 'cooperation',
  COOPERATE: 'cooperation',
  AID: 'cooperation',
  RETREAT: 'cooperation',
  REQUEST: 'conflict',
  ACCUSE: 'conflict',
  REJECT: 'conflict',
  THREATEN: 'conflict',
  PROTEST: 'conflict',
  SANCTION: 'conflict',
  MOBILIZE: 'conflict',
  COERCE: 'conflict',
  ASSAULT: 'conflict',
  OTHER: 'other',
}

/** "attack or harm, planned: Arland → Borduria": what a mark says, in a line, and what of it is unsure. */
function markLine({ deed, status, actors, recipients, unsureWho, words }: Mark): string {
  const who = actors.map(({ name }) => name).join(', ')
  const whom = recipients.map(({ name }) => name).join(', ')
  const parties = [who, whom].filter((text) => text !== '').join(' → ')
  const standing = status === 'happened' ? deed : `${deed}, ${STATUS_WORDS[status].title}`
  const told = words.unsure ? `unsure: ${standing}` : standing
  const doubt = unsureWho ? ' (unsure who)' : ''
  return parties === '' ? `${told}${doubt}` : `${told}: ${parties}${doubt}`
}

/** The line with its date and weight, for who cannot see where the mark stands. */
export function markLabel(mark: Mark): string {
  const known = labels.get(mark)
  if (known !== undefined) return known
  const { place, weight } = mark
  const label = [
    markLine(mark),
    shownTime(mark),
    ...(place === null ? [] : [place.name]),
    weight.origins === 1 ? '1 origin' : `${weight.origins} origins`,
  ].join(' · ')
  labels.set(mark, label)
  return label
}

const labels = new WeakMap<Mark, string>()
