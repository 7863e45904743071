#!/usr/bin/env node
// Plain JavaScript that any Node can parse: checks the version, then starts the program.
import { existsSync } from 'node:fs'

/** The oldest Node that Sitrep runs on, as package.json’s `engines` says it: the first whose SQLite has full-text search. */
const NEEDED = [22, 16]
const main = new URL('../dist/cli/main.js', import.meta.url)

if (!isNewEnough(process.versions.node)) {
  console.error(
    `sitrep: it needs Node ${NEEDED.join('.')} or later, and this is ${process.version}: install a newer one from https://nodejs.org and run it again.`,
  )
  process.exitCode = 3
} else if (!existsSync(main)) {
  console.error('sitrep: it is not built yet. Run: npm ci')
  process.exitCode = 3
} else {
  withoutKnownWarnings()
  // Compiled code is kept between runs, in the system's folder for temporary files.
  const { enableCompileCache } = await import('node:module')
  enableCompileCache()
  await import(main.href)
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])
}

/** Node 22 calls what Sitrep uses of it experimental, though it works alike on all versions: readers need not be told at each run. */
function withoutKnownWarnings() {
  const emitWarning = process.emitWarning
  process.emitWarning = (warning, ...rest) => {
    if (/^(?:SQLite|globSync) is an experimental feature/.test(String(warning))) return
    emitWarning.call(process, warning, ...rest)
  }
}
