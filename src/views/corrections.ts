import type { CorrectionRecord } from '../record/record.ts'

export const CORRECTION_WORDS: Readonly<Record<CorrectionRecord['kind'], string>> = {
  join: 'joined with another actor',
  split: 'not who it was taken for',
  rename: 'renamed',
  reject: 'rejected',
  'not-a-mention': 'names nobody',
  'set-speaker': 'given another speaker',
  'set-date': 'given another date',
  'set-kind': 'of another kind',
  'same-origin': 'of the same origin as another report',
  'same-story': 'of the same story as another report',
  'not-same-story': 'of another story than another report',
  'same-happening': 'the same happening as another event',
  'not-same-happening': 'another happening than another event',
  undo: 'a correction taken back',
}
