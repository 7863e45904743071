import type { Span } from '../../text/span.ts'
import { type TextView, viewText } from '../text/text-view.ts'
import { CAPITALS, LOWER_CASE } from './features.ts'
import { type CaseModel, decideCase } from './model.ts'
import { ownCase } from './own-case.ts'
import { caselessStretches } from './stretches.ts'
import { BEGINS, type CaseLexicon, type CaseUnits, readCaseUnits } from './units.ts'

/** Gives a text its usual capitals where its own say nothing. */
export type RestoreCase = (view: TextView, regions: readonly Span[]) => TextView

/**
 * Makes the step that gives text in lower case, and lines in capitals, their usual capitals for the reading. The result
 * has the same length, every character in its place; text in usual case comes back as it is.
 * @example restoreCase(model, lexicon)(viewText('mr smith of halden said so.'), regions).text // "Mr Smith of Halden said so."
 */
export function restoreCase(model: CaseModel, lexicon: CaseLexicon): RestoreCase {
  return (view, regions) => {
    const stretches = caselessStretches(view, regions)
    if (stretches.length === 0) return view
    const own = ownCase(view, regions, stretches)
    let text = ''
    let at = 0
    for (const stretch of stretches) {
      const units = readCaseUnits(view, stretch.start, stretch.end, lexicon)
      text += view.text.slice(at, stretch.start) + rewritten(view, stretch, units, decideCase(model, units), own)
      at = stretch.end
    }
    return viewText(text + view.text.slice(at))
  }
}

function rewritten(
  view: TextView,
  { start, end }: Span,
  units: CaseUnits,
  written: Uint8Array,
  own: ReadonlyMap<string, string>,
): string {
  let text = ''
  let at = start
  for (let i = 0; i < units.count; i++) {
    const word = lowered(view.text.slice(units.start[i], units.end[i]))
    text += view.text.slice(at, units.start[i])
    const known = units.gap[i] === BEGINS ? undefined : own.get(word)
    text += known ?? inCase(word, written[i])
    at = units.end[i]
  }
  return text + view.text.slice(at, end)
}

function inCase(word: string, written: number): string {
  if (written === LOWER_CASE) return word
  return written === CAPITALS ? raised(word) : capitalized(word)
}

/** "Mc" keeps the capital of the name after it. */
const capitalized = (word: string): string =>
  /^mc\p{Ll}{3}/u.test(word) ? `Mc${raised(word[2])}${word.slice(3)}` : raised(word[0]) + word.slice(1)

/** Unit by unit, so that no letter becomes two ("ß"). */
const raised = (word: string): string => mapped(word, (unit) => unit.toUpperCase())
const lowered = (word: string): string => mapped(word, (unit) => unit.toLowerCase())

function mapped(word: string, change: (unit: string) => string): string {
  let out = ''
  for (let k = 0; k < word.length; k++) {
    const changed = change(word[k])
    out += changed.length === 1 ? changed : word[k]
  }
  return out
}
