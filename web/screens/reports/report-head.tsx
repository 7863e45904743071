import type { ReportDetail, ReportList } from '../../../src/api/reports.ts'
import type { DateBasis } from '../../../src/api/vocabulary.ts'
import { addressOf } from '../../address/address.ts'
import { Link } from '../../address/link.tsx'
import { useResource } from '../../api/resource.ts'
import { shownDay } from '../../charts/days.ts'
import { CorrectButton } from '../../correct/correct-button.tsx'
import { addressOfWords } from '../../evidence/quote-link.tsx'
import { WordsView } from '../../evidence/words-view.tsx'

const BASIS: Readonly<Record<DateBasis, string>> = {
  stated: 'stated:',
  inferred: 'worked out from',
  none: 'no words of the report say when it was published',
}

/** Who published it, when, and how one knows. */
export function ReportHead({ report }: { readonly report: ReportDetail }) {
  const { id, number, name, title, outlet, wire, byline, dateline, path, remarks, origins, language } = report
  const rows: readonly (readonly [string, string | null])[] = [
    ['Outlet', outlet],
    ['Agency', joined(wire)],
    ['By', joined(byline)],
    ['From', dateline],
    ['File', path],
    ['Language', language === 'en' ? null : language],
  ]
  return (
    <header class="report-head">
      <nav class="between no-print" aria-label="From report to report">
        <Neighbours number={number} />
      </nav>
      <h1 class="words" dir="auto">
        {title ?? name}
      </h1>
      <dl class="report-facts">
        <div>
          <dt>Report</dt>
          <dd>{number}</dd>
        </div>
        <div class="published">
          <dt>Published</dt>
          <dd>
            <DateWithBasis report={report} />
          </dd>
        </div>
        {rows.map(
          ([term, value]) =>
            value !== null && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ),
        )}
        {origins.map((origin) => (
          <div key={origin.id}>
            <dt>Origin</dt>
            <dd>
              <Link to={addressOf('/reports', { origin: origin.id })}>
                <bdi>{origin.name}</bdi>
              </Link>
              {origin.reports > 1 && ` and ${origin.reports - 1} more of it`}
            </dd>
          </div>
        ))}
      </dl>
      <CorrectButton target={{ type: 'report', id, label: title ?? name, report }} />
      {remarks.length > 0 && (
        <ul class="remarks" aria-label="To be read with care">
          {remarks.map((remark) => (
            <li key={remark}>{sentence(remark)}</li>
          ))}
        </ul>
      )}
    </header>
  )
}

/** The date, why it is that, and the words that say so. */
function DateWithBasis({
  report: { published, basis, dateEvidence, earliest, latest },
}: {
  readonly report: ReportDetail
}) {
  return (
    <>
      <strong>{published?.shown ?? 'no date'}</strong> <span class="basis">{BASIS[basis]}</span>{' '}
      {dateEvidence.map((evidence, index) => (
        <span key={'meta' in evidence ? evidence.meta : `${evidence.spans[0]?.start}`}>
          {index > 0 && ', '}
          {'meta' in evidence ? (
            <>
              the page’s <code>{evidence.meta}</code> {evidence.value}
            </>
          ) : (
            <Link to={addressOfWords(evidence)}>
              <WordsView words={{ ...evidence, pieces: evidence.pieces.filter(({ marked }) => marked) }} />
            </Link>
          )}
        </span>
      ))}
      {earliest !== null && latest !== null && earliest !== latest && (
        <span class="basis">
          {' '}
          (between {shownDay(earliest)} and {shownDay(latest)})
        </span>
      )}
    </>
  )
}

/** The reports before and after it, in the order of their publication. */
function Neighbours({ number }: { readonly number: number }) {
  const offset = Math.max(0, number - 2)
  const { data } = useResource<ReportList>(`/reports?offset=${offset}&limit=3`)
  const before = data?.items.find((each) => each.number === number - 1)
  const after = data?.items.find((each) => each.number === number + 1)
  return (
    <>
      {before !== undefined && (
        <Link to={addressOf(`/reports/${encodeURIComponent(before.id)}`)}>
          <span class="visually-hidden">Previous report: </span>‹ {before.number} <bdi>{before.name}</bdi>
        </Link>
      )}
      <Link to={addressOf('/reports')}>All reports</Link>
      {after !== undefined && (
        <Link to={addressOf(`/reports/${encodeURIComponent(after.id)}`)}>
          <span class="visually-hidden">Next report: </span>
          {after.number} <bdi>{after.name}</bdi> ›
        </Link>
      )}
    </>
  )
}

function joined(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(', ')
}

/** "the date on the page is not the date of the story" → a sentence. */
export function sentence(remark: string): string {
  return `${remark.slice(0, 1).toUpperCase()}${remark.slice(1)}${/[.!?]$/.test(remark) ? '' : '.'}`
}
