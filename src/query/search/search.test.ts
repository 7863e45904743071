import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentOf, eventOf, publishedOn, spanOf } from '../../../test/support/records.ts'
import { statement } from '../../../test/support/sample-records.ts'
import type { AnyRecord, DocumentRecord, ReportRecord } from '../../record/record.ts'
import { recordIndex } from '../../situation/record-index.ts'
import { openSqliteStore } from '../../store/sqlite/index.ts'
import type { Store } from '../../store/store.ts'
import { searchSituation } from './index.ts'

const BRIDGE = documentOf(
  'bridge.txt',
  'Bridge in Tarvo closed\n\nThe mayor of Tarvo, Lena Orsk, closed the old bridge on Monday. "No truck may cross it," Orsk said.\n\nThe ferry takes cars. Repairs cost 3,000 crowns.',
  { title: 'Bridge in Tarvo closed', outlet: 'Tarvo Post', ...publishedOn('2024-05-06') },
)
const COPY = documentOf('copy.txt', BRIDGE.text, {
  title: BRIDGE.title,
  outlet: 'Evening Kale',
  ...publishedOn('2024-05-07'),
  copyOf: [{ document: BRIDGE.id, share: 1, spans: [] }],
})
const MARKET = documentOf(
  'market.txt',
  'Traders angry\n\nTraders at the market of Kale marched against the closing of a bridge. Bridges are few, and the café was full.',
  { title: 'Traders angry', ...publishedOn('2024-05-09') },
)
const orsk = (document: DocumentRecord): ReportRecord[] => [
  document,
  statement(`s:${document.path}`, document, '"No truck may cross it,"', {
    source: [spanOf(document, 'Orsk said')],
  }),
  eventOf(document, 'closed the old bridge'),
]
const REPORTS: readonly (readonly ReportRecord[])[] = [
  orsk(BRIDGE),
  orsk(COPY),
  [MARKET, eventOf(MARKET, 'marched', { code: 'PROTEST' })],
]

let store: Store
beforeAll(() => {
  store = storeOf(REPORTS)
})
afterAll(() => store.close())

function storeOf(reports: readonly (readonly ReportRecord[])[]): Store {
  const opened = openSqliteStore(':memory:', 'create')
  for (const records of reports) put(opened, records)
  return opened
}

function put(into: Store, records: readonly ReportRecord[]): void {
  const document = records.find((record) => record.type === 'document')
  if (document === undefined) throw new Error('a reading has a document')
  const { path, sha256 } = document
  into.put([{ path, sha256, key: 'k', warnings: [], records }])
}

function find(query: string, records: readonly AnyRecord[] = REPORTS.flat()): string[] {
  const index = recordIndex(records)
  return searchSituation(store, index, query).hits.map(({ type, document }) => {
    return `${type} ${index.documents.get(document)?.path}`
  })
}

describe('a search', () => {
  test.each([
    ['ferry', ['document bridge.txt']],
    ['bridges', ['event bridge.txt', 'document bridge.txt', 'document market.txt']],
    ['bridge mayor', ['document bridge.txt']],
    ['bridge -mayor', ['event bridge.txt', 'document market.txt']],
    ['"old bridge"', ['event bridge.txt', 'document bridge.txt']],
    ['"bridge old"', []],
    // No phrase crosses a line that ends a block, but these lines are one block.
    ['"3,000 crowns"', ['document bridge.txt']],
    ['orsk truck', ['statement bridge.txt', 'document bridge.txt']],
    ['march*', ['event market.txt', 'document market.txt']],
    ['cafe', ['document market.txt']],
    ['zebra', []],
    ['', []],
    ['" * -', []],
    ['-tarvo -bridge', ['event market.txt', 'statement bridge.txt']],
  ])('for %s', (query, found) => {
    expect(find(query).sort()).toEqual([...found].sort())
  })

  test('says where the words stand', () => {
    const [hit] = searchSituation(store, recordIndex(REPORTS.flat()), 'ferry cars').hits
    const [snippet] = hit.snippets
    expect(BRIDGE.text.slice(snippet.start, snippet.end)).toBe('The ferry takes cars.')
    expect(snippet.matches.map(({ start, end }) => BRIDGE.text.slice(start, end))).toEqual(['ferry', 'cars'])
  })

  test('shows what copies repeat once, under the report that came first', () => {
    const hit = searchSituation(store, recordIndex(REPORTS.flat()), 'truck', { types: ['statement'] }).hits[0]
    expect(hit).toMatchObject({ id: 's:bridge.txt', copies: [{ id: 's:copy.txt', document: COPY.id }] })
  })

  test('leaves out what an analyst rejected', () => {
    expect(find('marched')).toContain('event market.txt')
    expect(
      find(
        'marched',
        REPORTS.flat().filter(({ type }) => type !== 'event'),
      ),
    ).toEqual(['document market.txt'])
  })

  test('goes by pages', () => {
    const index = recordIndex(REPORTS.flat())
    const all = searchSituation(store, index, 'bridge')
    const second = searchSituation(store, index, 'bridge', { limit: 1, offset: 1 })
    expect(second.hits).toEqual([all.hits[1]])
    expect(second.total).toBe(3)
  })

  test('is no error, whatever is typed, and shows places inside the text', () => {
    const index = recordIndex(REPORTS.flat())
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc
        .array(fc.constantFrom('bridge', '"', '-', '*', 'AND', 'NOT', 'NEAR(', '(', ')', ':', '^', 'b*', "'", ' '))
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(typed, (query) => {
        for (const { document, snippets } of searchSituation(store, index, query).hits) {
          const length = index.documents.get(document)?.text.length ?? 0
          for (const { start, end, matches } of snippets) {
            expect(0 <= start && start < end && end <= length).toBe(true)
            for (const match of matches) expect(start <= match.start && match.end <= end).toBe(true)
          }
        }
      }),
    )
    expect(searchSituation(store, index, 'bridge '.repeat(3000)).total).toBe(3)
    expect(searchSituation(store, index, Array.from({ length: 3000 }, (_, i) => `w${i}`).join(' ')).total).toBe(0)
  })

  test('ranks alike, however the reports came', () => {
    const other = storeOf([...REPORTS].reverse())
    put(other, [documentOf('gone.txt', 'A bridge, a bridge, and a ferry. '.repeat(9))])
    put(other, [documentOf('bridge.txt', 'Something else stood here about a bridge.')])
    put(other, REPORTS[0])
    other.remove('gone.txt')
    const index = recordIndex(REPORTS.flat())
    for (const query of ['bridge', 'the', 'ferry', 'closed -traders', 'b* t*']) {
      expect(searchSituation(other, index, query)).toEqual(searchSituation(store, index, query))
    }
    other.close()
  })
})
