import type { Highlight, HighlightKind } from '../../../src/api/reports.ts'
import type { BlockKind } from '../../../src/api/vocabulary.ts'
import type { CorrectionTarget } from '../../correct/target.ts'

/** The kinds of highlight in the order of their switches, with what the switch says. */
export const KINDS: readonly (readonly [HighlightKind, string])[] = [
  ['name', 'Names'],
  ['speech', 'Speech'],
  ['figure', 'Figures'],
  ['time', 'Times'],
  ['event', 'Events'],
  ['position', 'Positions'],
]

/** What one highlight of a kind is called. */
export const KIND_NAME: Readonly<Record<HighlightKind, string>> = {
  name: 'name',
  speech: 'speech',
  figure: 'figure',
  time: 'time',
  event: 'event',
  position: 'position',
}

/** The type of record that a highlight shows. */
export const RECORD_TYPE: Readonly<Record<HighlightKind, CorrectionTarget['type']>> = {
  name: 'mention',
  speech: 'statement',
  figure: 'figure',
  time: 'time',
  event: 'event',
  position: 'position',
}

/** What the margin says beside a block that no facts are read from; null for the story itself. */
export const BLOCK_NAME: Readonly<Record<BlockKind, string | null>> = {
  headline: null,
  summary: null,
  body: null,
  subhead: null,
  caption: 'caption',
  byline: 'byline',
  date: 'date',
  comment: 'reader’s comment, not read',
  related: 'another story, not read',
  furniture: 'page furniture, not read',
}

/** Which kinds are shown: one, all or none, as the address says. */
export function isShown(show: string | null, kind: HighlightKind): boolean {
  return show === null || show === 'all' || show === kind
}

/** Where a highlight begins and ends, whatever lies between. */
export function extent({ spans }: Highlight): { start: number; end: number } {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
}
