import { useEffect } from 'preact/hooks'
import { CorrectionDialog } from './correction-dialog.tsx'
import { DoneNote } from './done-note.tsx'
import { undoLast } from './make.ts'
import { asked } from './target.ts'

/** What corrections need on every screen: the dialog, the note of what was done, and the key `z` that undoes it. */
export function Corrections() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'z' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (asked.value !== null || takesText(event.target)) return
      event.preventDefault()
      undoLast()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  const now = asked.value
  return (
    <>
      {now !== null && <CorrectionDialog key={now.target.id} target={now.target} first={now.kind} />}
      <DoneNote />
    </>
  )
}

function takesText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null
}
