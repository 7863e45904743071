import { useState } from 'preact/hooks'
import type { Quantities, Quantity } from '../../../src/api/claims.ts'
import type { Agreement } from '../../../src/api/vocabulary.ts'
import { address, change, filterQuery, parameter, toggle } from '../../address/address.ts'
import { useResource } from '../../api/resource.ts'
import { CategoryPatterns, CategorySwatch, lookOf } from '../../charts/categories.tsx'
import { saveList } from '../../charts/save-list.ts'
import { ErrorNote } from '../../frame/error-note.tsx'
import { VirtualList } from '../../lists/virtual-list.tsx'
import { QuantityRow, tellingsTable } from './quantity-row.tsx'
import { SingleRow } from './single-row.tsx'
import { AGREEMENT_WORDS } from './verdict.ts'

/** Disputed first: that is what one comes for. */
const TOGETHER: readonly Agreement[] = ['differ', 'update', 'agree']
const SHOWN = 40

/** Who says how many, since when, and do they agree? */
export function FiguresTab() {
  const chosen = address.value.query.getAll('agreement')
  const together = TOGETHER.filter((agreement) => chosen.length === 0 || chosen.includes(agreement))
  const showsSingle = chosen.length === 0 || chosen.includes('single')
  return (
    <>
      <FigureFilter chosen={chosen} />
      {together.length > 0 && <Together agreements={together} isAlone={!showsSingle} />}
      {showsSingle && (
        <section class="singles">
          <h2>Told by one origin</h2>
          <VirtualList<Quantity>
            path={`/figures?${figuresQuery(['single'])}`}
            label="Numbers that one origin alone tells"
            estimate={34}
            empty="No number rests on one origin alone."
            row={(quantity) => <SingleRow quantity={quantity} />}
          />
        </section>
      )}
    </>
  )
}

function figuresQuery(agreements: readonly Agreement[]): URLSearchParams {
  const query = new URLSearchParams(filterQuery.value)
  for (const agreement of agreements) query.append('agreement', agreement)
  const words = parameter('q')
  if (words !== null) query.set('q', words)
  return query
}

function FigureFilter({ chosen }: { readonly chosen: readonly string[] }) {
  return (
    <div class="claims-filter no-print">
      <fieldset class="legend statuses">
        <legend class="visually-hidden">Only</legend>
        {[...TOGETHER, 'single' as const].map((agreement) => (
          <button
            key={agreement}
            type="button"
            class="legend-item"
            aria-pressed={chosen.includes(agreement)}
            onClick={() => toggle('agreement', agreement)}
          >
            <span class={`agreement-icon ${agreement}`} aria-hidden="true">
              {AGREEMENT_WORDS[agreement].icon}
            </span>
            {AGREEMENT_WORDS[agreement].title}
          </button>
        ))}
      </fieldset>
      <input
        type="search"
        placeholder="Find a quantity"
        aria-label="Find a quantity"
        value={parameter('q') ?? ''}
        onInput={(event) =>
          change({ q: event.currentTarget.value === '' ? null : event.currentTarget.value }, 'replace')
        }
      />
      <button type="button" class="quiet" onClick={saveAll}>
        All figures as CSV
      </button>
    </div>
  )
}

interface TogetherProps {
  readonly agreements: readonly Agreement[]
  /** Whether nothing else stands on the screen. */
  readonly isAlone: boolean
}

/** The quantities that several origins tell. */
function Together({ agreements, isAlone }: TogetherProps) {
  const [limit, setLimit] = useState(SHOWN)
  const { data, error, isLoading } = useResource<Quantities>(`/figures?${figuresQuery(agreements)}&limit=${limit}`)
  if (error !== null) return <ErrorNote error={error} />
  if (data === null)
    return (
      <p class="empty" aria-busy="true">
        Counting …
      </p>
    )
  if (data.total === 0) {
    return isAlone ? <p class="empty">No number matches. Take a condition out of the filter.</p> : null
  }
  const origins = originsInUse(data)
  const looks = new Map(origins.map(({ id }, index) => [id, lookOf(index)]))
  const items = [...data.items].sort((a, b) => TOGETHER.indexOf(a.agreement) - TOGETHER.indexOf(b.agreement))
  return (
    <div aria-busy={isLoading}>
      <div class="legend origins">
        <svg class="visually-hidden" aria-hidden="true">
          <CategoryPatterns />
        </svg>
        <span>Origins</span>
        {origins.map(({ id, name, reports }, index) => (
          <span class="legend-item" key={id}>
            <CategorySwatch index={index} />
            {name}
            {reports > 1 && <small>{reports} reports</small>}
          </span>
        ))}
        <span class="legend-item">
          <svg width={26} height={14} aria-hidden="true">
            <path class="open-end" d="M2 7 H24 M18 2.5 L24 7 L18 11.5" />
          </svg>
          or more
        </span>
        <span class="legend-item">
          <svg width={26} height={14} aria-hidden="true">
            <rect class="soft" x={1} y={1.5} width={24} height={11} rx={5.5} />
          </svg>
          about
        </span>
      </div>
      {items.map((quantity) => (
        <QuantityRow key={quantity.id} quantity={quantity} looks={looks} origins={data.origins} />
      ))}
      {data.total > data.items.length && limit < 500 && (
        <button type="button" onClick={() => setLimit(Math.min(500, limit * 4))}>
          {(data.total - data.items.length).toLocaleString('en')} more
        </button>
      )}
    </div>
  )
}

/** The origins that tell something here, those with most tellings first: they get the clearest looks. */
function originsInUse({ items, origins }: Quantities) {
  const uses = new Map<string, number>()
  for (const { tellings } of items) {
    for (const { origin } of tellings) uses.set(origin, (uses.get(origin) ?? 0) + 1)
  }
  return origins
    .filter(({ id }) => uses.has(id))
    .sort((a, b) => (uses.get(b.id) ?? 0) - (uses.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1))
}

/** Every figure that the filter leaves, in one file. */
function saveAll(): Promise<void> {
  return saveList<Quantity, Quantities>(`/figures?${figuresQuery([])}`, (items, answers) =>
    tellingsTable(
      'Figures',
      items,
      answers.flatMap(({ origins }) => origins),
    ),
  )
}
