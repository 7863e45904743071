import { createApp } from '../http/app.ts'
import { listen } from '../http/listen.ts'
import { liveSituation } from '../http/live.ts'
import { modelVersions } from '../node/models.ts'
import { packageVersion } from '../node/package-info.ts'
import { currentRun, openSituation } from '../situation/index.ts'

export interface ServeOptions {
  readonly db: string
  readonly port: number
  readonly host: string
  readonly by: string
  readonly open?: boolean
}

/** `sitrep serve`: the page and its API, until Ctrl-C. */
export async function serveCommand(options: ServeOptions): Promise<void> {
  const store = openSituation(options.db, 'create')
  const live = liveSituation(store, currentRun(modelVersions()), packageVersion())
  const app = createApp({ live, by: options.by, clock: Date.now })
  const { port } = await listen(app.fetch, options.host, options.port)
  process.stdout.write(`http://${options.host}:${port}/\n`)
}
