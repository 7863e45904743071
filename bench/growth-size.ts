import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openSituation } from '../src/index.ts'
import { openReader } from '../src/node/reader.ts'
import { aggregate, allRecords, readInto } from '../src/situation/index.ts'
import { type PileReport, sourceOf } from './pile.ts'

/*
 * Measures one size in a process of its own, so that its memory is its own: `node bench/growth-size.ts PILE.jsonl SIZE
 * ADDED` reads and tells SIZE reports of the pile, then ADDED more, and prints what that took and which copies it found.
 */

/** What a process that measures one size prints. */
export interface Measured {
  /** Milliseconds. */
  readonly reading: number
  readonly aggregation: number
  readonly adding: number
  /** Bytes of resident memory, at most. */
  readonly peak: number
  /** Pairs of paths: a report and one that it copies, of the first SIZE reports. */
  readonly copies: readonly (readonly [string, string])[]
}

async function measure(pile: string, size: number, added: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-bench-'))
  const store = openSituation(join(folder, 'bench.db'), 'create')
  const reader = openReader(2)
  const timed = async (work: () => Promise<void> | void): Promise<number> => {
    const begin = performance.now()
    await work()
    return performance.now() - begin
  }
  const read = (from: number, to: number): Promise<void> =>
    readInto(store, reader, sources(pile, from, to), (outcome) => {
      if (outcome.result === 'refused') throw new Error(outcome.reason)
    })
  try {
    const reading = await timed(() => read(0, size))
    const aggregation = await timed(() => aggregate(store))
    const documents = allRecords(store, reader.run, '').filter((record) => record.type === 'document')
    const pathOf = new Map(documents.map(({ id, path }) => [id, path]))
    const copies = documents.flatMap(({ path, copyOf }) =>
      copyOf.map(({ document }): [string, string] => [path, pathOf.get(document) ?? '']),
    )
    const adding = await timed(async () => {
      await read(size, size + added)
      aggregate(store)
    })
    return { reading, aggregation, adding, peak: process.resourceUsage().maxRSS * 1024, copies }
  } finally {
    await reader.close()
    store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function* sources(pile: string, from: number, to: number): AsyncGenerator<ReturnType<typeof sourceOf>> {
  let number = 0
  for await (const line of createInterface({ input: createReadStream(pile) })) {
    if (number >= to) return
    if (number >= from) yield sourceOf(reportOf(line))
    number++
  }
}

function reportOf(line: string): PileReport {
  return JSON.parse(line)
}

if (process.argv[1] === import.meta.filename) {
  const [pile, size, added] = process.argv.slice(2)
  process.stdout.write(JSON.stringify(await measure(pile, Number(size), Number(added))))
}
