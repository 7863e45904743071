import { useEffect } from 'preact/hooks'
import { done, making, undoCorrection } from './make.ts'

const SHOWN_MS = 12_000

/** What was corrected last, with a way back. A screen reader says it without leaving what has the focus. */
export function DoneNote() {
  const now = done.value
  useEffect(() => {
    if (now === null) return undefined
    const timer = setTimeout(() => {
      if (done.value === now) done.value = null
    }, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [now])
  const isMaking = making.value > 0
  return (
    <div class="done-note no-print" role="status" hidden={now === null && !isMaking}>
      {isMaking && <p>Combining the reports again …</p>}
      {!isMaking && now !== null && (
        <>
          <p>{now.text}</p>
          {now.undo !== null && (
            <button type="button" onClick={() => undoCorrection(now.undo ?? '')}>
              Undo <kbd>z</kbd>
            </button>
          )}
          <button
            type="button"
            class="quiet"
            aria-label="Put this note away"
            onClick={() => {
              done.value = null
            }}
          >
            ✕
          </button>
        </>
      )}
    </div>
  )
}
