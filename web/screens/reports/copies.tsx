import type { CopyView, ReportDetail } from '../../../src/api/reports.ts'
import { addressOf } from '../../address/address.ts'
import { Link } from '../../address/link.tsx'

/** What this report repeats, and what repeats it. */
export function Copies({ report: { copyOf, copiedBy, copied } }: { readonly report: ReportDetail }) {
  if (copyOf.length + copiedBy.length === 0) return null
  const placeIn = (id: string): string => {
    const passage = copied.find(({ report }) => report === id)
    return passage === undefined ? '' : `${passage.from.start}-${passage.from.end}`
  }
  return (
    <section class="copies" aria-labelledby="copies-heading">
      <h2 id="copies-heading">Copies</h2>
      {copyOf.map((copy) => (
        <p key={copy.report.id}>
          <strong>{percent(copy.share)}</strong> of it stands in{' '}
          <ReportLink copy={copy} hash={placeIn(copy.report.id)} />
        </p>
      ))}
      {copiedBy.map((copy) => (
        <p key={copy.report.id}>
          <ReportLink copy={copy} hash="" /> repeats it: <strong>{percent(copy.share)}</strong> of that report stands
          here
        </p>
      ))}
    </section>
  )
}

function ReportLink({ copy: { report }, hash }: { readonly copy: CopyView; readonly hash: string }) {
  return (
    <Link to={addressOf(`/reports/${encodeURIComponent(report.id)}`, {}, hash)}>
      <span class="report-number">{report.number}</span> <bdi>{report.name}</bdi>
      {report.published !== null && `, ${report.published.shown}`}
    </Link>
  )
}

/** 0.967 → "97 %"; never 100 % where something is new, nor 0 % where something is shared. */
export function percent(share: number): string {
  const whole = share >= 1 ? 100 : Math.min(99, Math.max(1, Math.round(share * 100)))
  return `${whole} %`
}
