import { add, add2, add3, add4, type FeatureList, templates } from '../../language/net/features.ts'
import { agentsOf, NOUN, POS, PROPN, patientsOf, relations, VBN, VERB } from '../../language/syntax/index.ts'
import type { Facts } from './facts.ts'
import { caseOf } from './word-features.ts'

/** Roles of phrases by the token of their head, indices into `ROLE_CLASSES`; a phrase that is not here has none. */
export type RolesByToken = ReadonlyMap<number, number>

/** What is known when the role of a phrase is asked for: what was decided before it. */
export interface RoleHistory {
  /** Class of the act, cue, proposition or figure. */
  readonly anchorClass: number
  /** Role that a phrase has in this act so far (0 none, not yet asked). */
  readonly roles: RolesByToken
  /** Class of the nearest act above this one whose parties are known, or 0. */
  readonly governorClass: number
  /** Roles in that act, by token. */
  readonly governorRoles: RolesByToken | null
  /** Class and roles of the act before this one in the order of decisions, or 0 and null. */
  readonly lastClass: number
  readonly lastRoles: RolesByToken | null
  /** Class of the act that a token names itself, or 0. */
  readonly acts: Uint8Array
  readonly doers: number
  readonly recipients: number
}

const T = templates(
  'P:path',
  'P:path+lemma',
  'P:path+class',
  'P:path+passive',
  'P:path+top',
  'P:path+case',
  'P:case',
  'P:case+lemma',
  'P:case+class',
  'P:word',
  'P:tag',
  'P:relation',
  'P:class+relation',
  'P:class+tag',
  'P:distance',
  'P:distance+tag',
  'P:anchor tag+path',
  'P:both lemmas',
  'P:passive+relation',
  'P:top+relation',
  'P:kind+distance',
  'P:name+class',
  'P:name+path',
  'P:mention+class',
  'P:mention+path',
  'P:mention',
  'P:clauses',
  'P:governor subject',
  'P:governor subject+relation',
  'P:by',
  'P:own parts',
  'P:between',
  'P:first name',
  'P:phrase head',
  'P:phrase head+class',
  'P:anchor head',
  'P:word+class',
  'P:pronoun',
  'P:direct',
  'P:conjunct',
  'P:conjunct path',
  'P:below top',
  'P:speech',
  'P:speech+class',
  'P:time',
  'P:decided',
  'P:decided+class',
  'P:conjunct role',
  'P:governor role',
  'P:governor role+path',
  'P:last role',
  'P:last role+path',
  'P:is act',
  'P:lexicon+path',
  'P:lexicon+relation',
  'P:child',
  'P:class',
  'P:sentence place',
  'P:anchor relation',
  'P:anchor xcomp',
  'P:possessive',
  'P:lemma+relation',
  'P:case+relation+lemma',
  'P:of anchor',
  'P:voice',
  'P:voice+class',
  'P:voice+path',
  'P:voice taken',
)

const CLAUSE = relations('ccomp', 'xcomp', 'advcl', 'acl', 'acl:relcl', 'parataxis', 'conj', 'root')
const SUBJECT = relations('nsubj', 'nsubj:pass', 'nsubj:outer')
const OBJECT = relations('obj')
const PASSIVE = relations('aux:pass', 'nsubj:pass')
const CONJUNCT = relations('conj')
const APPOSITION = relations('appos', 'flat', 'nmod:desc')
const LONGEST = 12

/** What is the same for all phrases beside one anchor. */
interface AnchorView {
  readonly token: number
  readonly chain: readonly number[]
  readonly depthOf: ReadonlyMap<number, number>
  readonly passive: number
  readonly hasSubject: number
  readonly hasObject: number
  /** The agents and recipients by the tree alone. */
  readonly agents: ReadonlySet<number>
  readonly patients: ReadonlySet<number>
}

/** What the features of all phrases beside an anchor share. */
export function viewAnchor({ tree }: Facts, token: number): AnchorView {
  const chain = chainOf(tree.tokens.head, token)
  let passive = tree.tokens.xpos[token] === VBN ? 1 : 0
  let hasSubject = 0
  let hasObject = 0
  for (let c = tree.first[token]; c >= 0; c = tree.next[c]) {
    const relation = tree.tokens.deprel[c]
    if (PASSIVE[relation] === 1) passive = 2
    if (SUBJECT[relation] === 1) hasSubject = 1
    if (OBJECT[relation] === 1) hasObject = 1
  }
  const depthOf = new Map(chain.map((t, depth) => [t, depth]))
  const agents = new Set(agentsOf(tree, token))
  const patients = new Set(patientsOf(tree, token))
  return { token, chain, depthOf, passive, hasSubject, hasObject, agents, patients }
}

function chainOf(heads: Int32Array, token: number): number[] {
  const chain = [token]
  for (let t = heads[token]; t >= 0 && chain.length < LONGEST; t = heads[t]) chain.push(t)
  return chain
}

/** Puts the features of a phrase (by its head) beside an anchor into the list, which is cleared first. */
export function phraseFeatures(
  facts: Facts,
  anchor: AnchorView,
  j: number,
  history: RoleHistory,
  list: FeatureList,
): void {
  list.count = 0
  const { tokens } = facts.tree
  // The way from the anchor up to the first common governor, and down to the phrase.
  const down: number[] = []
  let top = j
  while (top >= 0 && !anchor.depthOf.has(top) && down.length < LONGEST) {
    down.push(top)
    top = tokens.head[top]
  }
  const ups = top < 0 ? -1 : (anchor.depthOf.get(top) ?? -1)
  let path = 17
  let clauses = 0
  for (let d = 0; d < ups; d++) {
    const relation = tokens.deprel[anchor.chain[d]]
    path = (Math.imul(path, 61) + relation + 1) | 0
    clauses += CLAUSE[relation]
  }
  path = (Math.imul(path, 61) + 99) | 0
  for (let d = down.length - 1; d >= 0; d--) {
    const relation = tokens.deprel[down[d]]
    path = (Math.imul(path, 61) + relation + 1) | 0
    clauses += CLAUSE[relation]
  }
  if (ups < 0) path = 0
  const topLemma = ups <= 0 ? 0 : facts.lemma[top]
  pathFeatures(facts, anchor, j, history.anchorClass, path, topLemma, list)
  phraseOwn(facts, anchor, j, history.anchorClass, path, list)
  treePlace(facts, anchor, j, history.anchorClass, clauses, topLemma, list)
  if (down.length > 0 && ups > 0) {
    const below = down[down.length - 1]
    add3(list, T['P:below top'], tokens.deprel[below], topLemma, tokens.deprel[j])
  }
  const voice = (anchor.agents.has(j) ? 1 : 0) + (anchor.patients.has(j) ? 2 : 0)
  add(list, T['P:voice'], voice)
  add2(list, T['P:voice+class'], voice, history.anchorClass)
  add2(list, T['P:voice+path'], voice, path)
  add4(
    list,
    T['P:voice taken'],
    voice,
    Math.min(2, anchor.agents.size),
    Math.min(2, anchor.patients.size),
    facts.mentionClass[j],
  )
  historyFeatures(facts, j, path, history, list)
}

function pathFeatures(
  facts: Facts,
  { token: k, passive }: AnchorView,
  j: number,
  y: number,
  path: number,
  topLemma: number,
  list: FeatureList,
): void {
  const { tokens } = facts.tree
  const marker = caseOf(facts, j)
  const lemma = facts.lemma[k]
  const relation = tokens.deprel[j]
  add(list, T['P:path'], path)
  add2(list, T['P:path+lemma'], path, lemma)
  add2(list, T['P:path+class'], path, y)
  add2(list, T['P:path+passive'], path, passive)
  add2(list, T['P:path+top'], path, topLemma)
  add2(list, T['P:path+case'], path, marker)
  add2(list, T['P:case'], marker, relation)
  add2(list, T['P:case+lemma'], marker, lemma)
  add2(list, T['P:case+class'], marker, y)
  add3(list, T['P:case+relation+lemma'], marker, relation, facts.lemma[j])
  add2(list, T['P:anchor tag+path'], tokens.xpos[k], path)
  add2(list, T['P:top+relation'], topLemma, relation)
  if (facts.lexicon[k] !== 0) {
    add2(list, T['P:lexicon+path'], facts.lexicon[k], path)
    add3(list, T['P:lexicon+relation'], facts.lexicon[k], relation, marker)
  }
  if (facts.mentionClass[j] > 0) add2(list, T['P:mention+path'], facts.mentionClass[j], path)
  if (facts.name[j] > 0) add2(list, T['P:name+path'], facts.name[j], path)
}

function phraseOwn(
  facts: Facts,
  { token: k, passive }: AnchorView,
  j: number,
  y: number,
  path: number,
  list: FeatureList,
): void {
  const { tokens } = facts.tree
  const word = facts.lemma[j]
  const relation = tokens.deprel[j]
  const tag = tokens.xpos[j]
  const distance = Math.max(-8, Math.min(8, j - k))
  add(list, T['P:class'], y)
  add(list, T['P:word'], word)
  add(list, T['P:tag'], tag)
  add(list, T['P:relation'], relation)
  add2(list, T['P:class+relation'], y, relation)
  add2(list, T['P:class+tag'], y, tag)
  add(list, T['P:distance'], distance)
  add2(list, T['P:distance+tag'], distance, tag)
  add2(list, T['P:both lemmas'], facts.lemma[k], word)
  add3(list, T['P:passive+relation'], passive, relation, j < k ? 1 : 0)
  add2(list, T['P:kind+distance'], tokens.upos[j], distance)
  add2(list, T['P:name+class'], facts.name[j], y)
  add2(list, T['P:mention+class'], facts.mentionClass[j], y)
  add2(list, T['P:mention'], facts.mentionClass[j], relation)
  add2(list, T['P:word+class'], word, y)
  add2(list, T['P:lemma+relation'], facts.lemma[k], relation)
  add3(list, T['P:pronoun'], tag, facts.form[j], y)
  add2(list, T['P:time'], facts.time[j], relation)
  add3(list, T['P:speech'], facts.speech[j], facts.speech[k], relation)
  add3(list, T['P:speech+class'], facts.speech[j], facts.speech[k], y)
  for (let c = facts.tree.first[j]; c >= 0; c = facts.tree.next[c]) {
    add3(list, T['P:child'], tokens.deprel[c], facts.lemma[c], y)
    if (tokens.xpos[c] === POS) add2(list, T['P:possessive'], relation, path)
  }
}

function treePlace(
  facts: Facts,
  { token: k, chain, hasSubject, hasObject }: AnchorView,
  j: number,
  y: number,
  clauses: number,
  topLemma: number,
  list: FeatureList,
): void {
  const { tree } = facts
  const { tokens } = tree
  const relation = tokens.deprel[j]
  const phraseHead = tokens.head[j]
  const anchorHead = tokens.head[k]
  add3(list, T['P:clauses'], clauses, relation, facts.name[j])
  let ofGovernor = 0
  for (let d = 1; d < Math.min(4, chain.length); d++) {
    if (phraseHead === chain[d] && SUBJECT[relation] === 1) ofGovernor = d
  }
  add4(list, T['P:governor subject'], ofGovernor, hasSubject, tokens.upos[k], y)
  add4(list, T['P:governor subject+relation'], ofGovernor, tokens.deprel[k], hasSubject, hasObject)
  add4(list, T['P:own parts'], hasSubject, hasObject, relation, phraseHead === k ? 1 : 0)
  add3(list, T['P:direct'], phraseHead === k ? 1 : 0, anchorHead === j ? 1 : 0, relation * 64 + tokens.deprel[k])
  add4(list, T['P:of anchor'], phraseHead === k ? 1 : 0, anchorHead === j ? 1 : 0, relation * 64 + tokens.deprel[k], y)
  add2(list, T['P:phrase head'], phraseHead < 0 ? 0 : facts.lemma[phraseHead], relation)
  add3(list, T['P:phrase head+class'], phraseHead < 0 ? 0 : facts.lemma[phraseHead], relation, y)
  add3(list, T['P:anchor head'], anchorHead < 0 ? 0 : facts.lemma[anchorHead], tokens.deprel[k], relation)
  add3(list, T['P:anchor relation'], tokens.deprel[k], relation, j < k ? 1 : 0)
  let nouns = 0
  let verbs = 0
  for (let t = Math.min(j, k) + 1; t < Math.max(j, k); t++) {
    if (tokens.upos[t] === NOUN || tokens.upos[t] === PROPN) nouns++
    else if (tokens.upos[t] === VERB) verbs++
  }
  add3(list, T['P:between'], Math.min(nouns, 4), Math.min(verbs, 3), j < k ? 1 : 0)
  const start = facts.analysis.sentences.firstToken[tokens.sentence[j]]
  let first = 1
  for (let t = start; t < j; t++) if (facts.name[t] > 0 || facts.mention[t] >= 0) first = 0
  add3(list, T['P:first name'], first, facts.name[j], relation)
  add2(list, T['P:sentence place'], Math.min(3, j - start), relation)
  if (CONJUNCT[relation] === 1 && phraseHead >= 0) {
    add3(list, T['P:conjunct'], tokens.deprel[phraseHead], tokens.head[phraseHead] === k ? 1 : 0, y)
    add2(list, T['P:conjunct path'], tokens.deprel[phraseHead], topLemma)
  }
}

function historyFeatures(facts: Facts, j: number, path: number, h: RoleHistory, list: FeatureList): void {
  const { tokens } = facts.tree
  const y = h.anchorClass
  const relation = tokens.deprel[j]
  const decided = Math.min(2, h.doers) * 3 + Math.min(2, h.recipients)
  add2(list, T['P:decided'], decided, relation)
  add3(list, T['P:decided+class'], decided, y, relation)
  const head = tokens.head[j]
  if (head >= 0 && (CONJUNCT[relation] === 1 || APPOSITION[relation] === 1)) {
    add3(list, T['P:conjunct role'], relation, h.roles.get(head) ?? 0, y)
  }
  if (h.governorRoles !== null) {
    add3(list, T['P:governor role'], h.governorRoles.get(j) ?? 0, h.governorClass, y)
    add2(list, T['P:governor role+path'], h.governorRoles.get(j) ?? 0, path)
  }
  if (h.lastRoles !== null) {
    add3(list, T['P:last role'], h.lastRoles.get(j) ?? 0, h.lastClass, y)
    add2(list, T['P:last role+path'], h.lastRoles.get(j) ?? 0, path)
  }
  add3(list, T['P:is act'], h.acts[j] ?? 0, y, relation)
}

/** The words whose vectors the net sees: the anchor, the phrase, and their heads. */
export const PHRASE_SLOTS = 4

export function phraseSlots({ tree }: Facts, k: number, j: number, slots: Int32Array): void {
  slots[0] = k
  slots[1] = j
  slots[2] = tree.tokens.head[j]
  slots[3] = tree.tokens.head[k]
}
