import type { Network, RelationView } from '../../../src/api/actors.ts'
import { addressOf } from '../../address/address.ts'
import { Link } from '../../address/link.tsx'
import { openEvidence } from '../../evidence/opening.ts'
import { counted } from '../../evidence/weight-badge.tsx'

/** Who did what to whom, as a table: a row for who acts, a column for whom it is done to. */
export function RelationMatrix({ network: { actors, relations, centre } }: { readonly network: Network }) {
  const doers = actors.filter(({ id }) => relations.some(({ from }) => from.id === id))
  const recipients = actors.filter(({ id }) => relations.some(({ to }) => to.id === id))
  const byPair = new Map(relations.map((relation) => [`${relation.from.id} ${relation.to.id}`, relation]))
  const most = Math.max(1, ...relations.flatMap(({ cooperation, conflict }) => [cooperation, conflict]))
  return (
    // It may be wider than the window: it scrolls by itself, so it must take the focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="matrix" tabIndex={0} aria-label="Matrix: rows act, columns are acted on">
      <table>
        <caption class="visually-hidden">Independent events from the actor of a row to the actor of a column</caption>
        <thead>
          <tr>
            <td>
              <small>acts ↓ &nbsp; on →</small>
            </td>
            {recipients.map(({ id, name }) => (
              <th key={id} scope="col" class={id === centre ? 'centre' : undefined}>
                <span>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {doers.map((from) => (
            <tr key={from.id}>
              <th scope="row" class={from.id === centre ? 'centre' : undefined}>
                <Link to={addressOf(`/actors/${encodeURIComponent(from.id)}`)}>{from.name}</Link>
              </th>
              {recipients.map((to) => {
                const relation = byPair.get(`${from.id} ${to.id}`)
                return (
                  <td key={to.id} class={from.id === to.id ? 'self' : undefined}>
                    {relation !== undefined && <Cell relation={relation} most={most} />}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const CELL = 26

/** A circle for cooperation, a square for conflict; their area says how many. */
function Cell({ relation, most }: { readonly relation: RelationView; readonly most: number }) {
  const { id, cooperation, conflict } = relation
  const size = (count: number): number => (count === 0 ? 0 : 3 + 6 * Math.sqrt(count / most))
  return (
    <button type="button" class="cell" data-evidence={id} onClick={() => openEvidence(id)}>
      <span class="visually-hidden">{relationLabel(relation)}</span>
      <svg width={CELL * 2} height={CELL} aria-hidden="true">
        {cooperation > 0 && (
          <>
            <circle class="sign tone-cooperation" cx={10} cy={CELL / 2} r={size(cooperation)} />
            <text x={20} y={CELL / 2 + 4}>
              {cooperation}
            </text>
          </>
        )}
        {conflict > 0 && (
          <>
            <rect
              class="sign tone-conflict"
              x={36 - size(conflict) * 0.9}
              y={CELL / 2 - size(conflict) * 0.9}
              width={size(conflict) * 1.8}
              height={size(conflict) * 1.8}
            />
            <text x={46} y={CELL / 2 + 4}>
              {conflict}
            </text>
          </>
        )}
      </svg>
    </button>
  )
}

/** "Arland to Borduria: 2 events of cooperation, 1 of conflict". */
export function relationLabel({ from, to, cooperation, conflict }: RelationView): string {
  const parts = [
    ...(cooperation > 0 ? [`${counted(cooperation, 'event')} of cooperation`] : []),
    ...(conflict > 0 ? [`${counted(conflict, 'event')} of conflict`] : []),
  ]
  return `${from.name} to ${to.name}: ${parts.join(', ')}`
}
