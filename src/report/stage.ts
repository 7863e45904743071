import type { LanguageCore } from '../language/core.ts'
import type { Span } from '../text/span.ts'
import type { Layers } from './layers.ts'
import type { ReportModels } from './models.ts'

/** Something a user should know about a reading; reading goes on. */
export interface Warning {
  /** Which rule speaks, as `stage/what`, for example `masthead/no-date`. */
  readonly rule: string
  /** The place in the text, or null where it is about the whole report. */
  readonly span: Span | null
  /** A sentence for the user. */
  readonly text: string
}

/** What every stage may use beside the layers that it declares. */
export interface Tools {
  readonly language: LanguageCore
  /** Models beside the language core; without them a stage reads by rule. */
  readonly models?: ReportModels
  readonly warn: (warning: Warning) => void
}

/**
 * One step of reading a report: a pure, synchronous function from earlier layers to one or more new ones.
 * Parallelism is the worker pool's: many reports at once, never many stages.
 */
export interface Stage<Needs extends keyof Layers = keyof Layers, Gives extends keyof Layers = keyof Layers> {
  /** The layer's plain name, and the stage's folder. */
  readonly name: string
  /** Raise it whenever the output changes: the key of what is stored holds it. */
  readonly version: number
  readonly needs: readonly Needs[]
  readonly gives: readonly Gives[]
  run(layers: Pick<Layers, Needs>, tools: Tools): Pick<Layers, Gives>
}
