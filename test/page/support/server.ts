import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { sitrep, startSitrep } from '../../support/sitrep.ts'

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
export async function serveDemonstration(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-page-'))
  cpSync(STORY, join(folder, 'reports'), { recursive: true, filter: (path) => !path.endsWith('README.md') })
  const run = (...args: string[]): string => {
    const { status, stdout, stderr } = sitrep(folder, args)
    if (status !== 0) throw new Error(`sitrep ${args.join(' ')}: ${stderr}`)
    return stdout
  }
  run('read', 'reports')
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
