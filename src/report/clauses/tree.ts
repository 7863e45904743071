import type { Analysis, Tokens } from '../../language/analysis.ts'
import type { Deprel, Upos, Xpos } from '../../language/tags.ts'
import { DEPREL, UPOS, XPOS } from '../../language/tags.ts'
import type { Span } from '../../record/span.ts'

/** The dependency trees of an analysis, to be walked from a head to its dependents. */
export interface Tree {
  readonly text: string
  readonly tokens: Tokens
  readonly sentences: Analysis['sentences']
  /** The first dependent of a token in the order of the text, or -1. */
  readonly first: Int32Array
  /** The next dependent of the same head, or -1. */
  readonly next: Int32Array
  /** Words and lemmas in lower case, filled as they are asked for. */
  readonly words: (string | undefined)[]
  readonly lemmas: (string | undefined)[]
}

/** One tree for an analysis, however many stages walk it. */
const GROWN = new WeakMap<Analysis, Tree>()

/** Links every head to its dependents, in one pass over the tokens. */
export function growTree(analysis: Analysis): Tree {
  const grown = GROWN.get(analysis)
  if (grown !== undefined) return grown
  const { tokens } = analysis
  const first = new Int32Array(tokens.count).fill(-1)
  const next = new Int32Array(tokens.count).fill(-1)
  for (let t = tokens.count - 1; t >= 0; t--) {
    const head = tokens.head[t]
    if (head < 0 || head === t) continue
    next[t] = first[head]
    first[head] = t
  }
  const words: (string | undefined)[] = new Array(tokens.count).fill(undefined)
  const lemmas: (string | undefined)[] = new Array(tokens.count).fill(undefined)
  const tree: Tree = { text: analysis.text, tokens, sentences: analysis.sentences, first, next, words, lemmas }
  GROWN.set(analysis, tree)
  return tree
}

const DEPREL_NUMBER = new Map<string, number>(DEPREL.map((name, i) => [name, i]))
const UPOS_NUMBER = new Map<string, number>(UPOS.map((name, i) => [name, i]))
const XPOS_NUMBER = new Map<string, number>(XPOS.map((name, i) => [name, i]))

/** A set of relations as a look-up by number. */
export function relations(...names: Deprel[]): Uint8Array {
  const set = new Uint8Array(DEPREL.length)
  for (const name of names) set[DEPREL_NUMBER.get(name) ?? 0] = 1
  return set
}

export function upos(name: Upos): number {
  return UPOS_NUMBER.get(name) ?? -1
}

export function xpos(name: Xpos): number {
  return XPOS_NUMBER.get(name) ?? -1
}

export const VERB = upos('VERB')
export const NOUN = upos('NOUN')
export const PROPN = upos('PROPN')
export const PRON = upos('PRON')
export const ADJ = upos('ADJ')
export const AUX = upos('AUX')
export const ADP = upos('ADP')
export const NUM = upos('NUM')
export const DET = upos('DET')
export const VB = xpos('VB')
export const VBD = xpos('VBD')
export const VBG = xpos('VBG')
export const VBN = xpos('VBN')
export const VBP = xpos('VBP')
export const VBZ = xpos('VBZ')
export const WDT = xpos('WDT')
export const WP = xpos('WP')

/** True where the relation of a token to its head is one of the set. */
export function isRelation(tree: Tree, token: number, set: Uint8Array): boolean {
  return set[tree.tokens.deprel[token]] === 1
}

/** The first dependent whose relation is in the set, or -1. */
export function childBy(tree: Tree, head: number, set: Uint8Array): number {
  for (let t = tree.first[head]; t >= 0; t = tree.next[t]) if (set[tree.tokens.deprel[t]] === 1) return t
  return -1
}

/** All dependents whose relation is in the set. */
export function childrenBy(tree: Tree, head: number, set: Uint8Array): readonly number[] {
  let found: number[] | null = null
  for (let t = tree.first[head]; t >= 0; t = tree.next[t]) {
    if (set[tree.tokens.deprel[t]] !== 1) continue
    if (found === null) found = [t]
    else found.push(t)
  }
  return found ?? NONE
}

const NONE: readonly number[] = []

const CONJ = relations('conj')

/** The token and what is coordinated with it. */
export function withConjuncts(tree: Tree, token: number): number[] {
  const found = [token]
  for (const t of childrenBy(tree, token, CONJ)) found.push(t)
  return found
}

/** The words of a token as they stand in the text, in lower case. */
export function wordAt(tree: Tree, token: number): string {
  const known = tree.words[token]
  if (known !== undefined) return known
  const word = tree.text.slice(tree.tokens.start[token], tree.tokens.end[token]).toLowerCase()
  tree.words[token] = word
  return word
}

/** The lemma in lower case. */
export function lemmaAt(tree: Tree, token: number): string {
  const known = tree.lemmas[token]
  if (known !== undefined) return known
  const lemma = tree.tokens.lemma[token].toLowerCase()
  tree.lemmas[token] = lemma
  return lemma
}

/** True where `token` is `top` or hangs below it. */
export function isBelow(tree: Tree, token: number, top: number): boolean {
  for (let t = token, steps = 0; t >= 0 && steps < 100; t = tree.tokens.head[t], steps++) if (t === top) return true
  return false
}

/** The tokens from the first to the last that hang on `top`, as a span of text. */
export function subtreeSpan(tree: Tree, top: number, without: Uint8Array | null = null): Span {
  let first = top
  let last = top
  const visit = (head: number, depth: number): void => {
    for (let t = tree.first[head]; t >= 0; t = tree.next[t]) {
      if (depth === 0 && without !== null && without[tree.tokens.deprel[t]] === 1) continue
      if (t < first) first = t
      if (t > last) last = t
      visit(t, depth + 1)
    }
  }
  visit(top, 0)
  return { start: tree.tokens.start[first], end: tree.tokens.end[last] }
}

const CASE = relations('case', 'mark')

/** The preposition of an oblique or of a noun's complement in lower case ("ahead of" gives "ahead of"), or "". */
export function prepositionOf(tree: Tree, token: number): string {
  let words = ''
  for (let t = tree.first[token]; t >= 0; t = tree.next[t]) {
    if (!isRelation(tree, t, CASE) || t > token) continue
    const word = wordAt(tree, t)
    words = words === '' ? word : `${words} ${word}`
    for (let f = tree.first[t]; f >= 0; f = tree.next[f]) {
      if (isRelation(tree, f, FIXED)) words += ` ${wordAt(tree, f)}`
    }
  }
  if (words !== '') return words
  // The parser may hang the preposition on the office or first name in front: "to Chancellor Mara Lindt".
  for (let t = tree.first[token]; t >= 0 && t < token; t = tree.next[t]) {
    if (!isRelation(tree, t, FRONT)) continue
    for (let c = tree.first[t]; c >= 0 && c < t; c = tree.next[c]) if (isRelation(tree, c, CASE)) return wordAt(tree, c)
  }
  return ''
}

const FRONT = relations('compound', 'flat', 'nmod:desc')
const FIXED = relations('fixed')
