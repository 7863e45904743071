import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { growTree } from '../../src/language/syntax/index.ts'
import type { MarkedPair, PairType, TypeFeatures } from '../../src/report/events/type-features.ts'
import { PAIR_TYPES, typeByLexicon, typeFeatures } from '../../src/report/events/type-features.ts'
import type { Input, Layers } from '../../src/report/layers.ts'

/** A sentence of PLV with its marked pair and the type that people gave it. */
export interface PlvRow {
  readonly text: string
  readonly source: readonly [number, number]
  readonly target: readonly [number, number]
  readonly code: PairType
}

export interface TypeExample {
  readonly type: number
  readonly features: TypeFeatures
  readonly byLexicon: PairType | null
  /** Examples that share much of their wording have the same group. */
  readonly group: number
}

/** Reads PLV's train portion. */
export function readPlv(file: string): PlvRow[] {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

/** Turns rows into examples; `read` runs the stages of a reading up to events. */
export function typeExamples(
  rows: readonly PlvRow[],
  read: (input: Input) => Pick<Layers, 'language' | 'events'>,
): TypeExample[] {
  const groups = groupsOf(rows)
  return rows.map((row, i) => {
    const bytes = new TextEncoder().encode(row.text)
    const { language, events } = read({
      bytes,
      path: `plv/${i}`,
      format: 'text',
      plain: true,
      date: null,
      language: 'en',
    })
    const pair: MarkedPair = {
      source: { start: row.source[0], end: row.source[1] },
      target: { start: row.target[0], end: row.target[1] },
      firstToken: 0,
      lastToken: language.story.tokens.count,
    }
    return {
      type: PAIR_TYPES.indexOf(row.code),
      features: typeFeatures(growTree(language.story), pair, events),
      byLexicon: typeByLexicon(pair, events),
      group: groups[i],
    }
  })
}

/** Sentences of which one has a quarter of its word triples in the other, closed under that. */
function groupsOf(rows: readonly PlvRow[]): number[] {
  const triples = rows.map(({ text }) => {
    const words = text.toLowerCase().match(/\w+/g) ?? []
    return new Set(words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`))
  })
  const group = rows.map((_, i) => i)
  const rootOf = (i: number): number => (group[i] === i ? i : rootOf(group[i]))
  const holders = new Map<string, number[]>()
  triples.forEach((set, i) => {
    const shared = new Map<number, number>()
    for (const triple of set) {
      const earlier = holders.get(triple) ?? []
      for (const j of earlier) shared.set(j, (shared.get(j) ?? 0) + 1)
      holders.set(triple, [...earlier, i])
    }
    for (const [j, count] of shared) {
      if (count > Math.min(set.size, triples[j].size) / 4) group[rootOf(i)] = rootOf(j)
    }
  })
  return rows.map((_, i) => rootOf(i))
}
