import { hashPair, hashString, mix } from '../../text/hash.ts'
import type { Sections } from '../model/container.ts'
import { section } from '../model/container.ts'

/**
 * A trained lemmatizer. A rule takes letters off the end of a word and puts others on; which rule a word follows is
 * found by the hash of the word with its Penn tag, else of its longest known ending with the tag.
 */
export interface LemmaModel {
  readonly keys: Int32Array
  readonly rules: Uint16Array
  /** Of each rule: bit 0 lower-case first; the rest is how many letters to take off. */
  readonly cuts: Uint8Array
  /** Letters to put on: rule `r` has `letters[letterFrom[r]]` up to `letterFrom[r + 1]`. */
  readonly letterFrom: Uint16Array
  readonly letters: Uint16Array
}

export const LONGEST_ENDING = 6
const WHOLE_WORD = 0x5bd1e995

export function readLemmatizer(sections: Sections): LemmaModel {
  return {
    keys: section(sections, 'lemmas.keys', Int32Array),
    rules: section(sections, 'lemmas.rules', Uint16Array),
    cuts: section(sections, 'lemmas.cuts', Uint8Array),
    letterFrom: section(sections, 'lemmas.letterFrom', Uint16Array),
    letters: section(sections, 'lemmas.letters', Uint16Array),
  }
}

/** Key of a whole word (as it is written) with a tag. */
export function wholeKey(form: string, xpos: number): number {
  return hashPair(hashString(form) ^ WHOLE_WORD, xpos) || 1
}

/** Key of an ending of a lower-case word with a tag. */
export function endingKey(lower: string, length: number, xpos: number): number {
  return hashPair(hashString(lower.slice(lower.length - length)) + length, xpos) || 1
}

/** Rule of a key, or -1. */
function findRule(model: LemmaModel, key: number): number {
  const { keys, rules } = model
  const mask = keys.length - 1
  for (let slot = mix(key) & mask; ; slot = (slot + 1) & mask) {
    if (keys[slot] === key) return rules[slot]
    if (keys[slot] === 0) return -1
  }
}

/** Rule for a word: its own, its lower-case form's, or its longest known ending's; -1 if there is none. */
export function ruleFor(model: LemmaModel, form: string, xpos: number): number {
  let rule = findRule(model, wholeKey(form, xpos))
  if (rule >= 0) return rule
  const lower = form.toLowerCase()
  for (let length = Math.min(LONGEST_ENDING, lower.length); length >= 0; length--) {
    rule = findRule(model, endingKey(lower, length, xpos))
    if (rule >= 0) return rule
  }
  return -1
}

/** Applies a rule to a word. */
export function applyRule(model: LemmaModel, rule: number, form: string): string {
  const cut = model.cuts[rule]
  const base = (cut & 1) === 1 ? form.toLowerCase() : form
  const off = cut >> 1
  if (off > base.length) return base
  const from = model.letterFrom[rule]
  const to = model.letterFrom[rule + 1]
  const kept = off === 0 ? base : base.slice(0, base.length - off)
  return from === to ? kept : kept + String.fromCharCode(...model.letters.subarray(from, to))
}

/** Makes a function from form and tag to lemma that remembers its answers. */
export function lemmatizerOf(model: LemmaModel): (form: string, xpos: number) => string {
  const memory: Map<string, string>[] = []
  return (form, xpos) => {
    let known = memory[xpos]
    if (known === undefined) {
      known = new Map()
      memory[xpos] = known
    }
    const found = known.get(form)
    if (found !== undefined) return found
    const rule = ruleFor(model, form, xpos)
    const lemma = rule < 0 ? form.toLowerCase() : applyRule(model, rule, form)
    if (known.size < 20_000 && form.length <= 40) known.set(form, lemma)
    return lemma
  }
}
