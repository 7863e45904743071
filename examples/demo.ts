import { spawnSync } from 'node:child_process'
import { relative, resolve } from 'node:path'

/* `npm run demo`: reads the demonstration story into ./demo.db, shows its brief, and says what to do next. */

const SITREP = resolve(import.meta.dirname, '../bin/sitrep.js')
const STORY = relative('', resolve(import.meta.dirname, 'harbor-paysandu'))

/** Runs the program as its users do; ends where it ends badly. */
function sitrep(...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [SITREP, ...args], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 3)
}

sitrep('read', '--db', 'demo.db', STORY)
sitrep('brief', '--db', 'demo.db')
console.log(`
What to do next
  npx --no-install sitrep ask --db demo.db "What did Salcedo say about a joint inquiry?"
      asks, and gets records with their words
  npx --no-install sitrep brief --db demo.db --format html > demo.html
      writes the brief as one page
  npx --no-install sitrep serve --db demo.db --open
      looks around in the same situation in the browser
  npx --no-install sitrep read --db mine.db YOUR-REPORTS/
      reads reports of your own
The story's reports are in ${STORY}; its README says what is difficult about each.`)
