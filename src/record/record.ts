import type * as z from 'zod'
import type * as schema from './schema.ts'

/* The records of the contract as types. They are read off the schemas, so the two cannot drift apart. */

export type SituationRecord = z.infer<typeof schema.situationSchema>
export type DocumentRecord = z.infer<typeof schema.documentSchema>
export type OriginRecord = z.infer<typeof schema.originSchema>
export type PileStoryRecord = z.infer<typeof schema.pileStorySchema>
export type MentionRecord = z.infer<typeof schema.mentionSchema>
export type ActorRecord = z.infer<typeof schema.actorSchema>
export type StatementRecord = z.infer<typeof schema.statementSchema>
export type TimeRecord = z.infer<typeof schema.timeSchema>
export type FigureRecord = z.infer<typeof schema.figureSchema>
export type EventRecord = z.infer<typeof schema.eventSchema>
export type PositionRecord = z.infer<typeof schema.positionSchema>
export type ClusterRecord = z.infer<typeof schema.clusterSchema>
export type RelationRecord = z.infer<typeof schema.relationSchema>
export type CorrectionRecord = z.infer<typeof schema.correctionSchema>
export type RunRecord = z.infer<typeof schema.runSchema>
export type AnyRecord = z.infer<typeof schema.recordSchema>

export type Published = z.infer<typeof schema.publishedSchema>
export type Block = z.infer<typeof schema.blockSchema>
export type Geo = z.infer<typeof schema.geoSchema>
export type MetaEvidence = z.infer<typeof schema.metaEvidenceSchema>

/** The records that one report gives by itself: what is stored of it. */
export type ReportRecord =
  | DocumentRecord
  | MentionRecord
  | ActorRecord
  | StatementRecord
  | TimeRecord
  | FigureRecord
  | EventRecord
  | PositionRecord

/** The records that only all reports together give. */
export type StoryRecord = OriginRecord | PileStoryRecord | ActorRecord | ClusterRecord | RelationRecord

/** What all reports say together: what the story stages make of all readings. */
export interface Story {
  /** What the story knows of each document, by document id. */
  readonly documents: Readonly<Record<string, StoryDocument>>
  /** Origins, the stories of the pile, named actors, clusters of two members or more, relations. */
  readonly records: readonly StoryRecord[]
}

export interface StoryDocument {
  readonly copyOf: DocumentRecord['copyOf']
  /** True if it repeats another document and alters its quotations. */
  readonly isRewritten: boolean
  /** The situation's actor of each of the report's own named actors, by id. */
  readonly actorOf: Readonly<Record<string, string>>
}
