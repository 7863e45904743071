import type { Analysis } from '../../language/analysis.ts'
import { ADJ, buildTree, matchedTokens, NOUN, type Tree, VERB } from '../../language/syntax/index.ts'
import { cueNouns, cueVerbs } from '../../lexicon/cues.ts'
import { eventNounCodes, eventVerbs, positionCues, statusCues } from '../../lexicon/event-words.ts'
import { ACTOR_KINDS, EVENT_CODES } from '../../record/vocabulary.ts'
import { hashString } from '../../text/hash.ts'
import type { Mentions, Statement, Time } from '../layers.ts'

/**
 * What the models of events, statements, positions and figures ask of each word of a report, computed once: hashes and
 * small classes in parallel arrays, by token.
 */
export interface Facts {
  readonly tree: Tree
  readonly analysis: Analysis
  /** Hash of the lemma in lower case. */
  readonly lemma: Int32Array
  /** Hash of the word in lower case. */
  readonly form: Int32Array
  /** Hash of the last three characters. */
  readonly suffix: Int32Array
  /** 0 none, 1 begins with a capital, 2 all capitals, 3 digits. */
  readonly shape: Uint8Array
  /** 0 in no name, else type of name + 1 (PER, ORG, LOC, MISC). */
  readonly name: Uint8Array
  /** Index of the widest mention that the token heads, or -1. */
  readonly mention: Int32Array
  /** Of that mention: kind and form, or 0. */
  readonly mentionClass: Uint8Array
  /** Index of the widest mention that covers the token, or -1. */
  readonly covering: Int32Array
  /** 1 if the token stands in a time expression. */
  readonly time: Uint8Array
  /** 0 outside all statements, 1 in indirect content, 2 in mixed, 3 in direct; + 4 for a cue; + 8 for a source. */
  readonly speech: Uint8Array
  /** What the lexicons say of the lemma: a small number for a set of types of events, 0 for none. */
  readonly lexicon: Int32Array
  /** 1 if the lemma is a cue of speech in the lexicon. */
  readonly cueWord: Uint8Array
  /** What the lexicon's first entry says about the standing of what the word governs, or 0. */
  readonly statusCue: Int32Array
  /** What the lexicon's first entry says about a stance on what the word governs, or 0. */
  readonly stanceCue: Int32Array
}

const FORMS = ['name', 'adjective', 'metonym', 'location', 'description', 'pronoun'] as const
const NAME_TYPES = ['PER', 'ORG', 'LOC', 'MISC'] as const
const QUOTES = ['indirect', 'mixed', 'direct'] as const

/** Lays out the facts of a report. Linear in its length. */
export function factsOf(
  analysis: Analysis,
  mentions: Mentions,
  times: readonly Time[],
  statements: readonly Statement[],
): Facts {
  const { tokens, text } = analysis
  const { count } = tokens
  const tree = buildTree(analysis)
  const lemma = new Int32Array(count)
  const form = new Int32Array(count)
  const suffix = new Int32Array(count)
  const shape = new Uint8Array(count)
  const lexicon = new Int32Array(count)
  const cueWord = new Uint8Array(count)
  const statusCue = new Int32Array(count)
  const stanceCue = new Int32Array(count)
  for (let t = 0; t < count; t++) {
    const word = text.slice(tokens.start[t], tokens.end[t])
    const lower = word.toLowerCase()
    const base = tokens.lemma[t].toLowerCase()
    lemma[t] = hashString(base)
    form[t] = hashString(lower)
    suffix[t] = hashString(lower.slice(-3))
    shape[t] = shapeOf(word, lower)
    lexicon[t] = lexiconClass(tokens.upos[t], base)
    statusCue[t] = statusClass(tokens.upos[t], base)
    stanceCue[t] = stanceClass(base)
    cueWord[t] = cueVerbs.has(base) ? 1 : cueNouns.has(base) ? 2 : 0
  }
  const name = new Uint8Array(count)
  for (const { firstToken, lastToken, type } of analysis.names)
    name.fill(NAME_TYPES.indexOf(type) + 1, firstToken, lastToken + 1)
  const { mention, covering, mentionClass } = mentionsByToken(mentions, count)
  const time = new Uint8Array(count)
  for (const span of times) for (const t of matchedTokens(tokens, span)) time[t] = 1
  return {
    tree,
    analysis,
    lemma,
    form,
    suffix,
    shape,
    name,
    mention,
    mentionClass,
    covering,
    time,
    speech: speechByToken(analysis, statements),
    lexicon,
    cueWord,
    statusCue,
    stanceCue,
  }
}

function shapeOf(word: string, lower: string): number {
  const first = word.charCodeAt(0)
  if (first >= 48 && first <= 57) return 3
  if (word === lower) return 0
  return word.length > 1 && word === word.toUpperCase() ? 2 : 1
}

/** Types of events that the lexicon has for the lemma, as a set of bits. */
function lexiconClass(upos: number, lemma: string): number {
  let set = 0
  if (upos === VERB) for (const { code } of eventVerbs(lemma)) set |= 1 << EVENT_CODES.indexOf(code)
  else if (upos === NOUN) for (const code of eventNounCodes(lemma)) set |= 1 << EVENT_CODES.indexOf(code)
  return set
}

/** The effect of the first cue of standing that the lexicon has for a lemma, and where it holds. */
function statusClass(upos: number, lemma: string): number {
  const kind = upos === VERB ? 'verb' : upos === NOUN ? 'noun' : upos === ADJ ? 'adjective' : 'modifier'
  const cue = statusCues(kind, lemma).at(-1)
  return cue === undefined ? 0 : hashString(`${kind} ${cue.effect} ${cue.where}`)
}

/** The stance that the lexicon's plainest cue of a lemma shows, and on what. */
function stanceClass(lemma: string): number {
  const cue = positionCues(lemma).at(-1)
  return cue === undefined ? 0 : hashString(`${cue.stance} ${cue.place} ${cue.negated}`)
}

function mentionsByToken({ mentions }: Mentions, count: number): Pick<Facts, 'mention' | 'covering' | 'mentionClass'> {
  const mention = new Int32Array(count).fill(-1)
  const covering = new Int32Array(count).fill(-1)
  const mentionClass = new Uint8Array(count)
  mentions.forEach((one, i) => {
    const wider = (other: number): boolean =>
      other < 0 || one.end - one.start > mentions[other].end - mentions[other].start
    if (wider(mention[one.headToken])) {
      mention[one.headToken] = i
      mentionClass[one.headToken] = 1 + ACTOR_KINDS.indexOf(one.kind) * FORMS.length + FORMS.indexOf(one.form)
    }
    for (let t = one.firstToken; t <= one.lastToken; t++) if (wider(covering[t])) covering[t] = i
  })
  return { mention, covering, mentionClass }
}

function speechByToken({ tokens }: Analysis, statements: readonly Statement[]): Uint8Array {
  const speech = new Uint8Array(tokens.count)
  for (const { content, cue, source, quote } of statements) {
    for (const span of content) for (const t of matchedTokens(tokens, span)) speech[t] |= QUOTES.indexOf(quote) + 1
    for (const span of cue) for (const t of matchedTokens(tokens, span)) speech[t] |= 4
    for (const span of source) for (const t of matchedTokens(tokens, span)) speech[t] |= 8
  }
  return speech
}
