import { useEffect, useState } from 'preact/hooks'
import type { Finding, News } from '../../../src/api/overview.ts'
import { addressOf } from '../../address/address.ts'
import { Link } from '../../address/link.tsx'
import { RequestError } from '../../api/client.ts'
import { revision } from '../../api/revision.ts'
import { counted } from '../../evidence/weight-badge.tsx'
import { FindingView } from './finding-view.tsx'
import { lastVisit, newsSince, rememberVisit, type Visit } from './visit.ts'

const REPORTS = 8

/** What came since the last visit, until it is marked as seen. */
export function NewsPanel() {
  const seen = revision.value
  const [shown, setShown] = useState<{ readonly news: News; readonly visit: Visit } | null>(null)
  useEffect(() => {
    let isWanted = true
    sinceLastVisit().then(
      (found) => {
        if (isWanted) setShown(found)
      },
      (error: unknown) => {
        // What is new is no reason to hide what is known.
        if (!(error instanceof RequestError)) throw error
      },
    )
    return () => {
      isWanted = false
    }
  }, [seen])
  if (shown === null) return null
  const { news, visit } = shown
  const count = news.reports.length + news.confirmed.length + news.disputed.length + news.changed.length
  if (count + news.gone === 0) return <p class="no-news">Nothing new since {shownTime(visit.at)}.</p>
  return (
    <section class="news" aria-labelledby="news-heading">
      <header>
        <h2 id="news-heading">New since {shownTime(visit.at)}</h2>
        <button
          type="button"
          class="no-print"
          onClick={async () => {
            await rememberVisit()
            setShown(null)
          }}
        >
          Mark as seen
        </button>
      </header>
      <div class="news-columns">
        {news.reports.length > 0 && (
          <div>
            <h3>{counted(news.reports.length, 'new report')}</h3>
            <ul>
              {news.reports.slice(0, REPORTS).map(({ id, name, title }) => (
                <li key={id}>
                  <Link to={addressOf(`/reports/${encodeURIComponent(id)}`)}>
                    <bdi class={title === null ? undefined : 'words'}>{title ?? name}</bdi>
                  </Link>
                  {title !== null && (
                    <small>
                      {' '}
                      <bdi>{name}</bdi>
                    </small>
                  )}
                </li>
              ))}
            </ul>
            {news.reports.length > REPORTS && <p class="left">and {news.reports.length - REPORTS} more</p>}
          </div>
        )}
        <Group title="Confirmed by another origin" findings={news.confirmed} />
        <Group title="Now disputed" findings={news.disputed} />
        <Group title="Changed" findings={news.changed} />
        {news.gone > 0 && <p class="left">{counted(news.gone, 'report')} no longer there</p>}
      </div>
    </section>
  )
}

function Group({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <details open={findings.length <= 3}>
      <summary>
        <h3>
          {title} <span class="count">{findings.length}</span>
        </h3>
      </summary>
      {findings.map((finding) => (
        <FindingView key={finding.id} finding={finding} />
      ))}
    </details>
  )
}

/** At the first visit everything is new, which says nothing: it is only remembered. */
async function sinceLastVisit(): Promise<{ news: News; visit: Visit } | null> {
  const visit = lastVisit()
  const news = visit === null ? null : await newsSince(visit)
  if (visit !== null && news !== null) return { news, visit }
  await rememberVisit()
  return null
}

/** "14 March, 18:20", in the reader's own time. */
function shownTime(iso: string): string {
  return new Date(iso).toLocaleString('en-GB', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' })
}
