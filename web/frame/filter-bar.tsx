import { useState } from 'preact/hooks'
import type { ActorDetail } from '../../src/api/actors.ts'
import {
  address,
  change,
  FILTER_KEYS,
  type FilterKey,
  filterQuery,
  filterSize,
  parameter,
  toggle,
} from '../address/address.ts'
import { useResource } from '../api/resource.ts'
import { shownDay } from '../charts/days.ts'
import { ActorPicker, KIND_TEXT, KindPicker, KnownPicker, OutletPicker, PeriodPicker, PlacePicker } from './pickers.tsx'
import { StoryPicker, StoryTitle } from './story-picker.tsx'

/** What every screen is filtered by, with a way to take each condition out. */
export function FilterBar() {
  const [isUnfolded, setUnfolded] = useState(false)
  const conditions = [...new URLSearchParams(filterQuery.value)].filter(isCondition)
  const isOnce = parameter('copies') !== 'all'
  const isUnsureShown = parameter('unsure') === 'show'
  return (
    <section class={isUnfolded ? 'filter unfolded' : 'filter'} aria-label="Filter">
      <button
        type="button"
        class="quiet picker filter-fold no-print"
        aria-expanded={isUnfolded}
        onClick={() => setUnfolded(!isUnfolded)}
      >
        Filter
        {filterSize.value > 0 && <span class="count">{filterSize.value}</span>}
        <span class="caret" />
      </button>
      <div class="pickers no-print">
        <StoryPicker />
        <PeriodPicker />
        <ActorPicker />
        <PlacePicker />
        <KindPicker />
        <OutletPicker />
        <KnownPicker />
        <label class="switch">
          <input type="checkbox" checked={isOnce} onChange={() => change({ copies: isOnce ? 'all' : null })} />
          Copies count once
        </label>
        <label class="switch" title="What Sitrep may have misread stands beside the rest, marked “unsure”">
          <input
            type="checkbox"
            checked={isUnsureShown}
            onChange={() => change({ unsure: isUnsureShown ? null : 'show' })}
          />
          Also unsure
        </label>
      </div>
      {conditions.length > 0 && (
        <ul class="conditions" aria-label="What is shown is filtered by">
          {conditions.map(([key, value]) => (
            <li class="chip" key={`${key}=${value}`}>
              <Condition name={key} value={value} />
            </li>
          ))}
          <li>
            <button
              type="button"
              class="quiet no-print"
              onClick={() => change(Object.fromEntries(FILTER_KEYS.map((key) => [key, null])))}
            >
              Clear
            </button>
          </li>
        </ul>
      )}
    </section>
  )
}

function isCondition(entry: [string, string]): entry is [FilterKey, string] {
  return FILTER_KEYS.some((key) => key === entry[0])
}

/** One condition in words, never as an id. */
function Condition({ name, value }: { readonly name: FilterKey; readonly value: string }) {
  const text =
    name === 'story' ? (
      <StoryTitle id={value} />
    ) : name === 'actor' || name === 'place' ? (
      <ActorName id={value} />
    ) : (
      textOf(name, value)
    )
  return (
    <>
      <span>
        <small>{CONDITION_TEXT[name]}</small> {text}
      </span>
      <button
        type="button"
        class="quiet no-print"
        aria-label={`Take out: ${CONDITION_TEXT[name]} ${typeof text === 'string' ? text : ''}`}
        onClick={() => (address.value.query.getAll(name).length > 1 ? toggle(name, value) : change({ [name]: null }))}
      >
        ✕
      </button>
    </>
  )
}

const CONDITION_TEXT: Readonly<Record<FilterKey, string>> = {
  story: 'story',
  actor: 'with',
  kind: 'only',
  from: 'from',
  to: 'to',
  place: 'in',
  outlet: 'outlet',
  copies: 'copies',
  known: 'as known on',
  unsure: 'also',
}

function textOf(name: Exclude<FilterKey, 'actor' | 'place' | 'story'>, value: string): string {
  switch (name) {
    case 'from':
    case 'to':
    case 'known':
      return /^\d{4}-\d\d-\d\d$/.test(value) ? shownDay(value) : value
    case 'copies':
      return 'each counted'
    case 'unsure':
      return 'what is unsure'
    case 'kind':
      return Object.entries(KIND_TEXT).find(([kind]) => kind === value)?.[1] ?? value
    case 'outlet':
      return value
  }
}

function ActorName({ id }: { readonly id: string }) {
  const { data, error } = useResource<ActorDetail>(`/actors/${encodeURIComponent(id)}`)
  return <bdi>{data?.name ?? (error === null ? '…' : 'nobody known')}</bdi>
}
