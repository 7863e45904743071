import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { documentOf } from '../../test/support/records.ts'
import { makeCorrection, targetOfDocument } from '../record/correction.ts'
import type { CacheEntry, SearchTerms, Store, StoredReading } from './store.ts'

/** A place in which a store is kept, at first none. */
export interface Place {
  /** Opens the store, which may be open already. */
  open(): Store
  /** Clears it away. */
  remove(): void
}

/** Opens the store of a test, as often as it likes; what it leaves open is closed behind it. */
interface Stores {
  open(): Store
  close(store: Store): void
}

/**
 * What every store must do, as tests.
 * @param newPlace makes a place that holds nothing
 *
 * @example
 * storeCases(() => {
 *   const folder = mkdtempSync(join(tmpdir(), 'store-'))
 *   return { open: () => openMyStore(folder), remove: () => rmSync(folder, { recursive: true }) }
 * })
 */
export function storeCases(newPlace: () => Place): void {
  let place: Place
  const opened = new Set<Store>()
  const stores: Stores = {
    open() {
      const store = place.open()
      opened.add(store)
      return store
    },
    close(store) {
      opened.delete(store)
      store.close()
    },
  }

  beforeEach(() => {
    place = newPlace()
  })

  afterEach(() => {
    for (const store of opened) stores.close(store)
    place.remove()
  })

  readingCases(stores)
  findingCases(stores)
  correctionCases(stores)
  cacheCases(stores)
  reopeningCases(stores)
  sharingCases(stores)
}

function readingCases({ open }: Stores): void {
  describe('a store keeps readings', () => {
    test('and gives back what was put', () => {
      const store = open()
      store.put([reading('a.txt', 'one'), reading('b.txt', 'two')])
      expect(store.reading('b.txt')).toEqual(reading('b.txt', 'two'))
      expect(store.reading('c.txt')).toBeNull()
      const { records: _, ...summary } = reading('a.txt', 'one')
      expect(store.summary('a.txt')).toEqual(summary)
      expect(store.summary('c.txt')).toBeNull()
    })

    test('ordered by path by code unit', () => {
      const store = open()
      store.put(['b.txt', 'a.txt', '\u{1f600}.txt', '\uffee.txt'].map((path) => reading(path, 'one')))
      expect(store.summaries().map(({ path }) => path)).toEqual(['a.txt', 'b.txt', '\u{1f600}.txt', '\uffee.txt'])
    })

    test('one a path', () => {
      const store = open()
      store.put([reading('a.txt', 'old')])
      store.put([reading('a.txt', 'new')])
      expect(store.summaries()).toHaveLength(1)
      expect(store.reading('a.txt')).toEqual(reading('a.txt', 'new'))
    })

    test('until they are removed', () => {
      const store = open()
      store.put([reading('a.txt', 'one')])
      expect(store.remove('a.txt')).toBe(true)
      expect(store.remove('a.txt')).toBe(false)
      expect(store.summary('a.txt')).toBeNull()
    })

    test('whole batches of them, or nothing', () => {
      const store = open()
      const hopeless = {
        ...reading('b.txt', 'two'),
        get records(): never {
          throw new Error('cannot be written')
        },
      }
      expect(() => store.put([reading('a.txt', 'one'), hopeless], [entry(1, 'one')])).toThrow('cannot be written')
      expect(store.summaries()).toEqual([])
      expect(store.cache.keys()).toEqual([])
      expect(find(store, 'one')).toEqual([])
    })
  })
}

function findingCases({ open }: Stores): void {
  describe('a store finds readings by their words', () => {
    test('as long as they are there', () => {
      const store = open()
      store.put([reading('a.txt', 'ferry'), reading('b.txt', 'bridge')])
      expect(find(store, 'ferry')).toEqual(['a.txt'])
      store.put([reading('a.txt', 'harbor')])
      expect([find(store, 'ferry'), find(store, 'harbor')]).toEqual([[], ['a.txt']])
      store.remove('a.txt')
      expect(find(store, 'harbor')).toEqual([])
    })

    test('and none where no word is asked for', () => {
      const store = open()
      store.put([reading('a.txt', 'ferry')])
      expect(store.find({ wanted: [], unwanted: [] })).toEqual([])
    })
  })
}

function correctionCases({ open }: Stores): void {
  describe('a store keeps corrections', () => {
    test('in the order in which they were added, each once', () => {
      const store = open()
      const [first, second] = ['2031-03-01', '2031-03-02'].map(correction)
      expect(store.addCorrections([second])).toBe(1)
      expect(store.addCorrections([first, second])).toBe(1)
      expect(store.corrections()).toEqual([second, first])
    })
  })
}

function cacheCases({ open }: Stores): void {
  describe('a cache', () => {
    test('keeps bytes under keys, the largest and the smallest too', () => {
      const { cache } = open()
      const entries = [entry(0, 'nothing'), entry(2 ** 53 - 1, 'all'), entry(7, '')]
      expect(cache.change({ put: entries, drop: [] })).toBe(true)
      expect([...cache.keys()].sort((a, b) => a - b)).toEqual([0, 7, 2 ** 53 - 1])
      for (const { key, bytes } of entries) expect(cache.get(key)).toEqual(bytes)
      expect(cache.get(8)).toBeNull()
    })

    test('gives a key its last value, and forgets what is dropped', () => {
      const { cache } = open()
      cache.change({ put: [entry(1, 'old'), entry(2, 'two')], drop: [] })
      cache.change({ put: [entry(1, 'new')], drop: [2] })
      expect(cache.get(1)).toEqual(entry(1, 'new').bytes)
      expect(cache.get(2)).toBeNull()
    })

    test('refuses a change that drops what is gone: somebody else has changed it', () => {
      const { cache } = open()
      cache.change({ put: [entry(1, 'one'), entry(2, 'two')], drop: [] })
      expect(cache.change({ put: [entry(3, 'three')], drop: [1] })).toBe(true)
      expect(cache.change({ put: [entry(4, 'four')], drop: [2, 1] })).toBe(false)
      expect(cache.get(2)).toEqual(entry(2, 'two').bytes)
      expect(cache.get(4)).toBeNull()
    })

    test('takes values in with readings', () => {
      const store = open()
      store.put([reading('a.txt', 'one')], [entry(1, 'one')])
      expect(store.cache.get(1)).toEqual(entry(1, 'one').bytes)
    })
  })
}

function reopeningCases({ open, close }: Stores): void {
  describe('a store that is opened again', () => {
    test('has all that was committed', () => {
      const first = open()
      first.put([reading('a.txt', 'one')], [entry(1, 'one')])
      first.addCorrections([correction('2031-03-01')])
      close(first)
      const again = open()
      expect(again.reading('a.txt')).toEqual(reading('a.txt', 'one'))
      expect(again.cache.get(1)).toEqual(entry(1, 'one').bytes)
      expect(again.corrections()).toEqual([correction('2031-03-01')])
      expect(find(again, 'one')).toEqual(['a.txt'])
    })
  })
}

function sharingCases({ open }: Stores): void {
  describe('a store that is opened twice', () => {
    test('reads in the one what the other wrote, and knows that it did', () => {
      const [writer, reader] = [open(), open()]
      const [written, before] = [writer.changedElsewhere(), reader.changedElsewhere()]
      writer.put([reading('a.txt', 'one')])
      expect(reader.summaries().map(({ path }) => path)).toEqual(['a.txt'])
      expect(reader.changedElsewhere()).not.toBe(before)
      expect(writer.changedElsewhere()).toBe(written)
    })

    test('sees in a snapshot nothing of what is written meanwhile', () => {
      const [writer, reader] = [open(), open()]
      writer.put([reading('a.txt', 'one')])
      const seen = reader.snapshot(() => {
        const before = reader.summaries().length
        writer.put([reading('b.txt', 'two')])
        return [before, reader.summaries().length]
      })
      expect(seen).toEqual([1, 1])
      expect(reader.summaries()).toHaveLength(2)
    })
  })
}

function reading(path: string, text: string): StoredReading {
  const document = documentOf(path, text)
  return {
    path,
    sha256: document.sha256,
    key: `key of ${text}`,
    warnings: [`about ${path}`],
    records: [document],
  }
}

function entry(key: number, text: string): CacheEntry {
  return { key, bytes: new TextEncoder().encode(text) }
}

function correction(date: string): ReturnType<typeof makeCorrection> {
  const target = targetOfDocument(documentOf('a.txt', 'one'))
  return makeCorrection('set-date', target, { record: 'document', date }, 'ana', `${date}T10:00:00Z`)
}

/** The paths of the reports that hold a word. */
function find(store: Store, word: string): string[] {
  const terms: SearchTerms = { wanted: [{ forms: [word], isPrefix: false }], unwanted: [] }
  return store.find(terms).map(({ path }) => path)
}
