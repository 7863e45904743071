import { change, FILTER_KEYS, filterQuery, filterSize } from '../address/address.ts'

/** What every screen is filtered by, with a way to take each condition out. */
export function FilterBar() {
  if (filterSize.value === 0) return null
  const conditions = [...new URLSearchParams(filterQuery.value)]
  return (
    <section class="filter" aria-label="Filter">
      {conditions.map(([key, value]) => (
        <span class="chip" key={`${key}=${value}`}>
          {key}: {value}
        </span>
      ))}
      <button
        type="button"
        class="quiet"
        onClick={() => change(Object.fromEntries(FILTER_KEYS.map((key) => [key, null])))}
      >
        Clear
      </button>
    </section>
  )
}
