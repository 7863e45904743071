import { useEffect, useRef } from 'preact/hooks'
import type { Evidence } from '../../src/record/views/evidence.ts'
import { addressOf, change, parameter } from '../address/address.ts'
import { Link } from '../address/link.tsx'
import { useResource } from '../api/resource.ts'
import { ErrorNote } from '../frame/error-note.tsx'
import { WeightBadge } from './weight-badge.tsx'
import { WordsView } from './words-view.tsx'

/** Every source's words for what was clicked, grouped by independent origin. */
export function EvidencePane() {
  const id = parameter('evidence')
  const { data, error, isLoading } = useResource<Evidence>(id === null ? null : `/evidence/${encodeURIComponent(id)}`)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [id])
  if (id === null) return null
  return (
    <aside class="evidence" aria-labelledby="evidence-heading" aria-busy={isLoading}>
      <header>
        <h2 id="evidence-heading" tabIndex={-1} ref={heading}>
          {data === null ? 'The words' : data.label}
        </h2>
        <button type="button" class="quiet" onClick={closeEvidence} aria-label="Close the words (Escape)">
          ✕
        </button>
      </header>
      {error !== null && <ErrorNote error={error} />}
      {data !== null && (
        <>
          <p>
            <WeightBadge weight={data.weight} />
          </p>
          {data.origins.map((origin) => (
            <section class="origin" key={origin.id}>
              <h3>
                {origin.name} <small>{origin.basis}</small>
              </h3>
              {origin.reports.map(({ report, words }) => (
                <div class="origin-report" key={report.id}>
                  <p class="report-line">
                    <span class="number">{report.number}</span> {report.title ?? report.name}
                    {report.published !== null && <small> {report.published.shown}</small>}
                  </p>
                  {words.map((each) => (
                    <blockquote key={`${each.record}:${each.spans[0].start}`}>
                      <Link to={addressOf(`/reports/${report.id}`, {}, `${each.spans[0].start}-${each.spans[0].end}`)}>
                        <WordsView words={each} />
                      </Link>
                      {each.text !== null && <p class="said-there">{each.text}</p>}
                      {each.teller !== null && !each.teller.own && <p class="teller">{each.teller.text}</p>}
                    </blockquote>
                  ))}
                </div>
              ))}
            </section>
          ))}
          {data.left > 0 && <p class="left">and {data.left} more places</p>}
        </>
      )}
    </aside>
  )
}

export function closeEvidence(): void {
  change({ evidence: null })
}
