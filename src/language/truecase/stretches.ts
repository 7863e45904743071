import type { Span } from '../../text/span.ts'
import { isLetter, LOWER, NEWLINE, UPPER } from '../text/characters.ts'
import { type TextView, viewText } from '../text/text-view.ts'

/** A text of fewer words may be without capitals by chance. */
const FEWEST_WORDS = 5
/** One word in this many may begin with a capital in a text that does not use them. */
const CAPITALS_IN = 100
/** A line in capitals has at least so many words of two letters and more, and so many of its letters are capitals. */
const FEWEST_LOUD_WORDS = 3
const LOUD_SHARE = 0.9

/** How words are written; letters and capitals are those of words of two letters and more. */
interface Casing {
  words: number
  capitalized: number
  long: number
  letters: number
  capitals: number
}

/**
 * The stretches whose capitals say nothing: all regions if the text does without them, else its lines in capitals.
 * A text in usual case has none.
 * @returns stretches in order, without overlap, none longer than a region
 */
export function caselessStretches(view: TextView, regions: readonly Span[]): Span[] {
  const whole = newCasing()
  for (const { start, end } of regions) countCasing(view, start, end, whole)
  return isQuiet(whole) ? [...regions] : regions.flatMap((region) => loudLines(view, region))
}

/** True if the whole text does without capitals; a text in usual case is told by its first lines. */
export function isWithoutCapitals(text: string): boolean {
  const most = text.length / 2 / CAPITALS_IN
  let capitals = 0
  for (let at = 0; at < text.length; at++) {
    if (!isCapital(text.charCodeAt(at))) continue
    if (++capitals > most) return false
  }
  const whole = newCasing()
  countCasing(viewText(text), 0, text.length, whole)
  return isQuiet(whole)
}

const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a

function isQuiet({ words, capitalized }: Casing): boolean {
  return words >= FEWEST_WORDS && capitalized * CAPITALS_IN <= words
}

function isLoud({ long, letters, capitals }: Casing): boolean {
  return long >= FEWEST_LOUD_WORDS && capitals >= letters * LOUD_SHARE
}

const newCasing = (): Casing => ({ words: 0, capitalized: 0, long: 0, letters: 0, capitals: 0 })

function countCasing(view: TextView, from: number, to: number, sum: Casing): void {
  for (let at = from; at < to; at++) {
    if (!isLetter(view.classes[at])) continue
    const start = at
    let capitals = 0
    for (; at < to && isLetter(view.classes[at]); at++) if (view.classes[at] === UPPER) capitals++
    sum.words++
    if (view.classes[start] !== LOWER) sum.capitalized++
    if (at - start < 2) continue
    sum.long++
    sum.letters += at - start
    sum.capitals += capitals
  }
}

/** Lines in capitals; neighbours are one stretch. */
function loudLines(view: TextView, region: Span): Span[] {
  const stretches: { start: number; end: number }[] = []
  let start = region.start
  while (start < region.end) {
    let end = start
    while (end < region.end && view.classes[end] !== NEWLINE) end++
    const line = newCasing()
    countCasing(view, start, end, line)
    if (isLoud(line)) {
      const before = stretches.at(-1)
      if (before !== undefined && before.end + 1 >= start) before.end = end
      else stretches.push({ start, end })
    }
    start = end + 1
  }
  return stretches
}
