import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { CorrectionRequest } from '../../src/api/corrections.ts'
import { RequestError } from '../api/client.ts'
import { ErrorNote } from '../frame/error-note.tsx'
import { FieldsOf } from './fields.tsx'
import { KIND_WORDS, KINDS_OF } from './kinds.ts'
import { makeCorrection } from './make.ts'
import { type CorrectionKind, type CorrectionTarget, closeCorrection } from './target.ts'

interface CorrectionDialogProps {
  readonly target: CorrectionTarget
  readonly first: CorrectionKind | null
}

/** Corrects one record: what kind of correction, what it needs to know, and the words that it touches, before it is made. */
export function CorrectionDialog({ target, first }: CorrectionDialogProps) {
  const kinds = KINDS_OF[target.type]
  const dialog = useRef<HTMLDialogElement>(null)
  const [kind, setKind] = useState<CorrectionKind>(first ?? kinds[0] ?? 'reject')
  const [correction, setCorrection] = useState<CorrectionRequest | null>(null)
  const [error, setError] = useState<RequestError | null>(null)
  const [isSending, setSending] = useState(false)
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    // Closing gives the focus back to what opened it.
    return () => element?.close()
  }, [])

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (correction === null || isSending) return
    setSending(true)
    try {
      await makeCorrection(correction)
      closeCorrection()
    } catch (failure) {
      if (!(failure instanceof RequestError)) throw failure
      setError(failure)
      setSending(false)
    }
  }

  return (
    <dialog
      class="correct"
      ref={dialog}
      aria-labelledby="correct-heading"
      onClose={closeCorrection}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.stopPropagation()
      }}
    >
      <form onSubmit={submit}>
        <header>
          <h2 id="correct-heading">Correct: {target.label}</h2>
          <button
            type="button"
            class="quiet"
            aria-label="Close without a correction (Escape)"
            onClick={closeCorrection}
          >
            ✕
          </button>
        </header>
        <fieldset class="correct-kinds">
          <legend class="visually-hidden">What to correct</legend>
          {kinds.map((each) => (
            <label key={each} class={each === kind ? 'chosen' : undefined}>
              <input
                type="radio"
                name="correction-kind"
                checked={each === kind}
                onChange={() => {
                  setKind(each)
                  setCorrection(null)
                  setError(null)
                }}
              />
              {KIND_WORDS[each].title}
            </label>
          ))}
        </fieldset>
        <p class="correct-does">{KIND_WORDS[kind].does}</p>
        <FieldsOf key={kind} kind={kind} target={target} onChange={setCorrection} />
        {error !== null && <ErrorNote error={error} />}
        <footer>
          <small>It stays through every later reading, and can be undone with the key z.</small>
          <button type="button" class="quiet" onClick={closeCorrection}>
            Cancel
          </button>
          <button type="submit" class="main" disabled={correction === null || isSending}>
            {isSending ? 'Combining the reports again …' : KIND_WORDS[kind].verb}
          </button>
        </footer>
      </form>
    </dialog>
  )
}
