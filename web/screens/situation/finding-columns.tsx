import { useState } from 'preact/hooks'
import type { Finding, Overview } from '../../../src/record/views/overview.ts'
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
        empty="Nothing is told alike by two origins yet."
      />
      <Column
        name="disputed"
        title="Disputed"
        hint="the same thing, counted differently"
        findings={overview.disputed}
        empty="No two origins contradict each other."
      />
      <Column
        name="changed"
        title="Changed"
        hint="figures that moved, positions that turned"
        findings={overview.changed}
        empty="No figure was updated, and nobody changed position."
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
      {total === 0 && <p class="empty">{empty}</p>}
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
