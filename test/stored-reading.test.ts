import { beforeAll, expect, test } from 'vitest'
import type { AnyRecord } from '../src/record/record.ts'
import { renderBrief } from '../src/render/brief/index.ts'
import { recordIndex } from '../src/situation/record-index.ts'
import { STORY_VERSION } from '../src/story/index.ts'
import { readDemonstration } from './support/demonstration.ts'
import { differenceFromStored, storedText } from './support/stored.ts'

/*
 * What the demonstration story is read as, kept in files that a person can read: its records, its brief, and the
 * versions of what read it. Records are stored under those versions, so a change of output without a change of any
 * would leave old records standing in situation files.
 */

let records: AnyRecord[]

beforeAll(async () => {
  records = await readDemonstration()
}, 120_000)

/** The stages with their versions, the story's version, and the models with their hashes. */
function readers(): string {
  const run = records.find((record) => record.type === 'run')
  const versions = { stages: run?.stages, story: STORY_VERSION, models: run?.models }
  return `${JSON.stringify(versions, null, 2)}\n`
}

/** The records that are no account of the run, one a line. */
function lines(): string {
  const read = records.filter(({ type }) => type !== 'run')
  return read.map((record) => `${JSON.stringify(record)}\n`).join('')
}

test('no record changes while no version of a stage and no model does', () => {
  const before = storedText('harbor-paysandu.readers.json')
  const difference = differenceFromStored('harbor-paysandu.records.jsonl', lines())
  const raise = readers() === before ? 'Raise the version of the stage that gives them. ' : ''
  expect(difference && `Records changed. ${raise}${difference}`).toBeNull()
})

test('what read the stored records is what reads now', () => {
  expect(differenceFromStored('harbor-paysandu.readers.json', readers())).toBeNull()
})

test('the brief is as stored', () => {
  const brief = renderBrief(recordIndex(records), { format: 'text', width: 100 })
  expect(differenceFromStored('harbor-paysandu.brief.txt', brief)).toBeNull()
})
