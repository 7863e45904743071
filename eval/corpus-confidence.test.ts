import { expect, test } from 'vitest'
import type { AnyRecord } from '../src/record/record.ts'
import { at, event, report, statement } from '../test/support/sample-records.ts'
import type { GoldBlock, GoldEvent } from './corpus-blocks.ts'
import { confidencesOf } from './corpus-confidence.ts'
import { judgeBlocks } from './corpus-matching.ts'

const document = report('b-1', 'The port closed and the ferry sank.')

function goldEvent(words: string, code: string): GoldEvent {
  const { start, end } = at(document, words)
  return { kind: 'event', trigger: [start, end], code, status: 'happened', actors: [], recipients: [] }
}

const block: GoldBlock = {
  id: 'b-1',
  text: document.text,
  sentences: [[0, document.text.length]],
  records: [goldEvent('closed', 'COERCE'), goldEvent('sank', 'OTHER')],
}
const confidences = (...records: AnyRecord[]) => confidencesOf(judgeBlocks([block], [document, ...records]))

const closed = event('e1', document, 'closed', { code: 'COERCE' })
const sank = event('e2', document, 'sank', { code: 'ASSAULT' })

test('records without confidence are not measured', () => {
  const unsure = { confidence: null, partiesConfidence: null }
  expect(confidences(closed, { ...sank, ...unsure }, statement('s', document, 'the ferry sank'))).toEqual([])
})

test('an event has one confidence for itself, and with that of its parties another', () => {
  const [itself, parties, ...others] = confidences(
    { ...closed, ...{ confidence: 0.9, partiesConfidence: 0.5 } },
    { ...sank, ...{ confidence: 0.8, partiesConfidence: 1 } },
  )
  expect(others).toEqual([])
  expect(itself.bins.map(({ confidence, right }) => [confidence, right])).toEqual([
    [0.8, 0],
    [0.9, 1],
  ])
  expect(parties.bins.map(({ confidence, right }) => [confidence, right])).toEqual([
    [0.45, 1],
    [0.8, 0],
  ])
  // Right at 0.8 and above, its share of gold, the calibration error.
  expect(itself.scores.map(({ value }) => value)).toEqual([0.5, 0.5, expect.closeTo(0.45)])
  expect(parties.scores.map(({ value }) => value)).toEqual([0, 0, expect.closeTo(0.675)])
})
