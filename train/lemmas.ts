import type { LemmaModel } from '../src/language/lemmas/lemmatizer.ts'
import { applyRule, endingKey, LONGEST_ENDING, ruleFor, wholeKey } from '../src/language/lemmas/lemmatizer.ts'
import type { Section } from '../src/language/model/container.ts'
import { mix } from '../src/text/hash.ts'
import type { GoldDocument } from './treebank.ts'

/** What a word was seen to become: form, Penn tag, lemma, how often. */
export interface LemmaCase {
  readonly form: string
  readonly xpos: number
  readonly lemma: string
  readonly times: number
}

/** Counts the lemmas of treebanks; a lemma longer than its word by much (a spelling corrected) is left out. */
export function lemmaCases(documents: readonly GoldDocument[]): LemmaCase[] {
  const counts = new Map<string, number>()
  for (const { forms, xpos, lemmas } of documents) {
    forms.forEach((form, i) => {
      if (lemmas[i] === '_' && form !== '_') return
      const key = `${form}\t${xpos[i]}\t${lemmas[i]}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    })
  }
  return [...counts].map(([key, times]) => {
    const [form, xpos, lemma] = key.split('\t')
    return { form, xpos: Number(xpos), lemma, times }
  })
}

/** The rule that makes `lemma` of `form`: case, letters off, letters on. */
function ruleOf(form: string, lemma: string): string {
  const common = (a: string, b: string): number => {
    let n = 0
    while (n < a.length && n < b.length && a[n] === b[n]) n++
    return n
  }
  const lower = form.toLowerCase()
  const asIs = common(form, lemma)
  const lowered = common(lower, lemma)
  const low = lowered > asIs || (lowered === asIs && lower === form) ? 1 : 0
  const kept = low === 1 ? lowered : asIs
  return `${low} ${form.length - kept} ${lemma.slice(kept)}`
}

interface Draft {
  readonly table: Map<number, number>
  readonly names: string[]
}

function most(votes: ReadonlyMap<string, number>): string {
  let best = ''
  let times = -1
  for (const [rule, n] of votes) {
    if (n > times || (n === times && rule < best)) {
      best = rule
      times = n
    }
  }
  return best
}

function vote<K>(votes: Map<K, Map<string, number>>, key: K, rule: string, weight: number): void {
  let row = votes.get(key)
  if (row === undefined) {
    row = new Map()
    votes.set(key, row)
  }
  row.set(rule, (row.get(rule) ?? 0) + weight)
}

/** Learns rules by ending (each kind of word counts once) and keeps apart the words that do not follow them. */
export function trainLemmas(cases: readonly LemmaCase[]): LemmaModel {
  const byWord = new Map<string, Map<string, number>>()
  for (const { form, xpos, lemma, times } of cases) vote(byWord, `${form}\t${xpos}`, ruleOf(form, lemma), times)
  const byEnding: Map<number, Map<string, number>>[] = Array.from({ length: LONGEST_ENDING + 1 }, () => new Map())
  const words = [...byWord].sort((a, b) => (a[0] < b[0] ? -1 : 1))
  for (const [word, votes] of words) {
    const [form, xpos] = word.split('\t')
    const lower = form.toLowerCase()
    for (let length = 0; length <= Math.min(LONGEST_ENDING, lower.length); length++) {
      vote(byEnding[length], endingKey(lower, length, Number(xpos)), most(votes), 1)
    }
  }
  const draft: Draft = { table: new Map(), names: [] }
  const number = (rule: string): number => {
    const known = draft.names.indexOf(rule)
    return known >= 0 ? known : draft.names.push(rule) - 1
  }
  // A longer ending is kept where two words or more speak for it.
  for (let length = 0; length <= LONGEST_ENDING; length++) {
    for (const [key, votes] of byEnding[length]) {
      let sum = 0
      for (const n of votes.values()) sum += n
      if (length === 0 || sum > 1) draft.table.set(key, number(most(votes)))
    }
  }
  let model = freeze(draft)
  for (const [word, votes] of words) {
    const [form, xpos] = word.split('\t')
    const rule = number(most(votes))
    if (ruleFor(model, form, Number(xpos)) !== rule) draft.table.set(wholeKey(form, Number(xpos)), rule)
  }
  model = freeze(draft)
  return model
}

function freeze({ table, names }: Draft): LemmaModel {
  let size = 16
  while (size < table.size * 2) size *= 2
  const keys = new Int32Array(size)
  const rules = new Uint16Array(size)
  for (const [key, rule] of table) {
    let slot = mix(key) & (size - 1)
    while (keys[slot] !== 0) slot = (slot + 1) & (size - 1)
    keys[slot] = key
    rules[slot] = rule
  }
  const cuts = new Uint8Array(names.length)
  const letterFrom = new Uint16Array(names.length + 1)
  let letters = ''
  names.forEach((name, n) => {
    const [low, off, ...on] = name.split(' ')
    cuts[n] = Number(low) | (Math.min(Number(off), 127) << 1)
    letterFrom[n] = letters.length
    letters += on.join(' ')
  })
  letterFrom[names.length] = letters.length
  return { keys, rules, cuts, letterFrom, letters: Uint16Array.from(letters, (unit) => unit.charCodeAt(0)) }
}

export function lemmaSections(model: LemmaModel): (readonly [string, Section])[] {
  return [
    ['lemmas.keys', model.keys],
    ['lemmas.rules', model.rules],
    ['lemmas.cuts', model.cuts],
    ['lemmas.letterFrom', model.letterFrom],
    ['lemmas.letters', model.letters],
  ]
}

/** Share of words whose lemma is right, given their tags. */
export function scoreLemmas(model: LemmaModel, documents: readonly GoldDocument[]): number {
  let right = 0
  let all = 0
  for (const { forms, xpos, lemmas } of documents) {
    forms.forEach((form, i) => {
      const rule = ruleFor(model, form, xpos[i])
      all++
      if ((rule < 0 ? form.toLowerCase() : applyRule(model, rule, form)) === lemmas[i]) right++
    })
  }
  return (100 * right) / all
}
