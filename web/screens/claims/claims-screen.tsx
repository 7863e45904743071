import { addressOf } from '../../address/address.ts'
import { Link } from '../../address/link.tsx'
import { FiguresTab } from './figures-tab.tsx'
import { StatementsTab } from './statements-tab.tsx'

/** What is claimed: numbers with all who tell them, and statements with all who make them. */
export function ClaimsScreen({ tab }: { readonly tab: 'figures' | 'statements' }) {
  return (
    <section class="screen claims-screen">
      <header class="screen-head">
        <h1>Claims and figures</h1>
        <nav class="tabs" aria-label="Claims">
          <Link to={addressOf('/claims')} current={tab === 'figures'}>
            Figures
          </Link>
          <Link to={addressOf('/claims/statements')} current={tab === 'statements'}>
            Statements
          </Link>
        </nav>
      </header>
      {tab === 'figures' ? <FiguresTab /> : <StatementsTab />}
    </section>
  )
}
