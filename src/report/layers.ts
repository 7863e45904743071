import type { Analysis } from '../language/analysis.ts'
import type { Block, Geo, MetaEvidence, Published } from '../record/record.ts'
import type { ActorKind, EventCode, EventStatus, Flag, QuoteKind, Stance, TimexType } from '../record/vocabulary.ts'
import type { Span } from '../text/span.ts'

/** What a reading starts from: the bytes of one input and what the user said about it. */
export interface Input {
  readonly bytes: Uint8Array
  /** As the contract defines it: relative to the database's folder, `/` between parts. */
  readonly path: string
  /** What the bytes are; `auto` looks at them and at the path's ending. */
  readonly format: 'auto' | 'text' | 'html'
  /** The whole text is the story: no blocks, no masthead. */
  readonly plain: boolean
  /** The day of publication (YYYY-MM-DD) where the user gave it, else null. */
  readonly date: string | null
  /** The language where the user gave it (BCP 47), else null: then it is detected. */
  readonly language: string | null
}

export interface Blocks {
  /** They cover the whole text, in order, without overlap. */
  readonly blocks: readonly Block[]
  readonly flags: readonly Flag[]
}

/** The language layer of a report. */
export interface Language {
  /** BCP 47; `und` when unsure. */
  readonly tag: string
  /** The analysis of the story blocks; it holds no sentence if the report is not in English. */
  readonly story: Analysis
}

export interface Masthead {
  readonly title: string | null
  readonly outlet: string | null
  readonly wire: readonly string[]
  readonly byline: readonly string[]
  readonly dateline: string | null
  readonly published: Published
  readonly evidence: {
    readonly title: readonly (Span | MetaEvidence)[]
    readonly outlet: readonly (Span | MetaEvidence)[]
    readonly wire: readonly (Span | MetaEvidence)[]
    readonly byline: readonly (Span | MetaEvidence)[]
    readonly dateline: readonly (Span | MetaEvidence)[]
  }
  readonly flags: readonly Flag[]
}

/** How a mention names its entity. */
export type MentionForm = 'name' | 'adjective' | 'metonym' | 'location' | 'description' | 'pronoun'

/** Words that stand for an entity: the name alone, or the head phrase of a description, or a pronoun. */
export interface Mention extends Span {
  readonly firstToken: number
  /** Inclusive. */
  readonly lastToken: number
  /** The syntactic head among the mention's tokens. */
  readonly headToken: number
  readonly kind: ActorKind
  readonly form: MentionForm
  /** Index into `Mentions.entities`, or null if the words do not allow to tell. */
  readonly entity: number | null
}

export interface Role {
  readonly title: string
  readonly organization: string | null
  readonly evidence: readonly Span[]
}

/** One entity of the report, under all the words that the report has for it. */
export interface Entity {
  readonly name: string
  readonly kind: ActorKind
  readonly aliases: readonly string[]
  /** ISO 3166-1 alpha-3, or null. */
  readonly country: string | null
  readonly roles: readonly Role[]
  /** False for an entity that the report never names. */
  readonly named: boolean
  readonly geo: Geo | null
}

export interface Mentions {
  /** In the order of the text; mentions may nest ("Syrian" in "a Syrian activist group"). */
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
}

/**
 * How sure a stage is of what it read, from 0 to 1: the measured chance that it is right in all that it says. Null if
 * it was read by rule, whose chance nobody measured.
 */
type Confidence = number | null

/** A time expression with its value, resolved against the date of publication where there is one. */
export interface Time extends Span {
  readonly timex: TimexType
  /** TIMEX3 value. */
  readonly value: string
}

export interface Figure extends Span {
  readonly low: number | null
  readonly high: number | null
  readonly approximate: boolean
  readonly unit: string | null
  readonly counts: Span | null
  readonly measures: string | null
  readonly asOf: string | null
  readonly confidence: Confidence
}

export interface Statement {
  readonly quote: QuoteKind
  readonly content: readonly Span[]
  readonly cue: readonly Span[]
  readonly source: readonly Span[]
  /** Indices of entities; empty if no words name or describe a speaker. */
  readonly speakers: readonly number[]
  readonly anonymous: boolean
  /** Index of the statement that this one is reported inside, or null. */
  readonly within: number | null
  /** Indices of entities that passed it on. */
  readonly reportedBy: readonly number[]
  /** TIMEX3 value, or null. */
  readonly said: string | null
  readonly confidence: Confidence
}

/** One of the report's entities as somebody who takes part. */
interface Participant {
  /** Index into `Mentions.entities`. */
  readonly entity: number
  /** The words that stand for it here, or null if another sentence has them. */
  readonly span: Span | null
}

/** Somebody whom only these words tell of: no mention stands for an entity there. It becomes an actor without a name. */
export interface DescribedParticipant {
  readonly entity: null
  readonly span: Span
  /** What the words describe; `other` if it is not said. */
  readonly kind?: ActorKind
}

export type AnyParticipant = Participant | DescribedParticipant

export interface Event {
  readonly trigger: readonly Span[]
  readonly code: EventCode
  readonly mode: string | null
  readonly actors: readonly AnyParticipant[]
  readonly recipients: readonly AnyParticipant[]
  /** Where it took place, or null. */
  readonly place: AnyParticipant | null
  readonly date: string | null
  readonly status: EventStatus
  /** That there is such an act, and that its type and its status are right. */
  readonly confidence: Confidence
  /** That its doers and recipients are these and no others. */
  readonly partiesConfidence: Confidence
}

export interface Position {
  /** Whose position it is: an index of an entity, or null if `holder` has the words for them. */
  readonly entity: number | null
  /** Whose position it is where no entity has it. */
  readonly holder?: DescribedParticipant
  readonly toward: number | null
  readonly proposition: Span | null
  readonly evidence: readonly Span[]
  readonly stance: Stance
  readonly date: string | null
  readonly confidence: Confidence
}
