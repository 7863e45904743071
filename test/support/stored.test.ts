import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { changedName, differenceFromStored, STORED } from './stored.ts'

const NAME = 'of-this-test.txt'
const file = join(STORED, NAME)
const changed = join(STORED, changedName(NAME))

afterEach(() => {
  for (const path of [file, changed]) rmSync(path, { force: true })
})

test('an output that is not stored fails with what to do, and is not stored by the test', () => {
  expect(differenceFromStored(NAME, 'one\n')).toContain('npm run accept')
  expect([existsSync(file), existsSync(changed)]).toEqual([false, true])
})

test('an output that differs is told with its first new line and left beside the stored one', () => {
  writeFileSync(file, 'one\ntwo\n')
  expect(differenceFromStored(NAME, 'one\nthree\n')).toMatch(/^1 stored lines are gone and 1 are new\. .*three/)
  expect(existsSync(changed)).toBe(true)
})

test('an output as it is stored leaves nothing beside it', () => {
  writeFileSync(file, 'one\n')
  writeFileSync(changed, 'two\n')
  expect(differenceFromStored(NAME, 'one\n')).toBeNull()
  expect(existsSync(changed)).toBe(false)
})
