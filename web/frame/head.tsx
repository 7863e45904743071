import { useLayoutEffect, useRef } from 'preact/hooks'
import { address, addressOf } from '../address/address.ts'
import { Link } from '../address/link.tsx'
import { underWay } from '../api/resource.ts'
import { openAdding } from '../drop/add-dialog.tsx'
import { SearchBox } from '../search/search-box.tsx'
import { publishHeight } from './published-height.ts'

const SCREENS: readonly (readonly [string, string])[] = [
  ['/', 'Situation'],
  ['/timeline', 'Timeline'],
  ['/claims', 'Claims and figures'],
  ['/actors', 'Actors'],
  ['/reports', 'Reports'],
]

/** The head of the page: the screens, the search, and whether something loads. */
export function Head() {
  const { path } = address.value
  const head = useRef<HTMLElement>(null)
  useLayoutEffect(() => publishHeight(head.current, '--head'), [])
  return (
    <header class={underWay.value > 0 ? 'head loading' : 'head'} ref={head}>
      <Link to={addressOf('/')} class="brand" label="Sitrep: the situation">
        Sitrep
      </Link>
      <nav aria-label="Screens">
        {SCREENS.map(([to, title]) => (
          <Link key={to} to={addressOf(to)} current={to === '/' ? path === '/' : path.startsWith(to)}>
            {title}
          </Link>
        ))}
      </nav>
      <SearchBox />
      <button type="button" class="add-button" onClick={() => openAdding()}>
        Add reports
      </button>
    </header>
  )
}
