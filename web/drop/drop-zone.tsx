import { useEffect, useState } from 'preact/hooks'
import { openAdding } from './add-dialog.tsx'
import { filesOf } from './files.ts'
import { readFiles } from './reading.ts'

/** How long a pasted text must be to be taken for a report, not for a slip of the keyboard. */
const REPORT_LENGTH = 80

/** Takes files that are dropped or pasted anywhere on the page, and texts that are pasted outside of a field. */
export function DropZone() {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = async (event: DragEvent): Promise<void> => {
      setOver(false)
      if (!hasFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      const files = await filesOf(event.dataTransfer)
      if (files.length > 0) await readFiles(files)
    }
    const paste = (event: ClipboardEvent): void => {
      if (event.target instanceof Element && event.target.closest('input, textarea, dialog') !== null) return
      const files = [...(event.clipboardData?.files ?? [])]
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (files.length > 0) readFiles(files.map((file) => ({ file, name: file.name })))
      else if (text.trim().length >= REPORT_LENGTH) openAdding(text)
    }
    addEventListener('dragover', over)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    addEventListener('paste', paste)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
      removeEventListener('paste', paste)
    }
  }, [])
  if (!isOver) return null
  return (
    <div class="drop-zone">
      <p>Drop reports here to read them</p>
    </div>
  )
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true
}
