import { useState } from 'preact/hooks'
import type { CorrectionRow } from '../../src/api/corrections.ts'
import { counted } from '../evidence/weight-badge.tsx'
import { VirtualList } from '../lists/virtual-list.tsx'
import { making, undoCorrection } from './make.ts'

const STATES: Readonly<Record<CorrectionRow['state'], string>> = {
  applied: 'applied',
  moved: 'applied; the words have moved',
  orphan: 'orphan: its words are not found any more',
}

/** Every correction that was made, with its state; each can be undone. */
export function CorrectionsScreen() {
  const [total, setTotal] = useState<number | null>(null)
  return (
    <section class="screen corrections">
      <h1>Corrections</h1>
      <p>
        {total === null ? '' : `${counted(total, 'correction')}. `}
        They stay through every later reading. <kbd>z</kbd> undoes the last one.{' '}
        <a href="/api/v1/corrections/export" download="corrections.jsonl">
          Download them for a colleague (JSON Lines)
        </a>
      </p>
      <VirtualList<CorrectionRow>
        path="/corrections"
        label="Corrections"
        estimate={58}
        empty="Nothing was corrected yet. Choose “Correct …” beside an actor, a statement, an event or a report."
        onTotal={setTotal}
        row={(row) => <CorrectionLine row={row} />}
      />
    </section>
  )
}

function CorrectionLine({ row }: { readonly row: CorrectionRow }) {
  const isUndone = row.undone || row.kind === 'undo'
  return (
    <article class={`correction ${row.state}${row.undone ? ' undone' : ''}`}>
      <p>
        <span class="correction-kind">{row.kind}</span> {row.text}
      </p>
      <small>
        {row.undone ? 'undone' : STATES[row.state]} · by {row.by} · {row.at.slice(0, 16).replace('T', ' ')} UTC ·{' '}
        {row.path}
      </small>
      {!isUndone && (
        <button type="button" disabled={making.value > 0} onClick={() => undoCorrection(row.id)}>
          Undo
        </button>
      )}
    </article>
  )
}
