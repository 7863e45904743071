import type { Overview } from '../../../src/api/overview.ts'
import { addressOf, toggle } from '../../address/address.ts'
import { Link } from '../../address/link.tsx'
import { counted } from '../../evidence/weight-badge.tsx'
import { periodText } from './period-text.ts'

const PLACES = 6

/** "13 reports → 10 independent origins", from when to when, and where. */
export function Headline({ overview: { counts, published, places } }: { readonly overview: Overview }) {
  return (
    <header class="headline">
      <h1>
        <Link to={addressOf('/reports')}>{counted(counts.reports, 'report')}</Link>
        <span class="arrow"> → </span>
        <span class="origins-count">{counted(counts.origins, 'independent origin')}</span>
      </h1>
      <dl class="facts">
        <div>
          <dt>Published</dt>
          <dd>
            {published === null ? 'no report says when' : periodText(published.earliest.shown, published.latest.shown)}
          </dd>
        </div>
        {places.length > 0 && (
          <div>
            <dt>Events in</dt>
            <dd class="places">
              {places.slice(0, PLACES).map(({ place, events }) => (
                <button
                  type="button"
                  class="place"
                  key={place.id}
                  title="Only what happened here"
                  onClick={() => toggle('place', place.id)}
                >
                  <bdi>{place.name}</bdi> <small>{events}</small>
                </button>
              ))}
            </dd>
          </div>
        )}
        <div>
          <dt>Read from them</dt>
          <dd>
            <Link to={addressOf('/actors')}>{counted(counts.actors, 'actor')}</Link>
            <Link to={addressOf('/claims/statements')}>{counted(counts.statements, 'statement')}</Link>
            <Link to={addressOf('/timeline')}>{counted(counts.events, 'event')}</Link>
            <Link to={addressOf('/claims')}>{counted(counts.figures, 'figure')}</Link>
            {counts.notRead > 0 && <span>{counted(counts.notRead, 'report')} not in English: kept, not read</span>}
            {counts.corrections > 0 && <span>{counted(counts.corrections, 'correction')}</span>}
            {counts.orphans > 0 && <span>{counted(counts.orphans, 'correction')} that no longer fit</span>}
          </dd>
        </div>
      </dl>
    </header>
  )
}
