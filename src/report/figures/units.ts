import type { Tokens } from '../../language/analysis.ts'
import { PROPN } from '../../language/syntax/index.ts'
import {
  currencyOrigins,
  distanceUnits,
  dollarCodes,
  extents,
  rateUnits,
  unitOpeners,
} from '../../lexicon/figure-phrases.ts'
import { CURRENCY_NAMES, isPeople, MEASURE_UNITS } from '../../lexicon/figures.ts'

const word = /^[\s-]?([A-Za-z]+)/

function singular(form: string): string {
  if (form === 'feet') return 'foot'
  if (form.endsWith('ies')) return `${form.slice(0, -3)}y`
  if (/(ches|shes|xes)$/.test(form)) return form.slice(0, -2)
  return form.length > 3 && form.endsWith('s') && !form.endsWith('ss') ? form.slice(0, -1) : form
}

/** The word that begins right after an offset (a blank or hyphen between), with its end. */
function wordAfter(text: string, at: number): { readonly form: string; readonly end: number } | null {
  const match = word.exec(text.slice(at, at + 24))
  return match === null ? null : { form: match[1].toLowerCase(), end: at + match[0].length }
}

/** "km", "square miles", "barrels" right after a number: the usual form of the unit, and where it ends. */
export function measureUnitAt(
  text: string,
  at: number,
): { readonly unit: string; readonly end: number; readonly measures: string | null } | null {
  const first = wordAfter(text, at)
  if (first === null) return null
  if (unitOpeners.has(first.form)) {
    const second = wordAfter(text, first.end)
    if (second === null) return null
    const unit =
      MEASURE_UNITS.get(`${first.form} ${singular(second.form)}`) ??
      (first.form === 'metric' ? MEASURE_UNITS.get(singular(second.form)) : undefined)
    return unit === undefined ? null : { unit, end: second.end, measures: first.form === 'square' ? 'area' : null }
  }
  const base = singular(first.form)
  const unit = MEASURE_UNITS.get(first.form) ?? MEASURE_UNITS.get(base)
  // A lone letter is a unit only when it is glued to the number or lower case after a blank.
  if (unit === undefined || (first.form.length === 1 && text[at] !== ' ')) return null
  if (first.form === 'pound' || first.form === 'pounds') return null
  const far = distanceUnits.some((start) => unit.startsWith(start))
  const along = wordAfter(text, first.end)?.form ?? ''
  return { unit, end: first.end, measures: far ? (extents.get(along) ?? 'distance') : null }
}

/** "dollars", "US dollars", "euros" after a number: the currency's code, and where the words end. */
export function moneyUnit(text: string, at: number): { readonly unit: string; readonly end: number } | null {
  const first = wordAfter(text, at)
  if (first === null) return null
  const code = CURRENCY_NAMES.get(singular(first.form)) ?? CURRENCY_NAMES.get(first.form)
  if (code !== undefined) return { unit: code, end: first.end }
  const second = wordAfter(text, first.end)
  if (second === null || !currencyOrigins.has(first.form)) return null
  const named = CURRENCY_NAMES.get(singular(second.form))
  if (named === undefined) return null
  return { unit: dollarCodes.get(first.form) ?? named, end: second.end }
}

const RATE = new RegExp(`^\\s(?:(?:a|an|per|each|every)\\s(${rateUnits.join('|')})\\b)`, 'i')

/** "a day", "per barrel" after a figure: what it is reckoned by, and where the words end. */
export function rateAfter(text: string, at: number): { readonly per: string; readonly end: number } | null {
  const match = RATE.exec(text.slice(at, at + 24))
  return match === null ? null : { per: match[1].toLowerCase(), end: at + match[0].length }
}

/** The unit of what is counted: `people` for persons, else the noun in the plural, in lower case. */
export function unitOf(tokens: Tokens, text: string, head: number): string {
  const lemma = tokens.lemma[head].toLowerCase()
  const form = text.slice(tokens.start[head], tokens.end[head])
  if (isPeople(lemma) || isPeople(singular(lemma)) || isPeople(form.toLowerCase())) return 'people'
  const currency = CURRENCY_NAMES.get(singular(lemma))
  if (currency !== undefined && currency.length === 3 && lemma !== 'pound') return currency
  // "T-72s": a name of several tokens.
  if (head > 0 && tokens.end[head - 1] === tokens.start[head] && text[tokens.start[head - 1]] === '-' && head > 1) {
    return text.slice(tokens.start[head - 2], tokens.end[head])
  }
  return tokens.upos[head] === PROPN ? form : plural(form.toLowerCase())
}

function plural(form: string): string {
  if (/s$|men$|people$|children$|aircraft$|personnel$|police$|data$/.test(form)) return form
  if (/[^aeiou]y$/.test(form)) return `${form.slice(0, -1)}ies`
  return /(ch|sh|x|z)$/.test(form) ? `${form}es` : `${form}s`
}
