#!/usr/bin/env node
// Plain JavaScript that any Node can parse: checks the version, then starts the program.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const NEEDED = 24
const main = new URL('../dist/cli/main.js', import.meta.url)
const pinned = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url))

if (!existsSync(main)) {
  console.error('sitrep: it is not built yet. Run: npm ci')
  process.exitCode = 3
} else if (Number.parseInt(process.versions.node, 10) >= NEEDED) {
  await import(main.href)
} else if (existsSync(pinned)) {
  // A checkout brings its own Node: use it where the machine's is too old.
  const { status, signal } = spawnSync(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  process.exitCode = signal === null ? (status ?? 3) : 130
} else {
  console.error(`sitrep: it needs Node ${NEEDED} or later, and this is ${process.version}. See https://nodejs.org`)
  process.exitCode = 3
}
