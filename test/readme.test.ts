import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BIN } from './support/sitrep.ts'
import { storedText } from './support/stored.ts'

/* The README promises; this does what it says. */

const ROOT = resolve(import.meta.dirname, '..')
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')

/** The blocks of code under a heading, or of all before the first. */
function blocksOf(heading: string | null): { kind: string; lines: string[] }[] {
  const from = heading === null ? 0 : readme.indexOf(`## ${heading}`)
  const section = readme.slice(from, readme.indexOf('\n## ', from + 1))
  return [...section.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, kind, text]) => ({
    kind,
    lines: text.trimEnd().split('\n'),
  }))
}

test('it has less than 120 lines', () => {
  expect(readme.split('\n').length).toBeLessThan(120)
})

test.each(blocksOf(null)[0].lines.slice(1))('the brief on its first screen is a real one: %s', (line) => {
  expect(storedText('harbor-paysandu.brief.txt'), 'put the lines of today’s brief into README.md').toContain(
    line.replace(/ …$/, '').replace(/^Agreed$|^Disputed$/, '\n$&\n'),
  )
})

test('it names the Node that the package asks for', () => {
  const { engines }: { engines: { node: string } } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  expect(readme).toContain(`Node ${engines.node.replace('>=', '')} or later`)
})

describe('the section Start', () => {
  const [first, second] = blocksOf('Start')
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sitrep-readme-'))
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('has two commands, each one line', () => {
    expect([first, second].map(({ lines }) => lines)).toEqual([['npm ci && npm run demo'], ['npm ci && npm test']])
    expect(blocksOf('Start')).toHaveLength(2)
  })

  test('the first shows the brief of the demonstration story and says what to do next, which can be done', () => {
    const demo = spawnSync(process.execPath, [join(ROOT, 'examples/demo.ts')], { cwd: folder, encoding: 'utf8' })
    expect(demo.status).toBe(0)
    expect(demo.stdout).toMatch(/^Situation brief\n[\s\S]*\nDisputed\n[\s\S]*\nWhat to do next\n/m)
    const commands = demo.stdout.split('\n').filter((line) => /^ +npx --no-install sitrep (ask|brief) /.test(line))
    expect(commands).toHaveLength(2)
    for (const line of commands) expect(inShell(line.replace('npx --no-install ', ''), folder)).toBe(0)
  })

  test('the second is what the checks run', () => {
    const checks = readFileSync(join(ROOT, '.ci/run'), 'utf8').split('\n')
    for (const command of second.lines[0].split(' && ')) expect(checks).toContain(command)
    expect(statSync(join(ROOT, '.ci/run')).mode & 0o111).not.toBe(0)
  })
})

describe('the section Commands', () => {
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sitrep-readme-'))
    cpSync(join(ROOT, 'examples/harbor-paysandu'), join(folder, 'reports'), { recursive: true })
    rmSync(join(folder, 'reports/README.md'))
    expect(readdirSync(join(folder, 'reports')).length).toBeGreaterThan(1)
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const commands = blocksOf('Commands')[0].lines.map((line) => line.split(/ {2,}/)[0])

  // The server ends only when it is told to: test/serve.test.ts starts it.
  test.each(commands.filter((command) => !command.startsWith('sitrep serve')))('%s', (command) => {
    expect(inShell(command, folder)).toBe(0)
  })
})

test('the section As a library: its program of ten lines reads two files and prints their brief', () => {
  const [{ kind, lines }] = blocksOf('As a library')
  expect([kind, lines.length]).toEqual(['ts', 10])
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-readme-'))
  try {
    // As if the package is installed: the program finds it by its name.
    mkdirSync(join(folder, 'node_modules'))
    symlinkSync(ROOT, join(folder, 'node_modules/sitrep'), 'junction')
    cpSync(join(ROOT, 'examples'), join(folder, 'examples'), { recursive: true })
    writeFileSync(join(folder, 'program.mjs'), lines.join('\n'))
    const { status, stdout, stderr } = spawnSync(process.execPath, ['program.mjs'], { cwd: folder, encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^Situation brief\n2 reports from 1 independent origin/)
    expect(existsSync(join(folder, 'library.db'))).toBe(true)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/** Runs a command of the README in a folder, with `sitrep` the built program; gives its exit code. */
function inShell(command: string, cwd: string): number | null {
  const line = command.trim().replace(/^sitrep/, `"${process.execPath}" "${BIN}"`)
  return spawnSync(line, { cwd, shell: true, stdio: 'ignore' }).status
}

test('every file that the front pages link to is there', () => {
  const pages = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  const docs = pages.filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)
  for (const page of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...docs]) {
    const text = readFileSync(join(ROOT, page), 'utf8')
    for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      const file = join(ROOT, dirname(page), target.replace(/#.*$/, ''))
      if (!/^(https?:|#)/.test(target)) expect(existsSync(file), `${page}: ${target}`).toBe(true)
    }
  }
})

test('ARCHITECTURE.md names every dependency once', () => {
  const text = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8')
  const packages: { dependencies: Record<string, string> } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  )
  for (const name of Object.keys(packages.dependencies)) {
    expect(text.split(`\`${name}\``).length - 1, name).toBe(1)
  }
})
