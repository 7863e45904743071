#!/usr/bin/env node
// Plain JavaScript that any Node can parse: checks the version, then starts the program.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const NEEDED = 24
const main = new URL('../dist/cli/main.js', import.meta.url)

if (!existsSync(main)) {
  console.error('sitrep: it is not built yet. Run: npm ci')
  process.exitCode = 3
} else if (Number.parseInt(process.versions.node, 10) >= NEEDED) {
  // Compiled code is kept between runs, in the system's folder for temporary files.
  const { enableCompileCache } = await import('node:module')
  enableCompileCache()
  await import(main.href)
} else {
  await startWithPinned(fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url)))
}

/** A checkout brings its own Node: it is used where the machine's is too old. */
async function startWithPinned(pinned) {
  if (!existsSync(pinned)) {
    console.error(`sitrep: it needs Node ${NEEDED} or later, and this is ${process.version}. See https://nodejs.org`)
    process.exitCode = 3
    return
  }
  const { spawnSync } = await import('node:child_process')
  const args = [fileURLToPath(import.meta.url), ...process.argv.slice(2)]
  const { status, signal } = spawnSync(pinned, args, { stdio: 'inherit' })
  process.exitCode = signal === null ? (status ?? 3) : 130
}
