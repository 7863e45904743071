import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openReader } from '../src/node/reader.ts'
import { openSituation, readInto, type Store, tellStory } from '../src/situation/index.ts'
import { type Making, makePile, type PileReport, sourceOf } from './pile.ts'
import type { Row } from './report.ts'

const ADDED = 10

/**
 * How the time of reading and of the story grows with the pile, what ten more reports cost, and which copies are
 * found. The pile is made from the development data's articles, with copies whose origin is known.
 */
export async function measureGrowth(data: string, sizes: readonly number[]): Promise<Row[]> {
  const largest = Math.max(...sizes) + ADDED
  const pile = makePile(data, largest)
  if (pile === null) {
    console.error(`growth: no articles at ${data}; give the development data's folder with --data`)
    return []
  }
  const rows: Row[] = []
  for (const size of sizes) rows.push(...(await measureSize(pile, size)))
  return rows
}

async function measureSize(pile: readonly PileReport[], size: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-bench-'))
  const store = openSituation(join(folder, 'bench.db'), 'create')
  const reader = openReader(2)
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 50)
  const read = async (reports: readonly PileReport[]): Promise<number> => {
    const begin = performance.now()
    await readInto(store, reader, reports.map(sourceOf), (outcome) => {
      if (outcome.result === 'refused') throw new Error(outcome.reason)
    })
    return performance.now() - begin
  }
  const tell = (): number => {
    const begin = performance.now()
    tellStory(store)
    return performance.now() - begin
  }
  try {
    const reading = await read(pile.slice(0, size))
    const telling = tell()
    const found = copyScores(store, pile.slice(0, size))
    const adding = (await read(pile.slice(size, size + ADDED))) + tell()
    peak = Math.max(peak, process.memoryUsage.rss())
    return [
      { name: `${size} reports, reading on two threads`, value: reading / size, unit: 'ms/report' },
      { name: `${size} reports, story`, value: telling / size, unit: 'ms/report' },
      { name: `${size} reports, ten more, read and told`, value: adding / 1000, unit: 's' },
      { name: `${size} reports, peak memory`, value: peak / 1024 ** 2, unit: 'MB' },
      ...found.map(({ name, value }) => ({ name: `${size} reports, ${name}`, value, unit: '' })),
    ]
  } finally {
    clearInterval(watch)
    await reader.close()
    store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Precision of the copies found, and recall by how they were made; a pair counts once, whichever way round. */
function copyScores(store: Store, pile: readonly PileReport[]): { name: string; value: number }[] {
  const story = store.story()
  if (story === null) throw new Error('the story was not told')
  const pathOf = new Map<string, string>()
  for (const reading of store.readings()) {
    for (const record of reading.records) if (record.type === 'document') pathOf.set(record.id, record.path)
  }
  // All copies of one report are copies of each other.
  const familyOf = new Map(pile.map(({ path, from }) => [path, from ?? path]))
  let right = 0
  let found = 0
  const inFamily = new Set<string>()
  for (const [id, { copyOf }] of Object.entries(story.documents)) {
    for (const { document } of copyOf) {
      const [a, b] = [pathOf.get(id) ?? '', pathOf.get(document) ?? '']
      found++
      if (familyOf.get(a) !== familyOf.get(b)) continue
      right++
      inFamily.add(a).add(b)
    }
  }
  const recall = (making: Making): number => {
    const made = pile.filter((report) => report.making === making)
    return made.length === 0 ? 1 : made.filter(({ path }) => inFamily.has(path)).length / made.length
  }
  return [
    { name: 'copies, precision', value: found === 0 ? 1 : right / found },
    { name: 'whole copies, recall', value: recall('whole copy') },
    { name: 'abridged copies, recall', value: recall('abridged copy') },
    { name: 'reworded copies, recall', value: recall('reworded copy') },
  ]
}
