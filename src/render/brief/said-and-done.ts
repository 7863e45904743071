import { isSureOfParties } from '../../record/confidence.ts'
import type { EventRecord, PositionRecord } from '../../record/record.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { sentenceCase, vouchedFor } from '../../views/attribution.ts'
import { comparable, excerpt } from '../../views/excerpt.ts'
import { saidAndDone } from '../../views/said-and-done.ts'
import { type Entry, entry, type Line, type Piece, quiet, strong, tag } from '../document.ts'
import { refer, referenceLine } from '../references.ts'
import { statusTag } from '../tags.ts'
import { UNSURE, unsureMark } from '../unsure.ts'
import type { Limits } from './limits.ts'

/** What actors say beside what they are told to have done. */
export function saidAndDoneEntries(index: RecordIndex, limits: Limits): readonly Entry[] {
  return saidAndDone(index).map(({ name, said, done }) => entry([strong(name)], [], sides(index, said, done, limits)))
}

function sides(
  index: RecordIndex,
  said: readonly PositionRecord[],
  done: readonly EventRecord[],
  limits: Limits,
): readonly Entry[] {
  const words = said.map((position): Line => {
    const { document, evidence, statement, stance } = position
    const claimant = statement === null ? [] : [quiet(`${sentenceCase(vouchedFor(index, statement))}: `)]
    return [
      ...unsureMark(index, [position]),
      tag(stance, 'quiet'),
      ' ',
      ...claimant,
      ...wordsWithPlace(index, document, evidence),
    ]
  })
  const deeds = done.map((event): Line => {
    const claimant: Piece[] = event.statement === null ? [] : [quiet(` · ${vouchedFor(index, event.statement)}`)]
    const status = statusTag(event.status)
    return [
      ...(isSureOfParties(event) ? [] : UNSURE),
      status,
      ' ',
      ...wordsWithPlace(index, event.document, event.trigger),
      ...claimant,
    ]
  })
  return [
    entry(['says'], once(words).slice(0, limits.references)),
    entry(['does'], once(deeds).slice(0, limits.references)),
  ]
}

function wordsWithPlace(index: RecordIndex, document: string, spans: PositionRecord['evidence']): Line {
  return [...excerpt(index.document(document), spans, 180), ...referenceLine([refer(index, document, spans[0])], 1)]
}

/** Lines without those that a copy repeats in the same words. */
function once(lines: readonly Line[]): readonly Line[] {
  const byWords = new Map<string, Line>()
  for (const line of lines) {
    const key = line.map((piece) => (typeof piece === 'string' ? piece : 'text' in piece ? piece.text : '')).join('')
    if (!byWords.has(comparable(key))) byWords.set(comparable(key), line)
  }
  return [...byWords.values()]
}
