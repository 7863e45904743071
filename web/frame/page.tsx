import { useEffect } from 'preact/hooks'
import { address } from '../address/address.ts'
import { Corrections } from '../correct/corrections.tsx'
import { CorrectionsScreen } from '../correct/corrections-screen.tsx'
import { closeEvidence, EvidencePane } from '../evidence/evidence-pane.tsx'
import { HoverCard, hideHoverCard } from '../evidence/hover-card.tsx'
import { ActorsScreen } from '../screens/actors/actors-screen.tsx'
import { ClaimsScreen } from '../screens/claims/claims-screen.tsx'
import { ReportScreen } from '../screens/reports/report-screen.tsx'
import { ReportsScreen } from '../screens/reports/reports-screen.tsx'
import { SituationScreen } from '../screens/situation/situation-screen.tsx'
import { TimelineScreen } from '../screens/timeline/timeline-screen.tsx'
import { FilterBar } from './filter-bar.tsx'
import { Head } from './head.tsx'

/** The whole page: head, filter, one of the five screens, and the evidence pane. */
export function Page() {
  const { path } = address.value
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      hideHoverCard()
      closeEvidence()
    }
    const onScroll = (): void => hideHoverCard()
    addEventListener('keydown', onKey)
    addEventListener('scroll', onScroll, { capture: true, passive: true })
    return () => {
      removeEventListener('keydown', onKey)
      removeEventListener('scroll', onScroll, { capture: true })
    }
  }, [])
  return (
    <>
      <a class="skip" href="#main">
        To the content
      </a>
      <Head />
      <FilterBar />
      <div class="columns">
        <main id="main" tabIndex={-1}>
          {screenAt(path)}
        </main>
        <EvidencePane />
      </div>
      <HoverCard />
      <Corrections />
    </>
  )
}

function screenAt(path: string) {
  const [, first = '', second = null] = path.split('/')
  switch (first) {
    case '':
      return <SituationScreen />
    case 'timeline':
      return <TimelineScreen />
    case 'claims':
      return <ClaimsScreen tab={second === 'statements' ? 'statements' : 'figures'} />
    case 'actors':
      return <ActorsScreen chosen={second === null ? null : decodeURIComponent(second)} />
    case 'reports':
      return second === null ? <ReportsScreen /> : <ReportScreen id={decodeURIComponent(second)} />
    case 'corrections':
      return <CorrectionsScreen />
    default:
      return (
        <section class="screen">
          <h1>There is no such screen</h1>
          <p>The address {path} leads nowhere. Choose one of the screens above.</p>
        </section>
      )
  }
}
