import { type CorrectionTarget, targetSpans } from '../../record/correction.ts'
import type { CorrectionRecord, DocumentRecord } from '../../record/record.ts'
import { STORY_KINDS } from '../../record/vocabulary.ts'
import { contains, type Span } from '../../text/span.ts'

/** Where a correction's words stand now. */
export interface Located {
  /** Null if the correction is about the whole document. */
  readonly span: Span | null
  readonly state: Exclude<CorrectionRecord['state'], 'orphan'>
}

/**
 * Finds the words of a correction in the document at its path: in the same bytes where they stood; in other bytes only
 * where they stand once, with what stood before and after them, in the story. Null makes the correction an orphan: it
 * never settles on words that merely look alike.
 */
export function locate(target: CorrectionTarget, document: DocumentRecord): Located | null {
  const state = document.sha256 === target.sha256 ? 'applied' : 'moved'
  if (target.exact === '') return { span: null, state }
  const places = targetSpans(document.text, target)
  const standing = state === 'applied' ? places : places.filter((place) => isInStory(place, document))
  return standing.length === 1 ? { span: standing[0], state } : null
}

function isInStory(place: Span, document: DocumentRecord): boolean {
  return document.blocks.some((block) => STORY_KINDS.includes(block.kind) && contains(block, place))
}
