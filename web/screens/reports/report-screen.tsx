import { useEffect } from 'preact/hooks'
import type { ReportDetail } from '../../../src/api/reports.ts'
import { useResource } from '../../api/resource.ts'
import { ErrorNote } from '../../frame/error-note.tsx'
import { OpenReport } from './open-report.tsx'

/** One report: what was read in it, and what it added. */
export function ReportScreen({ id }: { readonly id: string }) {
  const { data, error, isLoading } = useResource<ReportDetail>(`/reports/${encodeURIComponent(id)}`)
  useEffect(() => {
    if (data !== null) document.title = `${data.title ?? data.name} – Sitrep`
  }, [data])
  return (
    <section class="screen report" aria-busy={isLoading && data === null}>
      {error !== null && <ErrorNote error={error} />}
      {data === null ? <h1>Report</h1> : <OpenReport report={data} />}
    </section>
  )
}
