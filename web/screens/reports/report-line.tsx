import type { ReportRow } from '../../../src/api/reports.ts'
import type { DateBasis } from '../../../src/api/vocabulary.ts'
import { addressOf } from '../../address/address.ts'
import { Link } from '../../address/link.tsx'
import { percent } from './copies.tsx'
import { sentence } from './report-head.tsx'

const BASIS: Readonly<Record<DateBasis, string>> = { stated: '', inferred: 'inferred', none: '' }

/** One report in the list: what it is, of whom, of when, and on whom it rests. */
export function ReportLine({ row }: { readonly row: ReportRow }) {
  const { id, number, name, title, published, basis, wire, origins, copyOf, remarks, language } = row
  const agencies = wire.filter((agency) => agency !== name)
  return (
    <article class="report-row">
      <span class="report-number">{number}</span>
      <p class="report-title">
        <Link to={addressOf(`/reports/${encodeURIComponent(id)}`)} class="words">
          <bdi>{title ?? name}</bdi>
        </Link>
        {language !== 'en' && <small> {language}</small>}
      </p>
      <p class="report-date">
        {published?.shown ?? 'no date'} {BASIS[basis] !== '' && <small>{BASIS[basis]}</small>}
      </p>
      <p class="report-source">
        <bdi>{name}</bdi>
        {agencies.length > 0 && <bdi>{agencies.join(', ')}</bdi>}
        {origins
          .filter(({ reports }) => reports > 1)
          .map((origin) => (
            <Link key={origin.id} class="origin-chip" to={addressOf('/reports', { origin: origin.id })}>
              origin <bdi>{origin.name}</bdi> · {origin.reports} reports
            </Link>
          ))}
        {copyOf.map(({ report, share }) => (
          <span class="copy-of" key={report.id}>
            copy of <span class="report-number">{report.number}</span> · {percent(share)}
          </span>
        ))}
      </p>
      {remarks.length > 0 && <p class="report-remarks">{remarks.map(sentence).join(' ')}</p>}
    </article>
  )
}
