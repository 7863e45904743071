import { computed, signal } from '@preact/signals'
import { entryState, rememberScroll, restoreScroll } from './scroll.ts'

/** Where the page is: everything that is shown follows from it, so an address can be kept, sent and cited. */
export interface Address {
  readonly path: string
  readonly query: URLSearchParams
  /** Without the `#`. */
  readonly hash: string
}

/** The parameters that filter every screen, as the API takes them. */
export const FILTER_KEYS = [
  'story',
  'actor',
  'kind',
  'from',
  'to',
  'place',
  'outlet',
  'copies',
  'known',
  'unsure',
] as const
export type FilterKey = (typeof FILTER_KEYS)[number]

export const address = signal<Address>(current())

addEventListener('popstate', () => {
  address.value = current()
  restoreScroll()
})

function current(): Address {
  return { path: location.pathname, query: new URLSearchParams(location.search), hash: location.hash.slice(1) }
}

/** The filter as a query string without `?`, its keys in a fixed order. */
export const filterQuery = computed(() => {
  const query = new URLSearchParams()
  for (const key of FILTER_KEYS) {
    for (const value of address.value.query.getAll(key).sort()) query.append(key, value)
  }
  return query.toString()
})

/** How many conditions the filter has. */
export const filterSize = computed(() => new URLSearchParams(filterQuery.value).size)

/** Parameters to change: null takes one out, a list sets all of its values. */
export type Changes = Readonly<Record<string, string | readonly string[] | null>>

function changed(query: URLSearchParams, changes: Changes): URLSearchParams {
  const next = new URLSearchParams(query)
  for (const [key, value] of Object.entries(changes)) {
    next.delete(key)
    for (const each of value === null ? [] : typeof value === 'string' ? [value] : value) next.append(key, each)
  }
  return next
}

/** The address of another screen: the filter goes along, what belongs to this screen alone does not. */
export function addressOf(path: string, changes: Changes = {}, hash = ''): string {
  return written(path, changed(new URLSearchParams(filterQuery.value), changes), hash)
}

function written(path: string, query: URLSearchParams, hash: string): string {
  const text = query.toString()
  return `${path}${text === '' ? '' : `?${text}`}${hash === '' ? '' : `#${hash}`}`
}

/** Goes to an address of this page, and to its top where it is another screen. */
export function go(to: string): void {
  const { path } = address.value
  rememberScroll()
  history.pushState(null, '', to)
  address.value = current()
  if (address.value.path !== path) scrollTo(0, 0)
}

/**
 * Changes parameters of this screen.
 * @param how `push` where Back should come back to before; `replace` for what changes while typing or dragging
 */
export function change(changes: Changes, how: 'push' | 'replace' = 'push'): void {
  const { path, query, hash } = address.value
  const to = written(path, changed(query, changes), hash)
  if (how === 'push') {
    rememberScroll()
    history.pushState(entryState(), '', to)
  } else history.replaceState(entryState(), '', to)
  address.value = current()
}

/** Adds or takes out one value of a parameter that may stand several times. */
export function toggle(key: string, value: string): void {
  const values = address.value.query.getAll(key)
  change({ [key]: values.includes(value) ? values.filter((each) => each !== value) : [...values, value] })
}

/** One parameter's value, or null. */
export function parameter(key: string): string | null {
  return address.value.query.get(key)
}
