import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { WordClasses } from '../src/language/model/word-classes.ts'
import { buildWordClasses } from '../src/language/model/word-classes.ts'
import { XPOS } from '../src/language/tags.ts'
import { viewText } from '../src/language/text/text-view.ts'
import { newWordForms, readWordForms } from '../src/language/text/word-forms.ts'
import type { WordCluster } from './clusters.ts'
import { readText } from './treebank.ts'

const xposNames: readonly string[] = XPOS

/** How often each word (in lower case) bears each Penn tag in machine-tagged news. */
export type TagCounts = Map<string, Map<string, number>>

/** Hash of a word as the reader of forms makes it. */
export function wordHash(word: string): number {
  const forms = newWordForms(1)
  const spans = { count: 1, start: Uint32Array.of(0), end: Uint32Array.of(word.length) }
  readWordForms(viewText(word), spans, 0, 1, null, forms)
  return forms.word[0]
}

function count(counts: TagCounts, word: string, tag: string): void {
  const key = word.toLowerCase().replace(/\d/g, '0')
  let tags = counts.get(key)
  if (tags === undefined) {
    tags = new Map()
    counts.set(key, tags)
  }
  tags.set(tag, (tags.get(tag) ?? 0) + 1)
}

/** Counts the tags of GMB and of PolNeAR's CoreNLP layer, as far as the folder has them. */
export function countSilverTags(data: string): TagCounts {
  const counts: TagCounts = new Map()
  const gmb = join(data, 'ner/gmb/train.iob2.gz')
  if (existsSync(gmb)) {
    for (const line of readText(gmb).split('\n')) {
      const columns = line.split('\t')
      if (columns.length >= 4) count(counts, columns[1], columns[3])
    }
  }
  const polnear = join(data, 'attribution/polnear/train.corenlp.tsv.gz')
  if (existsSync(polnear)) {
    for (const line of readText(polnear).split('\n')) {
      const columns = line.split('\t')
      if (columns.length >= 8 && !line.startsWith('#')) count(counts, columns[1], columns[3])
    }
  }
  return counts
}

/** Class of a word's tags: the commonest, and a second one that at least a tenth of its places bear. */
function tagClassOf(tags: ReadonlyMap<string, number>): string {
  const ranked = [...tags].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const all = ranked.reduce((sum, [, n]) => sum + n, 0)
  const kept = ranked.slice(0, 2).filter(([, n], place) => place === 0 || n * 10 >= all)
  const often = all >= 20 ? 2 : all >= 4 ? 1 : 0
  return `${kept.map(([tag]) => xposNames.indexOf(tag)).join('.')}/${often}`
}

/** The table of words: classes of tags, and clusters where given. Words seen once are left out. */
export function wordClassesFrom(counts: TagCounts, clusters: ReadonlyMap<string, WordCluster>): WordClasses {
  const numbers = new Map<string, number>()
  const entries: [number, number, number, number][] = []
  const words = new Set([...counts.keys(), ...clusters.keys()])
  for (const word of [...words].sort()) {
    const tags = counts.get(word)
    const cluster = clusters.get(word)
    let all = 0
    for (const n of tags?.values() ?? []) all += n
    if (cluster === undefined && all < 2) continue
    let id = 0
    if (tags !== undefined && all >= 2) {
      const name = tagClassOf(tags)
      id = numbers.get(name) ?? numbers.size + 1
      numbers.set(name, id)
    }
    entries.push([wordHash(word), id, cluster?.fine ?? 0, cluster?.coarse ?? 0])
  }
  return buildWordClasses(entries)
}
