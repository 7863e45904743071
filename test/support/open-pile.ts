import { openSituation } from '../../src/index.ts'
import { openReader } from '../../src/node/reader.ts'
import { aggregate, type Reader, readInto, type Store } from '../../src/situation/index.ts'
import { PILE } from './three-stories.ts'

/** The pile in a store of its own, read and told; the caller closes it. */
export async function openPile(
  paths: readonly string[] = Object.keys(PILE),
): Promise<{ store: Store; run: Reader['run'] }> {
  const store = openSituation(':memory:', 'create')
  const reader = openReader(0)
  const sources = paths.map((path) => ({
    path,
    format: 'auto' as const,
    plain: false,
    date: null,
    language: null,
    remarks: [],
    load: async () => new TextEncoder().encode(PILE[path]),
  }))
  await readInto(store, reader, sources, () => undefined)
  aggregate(store)
  return { store, run: reader.run }
}
