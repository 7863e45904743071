import type { LanguageCore } from '../language/core.ts'
import type { ReportRecord } from '../record/record.ts'
import type { Span } from '../text/span.ts'
import type { Candidates, DecidedActs } from './candidates/layers.ts'
import type { Intake } from './intake/intake.ts'
import type { Blocks, Event, Figure, Input, Language, Masthead, Mentions, Position, Statement, Time } from './layers.ts'
import type { ReportModels } from './models.ts'

/** All layers of one report, by name. A stage sees those that it needs and adds its own. */
export interface Layers {
  readonly input: Input
  readonly intake: Intake
  readonly blocks: Blocks
  readonly language: Language
  readonly masthead: Masthead
  readonly mentions: Mentions
  readonly times: readonly Time[]
  readonly statements: readonly Statement[]
  readonly candidates: Candidates
  readonly figures: readonly Figure[]
  readonly acts: DecidedActs
  readonly events: readonly Event[]
  readonly positions: readonly Position[]
  readonly records: readonly ReportRecord[]
}

/** Something a user should know about a reading; reading goes on. */
export interface Warning {
  /** Which rule speaks, as `stage/what`, for example `masthead/no-date`. */
  readonly rule: string
  /** The place in the text, or null if it is about the whole report. */
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
