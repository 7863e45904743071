import { useEffect, useRef } from 'preact/hooks'
import { address } from '../address/address.ts'
import { isRestoring } from '../address/scroll.ts'
import { Corrections } from '../correct/corrections.tsx'
import { AddDialog } from '../drop/add-dialog.tsx'
import { DropZone } from '../drop/drop-zone.tsx'
import { ReadingPanel } from '../drop/reading-panel.tsx'
import { EvidencePane } from '../evidence/evidence-pane.tsx'
import { followScroll, HoverCard, hideHoverCard } from '../evidence/hover-card.tsx'
import { closeEvidence } from '../evidence/opening.ts'
import { FilterBar } from './filter-bar.tsx'
import { Head } from './head.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { screenAt } from './screens.tsx'

/** The whole page: head, filter, one of the screens, the evidence pane, and what lies over them. */
export function Page() {
  const { path } = address.value
  const { screen, title } = screenAt(path)
  const main = useRef<HTMLElement>(null)
  const before = useRef(path)

  useEffect(() => {
    document.title = `${title} – Sitrep`
    // Who comes to another screen starts at its top, with the keyboard and the screen reader too.
    if (before.current !== path && !isRestoring()) main.current?.focus({ preventScroll: true })
    before.current = path
  }, [path, title])

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      hideHoverCard()
      closeEvidence()
    }
    addEventListener('keydown', onKey)
    addEventListener('scroll', followScroll, { capture: true, passive: true })
    return () => {
      removeEventListener('keydown', onKey)
      removeEventListener('scroll', followScroll, { capture: true })
    }
  }, [])

  return (
    <>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        To the content
      </button>
      <Head />
      <FilterBar />
      <div class="columns">
        <main id="main" tabIndex={-1} ref={main}>
          {screen}
        </main>
        <EvidencePane />
      </div>
      <HoverCard />
      <ReadingPanel />
      <AddDialog />
      <Corrections />
      <DropZone />
      <KeysDialog />
    </>
  )
}
