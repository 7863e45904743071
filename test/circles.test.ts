import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { type SourceFile, sourceFiles } from './support/source-files.ts'

/* No file imports another that leads back to it, not even for a type: each can be read after those that it names. */

const IMPORT = /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]\s*\)/g

/** What each file imports of the others, by path. */
function importsOf(files: readonly SourceFile[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    files.map(({ path, text }) => {
      const targets = [...text.matchAll(IMPORT)].map((match) => join(dirname(path), match[1] ?? match[2]))
      return [path, targets]
    }),
  )
}

/** Circles of files: those that a walk along the imports comes back to. */
function circlesIn(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = []
  const done = new Set<string>()
  const walk = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path)
    if (at >= 0) circles.push([...way.slice(at), path])
    if (at >= 0 || done.has(path)) return
    for (const target of imports.get(path) ?? []) walk(target, [...way, path])
    done.add(path)
  }
  for (const path of imports.keys()) walk(path, [])
  return circles
}

test('a circle of imports is found', () => {
  const files = [
    { path: 'a/one.ts', text: "import type { Two } from './two.ts'\n" },
    { path: 'a/two.ts', text: "export { three } from '../b/three.ts'\n" },
    { path: 'b/three.ts', text: "import { one } from '../a/one.ts'\n" },
    { path: 'b/four.ts', text: "import { one } from '../a/one.ts'\n" },
  ]
  expect(circlesIn(importsOf(files))).toEqual([['a/one.ts', 'a/two.ts', 'b/three.ts', 'a/one.ts']])
})

test('there is no circle of imports', () => {
  expect(circlesIn(importsOf(sourceFiles('src', 'web', 'train', 'eval', 'bench')))).toEqual([])
})
