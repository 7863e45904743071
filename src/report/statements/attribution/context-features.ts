import { PROPN, PUNCT, REL } from '../../../language/syntax/index.ts'
import { cueNouns, cueVerbs, FRAMES } from '../../../lexicon/cues.ts'
import { hashString } from '../../../text/hash.ts'
import type { TokenView } from '../token-view/token-view.ts'

/** What the features of cues and roles are computed from: one number per token, computed once for each report. */
export interface ContextFeatures {
  readonly view: TokenView
  /** Hash of the lemma. */
  readonly lemma: Int32Array
  /** Hash of the word in lower case. */
  readonly form: Int32Array
  readonly upos: Uint8Array
  readonly xpos: Uint8Array
  readonly rel: Uint8Array
  readonly head: Int32Array
  /** Hash of the word that joins the token's phrase to its head (first `mark` or `case` child), or 0. */
  readonly joint: Int32Array
  /** Frames of the cue lexicon that the token's lemma has, as bits; 0 if the lexicon lacks it. */
  readonly frames: Int32Array
  /** Name type of the token plus one, 5 in an expression of time, or 0. */
  readonly name: Uint8Array
  /** 0 outside of quotation marks, 1 inside, 2 an opening, 3 a closing mark. */
  readonly quoted: Uint8Array
  /** Relations of the token's children, as bits of coarse classes. */
  readonly children: Int32Array
  /** The token's subject among its children, or -1. */
  readonly subject: Int32Array
  /** How many commas stand before the token in the text. */
  readonly commas: Int32Array
}

const frameBits: ReadonlyMap<string, number> = bitsOf()

function bitsOf(): Map<string, number> {
  const bits = new Map<string, number>()
  for (const [table, shift] of [[cueVerbs, 0] as const, [cueNouns, 1] as const]) {
    for (const [word, frames] of table) {
      let mask = bits.get(word) ?? 0
      for (const frame of frames) mask |= 1 << (FRAMES.indexOf(frame) + (shift === 1 ? 15 : 0))
      bits.set(word, mask)
    }
  }
  return bits
}

/** Bits of `children`: an auxiliary, an auxiliary of the passive. */
export const AUX = 1 << 9
export const AUX_PASS = 1 << 10

/** Coarse classes of relations: what a cue may have below it. */
const CLASS = new Int32Array(64)
for (const [rel, bit] of [
  [REL.nsubj, 0],
  [REL.csubj, 0],
  [REL['nsubj:pass'], 1],
  [REL.obj, 2],
  [REL.iobj, 3],
  [REL.ccomp, 4],
  [REL.xcomp, 5],
  [REL.obl, 6],
  [REL['obl:agent'], 7],
  [REL.advcl, 8],
  [REL.aux, 9],
  [REL['aux:pass'], 10],
  [REL.parataxis, 11],
  [REL['compound:prt'], 12],
  [REL.mark, 13],
  [REL.acl, 14],
  [REL.nmod, 15],
  [REL['nmod:poss'], 16],
  [REL['acl:relcl'], 17],
  [REL.cop, 18],
  [REL.expl, 19],
  [REL.case, 20],
] as const) {
  CLASS[rel] = 1 << bit
}

/** Computes the context features of a report. */
export function readContextFeatures(view: TokenView): ContextFeatures {
  const { tokens } = view.analysis
  const { lemma, form, frames, commas } = wordContextFeatures(view)
  return {
    view,
    lemma,
    form,
    upos: tokens.upos,
    xpos: tokens.xpos,
    rel: tokens.deprel,
    head: tokens.head,
    frames,
    name: nameSignals(view),
    quoted: quotationSignals(view),
    commas,
    ...childContextFeatures(view, lemma),
  }
}

function wordContextFeatures({
  analysis,
  lower,
}: TokenView): Pick<ContextFeatures, 'lemma' | 'form' | 'frames' | 'commas'> {
  const { tokens } = analysis
  const n = tokens.count
  const lemma = new Int32Array(n)
  const form = new Int32Array(n)
  const frames = new Int32Array(n)
  const commas = new Int32Array(n)
  for (let i = 0; i < n; i++) {
    lemma[i] = hashString(tokens.lemma[i])
    form[i] = lower[i] === tokens.lemma[i] ? lemma[i] : hashString(lower[i])
    frames[i] = frameBits.get(tokens.lemma[i]) ?? 0
    // In headlines the tagger takes "Vows" for a name.
    if (frames[i] === 0 && tokens.upos[i] === PROPN && lower[i].endsWith('s')) {
      frames[i] = frameBits.get(lower[i].slice(0, -1)) ?? 0
    }
    if (i > 0) commas[i] = commas[i - 1] + (lower[i - 1] === ',' ? 1 : 0)
  }
  return { lemma, form, frames, commas }
}

function quotationSignals({ analysis, quotationOf, quotations, quotationFirst, quotationLast }: TokenView): Uint8Array {
  const quoted = Uint8Array.from({ length: analysis.tokens.count }, (_, i) => (quotationOf[i] >= 0 ? 1 : 0))
  for (let q = 0; q < quotations.length; q++) {
    if (quotations[q].parent >= 0) continue
    quoted[quotationFirst[q]] = 2
    if (quotations[q].closed) quoted[quotationLast[q]] = 3
  }
  return quoted
}

function nameSignals({ analysis: { tokens, names, times } }: TokenView): Uint8Array {
  const name = new Uint8Array(tokens.count)
  for (const { firstToken, lastToken, type } of names) name.fill(NAME_NUMBER[type], firstToken, lastToken + 1)
  let at = 0
  for (const { start, end } of times) {
    while (at < tokens.count && tokens.end[at] <= start) at++
    for (let i = at; i < tokens.count && tokens.start[i] < end; i++) name[i] = TIME_NUMBER
  }
  return name
}

function childContextFeatures(
  { analysis, tree }: TokenView,
  lemma: Int32Array,
): Pick<ContextFeatures, 'joint' | 'children' | 'subject'> {
  const { tokens } = analysis
  const joint = new Int32Array(tokens.count)
  const children = new Int32Array(tokens.count)
  const subject = new Int32Array(tokens.count).fill(-1)
  for (let i = 0; i < tokens.count; i++) {
    const up = tree.tokens.head[i]
    if (up < 0) continue
    const rel = tokens.deprel[i]
    children[up] |= CLASS[rel]
    if (rel === REL.nsubj || rel === REL['nsubj:pass'] || rel === REL.csubj) subject[up] = i
    if ((rel === REL.mark || rel === REL.case) && i < up && joint[up] === 0 && tokens.upos[i] !== PUNCT) {
      joint[up] = lemma[i]
    }
  }
  return { joint, children, subject }
}

const TIME_NUMBER = 5
const NAME_NUMBER = { PER: 1, ORG: 2, LOC: 3, MISC: 4 } as const
