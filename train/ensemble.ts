import { parseInput } from '../src/language/parser/parse-input.ts'
import type { ParserModel } from '../src/language/parser/parser.ts'
import { parseSentence, scorerOf } from '../src/language/parser/parser.ts'
import type { ParseState } from '../src/language/parser/transitions.ts'
import { newParseState } from '../src/language/parser/transitions.ts'
import { DEPREL } from '../src/language/tags.ts'
import type { WordForms } from '../src/language/text/word-forms.ts'
import type { ReadDocument } from './tagger.ts'
import { placesOf } from './tagger.ts'

/** Trees of a document: head (-1 for roots) and relation of each word. */
export interface Trees {
  readonly head: Int32Array
  readonly deprel: Uint8Array
}

/** One of the parsers that vote: it reads forward, or backward from the last word to the first. */
export interface Voter {
  readonly model: ParserModel
  readonly backward: boolean
}

function reverseForms(forms: WordForms): WordForms {
  return {
    word: forms.word.toReversed(),
    suffix1: forms.suffix1.toReversed(),
    suffix2: forms.suffix2.toReversed(),
    suffix3: forms.suffix3.toReversed(),
    suffix4: forms.suffix4.toReversed(),
    prefix1: forms.prefix1.toReversed(),
    prefix2: forms.prefix2.toReversed(),
    prefix3: forms.prefix3.toReversed(),
    shape: forms.shape.toReversed(),
    tagClass: forms.tagClass.toReversed(),
    cluster: forms.cluster.toReversed(),
    coarse: forms.coarse.toReversed(),
  }
}

/** The document read from its last word to its first; only what the parser's training looks at is turned round. */
export function reverseDocument({ gold, forms }: ReadDocument): ReadDocument {
  const { count } = gold.words
  const head = gold.head.toReversed().map((h) => (h < 0 ? -1 : count - 1 - h))
  const firsts = gold.firsts.toReversed().map((first) => count - first)
  return { forms: reverseForms(forms), gold: { ...gold, firsts, head, deprel: gold.deprel.toReversed() } }
}

/** Parses all sentences of a document. */
export function parseDocument(model: ParserModel, document: ReadDocument, tags: Uint8Array, pairs: Uint16Array): Trees {
  const { count } = document.gold.words
  const head = new Int32Array(count)
  const deprel = new Uint8Array(count)
  const scorer = scorerOf(model)
  let state: ParseState = newParseState(512)
  for (const { first, last } of placesOf([document])) {
    if (last - first > state.head.length) state = newParseState(last - first)
    parseSentence(scorer, parseInput(document.forms, tags, pairs, first, last), state)
    for (let i = first; i < last; i++) {
      head[i] = state.head[i - first] < 0 ? -1 : first + state.head[i - first]
      deprel[i] = head[i] < 0 ? ROOT : state.label[i - first]
    }
  }
  return { head, deprel }
}

const ROOT = DEPREL.indexOf('root')

function parseBackward(model: ParserModel, document: ReadDocument, tags: Uint8Array, pairs: Uint16Array): Trees {
  const { count } = document.gold.words
  const { head, deprel } = parseDocument(model, reverseDocument(document), tags.toReversed(), pairs)
  return {
    head: head.toReversed().map((h) => (h < 0 ? -1 : count - 1 - h)),
    deprel: deprel.toReversed(),
  }
}

/** Trees that most voters agree on: the projective tree with the most votes, each arc's relation by its voters. */
export function voteTrees(
  voters: readonly Voter[],
  document: ReadDocument,
  tags: Uint8Array,
  pairs: Uint16Array,
): Trees & { readonly votes: Uint8Array } {
  const answers = voters.map(({ model, backward }) =>
    backward ? parseBackward(model, document, tags, pairs) : parseDocument(model, document, tags, pairs),
  )
  const { count } = document.gold.words
  const head = new Int32Array(count)
  const deprel = new Uint8Array(count)
  const votes = new Uint8Array(count)
  for (const { first, last } of placesOf([document])) {
    const size = last - first
    const scores = new Float64Array((size + 1) * (size + 1))
    for (const answer of answers) {
      for (let i = 0; i < size; i++) {
        const h = answer.head[first + i]
        scores[(h < 0 ? 0 : h - first + 1) * (size + 1) + i + 1] += 1
      }
    }
    const best = projectiveTree(scores, size)
    for (let i = 0; i < size; i++) {
      head[first + i] = best[i + 1] === 0 ? -1 : first + best[i + 1] - 1
      const tally = new Map<number, number>()
      for (const answer of answers) {
        if (answer.head[first + i] !== head[first + i]) continue
        votes[first + i]++
        const label = answer.deprel[first + i]
        tally.set(label, (tally.get(label) ?? 0) + 1)
      }
      let chosen = head[first + i] < 0 ? ROOT : answers[0].deprel[first + i]
      let most = 0
      for (const [label, n] of tally) {
        if (n > most) {
          most = n
          chosen = label
        }
      }
      deprel[first + i] = chosen
    }
  }
  return { head, deprel, votes }
}

/**
 * Heads of the projective tree with the highest score and one root (Eisner 1996). `scores[h * (size + 1) + d]` is the
 * score of the arc from `h` to `d`; word 0 is the place above the root.
 */
function projectiveTree(scores: Float64Array, size: number): Int32Array {
  const n = size + 1
  const at = (s: number, t: number): number => s * n + t
  const openRight = new Float64Array(n * n)
  const openLeft = new Float64Array(n * n)
  const doneRight = new Float64Array(n * n)
  const doneLeft = new Float64Array(n * n)
  const splitOpen = new Int32Array(n * n)
  const splitRight = new Int32Array(n * n)
  const splitLeft = new Int32Array(n * n)
  for (let width = 1; width < n; width++) {
    for (let s = 0; s + width < n; s++) {
      const t = s + width
      let best = Number.NEGATIVE_INFINITY
      for (let r = s; r < t; r++) {
        // One root: word 0 takes a single child, so nothing stands between it and that child's left half.
        if (s === 0 && r > 0) break
        const value = doneRight[at(s, r)] + doneLeft[at(r + 1, t)]
        if (value > best) {
          best = value
          splitOpen[at(s, t)] = r
        }
      }
      openRight[at(s, t)] = best + scores[at(s, t)]
      openLeft[at(s, t)] = best + scores[at(t, s)]
      best = Number.NEGATIVE_INFINITY
      for (let r = s + 1; r <= t; r++) {
        const value = openRight[at(s, r)] + doneRight[at(r, t)]
        if (value > best) {
          best = value
          splitRight[at(s, t)] = r
        }
      }
      doneRight[at(s, t)] = best
      best = Number.NEGATIVE_INFINITY
      for (let r = s; r < t; r++) {
        const value = doneLeft[at(s, r)] + openLeft[at(r, t)]
        if (value > best) {
          best = value
          splitLeft[at(s, t)] = r
        }
      }
      doneLeft[at(s, t)] = best
    }
  }
  const heads = new Int32Array(n)
  const pending: [number, number, boolean, boolean][] = [[0, size, true, true]]
  while (pending.length > 0) {
    const item = pending.pop()
    if (item === undefined) break
    const [s, t, rightward, done] = item
    if (s === t) continue
    if (done) {
      const r = rightward ? splitRight[at(s, t)] : splitLeft[at(s, t)]
      if (rightward) pending.push([s, r, true, false], [r, t, true, true])
      else pending.push([s, r, false, true], [r, t, false, false])
      continue
    }
    if (rightward) heads[t] = s
    else heads[s] = t
    const r = splitOpen[at(s, t)]
    pending.push([s, r, true, true], [r + 1, t, false, true])
  }
  return heads
}
