import { useId, useState } from 'preact/hooks'
import type { ActorList, ActorRow } from '../../src/api/actors.ts'
import type { ActorRef } from '../../src/api/parts.ts'
import { useResource } from '../api/resource.ts'
import { counted } from '../evidence/weight-badge.tsx'

const SUGGESTED = 8

interface ActorPickerProps {
  readonly label: string
  readonly chosen: ActorRef | null
  /** Whom not to offer. */
  readonly without: string | null
  readonly onChoose: (actor: ActorRef) => void
}

/** Finds an actor by typing: an editable combobox whose list is chosen from by arrows and Enter, as ARIA describes it. */
export function ActorPicker({ label, chosen, without, onChoose }: ActorPickerProps) {
  const id = useId()
  const [text, setText] = useState(chosen?.name ?? '')
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const { data } = useResource<ActorList>(
    isOpen ? `/actors?limit=${SUGGESTED + 1}&q=${encodeURIComponent(text.trim())}` : null,
  )
  const found = (data?.items ?? []).filter((row) => row.id !== without).slice(0, SUGGESTED)
  const choose = (row: ActorRow): void => {
    setText(row.name)
    setOpen(false)
    onChoose({ id: row.id, name: row.name, kind: row.kind, named: row.named })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!isOpen) setOpen(true)
      else setActive((active + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % Math.max(1, found.length))
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault()
      const row = found[active]
      if (row !== undefined) choose(row)
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault()
      event.stopPropagation()
      setOpen(false)
    }
  }
  return (
    <div class="picker">
      <label for={id}>{label}</label>
      <input
        id={id}
        role="combobox"
        type="text"
        autocomplete="off"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && found.length > 0 ? `${id}-${active}` : undefined}
        value={text}
        placeholder="Type a name"
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onInput={(event) => {
          setText(event.currentTarget.value)
          setActive(0)
          setOpen(true)
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={`${id}-list`} aria-label={label} hidden={!isOpen}>
        {found.map((row, index) => (
          // The input keeps the focus; a pointer chooses before it would lose it.
          <div
            key={row.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onPointerDown={(event) => {
              event.preventDefault()
              choose(row)
            }}
          >
            <strong>{row.name}</strong>{' '}
            <small>
              {row.role ?? row.kind} · {counted(row.mentions, 'mention')}
            </small>
          </div>
        ))}
        {found.length === 0 && <p class="empty">{data === null ? 'Looking …' : 'Nobody is called so.'}</p>}
      </div>
    </div>
  )
}
