import type { Overview } from '../../../src/api/overview.ts'
import { addressOf } from '../../address/address.ts'
import { Link } from '../../address/link.tsx'
import { counted } from '../../evidence/weight-badge.tsx'

interface OriginsBarProps {
  readonly origins: Overview['origins']
  readonly counts: Overview['counts']
}

/** Which origins carry how many of the reports: one bar, each part as long as its reports are many. */
export function OriginsBar({ origins, counts }: OriginsBarProps) {
  const several = origins.filter(({ reports }) => reports > 1)
  const shown = several.length === 0 ? origins.slice(0, 6) : several
  const alone = counts.origins - shown.length
  const rest = counts.reports - shown.reduce((sum, { reports }) => sum + reports, 0)
  return (
    <section class="origins" aria-labelledby="origins-heading">
      <h2 id="origins-heading">On what it rests</h2>
      <ul>
        {shown.map(({ id, name, basis, reports }) => (
          <li key={id} style={{ flexGrow: reports }}>
            <Link to={addressOf('/reports', { origin: id })}>
              <strong>
                <bdi>{name}</bdi>
              </strong>
              <small>
                {counted(reports, 'report')} · {basis}
              </small>
            </Link>
          </li>
        ))}
        {alone > 0 && rest > 0 && (
          <li class="alone" style={{ flexGrow: rest }}>
            <Link to={addressOf('/reports')}>
              <strong>{counted(alone, several.length === 0 ? 'more origin' : 'origin')}</strong>
              <small>{several.length === 0 ? counted(rest, 'report') : 'one report each'}</small>
            </Link>
          </li>
        )}
      </ul>
    </section>
  )
}
