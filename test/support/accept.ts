import { readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { STORED } from './stored.ts'

/* `npm run accept`: what the tests left as `NAME-changed.EXT` becomes the stored output. Look at the difference first. */

const changed = readdirSync(STORED).filter((name) => /-changed\.\w+$/.test(name))
for (const name of changed) {
  const stored = name.replace(/-changed(\.\w+)$/, '$1')
  renameSync(join(STORED, name), join(STORED, stored))
  console.log(`stored test/stored/${stored}`)
}
if (changed.length === 0) console.log('No output differs from what is stored. Run the tests first.')
