import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const EXAMPLES = resolve(import.meta.dirname, '../examples')

/** The folder of the demonstration story. */
export const EXAMPLE_STORY = join(EXAMPLES, 'harbor-paysandu')

/** The plain-text reports of the demonstration story, in the order of their names. */
export function exampleReports(): { name: string; text: string }[] {
  return readdirSync(EXAMPLE_STORY)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(EXAMPLE_STORY, name), 'utf8') }))
}
