import { deedOf, outcomeOf } from '../../lexicon/figures.ts'
import { synonymsOf } from '../../lexicon/question-words.ts'
import type { DocumentRecord } from '../../record/record.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { fold } from '../../text/fold.ts'
import type { Span } from '../../text/span.ts'
import { rootsOf } from './roots.ts'

/** A thing that a question speaks of: a word with those that mean the same, or an actor by its names. */
export interface Term {
  /** As it stands in the question. */
  readonly words: string
  /** Roots of its words, and of words that mean the same: any of these sequences will do. */
  readonly roots: readonly (readonly string[])[]
  /** The actors that it names; empty for a common word. */
  readonly actors: readonly string[]
  /** What befell those who are counted ("killed"), if the word says that; else null. */
  readonly outcome: string | null
  /** That, and what means the same: "wounded" and "injured". */
  readonly outcomes: readonly string[]
  /** True for a verb of the question. */
  readonly isVerb: boolean
  /** Where it stands in the question. */
  readonly at: number
}

/** A term for a word, by its lemma. */
export function wordTerm(words: string, lemma: string, isVerb = false, at = 0): Term {
  const same = [words, lemma, ...synonymsOf(lemma)]
  const befell = outcomeOf(lemma.toLowerCase(), words.toLowerCase()) ?? deedOf(lemma.toLowerCase(), words.toLowerCase())
  const outcomes = befell === undefined ? [] : [befell, ...same.flatMap((word) => outcomeOf(word, word) ?? [])]
  return {
    words,
    roots: uniqueRoots(same.map(rootsOf)),
    actors: [],
    outcome: befell ?? null,
    outcomes: [...new Set(outcomes)],
    isVerb,
    at,
  }
}

/** A term for a name: its words, and every name of the actors that are so called. */
export function nameTerm(index: RecordIndex, words: string, actors: readonly string[], at = 0): Term {
  const names = actors.flatMap((id) => {
    const actor = index.actors.get(id)
    return actor === undefined ? [] : [actor.name, ...(actor.named ? actor.aliases : [])]
  })
  return {
    words,
    roots: uniqueRoots([words, ...names].map(rootsOf)),
    actors,
    outcome: null,
    outcomes: [],
    isVerb: false,
    at,
  }
}

function uniqueRoots(all: readonly (readonly string[])[]): string[][] {
  const byKey = new Map(all.filter((roots) => roots.length > 0).map((roots) => [roots.join(' '), [...roots]]))
  return [...byKey.values()]
}

/** A text's words as roots, ready to be searched for terms. */
export interface Words {
  readonly roots: readonly string[]
  /** The same as one string with a space around each, for finding sequences. */
  readonly line: string
}

export function wordsOfText(text: string): Words {
  const roots = rootsOf(text)
  return { roots, line: ` ${roots.join(' ')} ` }
}

/** True if the words hold the term. */
export function holdsTerm(words: Words, term: Term): boolean {
  return term.roots.some((sequence) => words.line.includes(` ${sequence.join(' ')} `))
}

/** How many of the terms the words, or the actors that are named in them, hold. */
export function countHeld(words: Words, actors: ReadonlySet<string>, terms: readonly Term[]): number {
  return terms.filter((term) => holdsTerm(words, term) || term.actors.some((id) => actors.has(id))).length
}

/** The actors that are mentioned in some stretches of a document's text. */
export function actorsIn(index: RecordIndex, document: string, spans: readonly Span[]): Set<string> {
  const found = new Set<string>()
  for (const mention of index.mentionsIn(document)) {
    if (mention.actor !== null && spans.some(({ start, end }) => mention.start < end && start < mention.end)) {
      found.add(mention.actor)
    }
  }
  return found
}

/** The text folded as the words of a question are. */
export function loweredText(document: DocumentRecord): string {
  let text = lowered.get(document)
  if (text === undefined) {
    text = fold(document.text)
    lowered.set(document, text)
  }
  return text
}

const lowered = new WeakMap<DocumentRecord, string>()

/**
 * A quick look that spares documents from being read: false for those that cannot hold one of the terms. Each is looked
 * at once.
 */
export function documentTest(index: RecordIndex, terms: readonly Term[]): (document: DocumentRecord) => boolean {
  const seen = new Map<string, boolean>()
  return (document) => {
    let may = seen.get(document.id)
    if (may === undefined) {
      may = mayHold(index, document, terms)
      seen.set(document.id, may)
    }
    return may
  }
}

function mayHold(index: RecordIndex, document: DocumentRecord, terms: readonly Term[]): boolean {
  const text = loweredText(document)
  return terms.every(
    (term) =>
      term.roots.some(([first]) => text.includes(first.slice(0, Math.max(3, first.length - 1)))) ||
      index.mentionsIn(document.id).some(({ actor }) => actor !== null && term.actors.includes(actor)),
  )
}
