import { addressOf, change, parameter } from '../../address/address.ts'
import { Link } from '../../address/link.tsx'
import { ActorFilterList } from './actor-list.tsx'
import { ActorPanel } from './actor-panel.tsx'
import { Relations } from './relations.tsx'

/** Who is who to whom: the actors, the relations around the chosen one, and what it said, did and had done to it. */
export function ActorsScreen({ chosen }: { readonly chosen: string | null }) {
  return (
    <section class={chosen === null ? 'screen actors-screen' : 'screen actors-screen with-actor'}>
      <header class="screen-head">
        <h1>Actors</h1>
        {chosen !== null && (
          <Link to={addressOf('/actors')} class="all-actors">
            All actors
          </Link>
        )}
        <Link to={addressOf('/corrections')} class="no-print">
          Corrections
        </Link>
      </header>
      <div class="actors-columns">
        <ActorFilterList chosen={chosen} />
        <div class="actors-main">
          {chosen !== null && <ActorPanel id={chosen}>{<RelationsOf chosen={chosen} />}</ActorPanel>}
          {chosen === null && <RelationsOf chosen={null} />}
        </div>
      </div>
    </section>
  )
}

function RelationsOf({ chosen }: { readonly chosen: string | null }) {
  const shown = parameter('view') === 'matrix' ? 'matrix' : parameter('view') === 'network' ? 'network' : null
  const view = shown ?? (chosen === null ? 'matrix' : 'network')
  return <Relations chosen={chosen} view={view} onView={(next) => change({ view: next }, 'replace')} />
}
