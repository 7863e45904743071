import { listedAs } from '../../src/language/names/listed-phrases.ts'
import { NAME_WORDS } from '../../src/lexicon/name-words.ts'
import type { Span } from '../../src/text/span.ts'
import type { Mark, Reading } from './marked-text.ts'

/** A name by tokens, the last inclusive, with the label of its corpus. */
export interface TaggedName {
  readonly first: number
  readonly last: number
  readonly label: string
}

const lowerSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.map((word) => word.toLowerCase()))
const COUNTRIES = lowerSet(listedAs('country'))
const PLACES = lowerSet(listedAs('country', 'region', 'city'))
const DEMONYMS = lowerSet(listedAs('demonym', 'group'))
const BODIES = lowerSet(listedAs('organization'))
const TITLE_WORDS = new Set(
  [
    ...NAME_WORDS.title.flatMap((title) => title.split(' ')),
    'former',
    'interim',
    'acting',
    'prime',
    'foreign',
    'vice',
    'deputy',
    'defense',
    'interior',
    'of',
    'state',
    'and',
    'the',
    'affairs',
    'then',
    'ex-president',
  ].map((word) => word.toLowerCase()),
)
const KEPT_TITLES = new Set(['don', 'king', 'pope', 'saint', 'father', 'general', 'don', 'marshal', 'judge', 'bishop'])
const COMPOUND =
  /^(\S+)-(based|led|backed|born|controlled|run|held|occupied|funded|sponsored|allied|dominated|trained|style|era|brokered|mediated|ruled|owned|supported|imposed|made|majority|speaking|populated)$/i
const PREFIXED = /^(?:anti|pro|non|ex|pre|post|mid|counter|trans|un|neo|pan)-\p{Lu}/iu

/**
 * The marks of a sentence of the Groningen Meaning Bank by our conventions: the name alone, without title; countries
 * and cities are places, nationalities MISC. Where its labels are known to waver, both readings stay open.
 */
export function normalizeGmb(forms: readonly string[], names: readonly TaggedName[], spans: readonly Span[]): Mark[] {
  const marks: Mark[] = []
  const covered = new Uint8Array(forms.length)
  for (const name of names) {
    covered.fill(1, name.first, name.last + 1)
    let { first } = name
    while (first <= name.last && COMPOUND.test(forms[first])) {
      compoundMark(forms[first], spans[first], marks)
      first++
    }
    if (first > name.last) continue
    for (const [from, to, readings] of readingsOf(forms, first, name.last, name.label))
      if (to >= from) marks.push({ start: spans[from].start, end: spans[to].end, readings })
  }
  forms.forEach((form, i) => {
    if (covered[i] === 0) markUnnamed(form, spans[i], marks)
  })
  return marks.sort((a, b) => a.start - b.start)
}

/** A stretch of words, by their first and last, with what it may be. */
type Marked = readonly [number, number, readonly Reading[]]

const OFFICE_AT_END =
  /^(?:Secretary-General|Secretary|General|President|Minister|Ambassador|spokesman|official|officials|chief)$/

function readingsOf(forms: readonly string[], first: number, last: number, label: string): readonly Marked[] {
  const words = phrase(forms, first, last)
  switch (label) {
    case 'per':
      return personReadings(forms, first, last)
    case 'geo':
      if (BODIES.has(words)) return [[first, last, ['ORG']]]
      return [[first, last, DEMONYMS.has(words) ? ['MISC', 'LOC'] : ['LOC']]]
    case 'gpe':
      if (PLACES.has(words)) return [[first, last, ['LOC']]]
      return [[first, last, DEMONYMS.has(words) ? ['MISC'] : ['MISC', 'LOC', 'O']]]
    case 'org': {
      let end = last
      while (end > first && OFFICE_AT_END.test(forms[end])) end--
      const rest = phrase(forms, first, end)
      if (COUNTRIES.has(rest) || PLACES.has(rest)) return [[first, end, ['LOC']]]
      if (DEMONYMS.has(rest)) return [[first, end, ['MISC', 'O']]]
      return [[first, end, TITLE_WORDS.has(rest) ? ['O'] : ['ORG']]]
    }
    case 'art':
      return [[first, last, ['MISC', 'ORG', 'LOC', 'O']]]
    case 'eve':
    case 'nat':
      return [[first, last, ['MISC', 'O']]]
    default:
      return []
  }
}

function personReadings(forms: readonly string[], start: number, last: number): readonly Marked[] {
  const words = phrase(forms, start, last)
  if (DEMONYMS.has(words)) return [[start, last, ['MISC', 'O']]]
  let first = start
  while (first <= last && TITLE_WORDS.has(forms[first].toLowerCase())) first++
  if (first > last && last === start && KEPT_TITLES.has(words)) return [[start, last, ['PER', 'O']]]
  if (PLACES.has(phrase(forms, first, last))) return [[first, last, ['PER', 'LOC']]]
  if (first < last && DEMONYMS.has(forms[first].toLowerCase()))
    return [
      [first, first, ['MISC', 'O']],
      [first + 1, last, ['PER', 'O', 'ORG']],
    ]
  return [[first, last, ['PER']]]
}

function phrase(forms: readonly string[], first: number, last: number): string {
  return forms
    .slice(first, last + 1)
    .join(' ')
    .toLowerCase()
}

/** A word that the corpus marks as no name, and that may be one by our conventions. */
function markUnnamed(form: string, span: Span, marks: Mark[]): void {
  const lower = form.toLowerCase()
  if (/^\p{Lu}.*-./u.test(form) || PREFIXED.test(form)) compoundMark(form, span, marks)
  else if (DEMONYMS.has(lower) && /^\p{Lu}/u.test(form)) marks.push({ ...span, readings: ['MISC', 'O'] })
  else if (BODIES.has(lower) && /^\p{Lu}\p{Lu}/u.test(form)) marks.push({ ...span, readings: ['ORG', 'O', 'MISC'] })
  else if (COUNTRIES.has(lower) && /^\p{Lu}/u.test(form)) marks.push({ ...span, readings: ['LOC', 'O', 'ORG', 'MISC'] })
}

const SILVER: Readonly<Record<string, Reading>> = { PERSON: 'PER', ORGANIZATION: 'ORG', LOCATION: 'LOC', MISC: 'MISC' }

/**
 * The marks of a sentence that CoreNLP read, by our conventions: words joined by hyphens are kept whole there, and only
 * their parts are names here.
 */
export function normalizeSilver(
  forms: readonly string[],
  names: readonly TaggedName[],
  spans: readonly Span[],
): Mark[] {
  const marks: Mark[] = []
  const covered = new Uint8Array(forms.length)
  for (const { first, last, label } of names) {
    let from = first
    covered.fill(1, first, last + 1)
    while (from <= last && (COMPOUND.test(forms[from]) || PREFIXED.test(forms[from]))) {
      compoundMark(forms[from], spans[from], marks)
      from++
    }
    if (from > last) continue
    const words = forms
      .slice(from, last + 1)
      .join(' ')
      .toLowerCase()
    let reading = SILVER[label]
    if (DEMONYMS.has(words)) reading = 'MISC'
    else if (COUNTRIES.has(words)) reading = 'LOC'
    marks.push({ start: spans[from].start, end: spans[last].end, readings: [reading] })
  }
  forms.forEach((form, i) => {
    if (covered[i] === 0 && (COMPOUND.test(form) || PREFIXED.test(form))) compoundMark(form, spans[i], marks)
  })
  return marks.sort((a, b) => a.start - b.start)
}

/** "Paris-based": the first part may be a name of its own. */
function compoundMark(form: string, span: Span, marks: Mark[]): void {
  const hyphen = form.indexOf('-')
  const later = /^\p{Ll}+-\p{Lu}/u.test(form)
  if (hyphen <= 0 || !(later || /^\p{Lu}/u.test(form))) return
  const part = later ? form.slice(hyphen + 1) : form.slice(0, hyphen)
  const readings: readonly Reading[] = PLACES.has(part.toLowerCase())
    ? ['LOC']
    : DEMONYMS.has(part.toLowerCase())
      ? ['MISC']
      : BODIES.has(part.toLowerCase())
        ? ['ORG']
        : later
          ? ['MISC', 'ORG', 'LOC', 'PER']
          : ['O', 'MISC', 'ORG', 'LOC', 'PER']
  if (later) marks.push({ start: span.start + hyphen + 1, end: span.end, readings })
  else marks.push({ start: span.start, end: span.start + hyphen, readings })
}
