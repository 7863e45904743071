import {
  aggregate,
  allRecords,
  ask,
  brief,
  correctionMaker,
  csvFiles,
  differences,
  jsonLines,
  type Reader,
  readInto,
  recordIndex,
  recordsKnownOn,
  type Source,
  search,
} from '../../src/core.ts'
import type { LanguageCore } from '../../src/language/core.ts'
import { mapStore } from './map-store.ts'

/** Does with two reports all that `sitrep/core` offers, and gives what comes out of it as text, part by part. */
export async function runCore(
  reader: Reader,
  language: LanguageCore,
  load: (path: string) => Promise<Uint8Array>,
): Promise<Record<string, string>> {
  const store = mapStore()
  const paths = ['01-halden-wire-explosion.txt', '05-river-plate-standard-toll.txt']
  const sources = paths.map((path): Source => {
    const settings = { format: 'auto', plain: false, date: null, language: null, remarks: [] } as const
    return { ...settings, path, load: () => load(path) }
  })
  const outcomes: string[] = []
  await readInto(store, reader, sources, ({ path, result }) => outcomes.push(`${result} ${path}`))
  aggregate(store)
  const records = allRecords(store, reader.run)
  const index = recordIndex(records)
  const found = search(store, index, 'freighter')
  const { records: known } = recordsKnownOn(store, '2023-03-15', reader.run)
  store.addCorrections([correctionMaker(index, { by: 'Ana', at: '2026-03-14T09:30:00Z' }).setDate(paths[0], null)])
  aggregate(store)
  const corrected = recordIndex(allRecords(store, reader.run))
  return {
    outcomes: outcomes.sort().join('\n'),
    jsonl: [...jsonLines(records)].join(''),
    csv: csvFiles(records)
      .map(({ content }) => content)
      .join('\n'),
    text: brief(index),
    html: brief(index, { format: 'html' }),
    answer: JSON.stringify(ask(index, 'How many people were injured?', language)),
    found: JSON.stringify(found),
    since: JSON.stringify(differences(recordIndex(known), index)),
    corrected: brief(corrected),
  }
}
