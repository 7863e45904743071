import type { Paragraph } from './paragraphs.ts'

const MOST = 2000

/** Where words stand in a text, whatever their case and the breaks between them. At most 2,000 places. */
export function occurrences(text: string, words: string): Paragraph[] {
  const parts = words.trim().split(/\s+/)
  if (parts[0] === '') return []
  const pattern = new RegExp(parts.map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+'), 'giu')
  const places: Paragraph[] = []
  for (const { index, 0: found } of text.matchAll(pattern)) {
    places.push({ start: index, end: index + found.length })
    if (places.length >= MOST) break
  }
  return places
}
