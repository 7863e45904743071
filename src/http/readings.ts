import { availableParallelism } from 'node:os'
import type { ReadingLine } from '../api/index.ts'
import { type ClosableReader, openReader } from '../node/reader.ts'
import { MAX_INPUT_BYTES } from '../node/sources.ts'
import { SitrepError } from '../record/error.ts'
import { sha256Hex } from '../record/identity.ts'
import { type Outcome, readInto, type Source, type Store } from '../situation/index.ts'
import type { LiveIndex } from './live-index.ts'

/** A file as it was sent. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Reads what is sent into the situation, one sending at a time. */
export interface Readings {
  /** Calls `onLine` with the outcome of each file, then with the new revision if the reports could be aggregated. */
  read(files: readonly SentFile[], onLine: (line: ReadingLine) => void, isStopped: () => boolean): Promise<void>
  close(): Promise<void>
}

/** The line that a file ends with. */
type FileLine = Exclude<ReadingLine, { result: 'told' }>

/** How long the reading threads are kept for the next files, in milliseconds. */
const IDLE = 60_000
/** How many files make more than one thread worth its start. */
const FEW = 12

/** A reader that is opened for the files at hand, and kept for the next. */
interface KeptReader {
  /** A thread at the least, so that the page is answered while it reads. */
  forFiles(count: number): Promise<ClosableReader>
  close(): Promise<void>
}

function keptReader(open: (workers: number) => ClosableReader): KeptReader {
  let reader: { readonly workers: number; readonly of: ClosableReader } | null = null
  const close = async (): Promise<void> => {
    const closing = reader
    reader = null
    await closing?.of.close()
  }
  const forFiles = async (count: number): Promise<ClosableReader> => {
    const workers = count <= FEW ? 1 : Math.max(1, availableParallelism())
    if (reader !== null && reader.workers < workers) await close()
    reader ??= { workers, of: open(workers) }
    return reader.of
  }
  return { forFiles, close }
}

export function openReadings(live: LiveIndex, open: (workers: number) => ClosableReader = openReader): Readings {
  const reader = keptReader(open)
  let idle: NodeJS.Timeout | null = null
  let last: Promise<unknown> = Promise.resolve()

  const readNow: Readings['read'] = async (files, onLine, isStopped) => {
    if (idle !== null) clearTimeout(idle)
    const sources = sourcesOf(live.store, files)
    const waiting = sources.map(({ path }) => path)
    const ended = (line: FileLine): void => {
      const place = waiting.indexOf(line.path)
      if (place >= 0) waiting.splice(place, 1)
      onLine(line)
    }
    try {
      const of = await reader.forFiles(sources.length)
      await readInto(live.store, of, sources, (outcome) => ended(outcomeLine(outcome)), isStopped, 1)
    } catch (error) {
      // The situation’s file failed, or a thread did: none of those that have not ended is read.
      const isForeseen = error instanceof SitrepError
      const reason = isForeseen ? error.message : 'A fault of Sitrep’s own; the server’s messages say more.'
      for (const path of waiting) onLine({ result: 'refused', path, reason })
      if (!isForeseen) {
        await reader.close()
        throw error
      }
    } finally {
      idle = setTimeout(() => void reader.close(), IDLE)
      idle.unref()
    }
    try {
      onLine({ result: 'told', revision: live.refresh().revision })
    } catch (error) {
      // The readings are kept, and aggregated later.
      if (!(error instanceof SitrepError)) throw error
    }
  }
  return {
    read(files, onLine, isStopped) {
      const mine = last.then(() => readNow(files, onLine, isStopped))
      last = mine.catch(() => undefined)
      return mine
    },
    async close() {
      if (idle !== null) clearTimeout(idle)
      await last
      await reader.close()
    },
  }
}

function outcomeLine(outcome: Outcome): FileLine {
  switch (outcome.result) {
    case 'read':
    case 'unchanged':
      return { result: outcome.result, path: outcome.path }
    case 'read with warnings':
      return { result: outcome.result, path: outcome.path, warnings: [...outcome.warnings] }
    case 'refused':
      return { result: outcome.result, path: outcome.path, reason: outcome.reason }
  }
}

/** The files as sources, each under a path of its own. */
function sourcesOf(store: Store, files: readonly SentFile[]): Source[] {
  const taken = new Map<string, string>()
  return files.map(({ name, bytes }): Source => {
    const path = freePath(store, taken, safePath(name), sha256Hex(bytes))
    return {
      path,
      format: 'auto',
      plain: false,
      date: null,
      language: null,
      remarks: [],
      load: async () => {
        if (bytes.length <= MAX_INPUT_BYTES) return bytes
        const most = MAX_INPUT_BYTES / 1024 / 1024
        throw new SitrepError(
          'too-large',
          `Cannot read ${path}: it is larger than ${most} MB. Split it into one file per report.`,
        )
      },
    }
  })
}

/** The path itself where it is free or holds the same bytes; else "name (2).txt", so that nothing is replaced unasked. */
function freePath(store: Store, taken: Map<string, string>, path: string, sha256: string): string {
  const dot = /\.[^./]{1,8}$/.exec(path)?.index ?? path.length
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? path : `${path.slice(0, dot)} (${number})${path.slice(dot)}`
    const held = taken.get(candidate) ?? store.summary(candidate)?.sha256
    if (held !== undefined && held !== sha256) continue
    taken.set(candidate, sha256)
    return candidate
  }
}

const LONGEST_PATH = 300

/** A name that came from outside as a path below the situation's folder: it is only ever a name, but it should look like one. */
function safePath(name: string): string {
  const parts = name
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, '')
    .split(/[/\\]+/)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
  return parts.join('/').slice(-LONGEST_PATH).toWellFormed() || 'unnamed'
}
