import { type AppOptions, createApp } from '../../src/http/app.ts'
import { type LiveIndex, liveIndex } from '../../src/http/live-index.ts'
import { openReadings, type Readings } from '../../src/http/readings.ts'
import { openLanguageCore } from '../../src/node/language-core.ts'
import { ask } from '../../src/query/index.ts'
import type { Store } from '../../src/situation/index.ts'
import { openDemonstration } from './demonstration.ts'

/** A server without a socket, on a store in memory. */
export interface TestServer {
  readonly live: LiveIndex
  readonly store: Store
  readonly readings: Readings
  readonly faults: unknown[]
  /** Asks below /api/v1. */
  ask(path: string, init?: RequestInit): Promise<Response>
  /** Asks as a browser would at any path. */
  request(path: string, init?: RequestInit): Promise<Response>
  close(): Promise<void>
}

/** Serves the demonstration story. */
export async function serveDemonstration(change: Partial<AppOptions> = {}): Promise<TestServer> {
  const { store, run } = await openDemonstration()
  return serveStore(store, run, change)
}

/** Serves what a store holds. */
export function serveStore(
  store: Store,
  run: Parameters<typeof liveIndex>[1],
  change: Partial<AppOptions> = {},
  open?: Parameters<typeof openReadings>[1],
): TestServer {
  const live = liveIndex(store, run, '0.0.0', () => 0)
  const readings: Readings = openReadings(live, open)
  const faults: unknown[] = []
  // Each second one correction, since they apply in the order of their times.
  let time = Date.UTC(2031, 2, 4) / 1000
  let language: ReturnType<typeof openLanguageCore> | null = null
  const app = createApp({
    live,
    readings,
    ask: (view, question, filter) => {
      language ??= openLanguageCore()
      return ask(view, question, language, filter)
    },
    by: 'tester',
    clock: () => time++ * 1000,
    access: { names: new Set(['localhost']), token: null },
    page: null,
    version: '0.0.0',
    onFault: (error) => faults.push(error),
    ...change,
  })
  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    if (!headers.has('host')) headers.set('host', 'localhost:4321')
    return app.request(`http://localhost:4321${path}`, { ...init, headers })
  }
  return {
    live,
    store,
    readings,
    faults,
    request,
    ask: (path, init) => request(`/api/v1${path}`, init),
    async close() {
      await readings.close()
      store.close()
    },
  }
}
