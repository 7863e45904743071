import type { Span } from '../../text/span.ts'
import { COMMA, isAlnum, LOWER, SPACE } from '../text/characters.ts'
import type { TextView } from '../text/text-view.ts'

/**
 * How a report writes its words where its capitals say something, by the word in lower case; words that it writes in
 * more than one way are left out. So a headline in capitals gets its names from the story under it.
 * @param apart stretches that are not looked at, in order
 */
export function ownCase(view: TextView, regions: readonly Span[], apart: readonly Span[]): ReadonlyMap<string, string> {
  const forms = new Map<string, string | null>()
  for (const { start, end } of regions) {
    for (let at = start; at < end; at++) {
      if (!isAlnum(view.classes[at])) continue
      const from = at
      while (at < end && isAlnum(view.classes[at])) at++
      // The capital of a word that begins a sentence says nothing.
      if (view.classes[from] !== LOWER && !isInside(view, from)) continue
      if (apart.some((stretch) => stretch.start <= from && from < stretch.end)) continue
      const word = view.text.slice(from, at)
      const known = forms.get(word.toLowerCase())
      forms.set(word.toLowerCase(), known === undefined || known === word ? word : null)
    }
  }
  return new Map([...forms].flatMap(([word, form]) => (form === null ? [] : [[word, form] as const])))
}

/** True if a word or a comma stands before, on the same line. */
function isInside(view: TextView, at: number): boolean {
  let before = at - 1
  while (before >= 0 && view.classes[before] === SPACE) before--
  return before >= 0 && before < at - 1 && (isAlnum(view.classes[before]) || view.classes[before] === COMMA)
}
