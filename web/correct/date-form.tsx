import { useState } from 'preact/hooks'
import type { ReportDetail } from '../../src/api/reports.ts'
import { useResource } from '../api/resource.ts'
import { counted } from '../evidence/weight-badge.tsx'
import { WordsView } from '../evidence/words-view.tsx'
import { Affected } from './affected.tsx'
import type { FormProps } from './form-props.ts'
import { TargetWords } from './words-form.tsx'

const A_DATE = /^\d{4}(-\d\d(-\d\d)?)?$/

/** When a report was published or an event took place: a day, a month, a year, or not known. */
export function DateForm({ target, onChange }: FormProps) {
  const [text, setText] = useState(target.type === 'report' ? (target.report?.published?.value ?? '') : '')
  const [isUnknown, setUnknown] = useState(false)
  const tell = (value: string, unknown: boolean): void => {
    const date = unknown ? null : value.trim()
    const isWhole = date === null || A_DATE.test(date)
    onChange(isWhole ? { kind: 'set-date', id: target.id, date } : null)
  }
  return (
    <>
      <label class="field">
        The date: a day, a month or a year
        <input
          type="text"
          placeholder="2023-03-14, 2023-03 or 2023"
          value={text}
          disabled={isUnknown}
          onInput={(event) => {
            setText(event.currentTarget.value)
            tell(event.currentTarget.value, isUnknown)
          }}
        />
      </label>
      <label>
        <input
          type="checkbox"
          checked={isUnknown}
          onChange={(event) => {
            setUnknown(event.currentTarget.checked)
            tell(text, event.currentTarget.checked)
          }}
        />{' '}
        Not known
      </label>
      {target.type === 'report' ? (
        <ReportDate id={target.id} />
      ) : (
        <Affected says="The event that these words tell">
          <TargetWords target={target} />
        </Affected>
      )}
    </>
  )
}

/** What a report's date rests on now, and how much depends on it. */
function ReportDate({ id }: { readonly id: string }) {
  const { data } = useResource<ReportDetail>(`/reports/${encodeURIComponent(id)}`)
  if (data === null) return null
  return (
    <Affected
      says={`${data.name} is dated ${data.published?.shown ?? 'nowhere'} (${data.basis}); ${counted(data.highlights.length, 'record')} read from it are placed in time by it`}
    >
      <ul>
        {data.dateEvidence.map((each) =>
          'meta' in each ? (
            <li key={each.meta}>
              {each.meta}: {each.value}
            </li>
          ) : (
            <li key={each.record}>
              <WordsView words={each} />
            </li>
          ),
        )}
      </ul>
    </Affected>
  )
}
