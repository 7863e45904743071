import { useState } from 'preact/hooks'
import type { ReportList, ReportRow } from '../../src/api/reports.ts'
import { useResource } from '../api/resource.ts'
import { counted } from '../evidence/weight-badge.tsx'
import { Affected } from './affected.tsx'
import type { FormProps } from './form-props.ts'

/** What is said of two reports, and what follows. */
const PAIRS = {
  'same-origin': { legend: 'has one origin with', follows: 'What only these two say will rest on one origin' },
  'same-story': { legend: 'tells one story with', follows: 'These two will stand in one story' },
  'not-same-story': { legend: 'tells another story than', follows: 'These two will stand in two stories' },
} as const

/** Binds two reports: one origin (what only they say counts once), one story, or two. */
export function ReportPairForm({ target, onChange, kind }: FormProps & { readonly kind: keyof typeof PAIRS }) {
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
        <legend>
          {target.label} {PAIRS[kind].legend}
        </legend>
        {(data?.items ?? [])
          .filter(({ id }) => id !== target.id)
          .map((row) => (
            <label key={row.id}>
              <input
                type="radio"
                name={kind}
                checked={row.id === other?.id}
                onChange={() => {
                  setOther(row)
                  onChange({ kind, id: target.id, with: row.id })
                }}
              />
              <ReportLine row={row} />
            </label>
          ))}
      </fieldset>
      {other !== null && (
        <Affected says={PAIRS[kind].follows}>
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
