import { dirname, resolve } from 'node:path'
import { openReader, workerCount } from '../node/reader.ts'
import { sourcesOf } from '../node/sources.ts'
import { aggregate, type Outcome, readInto, type Source } from '../situation/index.ts'
import { EXIT_INTERRUPTED, EXIT_OK, EXIT_REFUSED } from './exit-codes.ts'
import { openForCommand } from './open-for-command.ts'
import { progressFor } from './progress.ts'

export interface ReadOptions {
  readonly db: string
  readonly plain?: boolean
  readonly date?: string
  readonly input: 'files' | 'jsonl'
  readonly as: Source['format']
  readonly language?: string
  readonly name: string
  readonly workers?: number
  readonly json?: boolean
}

/** `sitrep read`: reads what is new or changed into the situation, and aggregates all reports. */
export async function readCommand(paths: readonly string[], options: ReadOptions): Promise<void> {
  const store = openForCommand(options.db, 'create')
  const interruption = watchInterruption()
  try {
    const counts = { read: 0, 'read with warnings': 0, unchanged: 0, refused: 0 }
    const sources: Source[] = []
    for await (const source of sourcesOf(paths, {
      base: dirname(resolve(options.db)),
      input: options.input,
      format: options.as,
      plain: options.plain ?? false,
      date: options.date ?? null,
      language: options.language ?? null,
      name: options.name,
    })) {
      sources.push(source)
    }
    const progress = progressFor(options.json ?? false, sources.length)
    const onOutcome = (outcome: Outcome): void => {
      counts[outcome.result]++
      progress.show(outcome)
    }
    const reader = openReader(workerCount(options.workers ?? null, sources.length))
    try {
      await readInto(store, reader, sources, onOutcome, interruption.isStopped)
    } finally {
      await reader.close()
      progress.stop()
    }
    aggregate(store)
    const done = counts.read + counts['read with warnings'] + counts.unchanged + counts.refused
    progress.summary(counts, sources.length - done)
    if (interruption.isStopped()) process.exitCode = EXIT_INTERRUPTED
    else process.exitCode = counts.refused > 0 ? EXIT_REFUSED : EXIT_OK
  } finally {
    interruption.end()
    store.close()
  }
}

/** The first Ctrl-C ends the run after what is under way; a second one ends it at once (nothing is half-written). */
function watchInterruption(): { isStopped(): boolean; end(): void } {
  let stopped = false
  const onSignal = (): void => {
    if (stopped) process.exit(EXIT_INTERRUPTED)
    stopped = true
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  return {
    isStopped: () => stopped,
    end: () => {
      process.off('SIGINT', onSignal)
      process.off('SIGTERM', onSignal)
    },
  }
}
