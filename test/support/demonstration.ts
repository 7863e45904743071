import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openReader } from '../../src/node/reader.ts'
import type { AnyRecord } from '../../src/record/record.ts'
import { allRecords, openSituation, readInto, tellStory } from '../../src/situation/index.ts'

const STORY = resolve(import.meta.dirname, '../../examples/harbor-paysandu')

/** All records of the demonstration story, read anew; the `run` record holds the stages and models that read it. */
export async function readDemonstration(): Promise<AnyRecord[]> {
  const store = openSituation(':memory:', 'create')
  const reader = openReader(0)
  const sources = readdirSync(STORY)
    .filter((name) => name !== 'README.md')
    .map((path) => ({
      path,
      format: 'auto' as const,
      plain: false,
      date: null,
      language: null,
      remarks: [],
      load: async () => readFileSync(join(STORY, path)),
    }))
  await readInto(store, reader, sources, () => undefined)
  tellStory(store)
  const records = allRecords(store, reader.run, '0.0.0')
  store.close()
  return records
}
