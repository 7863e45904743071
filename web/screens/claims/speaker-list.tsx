import { useState } from 'preact/hooks'
import type { Speaker, Speakers } from '../../../src/api/claims.ts'
import { change, filterQuery } from '../../address/address.ts'
import { useResource } from '../../api/resource.ts'
import { counted } from '../../evidence/weight-badge.tsx'
import { ErrorNote } from '../../frame/error-note.tsx'

const SHOWN = 500

/** Who speaks: the named, sources without a name as speakers in their own right, and all that nobody is named for. */
export function SpeakerList({ chosen }: { readonly chosen: string | null }) {
  const [find, setFind] = useState('')
  const [only, setOnly] = useState<string | null>(null)
  const query = new URLSearchParams(filterQuery.value)
  query.set('limit', String(SHOWN))
  if (find.trim() !== '') query.set('q', find.trim())
  const { data, error } = useResource<Speakers>(`/speakers?${query}`)
  const items = data?.items ?? []
  return (
    <nav class="speakers" aria-label="Speakers">
      <input
        type="search"
        placeholder="Find a speaker"
        aria-label="Find a speaker"
        value={find}
        onInput={(event) => setFind(event.currentTarget.value)}
      />
      {error !== null && <ErrorNote error={error} />}
      <fieldset class="speaker-groups">
        <legend class="visually-hidden">Which speakers</legend>
        {GROUPS.map(({ title, holds }) => {
          const count = items.filter(holds).length
          return (
            count > 0 && (
              <button
                key={title}
                type="button"
                aria-pressed={only === title}
                onClick={() => setOnly(only === title ? null : title)}
              >
                {title} <small>{count}</small>
              </button>
            )
          )
        })}
      </fieldset>
      <button type="button" aria-pressed={chosen === null} onClick={() => change({ speaker: null })}>
        Everybody
      </button>
      {GROUPS.filter(({ title }) => only === null || only === title).map(({ title, holds }) => (
        <Group key={title} title={title} speakers={items.filter(holds)} chosen={chosen} />
      ))}
      {data !== null && data.total > items.length && (
        <p class="left">and {counted(data.total - items.length, 'more speaker')}: find them by name</p>
      )}
    </nav>
  )
}

function isNamed({ actor, anonymous }: Speaker): boolean {
  return actor?.named === true && !anonymous
}

const GROUPS: readonly { readonly title: string; readonly holds: (speaker: Speaker) => boolean }[] = [
  { title: 'Named', holds: isNamed },
  { title: 'Unnamed on purpose', holds: (speaker) => !isNamed(speaker) && speaker.anonymous },
  { title: 'Only described', holds: (speaker) => !isNamed(speaker) && !speaker.anonymous && speaker.id !== 'none' },
  { title: 'Not named', holds: ({ id }) => id === 'none' },
]

interface GroupProps {
  readonly title: string
  readonly speakers: readonly Speaker[]
  readonly chosen: string | null
}

function Group({ title, speakers, chosen }: GroupProps) {
  if (speakers.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {speakers.map(({ id, text, statements, weight }) => (
          <li key={`${id}:${text}`}>
            <button type="button" aria-pressed={chosen === id} onClick={() => change({ speaker: id })}>
              <span>{text}</span>
              <small title={counted(weight.origins, 'origin')}>{statements}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
