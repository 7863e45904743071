import { useMemo } from 'preact/hooks'
import type { Mark, Timeline } from '../../../src/api/timeline.ts'
import { address, change, filterQuery, parameter } from '../../address/address.ts'
import { useResource } from '../../api/resource.ts'
import { Chart } from '../../charts/chart.tsx'
import { useWidth } from '../../charts/measured.ts'
import { overlaps, type Period, shownPeriod } from '../../charts/periods.ts'
import { counted } from '../../evidence/weight-badge.tsx'
import { ErrorNote } from '../../frame/error-note.tsx'
import { inTime } from './in-time.ts'
import { LanesChart } from './lanes-chart.tsx'
import { MapBeside } from './map/map-beside.tsx'
import { markTable } from './mark-table.ts'
import { OverviewStrip } from './overview-strip.tsx'
import { LABEL_WIDTH, NARROW } from './scene.ts'
import { CodeFilter, Legend, StatusFilter, UndatedChoice } from './timeline-filters.tsx'
import { placesUndatedByPublication } from './undated.ts'
import { type Periods, panned, settle, usualPeriod, visiblePeriod, wholePeriod, zoomed } from './visible-period.ts'

const LANES = 12

/** Who did what, when, in which order, and how positions moved; a map beside it shows the same events. */
export function TimelineScreen() {
  const { timeline, all, error, isLoading } = useTimeline()
  return (
    <section class="screen timeline-screen" aria-busy={isLoading}>
      <header class="screen-head">
        <h1>Timeline</h1>
        {timeline !== null && (
          <p>
            {counted(timeline.total, 'event')} · {counted(timeline.actors, 'actor')}
            {timeline.withoutDate > 0 && ` · ${timeline.withoutDate.toLocaleString('en')} without a date`}
            {timeline.marks.length < timeline.total &&
              ` · the ${timeline.marks.length.toLocaleString('en')} weightiest are drawn; zoom in for the rest`}
          </p>
        )}
      </header>
      {error !== null && <ErrorNote error={error} />}
      <div class="timeline-controls">
        <StatusFilter />
        <CodeFilter />
        <UndatedChoice />
      </div>
      {timeline !== null && timeline.total === 0 && (
        <p class="empty">No event matches. Take a condition out of the filter above.</p>
      )}
      {timeline !== null && timeline.total > 0 && <Body timeline={timeline} all={all} />}
    </section>
  )
}

/**
 * All of time is asked for once, so that zooming and panning never wait; where the server leaves the lightest events out because
 * they are too many, the period in sight is asked for as well.
 */
function useTimeline() {
  const { query } = address.value
  const all = new URLSearchParams(filterQuery.value)
  all.delete('from')
  all.delete('to')
  for (const key of ['status', 'code']) {
    all.delete(key)
    for (const value of query.getAll(key).sort()) all.append(key, value)
  }
  all.set('lanes', String(lanesShown()))
  const overview = useResource<Timeline>(`/timeline?${all}`)
  const near = new URLSearchParams(all)
  for (const key of ['from', 'to']) {
    const day = query.get(key)
    if (day !== null) near.set(key, day)
  }
  const leavesOut = overview.data !== null && overview.data.marks.length < overview.data.total
  const detail = useResource<Timeline>(leavesOut && (query.has('from') || query.has('to')) ? `/timeline?${near}` : null)
  const timeline = detail.data ?? overview.data
  return {
    timeline,
    all: overview.data?.marks ?? [],
    error: overview.error ?? detail.error,
    isLoading: overview.isLoading || detail.isLoading,
  }
}

function lanesShown(): number {
  const asked = Number(parameter('lanes'))
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, 100) : LANES
}

interface BodyProps {
  /** What is drawn. */
  readonly timeline: Timeline
  /** The events of all of time. */
  readonly all: readonly Mark[]
}

function Body({ timeline, all }: BodyProps) {
  const [box, room] = useWidth<HTMLDivElement>(900)
  const byPublication = placesUndatedByPublication()
  const periods = useMemo(() => {
    const whole = wholePeriod(all, byPublication) ?? { start: 0, end: 1 }
    return { whole, usual: usualPeriod(all, whole, byPublication) }
  }, [all, byPublication])
  const period = visiblePeriod(periods)
  const inSight = timeline.marks.filter((mark) => {
    const when = inTime(mark, byPublication)
    return when === null || overlaps(when.days, period)
  })
  const left = room < NARROW ? 0 : LABEL_WIDTH
  const hasMap = parameter('map') !== 'off'
  const more = timeline.actors - timeline.lanes.length
  return (
    <div class={hasMap ? 'timeline-body with-map' : 'timeline-body'}>
      <Chart
        title="Events by actor"
        table={() => markTable('Events by actor', inSight)}
        aside={
          <>
            <PeriodTools period={period} periods={periods} hasMap={hasMap} />
            <Beyond marks={all} period={period} periods={periods} byPublication={byPublication} />
          </>
        }
      >
        <div ref={box}>
          <LanesChart timeline={timeline} period={period} periods={periods} room={room} />
          <OverviewStrip
            marks={all}
            period={period}
            periods={periods}
            left={left}
            width={Math.max(120, room - left - 2)}
          />
        </div>
        {more > 0 && (
          <button
            type="button"
            class="quiet no-print"
            onClick={() => change({ lanes: String(timeline.lanes.length + LANES) }, 'replace')}
          >
            {counted(more, 'more actor')}
          </button>
        )}
        <Legend />
      </Chart>
      {hasMap && <MapBeside timeline={timeline} inSight={inSight} />}
    </div>
  )
}

interface BeyondProps {
  readonly marks: readonly Mark[]
  readonly period: Period
  readonly periods: Periods
  readonly byPublication: boolean
}

/** How many events lie before and after what is in sight. */
function Beyond({ marks, period, periods, byPublication }: BeyondProps) {
  const days = marks.flatMap((mark) => inTime(mark, byPublication)?.days ?? [])
  const earlier = days.filter(({ end }) => end <= period.start).length
  const later = days.filter(({ start }) => start >= period.end).length
  if (earlier + later === 0) return null
  return (
    <button type="button" class="quiet beyond no-print" onClick={() => settle(periods.whole, periods)}>
      {[...(earlier > 0 ? [`${earlier} earlier`] : []), ...(later > 0 ? [`${later} later`] : [])].join(' · ')}
    </button>
  )
}

interface PeriodToolsProps {
  readonly period: Period
  readonly periods: Periods
  readonly hasMap: boolean
}

function PeriodTools({ period, periods, hasMap }: PeriodToolsProps) {
  return (
    <>
      <span class="period" aria-live="polite">
        {shownPeriod(period)}
      </span>
      <span class="period-tools no-print">
        <button type="button" aria-label="Earlier" onClick={() => settle(panned(period, -0.5), periods)}>
          ←
        </button>
        <button type="button" aria-label="Zoom in" onClick={() => settle(zoomed(period, 0.5), periods)}>
          +
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => settle(zoomed(period, 2), periods)}>
          −
        </button>
        <button type="button" aria-label="Later" onClick={() => settle(panned(period, 0.5), periods)}>
          →
        </button>
        <button type="button" onClick={() => settle(periods.whole, periods)}>
          All
        </button>
        <button type="button" aria-pressed={hasMap} onClick={() => change({ map: hasMap ? 'off' : null }, 'replace')}>
          Map
        </button>
      </span>
    </>
  )
}
