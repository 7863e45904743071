import { modelVersions } from '../node/models.ts'
import { packageVersion } from '../node/package-info.ts'
import type { AnyRecord } from '../record/record.ts'
import { allRecords, currentRun, tellStory } from '../situation/index.ts'
import { openForCommand } from './open-for-command.ts'

/**
 * All records of a situation file, in their fixed order.
 * @throws SitrepError where there is no such file, or it cannot be read
 */
export function situationRecords(file: string): AnyRecord[] {
  const store = openForCommand(file, 'refuse')
  try {
    tellStory(store)
    return allRecords(store, currentRun(modelVersions()), packageVersion())
  } finally {
    store.close()
  }
}
