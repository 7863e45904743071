import { expect, test } from 'vitest'
import { documentOf } from '../../../test/support/records.ts'
import type { AnyRecord } from '../../record/record.ts'
import { codePointRecords } from './code-points.ts'

test('where a story is told is counted in code points too', () => {
  const document = documentOf('a.txt', '😀 Ferry sinks\n\nIt sank.')
  const story: AnyRecord = {
    type: 'story',
    id: 's:1',
    documents: [document.id],
    parts: [{ document: document.id, spans: [{ start: 3, end: 14 }] }],
    origins: [],
    title: { document: document.id, start: 3, end: 14 },
    from: null,
    to: null,
  }
  const [, converted] = codePointRecords([document, story])
  expect(converted).toMatchObject({
    parts: [{ spans: [{ start: 2, end: 13 }] }],
    title: { start: 2, end: 13 },
  })
})
