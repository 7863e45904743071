import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openReader } from '../src/node/reader.ts'
import { openSituation, readInto, type Source, tellStory } from '../src/situation/index.ts'
import { exampleReports } from './material.ts'
import type { Row } from './report.ts'

/** How the time of a reading and of the story grows with the pile: a report each, made from the example's sentences. */
export async function measureGrowth(sizes: readonly number[]): Promise<Row[]> {
  const rows: Row[] = []
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'sitrep-bench-'))
    try {
      const store = openSituation(join(folder, 'bench.db'), 'create')
      const reader = openReader(2)
      const begin = performance.now()
      await readInto(store, reader, pile(size), (outcome) => {
        if (outcome.result === 'refused') throw new Error(outcome.reason)
      })
      const read = performance.now()
      tellStory(store)
      const told = performance.now()
      await reader.close()
      store.close()
      rows.push(
        { name: `${size} reports, reading, two threads`, value: (read - begin) / size, unit: 'ms/report' },
        { name: `${size} reports, story`, value: (told - read) / size, unit: 'ms/report' },
      )
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return [...rows, { name: 'memory after growth, resident', value: process.memoryUsage.rss() / 1024 ** 2, unit: 'MB' }]
}

/** Reports of different words: the paragraphs of the examples, dealt anew for each, with its number in its lines. */
function* pile(size: number): Generator<Source> {
  const paragraphs = exampleReports().flatMap(({ text }) => text.split('\n').filter((line) => line.length > 80))
  for (let number = 0; number < size; number++) {
    const chosen = Array.from(
      { length: 8 },
      (_, i) => paragraphs[(number * 7 + i * (1 + (number % 5))) % paragraphs.length],
    )
    const text = `Report ${number} of the bench\n\n${chosen.map((line, i) => `${line} (${number}.${i})`).join('\n\n')}\n`
    yield {
      path: `${number}.txt`,
      format: 'text',
      plain: false,
      date: null,
      language: 'en',
      remarks: [],
      load: async () => new TextEncoder().encode(text),
    }
  }
}
