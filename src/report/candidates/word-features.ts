import { add, add2, add3, type FeatureList, templates } from '../../language/net/features.ts'
import { ADJ, NOUN, PROPN, relations, VERB } from '../../language/syntax/index.ts'
import { hashString } from '../../text/hash.ts'
import { factualityOf } from '../clauses/factuality.ts'
import type { Facts } from './facts.ts'

/** The features of one word as a candidate for an event, a cue or a proposition: itself, its neighbours, its tree. */
const T = templates(
  'lemma',
  'form',
  'xpos',
  'deprel',
  'suffix',
  'lemma+xpos',
  'lemma+deprel',
  'speech',
  'speech+lemma',
  'shape',
  'name',
  'mention',
  'time',
  'lexicon',
  'lexicon+deprel',
  'lexicon+xpos',
  'cueWord',
  'child',
  'child+lemma',
  'child+xpos',
  'own+child+lemma',
  'own+child',
  'child+class',
  'lexicon+child+class',
  'case',
  'own+case',
  'case+lemma',
  'grandchild',
  'grandchild+lemma',
  'head',
  'head+path',
  'head+tag',
  'own+head',
  'head+speech',
  'head+lexicon',
  'sibling',
  'sibling+relation',
  'status cue',
  'status cue+child',
  'status cue+path',
  'status cue+sibling',
  'stance cue',
  'stance cue+child',
  'stance cue+path',
  'stance cue+path+negated',
  'stance cue+case',
  'class+standing',
  'standing',
  'above',
  'root',
  'near',
  'near+tag',
  'own+before',
  'own+after',
  'near+lexicon',
  'act',
  'act+path',
  'act+status',
  'act status+path',
  'act above',
  'act+stance cue',
  'bag',
  'class',
  'class+lemma',
  'class+deprel',
  'class+xpos',
  'class+child',
  'class+head',
)

const CASE = relations('case', 'mark')
const INNER = relations('compound', 'amod', 'nmod', 'nmod:poss', 'nummod')
const ABOVE = relations('aux', 'advmod', 'mark', 'nsubj', 'aux:pass', 'cop')
const HIGHEST = 4

/** Puts the features of a token into the list, which is cleared first. */
export function wordFeatures(facts: Facts, token: number, list: FeatureList): void {
  list.count = 0
  ownFeatures(facts, token, list)
  childFeatures(facts, token, list)
  governorFeatures(facts, token, list)
  neighbourFeatures(facts, token, list)
}

/** Adds what all words of a sentence share: the lemmas of its content words, each once. */
export function sentenceFeatures(facts: Facts, sentence: number, list: FeatureList): void {
  const { firstToken } = facts.analysis.sentences
  const bag = new Set<number>()
  for (let t = firstToken[sentence]; t < firstToken[sentence + 1]; t++) {
    const kind = facts.tree.tokens.upos[t]
    if (kind === NOUN || kind === VERB || kind === ADJ || kind === PROPN) bag.add(facts.lemma[t])
  }
  for (const lemma of bag) add(list, T.bag, lemma)
}

function ownFeatures(facts: Facts, k: number, list: FeatureList): void {
  const { tokens } = facts.tree
  const lemma = facts.lemma[k]
  const deprel = tokens.deprel[k]
  const xpos = tokens.xpos[k]
  add(list, T.lemma, lemma)
  add(list, T.form, facts.form[k])
  add(list, T.xpos, xpos)
  add(list, T.deprel, deprel)
  add(list, T.suffix, facts.suffix[k])
  add2(list, T['lemma+xpos'], lemma, xpos)
  add2(list, T['lemma+deprel'], lemma, deprel)
  add(list, T.speech, facts.speech[k])
  add2(list, T['speech+lemma'], facts.speech[k], lemma)
  add2(list, T.shape, facts.shape[k], k === facts.analysis.sentences.firstToken[tokens.sentence[k]] ? 1 : 0)
  if (facts.name[k] > 0) add2(list, T.name, facts.name[k], deprel)
  if (facts.mentionClass[k] > 0) add(list, T.mention, facts.mentionClass[k])
  if (facts.time[k] > 0) add(list, T.time, 1)
  if (facts.cueWord[k] > 0) add2(list, T.cueWord, facts.cueWord[k], deprel)
  if (facts.statusCue[k] !== 0) add(list, T['status cue'], facts.statusCue[k])
  if (facts.stanceCue[k] !== 0) add(list, T['stance cue'], facts.stanceCue[k])
  const lexicon = facts.lexicon[k]
  if (lexicon === 0) return
  add(list, T.lexicon, lexicon)
  add2(list, T['lexicon+deprel'], lexicon, deprel)
  add2(list, T['lexicon+xpos'], lexicon, xpos)
}

function childFeatures(facts: Facts, k: number, list: FeatureList): void {
  const { tree } = facts
  const { tokens } = tree
  const lemma = facts.lemma[k]
  for (let c = tree.first[k]; c >= 0; c = tree.next[c]) {
    const relation = tokens.deprel[c]
    const word = facts.lemma[c]
    add(list, T.child, relation)
    add2(list, T['child+lemma'], relation, word)
    add2(list, T['child+xpos'], relation, tokens.xpos[c])
    add3(list, T['own+child+lemma'], lemma, relation, word)
    add2(list, T['own+child'], lemma, relation)
    if (facts.statusCue[c] !== 0) add2(list, T['status cue+child'], relation, facts.statusCue[c])
    if (facts.stanceCue[c] !== 0) add2(list, T['stance cue+child'], relation, facts.stanceCue[c])
    if (facts.mentionClass[c] > 0) {
      add2(list, T['child+class'], relation, facts.mentionClass[c])
      if (facts.lexicon[k] !== 0)
        add3(list, T['lexicon+child+class'], facts.lexicon[k], relation, facts.mentionClass[c])
    }
    for (let g = tree.first[c]; g >= 0; g = tree.next[g]) {
      const inner = tokens.deprel[g]
      if (CASE[inner] === 1) {
        add2(list, T.case, relation, facts.lemma[g])
        add2(list, T['own+case'], lemma, facts.lemma[g])
        add2(list, T['case+lemma'], facts.lemma[g], word)
      } else if (INNER[inner] === 1) add2(list, T['grandchild+lemma'], relation, facts.lemma[g])
      else add2(list, T.grandchild, relation, inner)
    }
  }
}

function governorFeatures(facts: Facts, k: number, list: FeatureList): void {
  const { tree } = facts
  const { tokens } = tree
  let path = tokens.deprel[k] + 1
  let h = tokens.head[k]
  for (let depth = 0; depth < HIGHEST; depth++) {
    if (h < 0) {
      add(list, T.root, depth)
      return
    }
    const word = facts.lemma[h]
    add2(list, T.head, depth, word)
    add2(list, T['head+path'], path, word)
    add2(list, T['head+tag'], path, tokens.xpos[h])
    add2(list, T['head+speech'], path, facts.speech[h] & 4)
    if (facts.lexicon[h] !== 0) add2(list, T['head+lexicon'], path, facts.lexicon[h])
    if (facts.statusCue[h] !== 0) add2(list, T['status cue+path'], path, facts.statusCue[h])
    if (facts.stanceCue[h] !== 0) {
      add2(list, T['stance cue+path'], path, facts.stanceCue[h])
      add3(list, T['stance cue+path+negated'], path, facts.stanceCue[h], negated(facts, h))
      if (depth === 0) add3(list, T['stance cue+case'], path, facts.stanceCue[h], caseOf(facts, k))
    }
    if (depth === 0) {
      add2(list, T['own+head'], facts.lemma[k], word)
      for (let c = tree.first[h]; c >= 0; c = tree.next[c]) {
        if (c === k) continue
        add2(list, T.sibling, tokens.deprel[c], facts.lemma[c])
        if (facts.statusCue[c] !== 0) add2(list, T['status cue+sibling'], tokens.deprel[c], facts.statusCue[c])
        add(list, T['sibling+relation'], tokens.deprel[c])
      }
    } else {
      for (let c = tree.first[h]; c >= 0; c = tree.next[c]) {
        if (ABOVE[tokens.deprel[c]] === 1) add3(list, T.above, depth, tokens.deprel[c], facts.lemma[c])
      }
    }
    path = (path * 53 + tokens.deprel[h] + 1) | 0
    h = tokens.head[h]
  }
}

const NOT: ReadonlySet<number> = new Set(['not', "n't", 'n’t', 'never', 'no'].map(hashString))

/** 1 if "not", "never" or "no" hangs on a word. */
function negated({ tree, lemma }: Facts, token: number): number {
  for (let c = tree.first[token]; c >= 0; c = tree.next[c]) if (NOT.has(lemma[c])) return 1
  return 0
}

/** The words that mark a phrase or clause ("for", "to"), as one number; 0 if there are none. */
export function caseOf({ tree, lemma }: Facts, token: number): number {
  let found = 0
  for (let c = tree.first[token]; c >= 0; c = tree.next[c]) {
    if (CASE[tree.tokens.deprel[c]] === 1) found = (Math.imul(found, 31) + lemma[c]) | 0
  }
  return found
}

function neighbourFeatures(facts: Facts, k: number, list: FeatureList): void {
  const { tokens } = facts.tree
  const { firstToken } = facts.analysis.sentences
  const sentence = tokens.sentence[k]
  const from = firstToken[sentence]
  const to = firstToken[sentence + 1]
  for (let offset = -2; offset <= 2; offset++) {
    if (offset === 0) continue
    const at = k + offset
    const inside = at >= from && at < to
    add2(list, T.near, offset, inside ? facts.form[at] : 0)
    if (inside) {
      add2(list, T['near+tag'], offset, tokens.xpos[at])
      if (facts.lexicon[at] !== 0) add2(list, T['near+lexicon'], offset, facts.lexicon[at])
    }
  }
  if (k > from) add2(list, T['own+before'], facts.form[k - 1], facts.lemma[k])
  if (k + 1 < to) add2(list, T['own+after'], facts.lemma[k], facts.form[k + 1])
}

/** The acts of a report by token: class of the act that a word names (0 none) and how it stands (status + 1). */
export interface ActMarks {
  readonly classes: Uint8Array
  readonly statuses: Uint8Array
}

/** Adds which acts a word names or is governed by, and how they stand: for what somebody wants or rejects. */
export function stanceFeatures({ tree, stanceCue }: Facts, token: number, acts: ActMarks, list: FeatureList): void {
  const { head, deprel } = tree.tokens
  add2(list, T.act, acts.classes[token], deprel[token])
  add2(list, T['act+status'], acts.classes[token], acts.statuses[token])
  let path = deprel[token] + 1
  let found = 0
  for (let h = head[token], depth = 0; h >= 0 && depth < HIGHEST; h = head[h], depth++) {
    if (acts.classes[h] > 0) {
      add2(list, T['act+path'], path, acts.classes[h])
      add3(list, T['act status+path'], path, acts.statuses[h], acts.statuses[token])
      if (found === 0) {
        add3(list, T['act above'], acts.classes[h], acts.classes[token], acts.statuses[token])
        add2(list, T['act+stance cue'], acts.classes[h], stanceCue[h])
      }
      found++
    }
    path = (path * 53 + deprel[h] + 1) | 0
  }
}

/** Adds what is known of a word once its class as an event is: for how the act stands, and its mode. */
export function actFeatures(facts: Facts, token: number, eventClass: number, list: FeatureList): void {
  const { tree } = facts
  const { tokens } = tree
  const standing = hashString(factualityOf(tree, token))
  add(list, T.standing, standing)
  add2(list, T['class+standing'], eventClass, standing)
  add(list, T.class, eventClass)
  add2(list, T['class+lemma'], eventClass, facts.lemma[token])
  add2(list, T['class+deprel'], eventClass, tokens.deprel[token])
  add2(list, T['class+xpos'], eventClass, tokens.xpos[token])
  for (let c = tree.first[token]; c >= 0; c = tree.next[c]) {
    add3(list, T['class+child'], eventClass, tokens.deprel[c], facts.lemma[c])
  }
  const head = tokens.head[token]
  if (head >= 0) add3(list, T['class+head'], eventClass, tokens.deprel[token], facts.lemma[head])
}

const SUBJECT = relations('nsubj', 'nsubj:pass')
const OBJECT = relations('obj', 'ccomp', 'xcomp')
const OBLIQUE = relations('obl', 'nmod', 'obl:agent')
const MODIFIER = relations('compound', 'amod')

/** The words whose vectors the net sees beside the features: the candidate, its governors, its main dependents, its neighbours. */
export const WORD_SLOTS = 9

/** Fills `slots` with tokens, -1 if there is none. */
export function wordSlots(facts: Facts, k: number, slots: Int32Array): void {
  const { tokens } = facts.tree
  const { firstToken } = facts.analysis.sentences
  const sentence = tokens.sentence[k]
  const head = tokens.head[k]
  slots[0] = k
  slots[1] = head
  slots[2] = head < 0 ? -1 : tokens.head[head]
  slots[3] = firstChild(facts, k, SUBJECT)
  slots[4] = firstChild(facts, k, OBJECT)
  slots[5] = firstChild(facts, k, OBLIQUE)
  slots[6] = firstChild(facts, k, MODIFIER)
  slots[7] = k > firstToken[sentence] ? k - 1 : -1
  slots[8] = k + 1 < firstToken[sentence + 1] ? k + 1 : -1
}

function firstChild({ tree }: Facts, k: number, set: Uint8Array): number {
  for (let c = tree.first[k]; c >= 0; c = tree.next[c]) if (set[tree.tokens.deprel[c]] === 1) return c
  return -1
}

/** Relations of an adjective that says something of its own, rather than of the noun behind it. */
const PREDICATIVE = relations('root', 'xcomp', 'ccomp', 'acl', 'advcl', 'parataxis')
const PREDICATE_PARTS = relations('nsubj', 'nsubj:pass', 'cop')

/**
 * True if a word may name an act, bring a statement or head a proposition: verbs, nouns, names as a whole, and
 * adjectives that are predicates. Of the situation corpus's acts, cues and propositions 99 in 100 stand on such words.
 */
export function isWordCandidate(facts: Facts, token: number): boolean {
  const { tokens } = facts.tree
  const kind = tokens.upos[token]
  if (kind === VERB || kind === NOUN) return true
  if (kind === PROPN) return facts.mention[token] >= 0
  if (kind !== ADJ) return false
  return PREDICATIVE[tokens.deprel[token]] === 1 || firstChild(facts, token, PREDICATE_PARTS) >= 0
}
