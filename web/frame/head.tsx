import { address, addressOf } from '../address/address.ts'
import { Link } from '../address/link.tsx'
import { underWay } from '../api/resource.ts'

const SCREENS: readonly (readonly [string, string])[] = [
  ['/', 'Situation'],
  ['/timeline', 'Timeline'],
  ['/claims', 'Claims and figures'],
  ['/actors', 'Actors'],
  ['/reports', 'Reports'],
]

/** The head of the page: the screens, and whether something loads. */
export function Head() {
  const { path } = address.value
  return (
    <header class="head" aria-busy={underWay.value > 0}>
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
    </header>
  )
}
