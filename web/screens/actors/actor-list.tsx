import { useState } from 'preact/hooks'
import type { ActorRow } from '../../../src/api/actors.ts'
import { addressOf, change, filterQuery, parameter } from '../../address/address.ts'
import { Link } from '../../address/link.tsx'
import { saveList } from '../../charts/save-list.ts'
import { counted } from '../../evidence/weight-badge.tsx'
import { VirtualList } from '../../lists/virtual-list.tsx'
import { actorTable } from './actor-table.ts'

/** All actors, the weightiest first or by name; typing finds one. */
export function ActorFilterList({ chosen }: { readonly chosen: string | null }) {
  const [total, setTotal] = useState<number | null>(null)
  const find = parameter('find') ?? ''
  const sort = parameter('sort') === 'name' ? 'name' : 'weight'
  const query = new URLSearchParams(filterQuery.value)
  query.set('sort', sort)
  if (find.trim() !== '') query.set('q', find.trim())
  return (
    <nav class="actor-list" aria-label="Actors">
      <div class="actor-list-head no-print">
        <input
          type="search"
          placeholder="Find an actor"
          aria-label="Find an actor"
          value={find}
          onInput={(event) =>
            change({ find: event.currentTarget.value === '' ? null : event.currentTarget.value }, 'replace')
          }
        />
        <select
          aria-label="Order"
          value={sort}
          onChange={(event) => change({ sort: event.currentTarget.value === 'name' ? 'name' : null }, 'replace')}
        >
          <option value="weight">weightiest first</option>
          <option value="name">by name</option>
        </select>
      </div>
      <p class="list-total">
        <span>{total !== null && counted(total, 'actor')}</span>
        <button
          type="button"
          class="quiet no-print"
          aria-label="Actors: save as CSV"
          onClick={() => saveList<ActorRow>(`/actors?${query}`, (actors) => actorTable(actors))}
        >
          CSV
        </button>
      </p>
      <VirtualList<ActorRow>
        path={`/actors?${query}`}
        label="Actors"
        estimate={56}
        empty="Nobody matches."
        onTotal={setTotal}
        row={(row) => <ActorLine row={row} isChosen={row.id === chosen} />}
      />
    </nav>
  )
}

function ActorLine({ row, isChosen }: { readonly row: ActorRow; readonly isChosen: boolean }) {
  const { id, name, kind, named, country, role, aliases, statements, did, hadDone, weight } = row
  const keeps = { find: parameter('find'), sort: parameter('sort'), view: parameter('view') }
  return (
    <Link to={addressOf(`/actors/${encodeURIComponent(id)}`, keeps)} class="actor-line" current={isChosen}>
      <span class={named ? 'actor-name' : 'actor-name unnamed'}>{name}</span>
      <span class="actor-kind">
        {kind}
        {country !== null && ` · ${country}`}
      </span>
      <small class="actor-about">
        {[
          role,
          aliases.length > 0 ? `also ${aliases.slice(0, 3).join(', ')}${aliases.length > 3 ? ' …' : ''}` : null,
          [
            statements > 0 ? `said ${statements}` : null,
            did > 0 ? `did ${did}` : null,
            hadDone > 0 ? `had done to it ${hadDone}` : null,
            counted(weight.reports, 'report'),
          ]
            .filter((text) => text !== null)
            .join(', '),
        ]
          .filter((text) => text !== null)
          .join(' · ')}
      </small>
    </Link>
  )
}
