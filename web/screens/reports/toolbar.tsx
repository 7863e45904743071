import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Highlight, ReportDetail } from '../../../src/api/reports.ts'
import { change, parameter } from '../../address/address.ts'
import { publishHeight } from '../../frame/published-height.ts'
import type { Finding } from './finding.ts'
import { extent, KINDS } from './kinds.ts'

interface ToolbarProps {
  readonly report: ReportDetail
  readonly show: string | null
  /** The highlights that are shown, in the order of the text. */
  readonly inReach: readonly Highlight[]
  readonly chosen: Highlight | null
  readonly onChoose: (highlight: Highlight) => void
  readonly finding: Finding
}

/** What stands over the text: which kinds are marked, steps from mark to mark, the search in the report. */
export function Toolbar({ report, show, inReach, chosen, onChoose, finding }: ToolbarProps) {
  const isNew = parameter('new') !== null
  const count = (kind: string): number => report.highlights.filter((each) => each.kind === kind).length
  const set = (value: string | null): void => change({ show: value }, 'replace')
  const bar = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => publishHeight(bar.current, '--tools'), [])
  return (
    <div class="report-tools no-print" role="toolbar" aria-label="Over the text" ref={bar}>
      <fieldset class="kind-switch">
        <legend class="visually-hidden">What is marked</legend>
        <button type="button" aria-pressed={show === null || show === 'all'} onClick={() => set(null)}>
          All
        </button>
        {KINDS.map(([kind, title]) => (
          <button
            type="button"
            key={kind}
            aria-pressed={show === kind}
            disabled={count(kind) === 0}
            onClick={() => set(show === kind ? null : kind)}
          >
            <span class={`mark-${kind}`}>{title}</span> <small>{count(kind)}</small>
          </button>
        ))}
        <button type="button" aria-pressed={show === 'none'} onClick={() => set('none')}>
          None
        </button>
      </fieldset>
      <Steps inReach={inReach} chosen={chosen} onChoose={onChoose} />
      {report.newWords !== null && (
        <label class="switch">
          <input type="checkbox" checked={isNew} onChange={() => change({ new: isNew ? null : '1' }, 'replace')} />
          Only the new words
        </label>
      )}
      <FindField finding={finding} />
    </div>
  )
}

function Steps({ inReach, chosen, onChoose }: Pick<ToolbarProps, 'inReach' | 'chosen' | 'onChoose'>) {
  const at = chosen === null ? -1 : inReach.indexOf(chosen)
  const step = (by: 1 | -1): void => {
    if (inReach.length === 0) return
    // From something that is not marked now, to the next that is.
    const from = at >= 0 || chosen === null ? at : before(inReach, chosen)
    const next = inReach[(from + by + (from < 0 && by < 0 ? 1 : 0) + inReach.length) % inReach.length]
    if (next !== undefined) onChoose(next)
  }
  return (
    <span class="steps">
      <button
        type="button"
        class="quiet"
        aria-label="Previous mark"
        disabled={inReach.length === 0}
        onClick={() => step(-1)}
      >
        ‹
      </button>
      <span class="step-count">
        {at < 0 ? '–' : at + 1} of {inReach.length}
      </span>
      <button
        type="button"
        class="quiet"
        aria-label="Next mark"
        disabled={inReach.length === 0}
        onClick={() => step(1)}
      >
        ›
      </button>
    </span>
  )
}

function before(inReach: readonly Highlight[], chosen: Highlight): number {
  const { start } = extent(chosen)
  return inReach.findLastIndex((each) => extent(each).start <= start)
}

function FindField({ finding: { words, places, at, type, step } }: { readonly finding: Finding }) {
  return (
    <span class="find-in">
      <input
        type="search"
        aria-label="Search in this report"
        placeholder="In this report"
        value={words}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          step(event.shiftKey ? -1 : 1)
        }}
      />
      {words.trim() !== '' && (
        <>
          <span class="step-count" role="status">
            {places.length === 0 ? 'not there' : `${at < 0 ? '–' : at + 1} of ${places.length}`}
          </span>
          <button type="button" class="quiet" aria-label="Previous place (Shift Enter)" onClick={() => step(-1)}>
            ‹
          </button>
          <button type="button" class="quiet" aria-label="Next place (Enter)" onClick={() => step(1)}>
            ›
          </button>
        </>
      )}
    </span>
  )
}
