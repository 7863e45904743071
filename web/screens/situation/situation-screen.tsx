import type { Overview } from '../../../src/api/overview.ts'
import { filterQuery, filterSize } from '../../address/address.ts'
import { useResource } from '../../api/resource.ts'
import { openAdding } from '../../drop/add-dialog.tsx'
import { ErrorNote } from '../../frame/error-note.tsx'
import { DaysStrip } from './days-strip.tsx'
import { FindingColumns } from './finding-columns.tsx'
import { Headline } from './headline.tsx'
import { NewsPanel } from './news-panel.tsx'
import { OriginsBar } from './origins-bar.tsx'

/** The start: what is known, what is disputed, what is new, and on how much it rests. */
export function SituationScreen() {
  const query = filterQuery.value
  const { data, error, isLoading } = useResource<Overview>(`/situation${query === '' ? '' : `?${query}`}`)
  return (
    <section class="screen situation" aria-busy={isLoading && data === null}>
      {error !== null && <ErrorNote error={error} />}
      {data === null ? <h1>Situation</h1> : <Told overview={data} />}
    </section>
  )
}

function Told({ overview }: { readonly overview: Overview }) {
  if (overview.counts.reports === 0) return filterSize.value === 0 ? <NothingYet /> : <NothingFits />
  return (
    <>
      <Headline overview={overview} />
      <NewsPanel />
      <OriginsBar origins={overview.origins} counts={overview.counts} />
      <FindingColumns overview={overview} />
      <DaysStrip days={overview.days} />
    </>
  )
}

function NothingYet() {
  return (
    <div class="nothing-yet">
      <h1>No reports yet</h1>
      <p>Drop text files or saved pages anywhere here. They are read on this machine and stay on it.</p>
      <p>
        <button type="button" class="main" onClick={() => openAdding()}>
          Add reports
        </button>
      </p>
    </div>
  )
}

function NothingFits() {
  return (
    <div class="nothing-yet">
      <h1>No report fits the filter</h1>
      <p>Take a condition out above, or clear them all.</p>
    </div>
  )
}
