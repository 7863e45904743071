import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

/** The program as users start it; tests run against the built package. */
export const BIN = resolve(import.meta.dirname, '../../bin/sitrep.js')

/** Runs `sitrep` in a folder to its end. */
export function sitrep(cwd: string, args: readonly string[], input?: string | Uint8Array): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(input === undefined ? {} : { input }),
  })
}

/** Starts `sitrep` in a folder and gives the process. */
export function startSitrep(cwd: string, args: readonly string[]): ReturnType<typeof spawn> {
  return spawn(process.execPath, [BIN, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** The lines of a JSON Lines output, parsed. */
export function jsonLinesOf(output: string): unknown[] {
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line))
}
