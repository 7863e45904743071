import { useState } from 'preact/hooks'
import { ACTOR_KINDS } from '../../src/api/vocabulary.ts'
import { AffectedMentions } from './affected.tsx'
import type { FormProps } from './form-props.ts'
import { actorOf } from './join-form.tsx'

/** Another name to show. */
export function RenameForm({ target, onChange }: FormProps) {
  const [name, setName] = useState(target.actor?.name ?? target.label)
  const actor = actorOf(target)
  return (
    <>
      <label class="field">
        The name to show
        <input
          type="text"
          value={name}
          maxLength={500}
          onInput={(event) => {
            const typed = event.currentTarget.value
            setName(typed)
            const isNew = typed.trim() !== '' && typed.trim() !== target.label
            onChange(isNew ? { kind: 'rename', id: target.id, name: typed.trim() } : null)
          }}
        />
      </label>
      {actor !== null && <AffectedMentions actor={actor} becomes={`stand under “${name.trim()}”`} />}
    </>
  )
}

/** Another kind of actor. */
export function KindForm({ target, onChange }: FormProps) {
  const [kind, setKind] = useState<string>(target.actor?.kind ?? '')
  const actor = actorOf(target)
  return (
    <>
      <label class="field">
        It is a
        <select
          value={kind}
          onChange={(event) => {
            const chosen = ACTOR_KINDS.find((each) => each === event.currentTarget.value)
            setKind(chosen ?? '')
            onChange(
              chosen === undefined || chosen === target.actor?.kind
                ? null
                : { kind: 'set-kind', id: target.id, to: chosen },
            )
          }}
        >
          {kind === '' && <option value="">choose …</option>}
          {ACTOR_KINDS.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </label>
      {actor !== null && <AffectedMentions actor={actor} becomes="change their kind" />}
    </>
  )
}
