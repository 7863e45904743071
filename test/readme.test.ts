import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
const start = readme.slice(readme.indexOf('## Start'), readme.indexOf('\n## ', readme.indexOf('## Start') + 1))
const blocks = [...start.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map((match) => ({ kind: match[1], text: match[2] }))

describe('the section Start', () => {
  test('has exactly two blocks of commands', () => {
    expect(blocks.map((block) => block.kind)).toEqual(['sh', 'sh'])
  })

  test('sets up, reads the demonstration story and shows the brief', () => {
    const lines = blocks[0].text.trimEnd().split('\n')
    expect(lines[0]).toBe('npm ci')
    const read = lines.find((line) => line.includes(' sitrep read '))
    const folder = read?.split(' ').at(-1) ?? ''
    expect(statSync(join(ROOT, folder)).isDirectory()).toBe(true)
    expect(lines.at(-1)).toMatch(/^npx --no-install sitrep brief [^>|]*$/)
  })

  test('runs all tests with the commands that the checks run', () => {
    const checks = readFileSync(join(ROOT, '.ci/run'), 'utf8')
    expect(checks).toBe(`#!/usr/bin/env bash\nset -euo pipefail\n${blocks[1].text}`)
    expect(statSync(join(ROOT, '.ci/run')).mode & 0o111).not.toBe(0)
  })
})

test('every file that the front pages link to is there', () => {
  for (const page of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md']) {
    const text = readFileSync(join(ROOT, page), 'utf8')
    for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (!/^https?:/.test(target)) expect(existsSync(join(ROOT, target)), `${page}: ${target}`).toBe(true)
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
