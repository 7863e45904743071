import { openSituation } from '../../src/index.ts'
import type { AnyRecord, ReportRecord } from '../../src/record/record.ts'
import { aggregate, allRecords, readInto } from '../../src/situation/index.ts'

const RUN = { stages: [], models: [] }

/** All records of a situation that holds reports given as records, each with its document among them. */
export async function storyRecords(reports: readonly (readonly ReportRecord[])[]): Promise<AnyRecord[]> {
  const store = openSituation(':memory:', 'create')
  for (const records of reports) {
    const document = records.find((record) => record.type === 'document')
    if (document === undefined) throw new Error('a report has a document')
    const reader = { concurrency: 1, run: RUN, read: async () => ({ records, warnings: [] }) }
    const source = {
      path: document.path,
      format: 'text',
      plain: false,
      date: null,
      language: null,
      remarks: [],
    } as const
    const load = async (): Promise<Uint8Array> => new TextEncoder().encode(document.text)
    await readInto(store, reader, [{ ...source, load }], () => undefined)
  }
  aggregate(store)
  const told = allRecords(store, RUN, '0.0.0')
  store.close()
  return told
}
