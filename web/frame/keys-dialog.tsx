import { useEffect, useRef } from 'preact/hooks'

const KEYS: readonly (readonly [string, string])[] = [
  ['/', 'search, or ask a question'],
  ['Tab', 'from one fact to the next: its words are shown'],
  ['Enter', 'every source’s words for it'],
  ['Escape', 'closes what was opened last, and goes back to where it was opened'],
  ['↑ ↓', 'from row to row in a list'],
  ['z', 'undoes the last correction'],
  ['?', 'this list'],
]

/** The keys of the page, behind the key `?`. */
export function KeysDialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { key, target, ctrlKey, metaKey, altKey } = event
      if (key !== '?' || ctrlKey || metaKey || altKey) return
      if (target instanceof Element && target.closest('input, select, textarea, dialog') !== null) return
      event.preventDefault()
      dialog.current?.showModal()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-heading">
      <header>
        <h2 id="keys-heading">Keys</h2>
        <button type="button" class="quiet" aria-label="Close (Escape)" onClick={() => dialog.current?.close()}>
          ✕
        </button>
      </header>
      <dl>
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  )
}
