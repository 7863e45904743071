import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { sha256Hex } from '../src/record/identity.ts'
import { STORY_VERSION } from '../src/story/index.ts'
import { readDemonstration } from './support/demonstration.ts'

/*
 * What is stored of a report is kept under the versions of the stages and the hashes of the models that read it, and
 * the story under a version of its own. So a change of output without a change of any would leave old records standing.
 * This test keeps a hash of the demonstration story's export, type by type, beside them.
 */

const STORED = resolve(import.meta.dirname, 'stored-reading.json')

interface Stored {
  /** Stages with their versions, models with their hashes, and the story's version. */
  readonly readers: string
  /** A hash of all records of each type. */
  readonly records: Readonly<Record<string, string>>
}

test('no record changes while no version of a stage and no model does', async () => {
  const found = new Map<string, string[]>()
  let readers = ''
  for (const record of await readDemonstration()) {
    if (record.type === 'run') readers = sha256Hex(JSON.stringify([record.stages, record.models, STORY_VERSION]))
    else found.set(record.type, [...(found.get(record.type) ?? []), JSON.stringify(record)])
  }
  const now: Stored = {
    readers,
    records: Object.fromEntries([...found].map(([type, lines]) => [type, sha256Hex(lines.join('\n'))])),
  }
  if (process.env.STORE_READING === '1' || !existsSync(STORED)) {
    writeFileSync(STORED, `${JSON.stringify(now, null, 2)}\n`)
  }
  const stored: Stored = JSON.parse(readFileSync(STORED, 'utf8'))
  const changed = Object.keys(now.records).filter((type) => now.records[type] !== stored.records[type])
  if (changed.length === 0) return
  expect(
    now.readers,
    `Records changed (${changed.join(', ')}) and no version did. Raise the version of the stage that gives them, look at what changed, then run: STORE_READING=1 npx vitest run test/stored-reading.test.ts`,
  ).not.toBe(stored.readers)
  expect(
    changed,
    'A version or model changed, and so did records. Look at them, then store them as said above.',
  ).toEqual([])
}, 120_000)
