import type { Reader } from '../situation/reader.ts'
import { currentRun } from '../situation/run.ts'
import { modelVersions } from './models.ts'

/**
 * What reads reports here: the stages and the models that come with the package, without loading them. For programs that open a
 * situation and read nothing into it.
 * @throws SitrepError (`model-damaged`) where the list of the models is missing
 * @example
 * ```ts
 * import { allRecords, installedRun } from 'sitrep'
 * console.log(allRecords(store, installedRun()).length === records.length) // true
 * ```
 */
export function installedRun(): Reader['run'] {
  return currentRun(modelVersions())
}
