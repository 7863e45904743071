import { SitrepError } from '../record/error.ts'
import { sha256Hex } from '../record/identity.ts'
import type { CacheEntry, Store, StoredReading } from '../store/store.ts'
import { newMemo, toldReport } from '../story/index.ts'
import type { Outcome, Reader, Source } from './reader.ts'

/** How many finished readings are written in one transaction, if nobody waits for each. */
const BATCH = 32

/**
 * Reads sources into a store: what is new or changed is read, what is unchanged costs a hash. Each source ends in
 * exactly one outcome, told as it comes; one bad source never stops the others. What has been told as read is
 * committed.
 * @param isStopped asked between sources; once true, what is under way is finished and nothing more is begun
 * @param batch how many finished readings are written in one transaction, and told together
 * @throws SitrepError if the store fails
 * @example
 * ```ts
 * import { readInto, sourcesOf } from 'sitrep'
 * const outcomes = []
 * await readInto(store, reader, sourcesOf([`${story}/0[1-2]*`, 'no-such-file.txt']), (outcome) => outcomes.push(outcome))
 * console.log(outcomes.filter(({ result }) => result === 'unchanged').length) // 2
 * console.log(outcomes.find(({ result }) => result === 'refused').reason) // Cannot read no-such-file.txt: there is no such file. Check the path.
 * ```
 */
export async function readInto(
  store: Store,
  reader: Reader,
  sources: AsyncIterable<Source> | Iterable<Source>,
  onOutcome: (outcome: Outcome) => void = () => undefined,
  isStopped: () => boolean = () => false,
  batch = BATCH,
): Promise<void> {
  const finished: { reading: StoredReading; digest: readonly CacheEntry[]; outcome: Outcome }[] = []
  const underWay = new Set<Promise<void>>()
  const flush = (): void => {
    if (finished.length === 0) return
    store.put(
      finished.map(({ reading }) => reading),
      finished.flatMap(({ digest }) => digest),
    )
    for (const { outcome } of finished.splice(0)) onOutcome(outcome)
  }

  const readOne = async (source: Source): Promise<void> => {
    try {
      const bytes = await source.load()
      const sha256 = sha256Hex(bytes)
      const key = readingKey(sha256, source, reader)
      if (store.summary(source.path)?.key === key) {
        onOutcome({ path: source.path, result: 'unchanged' })
        return
      }
      const { path, format, plain, date, language } = source
      const { records, warnings } = await reader.read({ bytes, path, format, plain, date, language })
      const texts = [...source.remarks, ...warnings.map(({ text }) => text)]
      const outcome: Outcome =
        texts.length === 0 ? { path, result: 'read' } : { path, result: 'read with warnings', warnings: texts }
      const reading = { path, sha256, key, warnings: texts, records }
      finished.push({ reading, digest: digestOf(reading), outcome })
    } catch (error) {
      if (!(error instanceof SitrepError)) throw error
      onOutcome({ path: source.path, result: 'refused', reason: error.message })
    }
    if (finished.length >= batch) flush()
  }

  try {
    for await (const source of sources) {
      if (isStopped()) break
      const task: Promise<void> = readOne(source).finally(() => underWay.delete(task))
      underWay.add(task)
      // Held so that a failure is seen where it is awaited, not as an unhandled rejection before that.
      task.catch(() => undefined)
      if (underWay.size >= reader.concurrency) await Promise.race(underWay)
    }
    await Promise.all(underWay)
  } finally {
    await Promise.allSettled(underWay)
    flush()
  }
}

/** What the story needs of a reading, which costs less now that its records are at hand. */
function digestOf(reading: StoredReading): readonly CacheEntry[] {
  const memo = newMemo()
  toldReport(memo, reading, () => reading.records)
  return memo.made()
}

/** The key of a reading: the bytes, the settings, and everything that read them. */
function readingKey(sha256: string, source: Source, reader: Reader): string {
  const { format, plain, date, language } = source
  return sha256Hex(JSON.stringify([sha256, format, plain, date, language, reader.run]))
}
