import type { ComponentChildren } from 'preact'
import { CorrectionsScreen } from '../correct/corrections-screen.tsx'
import { ActorsScreen } from '../screens/actors/actors-screen.tsx'
import { ClaimsScreen } from '../screens/claims/claims-screen.tsx'
import { ReportScreen } from '../screens/reports/report-screen.tsx'
import { ReportsScreen } from '../screens/reports/reports-screen.tsx'
import { SituationScreen } from '../screens/situation/situation-screen.tsx'
import { TimelineScreen } from '../screens/timeline/timeline-screen.tsx'
import { SearchScreen } from '../search/search-screen.tsx'

interface ShownScreen {
  /** What the browser's tab says. */
  readonly title: string
  readonly screen: ComponentChildren
}

/** The screen at a path. */
export function screenAt(path: string): ShownScreen {
  const [, first = '', second = ''] = path.split('/')
  const chosen = second === '' ? null : decoded(second)
  switch (first) {
    case '':
      return { title: 'Situation', screen: <SituationScreen /> }
    case 'timeline':
      return { title: 'Timeline', screen: <TimelineScreen /> }
    case 'claims':
      return {
        title: 'Claims and figures',
        screen: <ClaimsScreen tab={chosen === 'statements' ? chosen : 'figures'} />,
      }
    case 'actors':
      return { title: 'Actors', screen: <ActorsScreen chosen={chosen} /> }
    case 'reports':
      return chosen === null
        ? { title: 'Reports', screen: <ReportsScreen /> }
        : { title: 'Report', screen: <ReportScreen key={chosen} id={chosen} /> }
    case 'corrections':
      return { title: 'Corrections', screen: <CorrectionsScreen /> }
    case 'search':
      return { title: 'Search', screen: <SearchScreen /> }
    default:
      return { title: 'Not here', screen: <NoScreen path={path} /> }
  }
}

function NoScreen({ path }: { readonly path: string }) {
  return (
    <section class="screen">
      <h1>There is no such screen</h1>
      <p>
        The address <bdi>{path}</bdi> leads nowhere. Choose one of the screens above.
      </p>
    </section>
  )
}

/** A part of a path as it was meant; as it stands where it is no proper escape. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
