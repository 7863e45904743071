import { addressOf } from '../address/address.ts'
import { Link } from '../address/link.tsx'
import { counted } from '../evidence/weight-badge.tsx'
import { type Reading, type ReadingItem, reading } from './reading.ts'

/** How the reading goes: each file with what became of it, refusals with their reason. */
export function ReadingPanel() {
  const now = reading.value
  if (now === null) return null
  const done = now.items.filter(({ line }) => line !== null).length
  return (
    <section class="reading no-print" aria-label="Reading reports">
      <header>
        <p role="status">{summaryOf(now, done)}</p>
        {now.state === 'done' && (
          <button
            type="button"
            class="quiet"
            aria-label="Put this list away"
            onClick={() => {
              reading.value = null
            }}
          >
            ✕
          </button>
        )}
      </header>
      {now.state !== 'done' && (
        <progress value={done} max={now.items.length} aria-label="Files read">
          {done} of {now.items.length}
        </progress>
      )}
      {now.problem !== null && (
        <p class="error" role="alert">
          {now.problem}
        </p>
      )}
      <ul>
        {inOrder(now.items).map((item) => (
          <Item key={item.name} item={item} isOver={now.state === 'done'} />
        ))}
      </ul>
      {now.state === 'done' && <Link to={addressOf('/reports')}>To the reports</Link>}
    </section>
  )
}

function Item({ item: { name, line }, isOver }: { readonly item: ReadingItem; readonly isOver: boolean }) {
  return (
    <li class={line?.result.replaceAll(' ', '-') ?? 'waiting-file'}>
      <bdi>{name}</bdi> <span class="result">{line?.result ?? (isOver ? 'not read' : '…')}</span>
      {line?.result === 'refused' && <p>{line.reason}</p>}
      {line?.result === 'read with warnings' && line.warnings.map((warning) => <p key={warning}>{warning}</p>)}
    </li>
  )
}

/** What went wrong first. */
function inOrder(items: readonly ReadingItem[]): ReadingItem[] {
  const rank = ({ line }: ReadingItem): number =>
    line?.result === 'refused' ? 0 : line?.result === 'read with warnings' ? 1 : 2
  return items.toSorted((a, b) => rank(a) - rank(b))
}

function summaryOf({ items, state }: Reading, done: number): string {
  if (state === 'reading') return `Reading ${counted(items.length, 'file')} … ${done} done`
  if (state === 'telling') return 'Read. Combining the reports again …'
  const count = (result: string): number => items.filter(({ line }) => line?.result.startsWith(result)).length
  const parts = [
    `${count('read')} read`,
    count('unchanged') > 0 && `${count('unchanged')} unchanged`,
    count('refused') > 0 && `${count('refused')} refused`,
  ]
  return `${parts.filter((part) => part !== false).join(', ')}.`
}
