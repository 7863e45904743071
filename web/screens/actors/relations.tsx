import type { Network, RelationView } from '../../../src/api/actors.ts'
import { filterQuery } from '../../address/address.ts'
import { useResource } from '../../api/resource.ts'
import { Chart } from '../../charts/chart.tsx'
import type { Table } from '../../charts/table.ts'
import { ErrorNote } from '../../frame/error-note.tsx'
import { NetworkDrawing } from './network-drawing.tsx'
import { RelationMatrix } from './relation-matrix.tsx'

interface RelationsProps {
  readonly chosen: string | null
  readonly view: 'matrix' | 'network'
  readonly onView: (view: 'matrix' | 'network') => void
}

/** Who did what to whom: around the chosen actor, or among the busiest. */
export function Relations({ chosen, view, onView }: RelationsProps) {
  const query = new URLSearchParams(filterQuery.value)
  // The actors of the filter would leave nobody for the chosen one to have relations with.
  if (chosen !== null) {
    query.delete('actor')
    query.set('actor', chosen)
  }
  const { data, error, isLoading } = useResource<Network>(`/network?${query}`)
  if (error !== null && data === null) return <ErrorNote error={error} />
  if (data === null)
    return (
      <p class="empty" aria-busy="true">
        Looking …
      </p>
    )
  // Relations without an event that happened have nothing to draw.
  const relations = data.relations.filter(({ cooperation, conflict }) => cooperation + conflict > 0)
  const network = { ...data, relations }
  const title = chosen === null ? 'Relations of the busiest' : 'Relations'
  return (
    <div aria-busy={isLoading}>
      <Chart
        title={title}
        hasDrawing={view === 'network'}
        table={() => relationTable(title, relations)}
        aside={
          <fieldset class="segments no-print">
            <legend class="visually-hidden">Shown as</legend>
            {(['network', 'matrix'] as const).map((each) => (
              <button key={each} type="button" aria-pressed={each === view} onClick={() => onView(each)}>
                {each === 'network' ? 'Network' : 'Matrix'}
              </button>
            ))}
          </fieldset>
        }
      >
        {relations.length === 0 ? (
          <p class="empty">No event with two parties was read {chosen === null ? 'here' : 'in which it has part'}.</p>
        ) : view === 'network' ? (
          <NetworkDrawing network={network} />
        ) : (
          <RelationMatrix network={network} />
        )}
        <RelationLegend />
      </Chart>
    </div>
  )
}

/** What colour and shape mean. */
function RelationLegend() {
  return (
    <p class="legend">
      <span class="legend-item">
        <svg width={34} height={14} aria-hidden="true">
          <path class="relation tone-cooperation" d="M1 7 H24" />
          <circle class="sign tone-cooperation" cx={28} cy={7} r={4.5} />
        </svg>
        cooperation
      </span>
      <span class="legend-item">
        <svg width={34} height={14} aria-hidden="true">
          <path class="relation tone-conflict" d="M1 7 H24" />
          <rect class="sign tone-conflict" x={24} y={3} width={8} height={8} />
        </svg>
        conflict
      </span>
      <span class="legend-item">width and number: independent events that happened</span>
    </p>
  )
}

/** Relations as a table: what the drawing and the matrix show. */
function relationTable(title: string, relations: readonly RelationView[]): Table {
  return {
    title,
    head: ['From', 'To', 'Cooperation', 'Conflict', 'PLOVER score'],
    rows: relations.map(({ from, to, cooperation, conflict, score }) => [
      from.name,
      to.name,
      cooperation,
      conflict,
      score,
    ]),
  }
}
