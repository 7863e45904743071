import { randomBytes } from 'node:crypto'
import { hostname, networkInterfaces } from 'node:os'
import { fileURLToPath } from 'node:url'
import { NO_FILTER } from '../api/index.ts'
import type { Served } from '../http/answers.ts'
import { createApp } from '../http/app.ts'
import type { Access } from '../http/guard.ts'
import { listen } from '../http/listen.ts'
import { type LiveIndex, liveIndex } from '../http/live-index.ts'
import { openReadings } from '../http/readings.ts'
import { openLanguageCore } from '../node/language-core.ts'
import { openInBrowser } from '../node/open-in-browser.ts'
import { PACKAGE_ROOT } from '../node/package-info.ts'
import { installedRun } from '../node/run.ts'
import { ask } from '../query/index.ts'
import { SitrepError } from '../record/error.ts'
import { SITREP_VERSION } from '../record/version.ts'
import { overviewView } from '../views/page/index.ts'
import { EXIT_INTERRUPTED } from './exit-codes.ts'
import { openForCommand } from './open-for-command.ts'
import { visible } from './visible.ts'

export interface ServeOptions {
  readonly db: string
  readonly port: number
  readonly host: string
  readonly by: string
  readonly open?: boolean
}

/** How long a request waits for another program that writes into the file, in milliseconds. */
const PATIENCE_MS = 2_000

/** `sitrep serve`: the page and its API, until Ctrl-C. */
export async function serveCommand(options: ServeOptions): Promise<void> {
  const { db, host, by } = options
  const store = openForCommand(db, 'create', PATIENCE_MS)
  const version = SITREP_VERSION
  const live = liveIndex(store, installedRun(), version, Date.now)
  const readings = openReadings(live)
  let language: ReturnType<typeof openLanguageCore> | null = null
  const answer: Served['ask'] = (view, question, filter) => {
    language ??= openLanguageCore()
    return ask(view, question, language, filter)
  }
  try {
    const access = accessTo(host)
    const page = fileURLToPath(new URL('dist/web/', PACKAGE_ROOT))
    const onFault = (error: unknown): void => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
      process.stderr.write(`${text.split('\n').map(visible).join('\n')}\n`)
    }
    const app = createApp({ live, readings, ask: answer, by, clock: Date.now, access, page, version, onFault })
    const server = await listen((request) => app.fetch(request), host, options.port)
    const address = `http://${shownHost(host)}:${server.port}/${access.token === null ? '' : `?token=${access.token}`}`
    const warning = access.token === null ? '' : 'Whoever has this address can read and correct the situation.\n'
    process.stdout.write(`${address}\n${warning}Ctrl-C ends it.\n`)
    if (options.open ?? false) openInBrowser(address)
    setImmediate(() => prepare(live))
    await untilInterrupted()
    await server.close()
  } finally {
    await readings.close()
    store.close()
  }
}

/** Makes the first screen before it is asked for. */
function prepare(live: LiveIndex): void {
  try {
    const { index, scope } = live.show(NO_FILTER)
    overviewView(index, scope)
  } catch (error) {
    // Said to whoever asks.
    if (!(error instanceof SitrepError)) throw error
  }
}

/** This machine’s own names need no token; other machines must show one. */
function accessTo(host: string): Access {
  const own = ['localhost', '127.0.0.1', '[::1]']
  if (['localhost', '127.0.0.1', '::1'].includes(host)) return { names: new Set(own), token: null }
  const everywhere = host === '0.0.0.0' || host === '::'
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list?.map(({ address }) => address) ?? [])
  const names = everywhere ? [...own, hostname(), `${hostname()}.local`, ...addresses] : [host]
  return {
    names: new Set(names.map((name) => shownHost(name).toLowerCase())),
    token: randomBytes(24).toString('base64url'),
  }
}

/** The host as it stands in an address: an IPv6 address in brackets. */
function shownHost(host: string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
}

/** Ends with the first Ctrl-C; a second one ends the process at once (nothing is half-written). */
function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    let isEnding = false
    const onSignal = (): void => {
      if (isEnding) process.exit(EXIT_INTERRUPTED)
      isEnding = true
      resolve()
    }
    process.on('SIGINT', onSignal)
    process.on('SIGTERM', onSignal)
  })
}
