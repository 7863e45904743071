import type { ComponentChildren } from 'preact'
import type { ActorDetail } from '../../../src/api/actors.ts'
import { address, addressOf, filterQuery, toggle } from '../../address/address.ts'
import { Link } from '../../address/link.tsx'
import { useResource } from '../../api/resource.ts'
import { CorrectButton } from '../../correct/correct-button.tsx'
import { Fact } from '../../evidence/fact.tsx'
import { WeightBadge } from '../../evidence/weight-badge.tsx'
import { ErrorNote } from '../../frame/error-note.tsx'
import { Acts } from './acts.tsx'
import { Positions } from './positions.tsx'

/** Everything about one actor. The children are its relations, in the middle. */
export function ActorPanel({ id, children }: { readonly id: string; readonly children: ComponentChildren }) {
  const path = encodeURIComponent(id)
  const { data, error, isLoading } = useResource<ActorDetail>(`/actors/${path}?${filterQuery.value}`)
  if (error !== null && data === null) {
    return (
      <>
        <ErrorNote error={error} />
        <p>
          It may have been joined with another, or its reports are gone.{' '}
          <Link to={addressOf('/actors')}>All actors</Link>
        </p>
      </>
    )
  }
  if (data === null)
    return (
      <p class="empty" aria-busy="true">
        Looking …
      </p>
    )
  return (
    <div aria-busy={isLoading}>
      <ActorHead actor={data} />
      <div class="actor-parts">
        <div>{children}</div>
        <div>
          <Roles actor={data} />
          <Positions positions={data.positions} />
          <Acts key={id} actor={data} />
        </div>
      </div>
    </div>
  )
}

function ActorHead({ actor }: { readonly actor: ActorDetail }) {
  const { id, name, kind, named, country, aliases, role, weight } = actor
  const target = { type: 'actor', id, label: name, actor: { id, name, kind, named } } as const
  const isFilter = address.value.query.getAll('actor').includes(id)
  return (
    <header class="actor-head">
      <div>
        <h2>{name}</h2>
        <p>
          <span class="actor-kind">
            {kind}
            {country !== null && ` · ${country}`}
          </span>{' '}
          {role} <WeightBadge weight={weight} />
        </p>
        {aliases.length > 0 && (
          <p class="aliases">
            also{' '}
            {aliases.map((alias, index) => (
              <span key={alias}>
                {index > 0 && ', '}
                <q class="words">{alias}</q>
              </span>
            ))}
          </p>
        )}
      </div>
      <div class="actor-tools no-print">
        <button type="button" class="quiet" aria-pressed={isFilter} onClick={() => toggle('actor', id)}>
          {isFilter ? 'Filtered by it' : 'Filter by it'}
        </button>
        <CorrectButton target={target} kind="join">
          Join
        </CorrectButton>
        <CorrectButton target={target} kind="split">
          Split
        </CorrectButton>
        <CorrectButton target={target} kind="rename">
          Rename
        </CorrectButton>
        <CorrectButton target={target} kind="set-kind">
          Kind
        </CorrectButton>
      </div>
    </header>
  )
}

/** Roles over time, each in a report's words. */
function Roles({ actor: { id, roles } }: { readonly actor: ActorDetail }) {
  if (roles.length === 0) return null
  return (
    <section class="roles">
      <h3>Roles</h3>
      <ul>
        {roles.map(({ title, organization, since, weight, words }) => (
          <li key={`${title}|${organization}`}>
            <Fact evidence={id} words={words}>
              <q class="words">{title}</q>
              {organization !== null && (
                <>
                  , <q class="words">{organization}</q>
                </>
              )}
            </Fact>
            <small>
              {since === null ? 'in a report without a date' : `first told ${since.shown}`}{' '}
              <WeightBadge weight={weight} />
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
