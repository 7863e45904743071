import { jsonLines } from '../export/jsonl/index.ts'
import { loadModels } from '../node/models.ts'
import { packageVersion } from '../node/package-info.ts'
import { allRecords } from '../situation/records.ts'
import { currentRun } from '../situation/run.ts'
import { tellStory } from '../situation/tell.ts'
import { openExisting } from './situation-file.ts'
import { writeOut } from './write-out.ts'

/** `sitrep export`: every record of the situation to standard output. */
export async function exportCommand(options: { db: string; offsets: 'utf16' | 'codepoint' }): Promise<void> {
  const store = openExisting(options.db)
  try {
    const records = allRecords(store, tellStory(store), currentRun(loadModels().versions), packageVersion())
    await writeOut(jsonLines(records, options.offsets))
  } finally {
    store.close()
  }
}
