import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { ActorDetail } from '../../../src/api/actors.ts'
import type { Speech } from '../../../src/api/claims.ts'
import type { List } from '../../../src/api/parts.ts'
import type { Mark } from '../../../src/api/timeline.ts'
import { filterQuery } from '../../address/address.ts'
import { useResource } from '../../api/resource.ts'
import { ErrorNote } from '../../frame/error-note.tsx'
import { SpeechRow } from '../claims/speech-row.tsx'
import { MarkRow } from './mark-row.tsx'

const FIRST = 20

type Part = 'statements' | 'did' | 'had-done'

/** What an actor said, did, and had done to it. */
export function Acts({ actor }: { readonly actor: ActorDetail }) {
  const { id, statements, did, hadDone } = actor
  const parts: readonly (readonly [Part, string, number])[] = [
    ['statements', 'Said', statements],
    ['did', 'Did', did],
    ['had-done', 'Was done to', hadDone],
  ]
  const [chosen, choose] = useState<Part>(parts.find(([, , count]) => count > 0)?.[0] ?? 'statements')
  return (
    <section class="acts">
      <fieldset class="segments">
        <legend class="visually-hidden">What of it</legend>
        {parts.map(([part, title, count]) => (
          <button key={part} type="button" aria-pressed={part === chosen} onClick={() => choose(part)}>
            {title} <small>{count.toLocaleString('en')}</small>
          </button>
        ))}
      </fieldset>
      {chosen === 'statements' ? (
        <GrowingList<Speech>
          path={`/actors/${encodeURIComponent(id)}/statements`}
          empty="No statement of its own was read."
          row={(speech) => <SpeechRow key={speech.id} speech={speech} showsSpeaker={false} />}
        />
      ) : (
        <GrowingList<Mark>
          key={chosen}
          path={`/actors/${encodeURIComponent(id)}/${chosen}`}
          empty={
            chosen === 'did' ? 'No event was read that it brought about.' : 'No event was read that was done to it.'
          }
          row={(mark) => <MarkRow key={mark.id} mark={mark} without={id} />}
        />
      )}
    </section>
  )
}

interface GrowingListProps<Row> {
  readonly path: string
  readonly empty: string
  readonly row: (row: Row) => ComponentChildren
}

/** The first of a list, and more on request. */
function GrowingList<Row>({ path, empty, row }: GrowingListProps<Row>) {
  const [limit, setLimit] = useState(FIRST)
  const query = new URLSearchParams(filterQuery.value)
  query.set('limit', String(limit))
  const { data, error } = useResource<List<Row>>(`${path}?${query}`)
  if (error !== null) return <ErrorNote error={error} />
  if (data === null)
    return (
      <p class="empty" aria-busy="true">
        Looking …
      </p>
    )
  if (data.total === 0) return <p class="empty">{empty}</p>
  const left = data.total - data.items.length
  return (
    <>
      {data.items.map((item) => row(item))}
      {left > 0 && limit < 500 && (
        <button type="button" class="no-print" onClick={() => setLimit(Math.min(500, limit * 3))}>
          {left.toLocaleString('en')} more
        </button>
      )}
    </>
  )
}
