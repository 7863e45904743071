import { aggregate } from '../situation/index.ts'
import { EXIT_OK, EXIT_REFUSED } from './exit-codes.ts'
import { openForCommand } from './open-for-command.ts'
import { visible } from './visible.ts'

/** `sitrep forget`: removes reports, and aggregates the others again. */
export function forgetCommand(paths: readonly string[], options: { db: string }): void {
  const store = openForCommand(options.db, 'refuse')
  try {
    let missing = 0
    for (const path of paths) {
      if (store.remove(path)) {
        process.stdout.write(`forgotten  ${visible(path)}\n`)
      } else {
        missing++
        const known = store.summaries().map((summary) => summary.path)
        const hint = known.length === 0 ? 'It holds no report' : `It holds, for example, ${visible(known[0])}`
        process.stderr.write(`sitrep: There is no report ${visible(path)} in ${options.db}. ${hint}.\n`)
      }
    }
    aggregate(store)
    process.exitCode = missing > 0 ? EXIT_REFUSED : EXIT_OK
  } finally {
    store.close()
  }
}
