import type { SearchTerm } from '../../store/store.ts'
import { type SentencedText, sentenceAround } from '../../text/sentence.ts'
import type { Span } from '../../text/span.ts'
import { type IndexedWord, indexedWords, stem } from '../../text/words.ts'

/** A stretch of a document's text that shows why it was found, and the places of the words in it. Offsets are UTF-16. */
export interface Snippet extends Span {
  readonly matches: readonly Span[]
}

/** A found place, and which of the terms stands there. */
interface Match extends Span {
  readonly term: number
}

/** Where the terms stand in stretches of a text, in order. */
function findMatches(text: string, stretches: readonly Span[], terms: readonly SearchTerm[]): Match[] {
  const found: Match[] = []
  for (const stretch of stretches) {
    const words = indexedWords(text.slice(stretch.start, stretch.end))
    const placesOf = new Map<string, number[]>()
    for (const [place, { form }] of words.entries()) {
      const places = placesOf.get(form)
      if (places === undefined) placesOf.set(form, [place])
      else places.push(place)
    }
    for (const [index, term] of terms.entries()) {
      for (const first of firstPlaces(term, words, placesOf)) {
        if (!stands(term, words, first)) continue
        const last = first + term.forms.length - 1
        found.push({ start: stretch.start + words[first].start, end: stretch.start + words[last].end, term: index })
      }
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

function firstPlaces(
  term: SearchTerm,
  words: readonly IndexedWord[],
  placesOf: ReadonlyMap<string, readonly number[]>,
): Iterable<number> {
  return term.isPrefix && term.forms.length === 1 ? words.keys() : (placesOf.get(term.forms[0]) ?? [])
}

function stands({ forms, isPrefix }: SearchTerm, words: readonly IndexedWord[], first: number): boolean {
  return forms.every((form, i) => {
    const word = first + i < words.length ? words[first + i].form : null
    if (word === null) return false
    return isPrefix && i === forms.length - 1 ? word.startsWith(form) || word === stem(form) : word === form
  })
}

/** How many code units of text a snippet shows at most, and how many snippets a report has. */
const SNIPPET_LENGTH = 240
const MOST_SNIPPETS = 3

/**
 * The stretches around the found places that show most of the terms, in the order of the text. A snippet is a
 * sentence, or neighbouring ones, as far as they lie in one of the given stretches; a long one is cut between words.
 */
export function snippetsOf(
  document: SentencedText,
  stretches: readonly Span[],
  terms: readonly SearchTerm[],
  most = MOST_SNIPPETS,
): Snippet[] {
  const matches = findMatches(document.text, stretches, terms)
  const windows: { readonly matches: readonly Match[]; readonly terms: number }[] = []
  for (let first = 0; first < matches.length; first++) {
    const stretch = stretchOf(stretches, matches[first])
    const inside: Match[] = []
    for (let at = first; at < matches.length; at++) {
      const match = matches[at]
      if (match.end > stretch.end || match.end - matches[first].start > SNIPPET_LENGTH - 60) break
      inside.push(match)
    }
    if (inside.length === 0) inside.push(matches[first])
    windows.push({ matches: inside, terms: new Set(inside.map(({ term }) => term)).size })
  }
  // Those with most terms first; of equal ones the first in the text.
  windows.sort((a, b) => b.terms - a.terms || a.matches[0].start - b.matches[0].start)
  const taken: Snippet[] = []
  const shown = new Set<number>()
  for (const window of windows) {
    if (taken.length >= most) break
    // A further snippet must show a term that no other shows.
    if (taken.length > 0 && window.matches.every(({ term }) => shown.has(term))) continue
    const place = around(document, stretchOf(stretches, window.matches[0]), window.matches)
    if (taken.some((other) => place.start < other.end && other.start < place.end)) continue
    for (const { term } of window.matches) shown.add(term)
    const inside = matches.filter((match) => place.start <= match.start && match.end <= place.end)
    taken.push({ ...place, matches: apart(inside) })
  }
  return taken.sort((a, b) => a.start - b.start)
}

/** The places without those that lie inside another. */
function apart(matches: readonly Match[]): Span[] {
  const spans: Span[] = []
  for (const { start, end } of matches) {
    const last = spans.at(-1)
    if (last === undefined || start >= last.end) spans.push({ start, end })
    else if (end > last.end) spans[spans.length - 1] = { start: last.start, end }
  }
  return spans
}

function stretchOf(stretches: readonly Span[], place: Span): Span {
  return stretches.find(({ start, end }) => start <= place.start && place.end <= end) ?? place
}

/** The sentences of the matches, cut to length between words. */
function around(document: SentencedText, stretch: Span, matches: readonly Span[]): Span {
  const { text } = document
  const from = matches[0].start
  const to = Math.max(...matches.map(({ end }) => end))
  const sentence = sentenceAround(document, { start: from, end: to })
  const [first, last] = [Math.max(stretch.start, sentence.start), Math.min(stretch.end, sentence.end)]
  if (last - first <= SNIPPET_LENGTH) return { start: first, end: last }
  const spare = Math.max(0, SNIPPET_LENGTH - (to - from))
  let start = Math.max(first, from - Math.floor(spare / 2))
  let end = Math.min(last, start + Math.max(SNIPPET_LENGTH, to - start))
  while (start > first && start < from && !/\s/.test(text[start - 1])) start++
  while (end < last && end > to && !/\s/.test(text[end])) end--
  while (start < from && /\s/.test(text[start])) start++
  while (end > to && /\s/.test(text[end - 1])) end--
  return { start, end }
}
