import { listedAs } from '../../src/language/names/listed-phrases.ts'
import type { Span } from '../../src/text/span.ts'
import type { Mark } from './marked-text.ts'

const LONGEST = 8
const bodies = new Set<string>()
for (const name of listedAs('organization')) {
  const words = name.split(' ')
  if (/^the$/i.test(words[0])) continue
  if (words.length > 1 || /-/.test(name) || /^\p{Lu}{3,}$/u.test(name)) bodies.add(name)
}

/**
 * Marks the bodies that our lists name and that cannot well be anything else as organizations, whatever machine-made
 * marks say inside of them; a mark that reaches beyond them stays.
 */
export function markListedBodies(forms: readonly string[], spans: readonly Span[], marks: readonly Mark[]): Mark[] {
  const found: Mark[] = []
  for (let i = 0; i < forms.length; i++) {
    let phrase = ''
    let last = -1
    for (let k = i; k < Math.min(forms.length, i + LONGEST); k++) {
      phrase += k === i ? forms[k] : ` ${forms[k]}`
      if (bodies.has(phrase)) last = k
    }
    if (last < 0) continue
    found.push({ start: spans[i].start, end: spans[last].end, readings: ['ORG'] })
    i = last
  }
  const beyond = found.filter(
    (body) =>
      !marks.some(
        (mark) => mark.start < body.end && body.start < mark.end && (mark.start < body.start || mark.end > body.end),
      ),
  )
  const kept = marks.filter((mark) => !beyond.some((body) => mark.start < body.end && body.start < mark.end))
  return [...kept, ...beyond].sort((a, b) => a.start - b.start)
}
