import data from './data/page-cues.json' with { type: 'json' }

/** Line heads, compared in lower case without final punctuation, that open or are a part of a page's furniture. */
export const RELATED_HEADS: ReadonlySet<string> = new Set(data.related)
export const COMMENT_HEADS: ReadonlySet<string> = new Set(data.comments)
export const FURNITURE_HEADS: ReadonlySet<string> = new Set(data.furniture)

/** Phrases inside a line, in lower case. */
export const FURNITURE_PHRASES: readonly string[] = data.furniturePhrases
export const TEASER_ENDINGS: readonly string[] = data.teaserEndings
export const CONTINUATION_PHRASES: readonly string[] = data.continuation
export const CAPTION_MARKS: readonly string[] = data.captionMarks

/** Words that a line naming who wrote the report may consist of, beside names. */
export const BYLINE_WORDS: ReadonlySet<string> = new Set(data.bylineWords)

/** Words that stand beside the dates in a line of dates. */
export const DATE_WORDS: ReadonlySet<string> = new Set(data.dateWords)

/** Words that papers and broadcasters have in their names: "Courier", "Daily". */
export const NAMEPLATE_WORDS: ReadonlySet<string> = new Set(data.nameplates)
/** Words before "news" and the like that name a section or a mood, not a paper. */
export const SECTION_WORDS: ReadonlySet<string> = new Set(data.sections)
