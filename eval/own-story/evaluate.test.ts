import { expect, test } from 'vitest'
import { at, event, figure, report } from '../../test/support/sample-records.ts'
import type { GoldBlock } from '../corpus-blocks.ts'
import { judgeBlocks } from '../corpus-matching.ts'
import { scoresOfStory } from './evaluate.ts'

test('F1 of what is right among what was read and what is annotated', () => {
  const document = report('b-1', 'The port closed, the ferry sank and nine people drowned.')
  const goldEvent = (words: string, code: string): GoldBlock['records'][number] => {
    const { start, end } = at(document, words)
    return { kind: 'event', trigger: [start, end], code, status: 'happened', actors: [], recipients: [] }
  }
  const block: GoldBlock = {
    id: 'b-1',
    text: document.text,
    sentences: [[0, document.text.length]],
    records: [goldEvent('closed', 'COERCE'), goldEvent('sank', 'OTHER'), goldEvent('drowned', 'OTHER')],
  }
  const read = [
    event('e1', document, 'closed', { code: 'COERCE' }),
    event('e2', document, 'sank', { code: 'ASSAULT', status: 'denied' }),
    figure('f', document, 'nine', 9),
  ]
  const scores = scoresOfStory(judgeBlocks([block], [document, ...read]))
  const of = (name: string) => scores.find((score) => score.name === `own story/${name}`)?.value
  expect(of('events/found F1')).toBeCloseTo(0.8)
  expect(of('events/type F1')).toBeCloseTo(0.4)
  expect(of('events, given the type/status')).toBe(1)
  expect(of('figures/found F1')).toBe(0)
})
