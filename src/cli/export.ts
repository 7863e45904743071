import { jsonLines } from '../export/jsonl/index.ts'
import { situationRecords } from './situation-records.ts'
import { writeOut } from './write-out.ts'

/** `sitrep export`: every record of the situation to standard output. */
export async function exportCommand(options: { db: string; offsets: 'utf16' | 'codepoint' }): Promise<void> {
  await writeOut(jsonLines(situationRecords(options.db), options.offsets))
}
