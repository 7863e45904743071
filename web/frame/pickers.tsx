import { useState } from 'preact/hooks'
import type { ActorList } from '../../src/api/actors.ts'
import type { Overview } from '../../src/api/overview.ts'
import type { ActorKind } from '../../src/api/vocabulary.ts'
import { address, change, parameter, toggle } from '../address/address.ts'
import { useResource } from '../api/resource.ts'
import { counted } from '../evidence/weight-badge.tsx'
import { Choices } from './choices.tsx'
import { Popover } from './popover.tsx'

/** What each kind of actor is called. */
export const KIND_TEXT: Readonly<Record<ActorKind, string>> = {
  person: 'persons',
  organization: 'organizations',
  state: 'states',
  group: 'groups',
  place: 'places',
  work: 'works',
  weapon: 'weapons',
  vehicle: 'vehicles',
  event: 'events',
  other: 'others',
}

const ACTING = ['person', 'organization', 'state', 'group'].map((kind) => `kind=${kind}`).join('&')

export function PeriodPicker() {
  const count = ['from', 'to'].filter((key) => parameter(key) !== null).length
  return (
    <Popover label="Period" count={count}>
      <DayField name="from" label="From" />
      <DayField name="to" label="To" />
    </Popover>
  )
}

export function KnownPicker() {
  return (
    <Popover label="As known on" count={parameter('known') === null ? 0 : 1}>
      <DayField name="known" label="As known on the evening of" />
      <p class="hint">Shows what the reports published until then had said.</p>
    </Popover>
  )
}

function DayField({ name, label }: { readonly name: 'from' | 'to' | 'known'; readonly label: string }) {
  return (
    <label class="day-field">
      {label}
      <input
        type="date"
        value={parameter(name) ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget
          change({ [name]: value === '' ? null : value })
        }}
      />
    </label>
  )
}

export function KindPicker() {
  const chosen = address.value.query.getAll('kind')
  return (
    <Popover label="Kinds" count={chosen.length}>
      <Choices
        label="Kinds of actor"
        choices={Object.entries(KIND_TEXT).map(([value, text]) => ({ value, text }))}
        chosen={chosen}
        onToggle={(value) => toggle('kind', value)}
      />
    </Popover>
  )
}

export function OutletPicker() {
  const chosen = address.value.query.getAll('outlet')
  return (
    <Popover label="Outlets" count={chosen.length}>
      <Outlets chosen={chosen} />
    </Popover>
  )
}

function Outlets({ chosen }: { readonly chosen: readonly string[] }) {
  const [typed, setTyped] = useState('')
  const { data } = useResource<Overview>('/situation')
  const all = data?.outlets ?? []
  const fitting = all.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()))
  return (
    <>
      {all.length > 8 && <FindField label="Find an outlet" value={typed} onInput={setTyped} />}
      <Choices
        label="Outlets"
        choices={fitting.map(({ name, reports }) => ({ value: name, text: name, note: counted(reports, 'report') }))}
        chosen={chosen}
        onToggle={(value) => toggle('outlet', value)}
      />
    </>
  )
}

export function ActorPicker() {
  return <ActorsOf parameterName="actor" label="Actors" kinds={ACTING} />
}

export function PlacePicker() {
  return <ActorsOf parameterName="place" label="Places" kinds="kind=place&kind=state" />
}

interface ActorsOfProps {
  readonly parameterName: 'actor' | 'place'
  readonly label: string
  readonly kinds: string
}

function ActorsOf({ parameterName, label, kinds }: ActorsOfProps) {
  const chosen = address.value.query.getAll(parameterName)
  const isOne = parameterName === 'place'
  return (
    <Popover label={label} count={chosen.length}>
      <FoundActors
        label={label}
        kinds={kinds}
        chosen={chosen}
        onToggle={(value) =>
          isOne ? change({ place: chosen.includes(value) ? null : value }) : toggle(parameterName, value)
        }
      />
    </Popover>
  )
}

interface FoundActorsProps {
  readonly label: string
  readonly kinds: string
  readonly chosen: readonly string[]
  readonly onToggle: (value: string) => void
}

function FoundActors({ label, kinds, chosen, onToggle }: FoundActorsProps) {
  const [typed, setTyped] = useState('')
  const query = typed.trim() === '' ? '' : `&q=${encodeURIComponent(typed.trim())}`
  const { data } = useResource<ActorList>(`/actors?${kinds}&sort=weight&limit=40${query}`)
  const choices = (data?.items ?? []).map(({ id, name, role, kind }) => ({
    value: id,
    text: name,
    note: role ?? kind,
  }))
  return (
    <>
      <FindField label={`Find among the ${label.toLowerCase()}`} value={typed} onInput={setTyped} />
      <Choices label={label} choices={choices} chosen={chosen} onToggle={onToggle} />
      {data !== null && data.total > data.items.length && (
        <p class="hint">{(data.total - data.items.length).toLocaleString('en')} more: type a part of the name.</p>
      )}
    </>
  )
}

interface FindFieldProps {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
}

function FindField({ label, value, onInput }: FindFieldProps) {
  return (
    <input
      type="search"
      class="find"
      aria-label={label}
      placeholder={label}
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  )
}
