import type { StoryList } from '../../api/index.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { storiesOf } from '../../situation/stories.ts'
import { plainText } from '../plain-text.ts'
import { dateOrNull, reportRef } from './parts.ts'
import { type Window, windowOf } from './scope.ts'

/** The stories of the pile, those of most independent origins first. */
export function storiesView(index: RecordIndex, window: Window): StoryList {
  return windowOf(storiesOf(index), window, ({ number, record, title, origins }) => ({
    id: record.id,
    number,
    title: plainText(title),
    report: reportRef(index, record.title.document),
    reports: record.documents.length,
    origins,
    from: dateOrNull(record.from),
    to: dateOrNull(record.to),
  }))
}
