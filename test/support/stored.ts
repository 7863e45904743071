import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'

/*
 * Stored outputs: text files that a person can read, in test/stored. A test compares what comes out now with what is
 * stored, and never writes the stored file. Where they differ it writes `NAME-changed.EXT` beside it, to be looked at and
 * then taken over by `npm run accept`.
 */

/** The folder of the stored outputs. */
export const STORED = resolve(import.meta.dirname, '../stored')

/** What is stored under a name, or null. */
export function storedText(name: string): string | null {
  const file = join(STORED, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

/** `changedName('brief.txt')` is `'brief-changed.txt'`. */
export function changedName(name: string): string {
  return join(dirname(name), `${basename(name, extname(name))}-changed${extname(name)}`)
}

/**
 * Says in a sentence how an output differs from the stored one, or null if it does not.
 * Leaves the output beside the stored file where it differs, and nothing if it does not.
 */
export function differenceFromStored(name: string, output: string): string | null {
  const changed = join(STORED, changedName(name))
  const stored = storedText(name)
  if (stored === output) {
    rmSync(changed, { force: true })
    return null
  }
  mkdirSync(STORED, { recursive: true })
  writeFileSync(changed, output)
  if (stored === null) {
    return `Nothing is stored as test/stored/${name}. What came out is test/stored/${changedName(name)}: read it, and store it with \`npm run accept\`.`
  }
  const difference = `diff -u test/stored/${name} test/stored/${changedName(name)}`
  return `${summary(stored.split('\n'), output.split('\n'))} Look at \`${difference}\`, and where the change is right, store it with \`npm run accept\`.`
}

/** How many lines went and came, and the first line that came. */
function summary(stored: readonly string[], output: readonly string[]): string {
  const [before, now] = [new Set(stored), new Set(output)]
  const gone = stored.filter((line) => !now.has(line)).length
  const come = output.filter((line) => !before.has(line))
  const first = come.length === 0 ? '' : ` The first new line: ${come[0].trim().slice(0, 160)}.`
  return `${gone} stored lines are gone and ${come.length} are new.${first}`
}
