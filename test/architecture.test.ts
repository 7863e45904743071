import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

/* The folder tree is the architecture: who may import whom is read off the import statements. */

const ROOT = resolve(import.meta.dirname, '..')

/** For each folder of src: the folders that it may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  record: ['text'],
  api: ['text', 'record'],
  lexicon: ['text', 'record'],
  language: ['text', 'record', 'lexicon'],
  report: ['text', 'record', 'lexicon', 'language'],
  store: ['text', 'record'],
  story: ['text', 'record', 'lexicon', 'language'],
  situation: ['text', 'record', 'lexicon', 'language', 'report', 'story', 'store'],
  query: ['text', 'record', 'api', 'lexicon', 'language', 'report', 'story', 'store', 'situation'],
  views: ['text', 'record', 'api', 'situation', 'query'],
  render: ['text', 'record', 'situation', 'query', 'views'],
  node: ['text', 'record', 'language', 'report', 'situation'],
  browser: ['text', 'record', 'language', 'situation'],
  http: ['text', 'record', 'api', 'situation', 'query', 'views', 'node'],
  cli: ['text', 'record', 'api', 'store', 'situation', 'query', 'views', 'render', 'node', 'http'],
  'core.ts': ['situation', 'query', 'render', 'browser'],
  'index.ts': ['core.ts', 'store', 'node'],
}

/** Where `node:*` may stand; all else also runs in a browser. */
const NODE_FOLDERS = ['node', 'cli', 'http', 'store/sqlite']

interface Import {
  readonly file: string
  readonly target: string
  readonly typeOnly: boolean
}

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
  // What every store must do is told in tests.
  .filter((entry) => !join(entry.parentPath, entry.name).endsWith('store/store.cases.ts'))
  .map((entry) => relative(join(ROOT, 'src'), join(entry.parentPath, entry.name)))

const imports = sources.flatMap((file) => {
  // Examples in docstrings import what a program would.
  const text = readFileSync(join(ROOT, 'src', file), 'utf8').replace(/^\/\*\*[\s\S]*?\*\//gm, '')
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g
  return [...text.matchAll(pattern)].map(
    (match): Import => ({ file, target: match[2] ?? match[3], typeOnly: match[1] !== undefined }),
  )
})

/** The files that run where one file runs: it, and what it and they import as more than types. */
function reachedFrom(file: string): Set<string> {
  const reached = new Set([file])
  for (const at of reached) {
    for (const { target, typeOnly } of imports.filter((each) => each.file === at)) {
      if (target.startsWith('.') && !typeOnly) reached.add(relative('/', resolve('/', dirname(at), target)))
    }
  }
  return reached
}

function folderOf(file: string): string {
  return file.split('/')[0]
}

describe('the architecture', () => {
  test('every folder of src has its rule', () => {
    expect([...new Set(sources.map(folderOf))].filter((folder) => MAY_IMPORT[folder] === undefined)).toEqual([])
  })

  test('each folder imports only what it may', () => {
    const wrong = imports
      .filter(({ target }) => target.startsWith('.'))
      .map(({ file, target }) => ({ file, to: relative('/', resolve('/', dirname(file), target)) }))
      .filter(({ file, to }) => folderOf(file) !== folderOf(to))
      .filter(({ file, to }) => !MAY_IMPORT[folderOf(file)].includes(folderOf(to)))
    expect(wrong).toEqual([])
  })

  test('no import leaves src', () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        target.startsWith('.') && relative('src', join('src', dirname(file), target)).startsWith('..'),
    )
    expect(wrong).toEqual([])
  })

  test('the page knows nothing of src but the HTTP API', () => {
    const wrong = readdirSync(join(ROOT, 'web'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => {
        const text = readFileSync(join(ROOT, 'web', file), 'utf8')
        return [...text.matchAll(/from '([^']*\/src\/[^']*)'/g)].map(([, target]) => ({ file, target }))
      })
      .filter(({ target }) => !target.includes('/src/api/'))
    expect(wrong).toEqual([])
  })

  test('node:* stands only at the rim', () => {
    const wrong = imports.filter(
      ({ file, target }) => target.startsWith('node:') && !NODE_FOLDERS.some((folder) => file.startsWith(`${folder}/`)),
    )
    expect(wrong).toEqual([])
  })

  test('what sitrep/core hands on reaches no Node', () => {
    const reached = reachedFrom('core.ts')
    expect(reached.size).toBeGreaterThan(100)
    expect(imports.filter(({ file, target }) => reached.has(file) && target.startsWith('node:'))).toEqual([])
  })

  test('the front doors hand on, and hold nothing', () => {
    const statement = /^export (?:\*|\{[^{}]*\}) from '[^']+'$/gm
    for (const door of ['index.ts', 'core.ts']) {
      const text = readFileSync(join(ROOT, 'src', door), 'utf8')
      expect(
        text
          .replace(/\/\*[\s\S]*?\*\//g, '')
          .replace(statement, '')
          .trim(),
        door,
      ).toBe('')
    }
  })

  test('the pure middle asks no clock, no chance, no locale and no environment', () => {
    const impure = /\bDate\.now\(|new Date\(\)|Math\.random\(|localeCompare|toLocale|process\.env/
    const pure = ['text', 'record', 'lexicon', 'language', 'report', 'story']
    const wrong = sources.filter((file) => {
      return pure.includes(folderOf(file)) && impure.test(readFileSync(join(ROOT, 'src', file), 'utf8'))
    })
    expect(wrong).toEqual([])
  })

  test('tags and relations are asked for by name, in language/syntax', () => {
    const wrong = sources.filter((file) => {
      return (
        !file.startsWith('language/') &&
        /\b(?:UPOS|XPOS|DEPREL)\.indexOf/.test(readFileSync(join(ROOT, 'src', file), 'utf8'))
      )
    })
    expect(wrong).toEqual([])
  })

  test('each dependency is imported in one folder only', () => {
    const folders = new Map<string, Set<string>>()
    for (const { file, target } of imports) {
      if (target.startsWith('.') || target.startsWith('node:')) continue
      const name = target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/')
      // Validating outside data is every rim's business.
      if (name === 'zod') continue
      folders.set(name, (folders.get(name) ?? new Set()).add(dirname(file)))
    }
    expect([...folders].filter(([, at]) => at.size > 1).map(([name, at]) => [name, ...at])).toEqual([])
  })
})
