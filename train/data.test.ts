import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { DATA_SETS, leftOut, missingData } from './data.ts'

const ROOT = resolve(import.meta.dirname, '..')

test.each([
  ['npm run evaluate', 'eval/evaluate.ts', ['--only', 'coreference']],
  ['npm run train', 'train/train.ts', []],
  ['npm run bench', 'bench/bench.ts', ['--only', 'serve']],
])('%s without its data ends with exit code 2 and one sentence', (command, script, args) => {
  const env = { ...process.env, SITREP_DATA: join(tmpdir(), 'no-such-folder') }
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: ROOT, env, encoding: 'utf8' })
  expect(status).toBe(2)
  expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(`${command} found none of its data`)])
})

test.each(DATA_SETS)('docs/data.md tells of $folder', ({ folder, name, address }) => {
  const page = readFileSync(join(ROOT, 'docs/data.md'), 'utf8')
  const row = page.split('\n').find((line) => line.startsWith(`| \`${folder}\` |`))
  expect(row).toContain(address === null ? '' : `| ${name} | ${address} |`)
})

test('a part is left out with the name and the address of what it needs', () => {
  const data = mkdtempSync(join(tmpdir(), 'sitrep-data-'))
  try {
    mkdirSync(join(data, 'treebanks/ewt'), { recursive: true })
    const missing = missingData(['treebanks/ewt', 'treebanks/gum', 'situation'], data)
    expect(leftOut('core', missing)).toMatch(
      /^Left out: core, which needs GUM, from github\.com\/amir-zeldes\/gum, and the situation corpus .*, not public\.$/,
    )
  } finally {
    rmSync(data, { recursive: true })
  }
})
