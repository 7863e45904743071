import { signal } from '@preact/signals'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { readFiles, readText } from './reading.ts'

/** What the dialog is open with: a text that was pasted, or nothing yet. Null while it is closed. */
const open = signal<{ readonly text: string } | null>(null)

export function openAdding(text = ''): void {
  open.value = { text }
}

export function AddDialog() {
  return open.value === null ? null : <Dialog text={open.value.text} />
}

function close(): void {
  open.value = null
}

/** Adds reports: files that are chosen, or a text with a name. */
function Dialog({ text: pasted }: { readonly text: string }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState(pasted)
  const [name, setName] = useState('')
  useLayoutEffect(() => {
    dialog.current?.showModal()
    if (pasted !== '') dialog.current?.querySelector<HTMLInputElement>('input[name=name]')?.focus()
  }, [])
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    readText(text, fileNameOf(name))
    close()
  }
  return (
    <dialog class="add" ref={dialog} aria-labelledby="add-heading" onClose={close}>
      <header>
        <h2 id="add-heading">Add reports</h2>
        <button type="button" class="quiet" aria-label="Close (Escape)" onClick={close}>
          ✕
        </button>
      </header>
      <p>
        <label class="file-field">
          Files: text, saved pages
          <input
            type="file"
            multiple
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])].map((file) => ({ file, name: file.name }))
              if (files.length === 0) return
              readFiles(files)
              close()
            }}
          />
        </label>
      </p>
      <p class="hint">
        Files and folders can also be dropped anywhere on the page. They are read on this machine and stay on it.
      </p>
      <form onSubmit={submit}>
        <label>
          Or a text
          <textarea
            rows={8}
            value={text}
            placeholder="Paste the report’s text: headline, date and all"
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <label>
          What it is called
          <input
            name="name"
            required
            maxLength={120}
            value={name}
            placeholder="courier-2023-03-15"
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <footer>
          <button type="button" class="quiet" onClick={close}>
            Cancel
          </button>
          <button type="submit" class="main" disabled={text.trim() === '' || name.trim() === ''}>
            Read it
          </button>
        </footer>
      </form>
    </dialog>
  )
}

/** A pasted text is kept under a name as a text file has one. */
function fileNameOf(name: string): string {
  const plain = name.trim()
  return /\.\w{2,5}$/.test(plain) ? plain : `${plain}.txt`
}
