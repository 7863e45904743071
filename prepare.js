// After `npm ci` in a checkout: builds what the command line runs. Packing has built already (`prepack`), and where
// the tools that build are left out (`npm ci --omit=dev`) there is nothing to do.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const isPacking = ['pack', 'publish'].includes(process.env.npm_command ?? '')
const hasTools = existsSync(new URL('node_modules/typescript', import.meta.url))
if (!isPacking && hasTools) process.exitCode = spawnSync('npm run build', { shell: true, stdio: 'inherit' }).status ?? 1
