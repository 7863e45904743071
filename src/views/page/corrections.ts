import type { CorrectionList, CorrectionRow } from '../../api/index.ts'
import { type Correction, parseCorrection } from '../../record/correction.ts'
import type { CorrectionRecord } from '../../record/record.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { CORRECTION_WORDS } from '../corrections.ts'
import { cutWords } from '../excerpt.ts'
import { plainText } from '../plain-text.ts'
import { type Window, windowOf } from './scope.ts'

/** All corrections, the latest first. */
export function correctionsView({ corrections }: RecordIndex, window: Window): CorrectionList {
  return windowOf(correctionRows(corrections).reverse(), window, (row) => row)
}

/** @param corrections in the order in which they were made */
export function correctionRows(corrections: readonly CorrectionRecord[]): CorrectionRow[] {
  const undone = undoneIds(corrections)
  return corrections.map((correction) => {
    const { id, kind, by, at, state, target } = correction
    const path = plainText(target.path)
    const exact = plainText(target.exact)
    return { id, kind, by: plainText(by), at, state, undone: undone.has(id), text: textOf(correction), path, exact }
  })
}

/** The corrections that are taken back; an undo that is itself undone takes nothing back. */
function undoneIds(corrections: readonly CorrectionRecord[]): ReadonlySet<string> {
  const undone = new Set<string>()
  for (const correction of corrections.toReversed()) {
    const parsed = parseCorrection(correction)
    if (parsed.kind === 'undo' && !undone.has(parsed.id)) undone.add(parsed.value.correction)
  }
  return undone
}

/** "“Brenn” is “Ana Brenn”". */
function textOf(record: CorrectionRecord): string {
  const correction: Correction = parseCorrection(record)
  const words = quoted(correction.target)
  switch (correction.kind) {
    case 'join':
      return `${words} is ${quoted(correction.value.with)}`
    case 'split':
      return correction.value.from === null
        ? `${words} is somebody else`
        : `${words} is not ${quoted(correction.value.from)}`
    case 'rename':
      return `${words} is called “${plainText(correction.value.name)}”`
    case 'reject':
      return `${words}: ${correction.value.record} rejected`
    case 'not-a-mention':
      return `${words} names nobody`
    case 'set-speaker':
      return correction.value.speaker === null
        ? `${words}: no words name who said it`
        : `${words} was said by ${quoted(correction.value.speaker)}`
    case 'set-date':
      return `${words}: ${correction.value.date ?? 'no date'}`
    case 'set-kind':
      return `${words} is of the kind ${correction.value.kind}`
    case 'same-origin':
      return `${words} has the origin of ${quoted(correction.value.with)}`
    case 'same-story':
      return `${words} tells the story of ${quoted(correction.value.with)}`
    case 'not-same-story':
      return `${words} does not tell the story of ${quoted(correction.value.with)}`
    case 'same-happening':
      return `${words} is the same happening as ${quoted(correction.value.with)}`
    case 'not-same-happening':
      return `${words} is not the same happening as ${quoted(correction.value.with)}`
    case 'undo':
      return `${CORRECTION_WORDS.undo}: ${words}`
  }
}

function quoted({ exact, path }: Correction['target']): string {
  return exact === '' ? plainText(path) : `“${cutWords(plainText(exact), 120)}”`
}
