/** Saves text as a file where the reader's browser keeps them. */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** A title as the name of a file: "Events per day" → "events-per-day.csv". */
export function fileName(title: string, ending: string): string {
  const stem = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
  return `${stem === '' ? 'sitrep' : stem.slice(0, 80)}.${ending}`
}
