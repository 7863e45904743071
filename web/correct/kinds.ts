import type { CorrectionKind, CorrectionTarget } from './target.ts'

interface KindWords {
  /** What a reader chooses. */
  readonly title: string
  /** What it does. */
  readonly does: string
  /** On the button that makes it. */
  readonly verb: string
}

export const KIND_WORDS: Readonly<Record<CorrectionKind, KindWords>> = {
  join: { title: 'Join', does: 'It and another are one and the same.', verb: 'Join them' },
  split: { title: 'Split', does: 'These words do not name whom they were taken for.', verb: 'Split it off' },
  rename: { title: 'Rename', does: 'Show another name for it.', verb: 'Rename' },
  'set-kind': { title: 'Change the kind', does: 'It is a person, an organization, a place …', verb: 'Change the kind' },
  'not-a-mention': { title: 'Not a mention', does: 'These words name nobody.', verb: 'Take it out' },
  reject: { title: 'Reject', does: 'The words do not say this.', verb: 'Reject it' },
  'set-speaker': {
    title: 'Set the speaker',
    does: 'Somebody else said it, or the words do not say who.',
    verb: 'Set the speaker',
  },
  'set-date': { title: 'Set the date', does: 'It has another date, or none that is known.', verb: 'Set the date' },
  'same-origin': { title: 'Same origin', does: 'Two reports rest on one origin.', verb: 'Count them as one' },
  'same-story': { title: 'Same story', does: 'Two reports tell one story.', verb: 'Put them together' },
  'not-same-story': { title: 'Not the same story', does: 'Two reports tell two stories.', verb: 'Part them' },
}

/** What can be corrected about each type of record, the usual first. */
export const KINDS_OF: Readonly<Record<CorrectionTarget['type'], readonly CorrectionKind[]>> = {
  actor: ['join', 'split', 'rename', 'set-kind'],
  mention: ['split', 'not-a-mention', 'join', 'rename', 'set-kind'],
  statement: ['set-speaker', 'reject'],
  event: ['set-date', 'reject'],
  figure: ['reject'],
  position: ['reject'],
  time: ['reject'],
  report: ['set-date', 'same-origin', 'same-story', 'not-same-story'],
}
