import type { RecordIndex } from '../../situation/record-index.ts'
import { renderHtml } from '../html.ts'
import { renderMarkdown } from '../markdown.ts'
import { renderText } from '../terminal.ts'
import { buildDocument } from './build-document.ts'

export interface BriefOptions {
  readonly format: 'text' | 'markdown' | 'html'
  /** Columns of the terminal; used by `text` only, 80 where it is not given. */
  readonly width?: number
  /** Colors for a terminal; used by `text` only, off where it is not given. */
  readonly color?: boolean
  /** Show everything, if a long situation is otherwise cut with a count of what is left out. */
  readonly all?: boolean
}

/**
 * The brief of a situation: its reports and their origins, who, the timeline, who says what, the figures and the
 * positions, each line with its words and where they stand. Takes all records of the situation, indexed, and
 * gives the whole text; the same records give the same brief. Words of the reports never become markup or terminal
 * control sequences. Throws a RangeError if a record names a report that is not among the records.
 * @example
 * ```ts
 * import { brief } from 'sitrep'
 * const [first] = brief(index, { format: 'markdown' }).split('\n')
 * console.log(first) // # Situation brief
 * ```
 */
export function renderBrief(index: RecordIndex, options: BriefOptions = { format: 'text' }): string {
  const document = buildDocument(index, options.all ?? false)
  switch (options.format) {
    case 'text':
      return renderText(document, options.width ?? 80, options.color ?? false)
    case 'markdown':
      return renderMarkdown(document)
    case 'html':
      return renderHtml(document)
  }
}
