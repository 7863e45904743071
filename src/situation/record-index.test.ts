import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actor, at, cluster, event, origin, published, report, statement } from '../../test/support/sample-records.ts'
import type { AnyRecord } from '../record/record.ts'
import { perIndex, recordIndex } from './record-index.ts'

const later = report('a.txt', 'Fog closed the port.\nThe pilots waited, Sund said.', {
  published: published('2031-03-05'),
})
const first = report('b.txt', 'Fog closed the port.', { published: published('2031-03-04') })
const copy = report('c.txt', 'Fog closed the port.', {
  published: published('2031-03-06'),
  copyOf: [{ document: first.id, share: 1, spans: [{ start: 0, end: 20, from: { start: 0, end: 20 } }] }],
})
const sund = actor('a:sund', 'Ada Sund')
const closed = event('e:1', first, 'closed')
const closedAgain = event('e:2', later, 'closed')
const said = statement('s:1', later, 'The pilots waited', { speaker: sund.id })
const mention = (id: string, document: typeof later, words: string): AnyRecord => ({
  type: 'mention',
  id,
  document: document.id,
  ...at(document, words),
  kind: 'person',
  named: true,
  actor: sund.id,
})
const both = cluster('c:1', 'event', [closed, closedAgain])
const RECORDS: readonly AnyRecord[] = [
  later,
  first,
  copy,
  origin('o:1', [first, copy]),
  sund,
  mention('m:1', later, 'Sund'),
  closed,
  closedAgain,
  said,
  both,
]
const index = recordIndex(RECORDS, 'r1')

describe('an index of records', () => {
  test('numbers the reports in the order of publication', () => {
    expect(index.reports.map(({ path }) => path)).toEqual(['b.txt', 'a.txt', 'c.txt'])
    expect(index.numberOf(later.id)).toBe(2)
    expect(index.documentAt('a.txt')).toBe(later)
  })

  test('says which report is missing', () => {
    expect(() => index.document('d:none')).toThrow('No document d:none among the records')
  })

  test('finds a record by its id, and what stands in a report in the order of its text', () => {
    expect(index.record('e:1')).toBe(closed)
    expect(index.record('e:none')).toBeUndefined()
    expect(index.recordsIn(later.id).map(({ id }) => id)).toEqual(['e:2', 's:1', 'm:1'])
    expect(index.lineOf(later.id, said.content[0])).toBe(2)
  })

  test('finds the mentions of an actor, and the cluster of an event', () => {
    expect(index.mentionsOf(sund.id).map(({ id }) => id)).toEqual(['m:1'])
    expect(index.clusterOf('e:2')).toBe(both)
    expect(index.clusterOf('s:1')).toBeNull()
  })

  test('counts copies as one origin, and a report of no known origin as its own', () => {
    expect(index.countOrigins([first.id, copy.id])).toBe(1)
    expect(index.countOrigins([first.id, copy.id, later.id])).toBe(2)
    expect(index.originIdsOf(later.id)).toEqual([later.id])
    expect(index.copyGroupOf(copy.id)).toBe(index.copyGroupOf(first.id))
    expect(index.hasCopies(index.copyGroupOf(first.id))).toBe(true)
    expect(index.hasCopies(index.copyGroupOf(later.id))).toBe(false)
  })

  test('is the same in any order of the records', () => {
    const shown = (records: readonly AnyRecord[]): unknown => {
      const { reports, events, mentions, clusters, recordsIn } = recordIndex(records)
      return [reports, [...events.values()], mentions, clusters, recordsIn(later.id)]
    }
    fc.assert(
      fc.property(fc.shuffledSubarray([...RECORDS], { minLength: RECORDS.length }), (shuffled) => {
        expect(shown(shuffled)).toEqual(shown(RECORDS))
      }),
      { numRuns: 20 },
    )
  })

  test('keeps what is made of it', () => {
    const paths = perIndex(({ reports }) => reports.map(({ path }) => path))
    expect(paths(index)).toBe(paths(index))
    expect(paths(recordIndex(RECORDS))).not.toBe(paths(index))
  })
})
