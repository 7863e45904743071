import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { ReportRecord } from '../../../src/record/record.ts'
import { aggregate } from '../../../src/situation/aggregate.ts'
import { openSqliteStore } from '../../../src/store/sqlite/index.ts'
import type { StoredReading } from '../../../src/store/store.ts'
import { sitrep, startSitrep } from '../../support/sitrep.ts'
import { writePile } from '../../support/three-stories.ts'

const STORY = resolve(import.meta.dirname, '../../../examples/harbor-paysandu')

/** A `sitrep serve` that runs as a process of its own, on a situation in a folder of its own. */
export interface Server {
  /** `http://127.0.0.1:4321`, without a slash at the end. */
  readonly url: string
  readonly folder: string
  /** Runs `sitrep` beside it, in the same folder, and gives what it prints. */
  run(...args: string[]): string
  stop(): Promise<void>
}

/** Reads the demonstration story in a new folder and serves it on a free port. */
export function serveDemonstration(): Promise<Server> {
  return serveFolder((folder, run) => {
    cpSync(STORY, join(folder, 'reports'), { recursive: true, filter: (path) => !path.endsWith('README.md') })
    run('read', 'reports')
  })
}

/** Reads a pile of three stories in a new folder and serves it on a free port. */
export function servePile(): Promise<Server> {
  return serveFolder((folder, run) => {
    writePile(join(folder, 'reports'))
    run('read', 'reports')
  })
}

/** Serves reports whose records were made by hand, told as any, on a free port. */
export function serveRecords(reports: readonly (readonly ReportRecord[])[]): Promise<Server> {
  return serveFolder((folder) => {
    const store = openSqliteStore(join(folder, 'sitrep.db'), 'create')
    store.put(reports.map(readingOf))
    aggregate(store)
    store.close()
  })
}

/** A reading of a report as it is stored. */
function readingOf(records: readonly ReportRecord[]): StoredReading {
  const document = records.find((record) => record.type === 'document')
  if (document === undefined) throw new Error('The records of a report hold no document.')
  const { path, sha256 } = document
  return { path, sha256, key: sha256, warnings: [], records }
}

/** Serves what is put into `sitrep.db` of a new folder. */
async function serveFolder(fill: (folder: string, run: Server['run']) => void): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-page-'))
  const run = (...args: string[]): string => {
    const { status, stdout, stderr } = sitrep(folder, args)
    if (status !== 0) throw new Error(`sitrep ${args.join(' ')}: ${stderr}`)
    return stdout
  }
  fill(folder, run)
  const served = startSitrep(folder, ['serve', '--port', '0'])
  const ended = new Promise<void>((done) => served.once('exit', () => done()))
  const url = await addressOf(served)
  return {
    url,
    folder,
    run,
    async stop() {
      served.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true })
    },
  }
}

/** Where the process says that it listens. */
function addressOf(served: ReturnType<typeof startSitrep>): Promise<string> {
  return new Promise((found, failed) => {
    let said = ''
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      const address = /http:\/\/[^\s/]+:\d+/.exec(said)?.[0]
      if (address !== undefined) found(address)
    }
    served.stdout?.on('data', listen)
    served.stderr?.on('data', listen)
    served.once('exit', (code) => failed(new Error(`sitrep serve ended with ${code}: ${said}`)))
  })
}
