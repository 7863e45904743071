import { useState } from 'preact/hooks'
import type { Finding, Overview } from '../../../src/api/overview.ts'
import { change, parameter } from '../../address/address.ts'
import { FindingView } from './finding-view.tsx'

/** How many findings a column shows before one asks for the rest. */
const SHORT = 6

/** Agreed, disputed, changed: three short columns. */
export function FindingColumns({ overview }: { readonly overview: Overview }) {
  return (
    <div class="finding-columns">
      <Column
        name="agreed"
        title="Agreed"
        hint="told alike by two origins or more"
        findings={overview.agreed}
        empty="Nothing was found that two origins tell alike"
      />
      <Column
        name="disputed"
        title="Disputed"
        hint="the same thing, counted differently"
        findings={overview.disputed}
        empty="No contradiction was found"
      />
      <Column
        name="changed"
        title="Changed"
        hint="figures that moved, positions that turned"
        findings={overview.changed}
        empty="No figure that moved and no position that turned was found"
      />
    </div>
  )
}

interface ColumnProps {
  readonly name: 'agreed' | 'disputed' | 'changed'
  readonly title: string
  readonly hint: string
  readonly findings: Overview['agreed']
  readonly empty: string
}

function Column({ name, title, hint, findings, empty }: ColumnProps) {
  const [isWhole, setWhole] = useState(false)
  const { items, total } = findings
  const shown: readonly Finding[] = isWhole ? items : items.slice(0, SHORT)
  return (
    <section class={`finding-column ${name}`} aria-labelledby={`${name}-heading`}>
      <header>
        <h2 id={`${name}-heading`}>
          {title} <span class="count">{total}</span>
        </h2>
        <small>{hint}</small>
      </header>
      {total === 0 && <Empty what={empty} />}
      <ul>
        {shown.map((finding) => (
          <li key={finding.id}>
            <FindingView finding={finding} />
          </li>
        ))}
      </ul>
      {items.length > SHORT && (
        <button type="button" class="quiet no-print" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show fewer' : `Show ${items.length - SHORT} more`}
        </button>
      )}
      {isWhole && total > items.length && <p class="left">and {total - items.length} more: filter to see them</p>}
    </section>
  )
}

/** Says that nothing was found, not that there is nothing; and offers what the reading is not sure of. */
function Empty({ what }: { readonly what: string }) {
  if (parameter('unsure') === 'show') return <p class="empty">{what}.</p>
  return (
    <p class="empty">
      {what} for sure.{' '}
      <button type="button" class="quiet no-print" onClick={() => change({ unsure: 'show' })}>
        Look among what is unsure
      </button>
    </p>
  )
}
