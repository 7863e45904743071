import type { ActorRecord, EventRecord, FigureRecord, PositionRecord, StatementRecord } from '../../record/record.ts'
import type { Fingerprint } from '../memo/index.ts'
import type { Description } from './description.ts'
import type { StoryPart } from './story-parts.ts'
import type { StoryWords } from './story-words.ts'

/** Hashes of content words, ascending, each once. */
export type WordSet = readonly number[]

/** What a record says it tells: the document, the record's id, and its own words for people to read. */
interface Told {
  readonly id: string
  readonly document: string
  readonly label: string
  /** The record's own; null where none was measured. */
  readonly confidence: number | null
  /** Its place among the document's parts, where the page joins stories and it is not the first. */
  readonly storyPart?: number
}

export interface EventDigest
  extends Told,
    Pick<EventRecord, 'code' | 'mode' | 'status' | 'date' | 'partiesConfidence'> {
  /** The report's own actors, by id, each once, in order. */
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  /** The place as a key, "URY/rosario", the state alone where only that is known; null where no place is named. */
  readonly place: string | null
  /** Where the event's sentence starts. */
  readonly sentence: number
  /** What the event's sentence speaks of, and the stems of these words. */
  readonly about: WordSet
  readonly aboutStems: WordSet
  /** The stems of the trigger's words, and the first of these words. */
  readonly stems: WordSet
  /** What the trigger's words tell of, where news has several words for it. */
  readonly acts: WordSet
  readonly word: number
  /** The words that name or describe who does it, and to whom it is done. */
  readonly doerWords: WordSet
  readonly recipientWords: WordSet
}

export interface FigureDigest extends Told, Pick<FigureRecord, 'unit' | 'low' | 'high' | 'approximate' | 'asOf'> {
  /** What is counted, in the one form in which it is compared; null where the words do not say. */
  readonly counted: string | null
  /** What is counted as a class of the closed list of measures, or its noun; null where the words do not say. */
  readonly kind: string | null
  /** Whom or what of that ("miners", of those killed); null for people of whom no more is said. */
  readonly who: string | null
  /** The events that its own clause tells of, as their places among the report's. */
  readonly events: readonly number[]
  /** Whom and what its own clause names, in words: for each the hashes of its words. */
  readonly names: readonly WordSet[]
  /** True where what was counted is a lower bound of what it is compared with: bodies, of the dead. */
  readonly isAtLeast: boolean
  /** "12 of them" is a part, "together 353" a sum of several counts. */
  readonly part: 'part' | 'whole' | 'sum'
  /** The report's own actor who gives the figure; null where it stands in the report's own words. */
  readonly teller: string | null
  /** Where the figure's sentence starts: figures of one sentence have the same. */
  readonly sentence: number
  /** What the figure's sentence speaks of, without the figure itself. */
  readonly about: WordSet
  /** Keys of the places, and of the ships, storms and buildings, that the figure's own clause names. */
  readonly places: readonly string[]
  readonly things: readonly string[]
  /** The sorts of happening ("explosion") that its sentence tells of. */
  readonly happenings: readonly string[]
  /** True where the sentence speaks of another time or another happening than its report. */
  readonly isElsewhere: boolean
  /** True where the sentence names a state that the report's beginning does not. */
  readonly isForeign: boolean
  /** The named organizations and persons of its sentence, by the report's own ids. */
  readonly bodies: readonly string[]
}

export interface StatementDigest extends Told, Pick<StatementRecord, 'speaker' | 'said' | 'quote'> {
  readonly words: WordSet
  /** The words in quotation marks alone. */
  readonly quoted: WordSet
  /** All words in quotation marks in order, as hashes; empty where there are few, cut where there are many. */
  readonly quotation: readonly number[]
  /** True where the words say "not", "no" or "never". */
  readonly isNegated: boolean
}

export interface PositionDigest extends Told, Pick<PositionRecord, 'actor' | 'toward' | 'stance' | 'date'> {
  /** The proposition's words; empty where there is none. */
  readonly words: WordSet
  /** True where the proposition says "not", "no" or "never". */
  readonly isNegated: boolean
}

/** What a report is about, from its headline and the beginning of its story. */
export interface Occasion {
  readonly places: readonly string[]
  readonly things: readonly string[]
  readonly states: readonly string[]
  readonly happenings: readonly string[]
  readonly words: WordSet
}

export interface DocumentOutline {
  readonly id: string
  readonly path: string
  readonly published: string | null
  /** Bounds of the day of publication. */
  readonly earliest: string | null
  readonly latest: string | null
  readonly outlet: string | null
  readonly wire: readonly string[]
  readonly isMixed: boolean
  /** True where the report itself shows that a machine rewrote it. */
  readonly isRewritten: boolean
  /** UTF-16 units of the document's text. */
  readonly textLength: number
  /** The parts that tell a story each; one for nearly all. */
  readonly parts: readonly StoryPart[]
  /** Sampled shingles of the story's words, ascending. */
  readonly shingles: Uint32Array
}

/**
 * An actor of the same outline: its place among the actors; below 0, for one without a name, -1 less its place among the
 * unnamed.
 */
export type ActorRef = number

/** An actor of one report as it is compared with others. */
export interface ActorOutline extends Pick<ActorRecord, 'id' | 'kind' | 'named' | 'name' | 'country'> {
  /** The name in the form in which names are compared. */
  readonly key: string
  /** The name in the form in which persons' names are compared; null for whatever is none. */
  readonly person: string | null
  /** How often the report mentions it. */
  readonly mentions: number
  readonly hasGeo: boolean
  /** Null for most. */
  readonly more: MoreOfActor | null
  /** How one without a name is described whom the report speaks of early or again; left out for all others. */
  readonly described?: Description
}

/** What is to be said of few actors. */
export interface MoreOfActor {
  /** All other spellings. */
  readonly aliases: readonly string[]
  /** What every country has one of ("foreign ministry"); null for whatever tells itself apart. */
  readonly publicBody: string | null
  /** A person's middle initials; empty where there are none. */
  readonly initials: string
  readonly hasRole: boolean
  /** The report's own actors that its roles are in. */
  readonly organizations: readonly ActorRef[]
}

/** What of an actor is needed only where one is made of several. */
export type ActorDetails = Pick<ActorRecord, 'roles' | 'geo'>

export interface EventOutline
  extends Pick<
    EventDigest,
    'id' | 'code' | 'mode' | 'status' | 'date' | 'confidence' | 'partiesConfidence' | 'storyPart'
  > {
  /** Each once, in order. */
  readonly actors: readonly ActorRef[]
  readonly recipients: readonly ActorRef[]
  /** The stems of the words for what was done, and the acts that these tell of. */
  readonly stems: WordSet
}

export interface FigureOutline
  extends Pick<
    FigureDigest,
    'counted' | 'kind' | 'who' | 'unit' | 'low' | 'high' | 'approximate' | 'part' | 'sentence' | 'events' | 'storyPart'
  > {
  readonly teller: ActorRef | null
  readonly bodies: readonly ActorRef[]
}

export interface StatementOutline extends Pick<StatementDigest, 'storyPart'> {
  readonly speaker: ActorRef | null
  /** How many content words it has. */
  readonly words: number
  /** The words in quotation marks; null where they are too few to tell one quotation from another. */
  readonly quoted: WordSet | null
}

export interface PositionOutline extends Pick<PositionDigest, 'storyPart'> {
  readonly actor: ActorRef
  readonly toward: ActorRef | null
  /** How many words of meaning the proposition has; 0 where there is none. */
  readonly words: number
}

/** Somebody without a name who does, suffers, says or holds something. */
export interface UnnamedOutline {
  readonly id: string
  /** Its words in the form in which they are compared. */
  readonly key: string
}

/**
 * That part of a digest by which each telling sorts all reports: small, so that those of ten thousand are read in half a
 * second. Its lists have the same members in the same order as those of the details.
 */
export interface ReportOutline {
  readonly document: DocumentOutline
  /** Those that the story may join, the named ones first; where the outline comes from storage, there are no others: who has no name is there where he is `described`. */
  readonly actors: readonly ActorOutline[]
  readonly unnamed: readonly UnnamedOutline[]
  readonly events: readonly EventOutline[]
  readonly figures: readonly FigureOutline[]
  readonly statements: readonly StatementOutline[]
  readonly positions: readonly PositionOutline[]
}

/** The rest of a digest, which is needed only where something about the report is decided anew. */
export interface ReportDetails {
  readonly occasion: Occasion
  readonly actors: readonly ActorDetails[]
  readonly events: readonly EventDigest[]
  readonly figures: readonly FigureDigest[]
  readonly statements: readonly StatementDigest[]
  readonly positions: readonly PositionDigest[]
}

/** What the story needs of one report, and no more: a tenth of its records' size. Made once, when the report is read. */
export interface ReportDigest {
  readonly outline: ReportOutline
  readonly details: ReportDetails
}

/** A report whose story is told. */
export interface ToldReport extends ReportDigest {
  /** Equal for equal readings of the document. */
  readonly from: Fingerprint
  /** The words of the document's story. */
  words(): StoryWords
}
