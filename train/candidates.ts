import type { Candidates } from '../src/language/tagger/candidates.ts'
import type { Xpos } from '../src/language/tags.ts'
import { UPOS, XPOS } from '../src/language/tags.ts'
import { mix } from '../src/language/text/hash.ts'
import type { Place, ReadDocument } from './tagger.ts'

/** From this often on a word keeps to the labels that it was seen with. */
const COMMON = 25
/** A label is open to words not common where that many of them bear it. */
const OPEN = 4

/** Tags that are told apart by the sentence alone: where a word was seen with one, the other is open to it too. */
const TWINS: readonly (readonly [Xpos, Xpos])[] = [
  ['VBD', 'VBN'],
  ['VB', 'VBP'],
  ['NN', 'NNP'],
]

/** Finds the labels that come into question for each common word, and for all others. */
export function findCandidates(
  documents: readonly ReadDocument[],
  places: readonly Place[],
  pairs: Uint16Array,
): Candidates {
  const labelOf = new Map(Array.from(pairs, (pair, n) => [pair, n]))
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
