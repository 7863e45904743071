import type { RunRecord } from '../record/record.ts'
import { stageVersions } from '../report/pipeline.ts'

/** What reads reports now: the stages with their versions, and the models. */
export function currentRun(models: readonly { name: string; sha256: string }[]): Pick<RunRecord, 'stages' | 'models'> {
  return { stages: [...stageVersions()], models: [...models] }
}
