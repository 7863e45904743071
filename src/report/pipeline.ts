import { SitrepError } from '../record/error.ts'
import type { ReportRecord } from '../record/record.ts'
import { blocksStage } from './blocks/index.ts'
import { eventsStage } from './events/index.ts'
import { figuresStage } from './figures/index.ts'
import { intakeStage } from './intake/index.ts'
import { languageStage } from './language/index.ts'
import type { Input } from './layers.ts'
import { mastheadStage } from './masthead/index.ts'
import { mentionsStage } from './mentions/index.ts'
import { NO_REPORT_MODELS, type ReportModels } from './models.ts'
import { positionsStage } from './positions/index.ts'
import { recordsStage } from './records/index.ts'
import type { Layers, Stage, Tools, Warning } from './stage.ts'
import { statementsStage } from './statements/index.ts'
import { timesStage } from './times/index.ts'

/** The stages of a reading, in the order in which they run. */
export const STAGES: readonly AnyStage[] = [
  intakeStage,
  blocksStage,
  languageStage,
  mastheadStage,
  mentionsStage,
  timesStage,
  statementsStage,
  figuresStage,
  eventsStage,
  positionsStage,
  recordsStage,
]

/** A stage of whatever layers; the pipeline checks that they fit together. */
export type AnyStage = Pick<Stage, 'name' | 'version' | 'needs' | 'gives'> & {
  run(layers: Partial<Layers>, tools: Tools): Partial<Layers>
}

/** What a reading gives: the report's records, and what its user should know. */
export interface ReportReading {
  readonly records: readonly ReportRecord[]
  readonly warnings: readonly Warning[]
}

/**
 * Reads one report: runs every stage in order over its bytes. Pure: the same input gives the same records.
 * @throws SitrepError if the bytes are no report (empty, binary, no text), or where a stage fails (`internal`)
 */
export function readReport(
  input: Input,
  language: Tools['language'],
  models: ReportModels = NO_REPORT_MODELS,
): ReportReading {
  const warnings: Warning[] = []
  const warn = (warning: Warning): void => void warnings.push(warning)
  try {
    const layers = runStages(STAGES, { input }, ['records'], { language, models, warn })
    return { records: layers.records, warnings }
  } catch (cause) {
    if (cause instanceof SitrepError) throw cause
    // One report that a stage stumbles over must not stop the others.
    const message = cause instanceof Error ? cause.message : String(cause)
    throw new SitrepError(
      'internal',
      `Cannot read ${input.path}: a fault in Sitrep itself (${message}). Please report it with the file.`,
      { cause },
    )
  }
}

/**
 * Runs stages one after the other; each adds its layers to those before it.
 * @param wanted the layers that the caller uses; they must be among those that the stages give
 */
export function runStages<Wanted extends keyof Layers>(
  stages: readonly AnyStage[],
  start: Pick<Layers, 'input'>,
  wanted: readonly Wanted[],
  tools: Tools,
): Pick<Layers, Wanted> {
  let layers: Partial<Layers> = { ...start }
  for (const stage of stages) {
    if (!hasLayers(layers, stage.needs)) throw new Error(`stage ${stage.name}: a layer that it needs is not there`)
    layers = { ...layers, ...stage.run(layers, tools) }
  }
  if (!hasLayers(layers, wanted)) throw new Error(`the stages do not give ${wanted.join(', ')}`)
  return layers
}

function hasLayers<Name extends keyof Layers>(
  layers: Partial<Layers>,
  names: readonly Name[],
): layers is Pick<Layers, Name> & Partial<Layers> {
  return names.every((name) => layers[name] !== undefined)
}

/** The stages with their versions: part of the key under which a reading is stored, and of the `run` record. */
export function stageVersions(): readonly { name: string; version: number }[] {
  return STAGES.map(({ name, version }) => ({ name, version }))
}
