import type { DocumentRecord } from '../../record/record.ts'
import { type BlockKind, STORY_KINDS } from '../../record/vocabulary.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { linesOf } from '../../text/lines.ts'
import { plainLine, plainText } from '../../views/plain-text.ts'
import type { ReportText, TextLine } from '../document.ts'

const LABELS: Readonly<Partial<Record<BlockKind, string>>> = {
  byline: 'byline',
  date: 'date',
  comment: 'readers’ comment',
  related: 'related story',
  furniture: 'not the story',
}

/** The reports' texts with their line numbers, so that the words can be read where they stand. */
export function reportTexts(index: RecordIndex, limit: number): readonly ReportText[] {
  return index.reports.slice(0, limit).map((document, index) => ({
    report: index + 1,
    title: document.title === null ? 'No headline' : plainText(document.title),
    path: plainText(document.path),
    language: plainText(document.language),
    lines: textLines(document),
  }))
}

function textLines(document: DocumentRecord): readonly TextLine[] {
  let labelled = -1
  return linesOf(document.text).map((line, index) => {
    // A line that two blocks share belongs to the story where one of them does.
    const touching = document.blocks.filter((b) => b.start < Math.max(line.end, line.start + 1) && line.start < b.end)
    const story = touching.length === 0 || touching.some((b) => STORY_KINDS.includes(b.kind))
    const text = plainLine(document.text.slice(line.start, line.end))
    const here = touching[0] as (typeof touching)[number] | undefined
    let label: string | null = null
    if (!story && here !== undefined && text.trim() !== '' && labelled !== document.blocks.indexOf(here)) {
      labelled = document.blocks.indexOf(here)
      label = LABELS[here.kind] ?? null
    }
    return { number: index + 1, text, story, label }
  })
}
