import { listedAs } from '../../src/language/names/listed-phrases.ts'
import { NAME_WORDS } from '../../src/lexicon/name-words.ts'
import type { Span } from '../../src/record/span.ts'
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
    let { first, last } = name
    covered.fill(1, first, last + 1)
    const place = (from: number, to: number, readings: readonly Reading[]): void => {
      if (to >= from) marks.push({ start: spans[from].start, end: spans[to].end, readings })
    }
    while (first <= last && COMPOUND.test(forms[first])) {
      compoundMark(forms[first], spans[first], marks)
      first++
    }
    if (first > last) continue
    const words = forms
      .slice(first, last + 1)
      .join(' ')
      .toLowerCase()
    if (name.label === 'per') {
      if (DEMONYMS.has(words)) {
        place(first, last, ['MISC', 'O'])
        continue
      }
      const start = first
      while (first <= last && TITLE_WORDS.has(forms[first].toLowerCase())) first++
      if (first > last && last === start && KEPT_TITLES.has(words)) place(start, last, ['PER', 'O'])
      else if (
        PLACES.has(
          forms
            .slice(first, last + 1)
            .join(' ')
            .toLowerCase(),
        )
      )
        place(first, last, ['PER', 'LOC'])
      else if (DEMONYMS.has(forms[first]?.toLowerCase() ?? '') && first < last) {
        place(first, first, ['MISC', 'O'])
        place(first + 1, last, ['PER', 'O', 'ORG'])
      } else place(first, last, ['PER'])
    } else if (name.label === 'geo') {
      if (BODIES.has(words)) place(first, last, ['ORG'])
      else if (DEMONYMS.has(words)) place(first, last, ['MISC', 'LOC'])
      else place(first, last, ['LOC'])
    } else if (name.label === 'gpe') {
      if (PLACES.has(words)) place(first, last, ['LOC'])
      else if (DEMONYMS.has(words)) place(first, last, ['MISC'])
      else place(first, last, ['MISC', 'LOC', 'O'])
    } else if (name.label === 'org') {
      while (
        last > first &&
        /^(?:Secretary-General|Secretary|General|President|Minister|Ambassador|spokesman|official|officials|chief)$/.test(
          forms[last],
        )
      )
        last--
      const rest = forms
        .slice(first, last + 1)
        .join(' ')
        .toLowerCase()
      if (COUNTRIES.has(rest) || PLACES.has(rest)) place(first, last, ['LOC'])
      else if (DEMONYMS.has(rest)) place(first, last, ['MISC', 'O'])
      else if (TITLE_WORDS.has(rest)) place(first, last, ['O'])
      else if (DEMONYMS.has(forms[first].toLowerCase()) && first < last && !BODIES.has(rest))
        place(first, last, ['ORG'])
      else place(first, last, ['ORG'])
    } else if (name.label === 'art') place(first, last, ['MISC', 'ORG', 'LOC', 'O'])
    else if (name.label === 'eve') place(first, last, ['MISC', 'O'])
    else if (name.label === 'nat') place(first, last, ['MISC', 'O'])
  }
  forms.forEach((form, i) => {
    if (covered[i] === 1) return
    if (/^\p{Lu}.*-./u.test(form) || PREFIXED.test(form)) compoundMark(form, spans[i], marks)
    else if (DEMONYMS.has(form.toLowerCase()) && /^\p{Lu}/u.test(form))
      marks.push({ ...spans[i], readings: ['MISC', 'O'] })
    else if (BODIES.has(form.toLowerCase()) && /^\p{Lu}\p{Lu}/u.test(form))
      marks.push({ ...spans[i], readings: ['ORG', 'O', 'MISC'] })
    else if (COUNTRIES.has(form.toLowerCase()) && /^\p{Lu}/u.test(form))
      marks.push({ ...spans[i], readings: ['LOC', 'O', 'ORG', 'MISC'] })
  })
  return marks.sort((a, b) => a.start - b.start)
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
