import { change, parameter } from '../address/address.ts'
import { hideHoverCard } from './hover-card.tsx'

/** What had the focus when the pane was opened. */
let opener: Element | null = null

/** Opens the evidence pane; the same again closes it. */
export function openEvidence(id: string): void {
  if (parameter('evidence') === id) {
    closeEvidence()
    return
  }
  opener = document.activeElement
  hideHoverCard()
  change({ evidence: id })
}

/** Closes the pane; the focus goes back to what opened it, also where that has been drawn anew meanwhile. */
export function closeEvidence(): void {
  const id = parameter('evidence')
  if (id === null) return
  change({ evidence: null })
  const again = opener?.isConnected === true ? opener : document.querySelector(`[data-evidence="${CSS.escape(id)}"]`)
  if (again instanceof HTMLElement || again instanceof SVGElement) again.focus({ preventScroll: true })
  hideHoverCard()
  opener = null
}
