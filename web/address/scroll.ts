/** Where each entry of the history was scrolled to, so that Back comes back to the place and not only to the screen. */

const PATIENCE_MS = 2000
let wanted: number | null = null

if (typeof history !== 'undefined') history.scrollRestoration = 'manual'

/** What is kept with an entry of the history. */
export interface EntryState {
  readonly scroll: number
}

export function entryState(): EntryState {
  return { scroll: Math.round(scrollY) }
}

/** Writes down where this entry stands, before another takes its place. */
export function rememberScroll(): void {
  history.replaceState(entryState(), '')
}

/** True while the page goes back to where it was: nothing else should then scroll it. */
export function isRestoring(): boolean {
  return wanted !== null
}

/** Scrolls to where the present entry stood, as soon as what it showed is there again. The reader's own scrolling ends it. */
export function restoreScroll(): void {
  const state: unknown = history.state
  wanted = isEntryState(state) ? state.scroll : null
  const end = performance.now() + PATIENCE_MS
  const look = (): void => {
    if (wanted === null) return
    const reach = document.documentElement.scrollHeight - innerHeight
    scrollTo(0, Math.min(wanted, Math.max(0, reach)))
    // A few pixels: rows that are measured only now may make the page a little shorter.
    if (
      (reach >= wanted - 2 && document.querySelector('main [aria-busy="true"]') === null) ||
      performance.now() > end
    ) {
      wanted = null
    } else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

function isEntryState(state: unknown): state is EntryState {
  return typeof state === 'object' && state !== null && 'scroll' in state && typeof state.scroll === 'number'
}

for (const event of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
  addEventListener(
    event,
    () => {
      wanted = null
    },
    { passive: true, capture: true },
  )
}
addEventListener('pagehide', rememberScroll)
