import type { MarkedText } from './marked-text.ts'

/**
 * The sentences with names of a text, in lower case: so the recogniser learns what a name looks like where the writer
 * uses no capitals. Lower case keeps every offset, or the sentence is left out.
 */
export function quietCopy(marked: MarkedText): MarkedText | null {
  const regions = marked.regions.filter((region) => {
    const words = marked.text.slice(region.start, region.end)
    return (
      words.toLowerCase().length === words.length &&
      marked.marks.some((mark) => mark.readings.length === 1 && region.start <= mark.start && mark.end <= region.end)
    )
  })
  if (regions.length === 0) return null
  let text = ''
  let at = 0
  for (const { start, end } of regions) {
    text += marked.text.slice(at, start) + marked.text.slice(start, end).toLowerCase()
    at = end
  }
  text += marked.text.slice(at)
  const marks = marked.marks.filter((mark) =>
    regions.some((region) => region.start <= mark.start && mark.end <= region.end),
  )
  return { ...marked, id: `${marked.id} quiet`, text, regions, marks, quiet: true }
}
