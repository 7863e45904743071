import { useEffect, useRef } from 'preact/hooks'
import type { Evidence } from '../../src/api/evidence.ts'
import { parameter } from '../address/address.ts'
import { useResource } from '../api/resource.ts'
import { ErrorNote } from '../frame/error-note.tsx'
import { closeEvidence } from './opening.ts'
import { OriginView } from './origin-view.tsx'
import { WeightBadge } from './weight-badge.tsx'

/** Every source's words for what was clicked, grouped by independent origin. */
export function EvidencePane() {
  const id = parameter('evidence')
  return id === null ? null : <Pane key={id} id={id} />
}

function Pane({ id }: { readonly id: string }) {
  const { data, error, isLoading } = useResource<Evidence>(`/evidence/${encodeURIComponent(id)}`)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard must reach it
    <aside class="evidence" aria-labelledby="evidence-heading" aria-busy={isLoading} tabIndex={0}>
      <header>
        <h2 id="evidence-heading" tabIndex={-1} ref={heading}>
          <bdi>{data?.label ?? 'The words'}</bdi>
        </h2>
        <button type="button" class="quiet no-print" onClick={closeEvidence} aria-label="Close the words (Escape)">
          ✕
        </button>
      </header>
      {error !== null && <ErrorNote error={error} />}
      {data !== null && (
        <>
          <p>
            <WeightBadge weight={data.weight} />
          </p>
          {data.origins.map((origin) => (
            <OriginView key={origin.id} origin={origin} />
          ))}
          {data.left > 0 && <p class="left">and {data.left.toLocaleString('en')} more places</p>}
        </>
      )}
    </aside>
  )
}
