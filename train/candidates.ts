import type { Candidates } from '../src/language/tagger/candidates.ts'
import type { Xpos } from '../src/language/tags.ts'
import { UPOS, XPOS } from '../src/language/tags.ts'
import { mix } from '../src/text/hash.ts'
import type { Place, ReadDocument } from './places.ts'

/** From this often on a word keeps to the labels that it was seen with. */
const COMMON = 25
/** A label is open to words not common where that many of them bear it. */
const OPEN = 4

/** Tags that are told apart by the sentence alone: if a word was seen with one, the other is open to it too. */
const TWINS: readonly (readonly [Xpos, Xpos])[] = [
  ['VBD', 'VBN'],
  ['VB', 'VBP'],
  ['NN', 'NNP'],
]

/** So often, and to that share, must a common word bear one label to be given it without asking the weights. */
const SURE_TIMES = 20
const SURE_SHARE = 0.99
/** A word seen so often that is an interjection in a smaller share of its places is none: "say" in reports is a verb. */
const NO_INTERJECTION_TIMES = 50
const NO_INTERJECTION_SHARE = 0.03

/** Finds the labels that come into question for each common word, and for all others. */
export function findCandidates(
  documents: readonly ReadDocument[],
  places: readonly Place[],
  pairs: Uint16Array,
): Candidates {
  const labelOf = new Map(Array.from(pairs, (pair, n) => [pair, n]))
  const seen = countLabels(documents, places, labelOf)
  const bearers = new Map<number, number>()
  const common: [number, number[]][] = []
  for (const [word, row] of seen) {
    const times = [...row.values()].reduce((sum, n) => sum + n, 0)
    if (word !== 0 && times >= COMMON) common.push([word, withTwins([...row.keys()], labelOf)])
    else for (const label of row.keys()) bearers.set(label, (bearers.get(label) ?? 0) + 1)
  }
  const open = [...bearers].filter(([, n]) => n >= OPEN).map(([label]) => label)
  const all = Array.from(pairs, (_, label) => label)
  return pack(open.length === 0 ? all : open.sort((a, b) => a - b), common)
}

/**
 * The same candidates, but a word that bears one label nearly always keeps to it, and rare interjections are left out. For
 * the finished tagger alone: it spares a third of the words, and while learning the others would miss what they teach.
 */
export function settleSure(
  candidates: Candidates,
  documents: readonly ReadDocument[],
  places: readonly Place[],
  pairs: Uint16Array,
): Candidates {
  const seen = countLabels(documents, places, new Map(Array.from(pairs, (pair, n) => [pair, n])))
  const lists = candidates.lists.slice()
  const from = [...candidates.from]
  const labels = [...candidates.labels]
  const numbers = new Map<string, number>()
  const listOf = (chosen: readonly number[]): number => {
    const name = chosen.join(' ')
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, from.length - 1)
    labels.push(...chosen)
    from.push(labels.length)
    return from.length - 2
  }
  candidates.keys.forEach((word, slot) => {
    const row = word === 0 ? undefined : seen.get(word)
    if (row === undefined) return
    const all = [...row.values()].reduce((sum, n) => sum + n, 0)
    const old = candidates.labels.subarray(candidates.from[lists[slot]], candidates.from[lists[slot] + 1])
    const kept = Array.from(old).filter((label) => {
      const rare = (row.get(label) ?? all) < all * NO_INTERJECTION_SHARE
      return all < NO_INTERJECTION_TIMES || !rare || XPOS[pairs[label] & 63] !== 'UH'
    })
    if (kept.length < old.length) lists[slot] = listOf(kept)
    for (const [label, n] of row) if (n >= SURE_TIMES && n >= all * SURE_SHARE) lists[slot] = listOf([label])
  })
  return { keys: candidates.keys, lists, from: Uint32Array.from(from), labels: Uint8Array.from(labels) }
}

/** How often each word bears each label. */
function countLabels(
  documents: readonly ReadDocument[],
  places: readonly Place[],
  labelOf: ReadonlyMap<number, number>,
): Map<number, Map<number, number>> {
  const seen = new Map<number, Map<number, number>>()
  for (const { document, first, last } of places) {
    const { gold, forms } = documents[document]
    for (let i = first; i < last; i++) {
      const label = labelOf.get(gold.upos[i] * 64 + gold.xpos[i]) ?? 0
      const row = seen.get(forms.word[i]) ?? new Map<number, number>()
      seen.set(forms.word[i], row)
      row.set(label, (row.get(label) ?? 0) + 1)
    }
  }
  return seen
}

function withTwins(labels: readonly number[], labelOf: ReadonlyMap<number, number>): number[] {
  const all = new Set(labels)
  // A word that was only ever seen with one label keeps it.
  if (labels.length > 1) {
    for (const [pair, label] of labelOf) {
      const upos = UPOS[pair >> 6]
      const xpos = XPOS[pair & 63]
      for (const [a, b] of TWINS) {
        const twin = xpos === a ? b : xpos === b ? a : null
        if (twin === null || !all.has(label)) continue
        const other = labelOf.get(
          UPOS.indexOf(twin === 'NNP' ? 'PROPN' : twin === 'NN' ? 'NOUN' : upos) * 64 + XPOS.indexOf(twin),
        )
        if (other !== undefined) all.add(other)
      }
    }
  }
  return [...all].sort((a, b) => a - b)
}

function pack(open: readonly number[], common: readonly (readonly [number, readonly number[]])[]): Candidates {
  let size = 16
  while (size < common.length * 4) size *= 2
  const keys = new Int32Array(size)
  const lists = new Uint16Array(size)
  const from = [0, open.length]
  const labels = [...open]
  const numbers = new Map<string, number>()
  for (const [word, list] of common) {
    const name = list.join(' ')
    let number = numbers.get(name)
    if (number === undefined) {
      number = from.length - 1
      numbers.set(name, number)
      labels.push(...list)
      from.push(labels.length)
    }
    let slot = mix(word) & (size - 1)
    while (keys[slot] !== 0) slot = (slot + 1) & (size - 1)
    keys[slot] = word
    lists[slot] = number
  }
  return { keys, lists, from: Uint32Array.from(from), labels: Uint8Array.from(labels) }
}
