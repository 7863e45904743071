import type { ReportDetail, ReportList, ReportRow } from '../../api/index.ts'
import type { DocumentRecord } from '../../record/record.ts'
import { STORY_KINDS } from '../../record/vocabulary.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { compareCodeUnits } from '../../text/order.ts'
import type { Span } from '../../text/span.ts'
import { comparable } from '../excerpt.ts'
import { plainText } from '../plain-text.ts'
import { FLAG_WORDS } from '../reports.ts'
import { highlightsOf } from './highlights.ts'
import { originName } from './origins.ts'
import { reportRef, wordsView } from './parts.ts'
import { type Scope, type Window, windowOf, within } from './scope.ts'

export interface ReportsRequest extends Window {
  /** Words that must stand in the title, the outlet or the path; empty: all. */
  readonly words: string
  /** The origin that they must belong to, or null. */
  readonly origin: string | null
}

/** The reports in the order of publication. */
export function reportsView(index: RecordIndex, scope: Scope, request: ReportsRequest): ReportList {
  const { origin } = request
  const wanted = comparable(request.words)
  const found = within(scope, index.reports).filter(
    (document) =>
      (origin === null || index.originsOf(document.id).some(({ id }) => id === origin)) &&
      (wanted === '' ||
        comparable(`${document.title ?? ''} ${document.outlet ?? ''} ${document.path}`).includes(wanted)),
  )
  return windowOf(found, request, (document) => reportRow(index, document))
}

function reportRow(index: RecordIndex, document: DocumentRecord): ReportRow {
  const { id, path, outlet, wire, byline, dateline, language, published, flags } = document
  return {
    ...reportRef(index, id),
    path: plainText(path),
    outlet: outlet === null ? null : plainText(outlet),
    wire: wire.map(plainText),
    byline: byline.map(plainText),
    dateline: dateline === null ? null : plainText(dateline),
    language,
    basis: published.basis,
    flags,
    remarks: flags.map((flag) => FLAG_WORDS[flag]),
    origins: index.originsOf(id).map((origin) => ({
      id: origin.id,
      name: originName(index, origin),
      reports: origin.documents.length,
    })),
    copyOf: document.copyOf
      .toSorted((a, b) => b.share - a.share || compareCodeUnits(a.document, b.document))
      .map(({ document: of, share }) => ({ report: reportRef(index, of), share })),
  }
}

/** One report with its text and everything that was read in it; null if there is none of this id. */
export function reportView(index: RecordIndex, id: string): ReportDetail | null {
  const document = index.record(id)
  if (document?.type !== 'document') return null
  const { text, blocks, published, copyOf } = document
  return {
    ...reportRow(index, document),
    text,
    blocks,
    dateEvidence: published.evidence.map((item) =>
      'meta' in item ? { meta: item.meta, value: item.value } : wordsView(index, id, id, [item], 160),
    ),
    earliest: published.earliest,
    latest: published.latest,
    newWords: copyOf.length === 0 ? null : newWords(document),
    copied: copyOf
      .flatMap(({ document: report, spans }) => spans.map(({ start, end, from }) => ({ report, start, end, from })))
      .sort((a, b) => a.start - b.start || a.end - b.end || compareCodeUnits(a.report, b.report)),
    copiedBy: index.reports.flatMap((other) =>
      other.copyOf.flatMap(({ document: of, share }) =>
        of === id ? [{ report: reportRef(index, other.id), share }] : [],
      ),
    ),
    highlights: highlightsOf(index, id),
  }
}

/** The story's words that stand in no report that this one copies. */
function newWords({ text, blocks, copyOf }: DocumentRecord): Span[] {
  const copied = copyOf.flatMap(({ spans }) => spans).sort((a, b) => a.start - b.start)
  const fresh: Span[] = []
  for (const block of blocks) {
    if (!STORY_KINDS.includes(block.kind)) continue
    let at = block.start
    for (const span of copied) {
      if (span.end <= at || span.start >= block.end) continue
      if (span.start > at) fresh.push({ start: at, end: span.start })
      at = Math.max(at, Math.min(span.end, block.end))
    }
    if (at < block.end) fresh.push({ start: at, end: block.end })
  }
  return fresh.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)))
}
