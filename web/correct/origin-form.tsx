import { useState } from 'preact/hooks'
import type { ReportList, ReportRow } from '../../src/api/reports.ts'
import { useResource } from '../api/resource.ts'
import { counted } from '../evidence/weight-badge.tsx'
import { Affected } from './affected.tsx'
import type { FormProps } from './form-props.ts'

/** Two reports rest on one origin: what only they say counts once. */
export function OriginForm({ target, onChange }: FormProps) {
  const [text, setText] = useState('')
  const [other, setOther] = useState<ReportRow | null>(null)
  const { data } = useResource<ReportList>(`/reports?limit=20&q=${encodeURIComponent(text.trim())}`)
  const own = useResource<ReportList>(`/reports?limit=500`).data?.items.find(({ id }) => id === target.id)
  return (
    <>
      <label class="field">
        Find the other report
        <input type="search" value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <fieldset class="choose-mention">
        <legend>{target.label} has one origin with</legend>
        {(data?.items ?? [])
          .filter(({ id }) => id !== target.id)
          .map((row) => (
            <label key={row.id}>
              <input
                type="radio"
                name="same-origin"
                checked={row.id === other?.id}
                onChange={() => {
                  setOther(row)
                  onChange({ kind: 'same-origin', id: target.id, with: row.id })
                }}
              />
              <ReportLine row={row} />
            </label>
          ))}
      </fieldset>
      {other !== null && (
        <Affected says="What only these two say will rest on one origin">
          <ul>
            {[own, other].map(
              (row) =>
                row !== undefined && (
                  <li key={row.id}>
                    <ReportLine row={row} />
                    <br />
                    <small>
                      {row.origins.map(({ name, reports }) => `${name} (${counted(reports, 'report')})`).join(' · ')}
                    </small>
                  </li>
                ),
            )}
          </ul>
        </Affected>
      )}
    </>
  )
}

function ReportLine({ row }: { readonly row: ReportRow }) {
  return (
    <span>
      {row.number} <span class="words">{row.title ?? row.path}</span>{' '}
      <small>
        {row.name}
        {row.published === null ? '' : `, ${row.published.shown}`}
      </small>
    </span>
  )
}
