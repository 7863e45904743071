/*
 * The brief before it has a format: sections of entries made of pieces. Every string in it is untrusted, since it may
 * hold words of a report; the three renderers escape what they write.
 */

/** A place in a report: shown as `[report:line]`. */
export interface Reference {
  /** The report's number in this brief, from 1. */
  readonly report: number
  /** The line in the report's text, from 1. */
  readonly line: number
  /** What the report is called. */
  readonly outlet: string
  /** The sentence that stands there, with the words marked. */
  readonly words: readonly Piece[]
}

/** How a piece is meant; a renderer may ignore it if the format has nothing for it. */
export type Tone = 'good' | 'care' | 'bad' | 'quiet'

export type Piece =
  | string
  | { readonly kind: 'strong'; readonly text: string }
  /** The words in question inside a longer excerpt. */
  | { readonly kind: 'mark'; readonly text: string }
  /** Less important than what stands around it. */
  | { readonly kind: 'quiet'; readonly text: string }
  /** A short label such as "planned" or "copy". */
  | { readonly kind: 'tag'; readonly text: string; readonly tone: Tone }
  | { readonly kind: 'reference'; readonly to: Reference }
  /** A pointer to a whole report. */
  | { readonly kind: 'report'; readonly report: number }

/** A line of pieces. */
export type Line = readonly Piece[]

/** Something the brief says: a head line, further lines below it, and entries that belong to it. */
export interface Entry {
  readonly head: Line
  readonly lines: readonly Line[]
  readonly entries: readonly Entry[]
  /** A range on a scale from 0 to `most`, drawn where the format can draw. */
  readonly range: { readonly low: number; readonly high: number; readonly most: number } | null
}

export interface Group {
  /** Null if the section's entries need no heading of their own. */
  readonly title: string | null
  /** A short explanation under the title. */
  readonly note: string | null
  readonly entries: readonly Entry[]
  /** How many entries were left out. */
  readonly left: number
}

export interface Section {
  readonly title: string
  /** Used in links: letters only. */
  readonly anchor: string
  readonly note: string | null
  readonly groups: readonly Group[]
  /** Groups that may stand side by side. */
  readonly beside: boolean
}

/** A line of a report, for reading the words where they stand. */
export interface TextLine {
  readonly number: number
  readonly text: string
  /** True for lines of the story, false for furniture, comments and the rest, which are never read for facts. */
  readonly story: boolean
  /** The block's kind if a block that is not the story begins, else null. */
  readonly label: string | null
}

export interface ReportText {
  readonly report: number
  readonly title: string
  readonly path: string
  readonly language: string
  readonly lines: readonly TextLine[]
}

/** What one story of several tells. */
export interface PrintedStory {
  /** "2. Herring dispute ends". */
  readonly title: string
  /** Used in links, and before the anchors of its sections. */
  readonly anchor: string
  readonly lead: Line
  readonly sections: readonly Section[]
}

export interface PrintedDocument {
  readonly title: string
  /** Under the title: how many reports and origins, and from when to when. */
  readonly lead: Line
  readonly sections: readonly Section[]
  /** If there are several: each under its title. */
  readonly stories: readonly PrintedStory[]
  readonly texts: readonly ReportText[]
  /** How many reports' texts were left out. */
  readonly textsLeft: number
}

export function entry(head: Line, lines: readonly Line[] = [], entries: readonly Entry[] = []): Entry {
  return { head, lines, entries, range: null }
}

export function strong(text: string): Piece {
  return { kind: 'strong', text }
}

export function quiet(text: string): Piece {
  return { kind: 'quiet', text }
}

export function tag(text: string, tone: Tone): Piece {
  return { kind: 'tag', text, tone }
}

/** What stands in the place of what was left out. */
export function leftWords(count: number): string {
  return `and ${count} more: sitrep brief --all`
}
