import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readText } from './treebank.ts'

/** Texts to learn from without marks. */
export interface RawTexts {
  /** News as people wrote it. */
  readonly news: readonly string[]
  /** Made-up news: good for words' company, not for trees. */
  readonly synthetic: readonly string[]
}

const lines = (path: string): string[] =>
  existsSync(path)
    ? readText(path)
        .split('\n')
        .filter((line) => line !== '')
    : []

/** Sentences of a column file, each on a paragraph of its own, a hundred to a text. */
export function columnText(path: string): string[] {
  if (!existsSync(path)) return []
  const sentences: string[] = []
  for (const block of readText(path).split('\n\n')) {
    const words: string[] = []
    for (const line of block.split('\n')) {
      const columns = line.split('\t')
      if (!line.startsWith('#') && columns.length >= 3) words.push(columns[1])
    }
    if (words.length > 0) sentences.push(words.join(' '))
  }
  const texts: string[] = []
  for (let n = 0; n < sentences.length; n += 100) texts.push(sentences.slice(n, n + 100).join('\n\n'))
  return texts
}

function jsonTexts(path: string): string[] {
  return lines(path).map((line) => {
    const record: { text: string } = JSON.parse(line)
    return record.text
  })
}

function re3dTexts(data: string): string[] {
  const folder = join(data, 'entities-relations/re3d')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .flatMap((collection) => {
      const path = join(folder, collection, 'documents.json')
      if (!existsSync(path)) return []
      const content = readText(path)
        .replace(/^\ufeff/, '')
        .trimStart()
      const documents: { text: string }[] = content.startsWith('[')
        ? JSON.parse(content)
        : content
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((line) => JSON.parse(line))
      return documents.map(({ text }) => text)
    })
}

function meantimeTexts(path: string): string[] {
  return lines(path).map((line) => {
    const record: { sentences: string[][] } = JSON.parse(line)
    return record.sentences.map((words) => words.join(' ')).join('\n\n')
  })
}

/** The unmarked text of a data folder; with `open`, only from collections with a stated open licence. */
export function readRawTexts(data: string, open: boolean): RawTexts {
  const free = [
    ...columnText(join(data, 'ner/wikigold/train.iob2.gz')),
    ...re3dTexts(data),
    ...meantimeTexts(join(data, 'time/meantime/train.jsonl.gz')),
  ]
  if (open) return { news: free, synthetic: [] }
  return {
    news: [
      ...jsonTexts(join(data, 'attribution/polnear/train.jsonl.gz')),
      ...columnText(join(data, 'ner/gmb/train.iob2.gz')),
      ...free,
    ],
    synthetic: jsonTexts(join(data, 'events/ngec-synthetic/train.jsonl.gz')),
  }
}
