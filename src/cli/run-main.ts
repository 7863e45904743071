import { SitrepError } from '../record/error.ts'
import { EXIT_FAILED, EXIT_OK } from './exit-codes.ts'
import { visible } from './visible.ts'

/** Runs the command line; an error becomes one sentence on standard error and an exit code. */
export async function runMain(run: () => Promise<unknown>): Promise<void> {
  // A reader that closes early (`sitrep export | head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? EXIT_OK : EXIT_FAILED)
  })
  try {
    await run()
  } catch (error) {
    process.exitCode = EXIT_FAILED
    if (error instanceof SitrepError) process.stderr.write(`sitrep: ${visible(error.message)}\n`)
    else throw error
  }
}
