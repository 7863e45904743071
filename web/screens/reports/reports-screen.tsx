import { useState } from 'preact/hooks'
import type { Overview } from '../../../src/api/overview.ts'
import type { ReportRow } from '../../../src/api/reports.ts'
import { change, filterQuery, parameter } from '../../address/address.ts'
import { useResource } from '../../api/resource.ts'
import { counted } from '../../evidence/weight-badge.tsx'
import { VirtualList } from '../../lists/virtual-list.tsx'
import { ReportLine } from './report-line.tsx'

/** All reports in the order of their publication, with their origins and copies. */
export function ReportsScreen() {
  const [total, setTotal] = useState<number | null>(null)
  const origin = parameter('origin')
  const text = parameter('q') ?? ''
  const query = new URLSearchParams(filterQuery.value)
  if (origin !== null) query.set('origin', origin)
  if (text.trim() !== '') query.set('q', text.trim())
  return (
    <section class="screen reports">
      <header class="screen-head">
        <h1>Reports</h1>
        <span class="total" role="status">
          {total === null ? '' : counted(total, 'report')}
        </span>
        <span class="tools no-print">
          <input
            type="search"
            aria-label="Reports whose title, outlet or agency has"
            placeholder="Title, outlet, agency"
            value={text}
            onInput={(event) => {
              const { value } = event.currentTarget
              change({ q: value === '' ? null : value }, 'replace')
            }}
          />
          <OriginSelect chosen={origin} />
        </span>
      </header>
      <VirtualList<ReportRow>
        path={`/reports${query.size === 0 ? '' : `?${query}`}`}
        label="Reports"
        estimate={78}
        empty="No report fits."
        onTotal={setTotal}
        row={(row) => <ReportLine row={row} />}
      />
    </section>
  )
}

function OriginSelect({ chosen }: { readonly chosen: string | null }) {
  const { data } = useResource<Overview>('/situation')
  const origins = data?.origins ?? []
  return (
    <label class="origin-select">
      Origin
      <select
        value={chosen ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget
          change({ origin: value === '' ? null : value })
        }}
      >
        <option value="">all</option>
        {chosen !== null && !origins.some(({ id }) => id === chosen) && <option value={chosen}>the chosen one</option>}
        {origins.map(({ id, name, reports }) => (
          <option key={id} value={id}>
            {`${name} (${reports})`}
          </option>
        ))}
      </select>
    </label>
  )
}
