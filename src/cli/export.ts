import { jsonLines } from '../export/jsonl/index.ts'
import { loadModels } from '../node/models.ts'
import { packageVersion } from '../node/package-info.ts'
import { allRecords, currentRun, openSituation, tellStory } from '../situation/index.ts'
import { writeOut } from './write-out.ts'

/** `sitrep export`: every record of the situation to standard output. */
export async function exportCommand(options: { db: string; offsets: 'utf16' | 'codepoint' }): Promise<void> {
  const store = openSituation(options.db, 'refuse')
  try {
    const records = allRecords(store, tellStory(store), currentRun(loadModels().versions), packageVersion())
    await writeOut(jsonLines(records, options.offsets))
  } finally {
    store.close()
  }
}
