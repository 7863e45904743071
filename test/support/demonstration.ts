import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openSituation } from '../../src/index.ts'
import { openReader } from '../../src/node/reader.ts'
import type { AnyRecord } from '../../src/record/record.ts'
import { aggregate, allRecords, type Reader, readInto, type Store } from '../../src/situation/index.ts'

const STORY = resolve(import.meta.dirname, '../../examples/harbor-paysandu')

/** The files of the demonstration story's reports, by name. */
export const DEMONSTRATION: readonly string[] = readdirSync(STORY).filter((name) => name !== 'README.md')

/** The demonstration story in a store of its own, read anew and told; the caller closes it. */
export async function openDemonstration(): Promise<{ store: Store; run: Reader['run'] }> {
  const store = openSituation(':memory:', 'create')
  const reader = openReader(0)
  const sources = DEMONSTRATION.map((path) => ({
    path,
    format: 'auto' as const,
    plain: false,
    date: null,
    language: null,
    remarks: [],
    load: async () => readFileSync(join(STORY, path)),
  }))
  await readInto(store, reader, sources, () => undefined)
  aggregate(store)
  return { store, run: reader.run }
}

/** All records of the demonstration story; the `run` record holds the stages and models that read it. */
export async function readDemonstration(): Promise<AnyRecord[]> {
  const { store, run } = await openDemonstration()
  const records = allRecords(store, run, '0.0.0')
  store.close()
  return records
}
