import type { ActorRecord, DocumentRecord, EventRecord, FigureRecord, MentionRecord } from '../../src/record/record.ts'
import type { Span } from '../../src/text/span.ts'
export declare function documentOf(path: string, text: string, change?: Partial<DocumentRecord>): DocumentRecord
export declare function publishedOn(day: string): Pick<DocumentRecord, 'published'>
export declare function actorOf(document: DocumentRecord, name: string, change?: Partial<ActorRecord>): ActorRecord
export declare function mentionOf(document: DocumentRecord, words: string, actor: ActorRecord): MentionRecord
export declare function figureOf(document: DocumentRecord, words: string, change?: Partial<FigureRecord>): FigureRecord
export declare function eventOf(document: DocumentRecord, words: string, change?: Partial<EventRecord>): EventRecord
/** The first place of words in a document's text. */
export declare function spanOf(document: DocumentRecord, words: string): Span
