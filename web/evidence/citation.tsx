import { useState } from 'preact/hooks'
import type { ReportRef, Words } from '../../src/api/parts.ts'

interface CiteProps {
  readonly words: Words
  readonly report: ReportRef
}

/** Copies the words as one cites them. */
export function Cite({ words, report }: CiteProps) {
  const [isCopied, setCopied] = useState(false)
  return (
    <>
      <button
        type="button"
        class="quiet cite no-print"
        onClick={async () => {
          await copy(citation(words, report))
          setCopied(true)
          setTimeout(() => setCopied(false), 2000)
        }}
      >
        Cite<span class="visually-hidden"> these words of {report.name}</span>
      </button>
      <span class="cited-note" role="status">
        {isCopied && 'copied'}
      </span>
    </>
  )
}

/** “… the words …” (Halden News Agency, “Freighter explodes”, 15 March 2023, line 14) */
function citation({ pieces, line }: Words, { name, title, published }: ReportRef): string {
  const excerpt = pieces
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const place = [
    name,
    title === null ? null : `“${title}”`,
    published === null ? 'no date' : published.shown,
    `line ${line}`,
  ]
  return `“${excerpt}” (${place.filter((part) => part !== null).join(', ')})`
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    // Another machine's page without TLS has no clipboard of its own: the old way still works there.
    const field = document.createElement('textarea')
    field.value = text
    document.body.append(field)
    field.select()
    document.execCommand('copy')
    field.remove()
  }
}
