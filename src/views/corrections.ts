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
  undo: 'a correction taken back',
}
