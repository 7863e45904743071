import { parseSync } from 'vite'
import { describe, expect, test } from 'vitest'
import { sourceFiles } from './support/source-files.ts'

/* A function that fits on a screen and has few ways through it can be read at once. What is larger is named here. */

const MOST_LINES = 60
const MOST_DECISIONS = 30

/** Functions of src that are larger, with the reason why they stay so. */
const LARGER: Readonly<Record<string, string>> = {
  'src/language/names/features.ts wordFeatures':
    'a list of features, one a line, in the order in which their weights are summed',
  'src/language/sentences/features.ts splitFeatures': 'a list of features, one a line',
  'src/language/tagger/features.ts taggerFeatures': 'a list of features, one a line',
  'src/language/tokens/features.ts boundaryFeatures': 'a list of features, one a line',
  'src/store/sqlite/index.ts openSqliteStore': 'one object whose methods share a connection: each is short',
}

/** What decides which way a function goes on: branches, loops, and each part of a condition. */
const DECISIONS = new Set([
  'IfStatement',
  'ConditionalExpression',
  'LogicalExpression',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
  'SwitchCase',
  'CatchClause',
])

interface FunctionSize {
  readonly name: string
  readonly lines: number
  /** Its own and those of the functions inside it. */
  readonly decisions: number
}

/** The sizes of all functions of a file that have a name, or stand under one. */
function functionSizes(path: string, text: string): FunctionSize[] {
  const sizes: FunctionSize[] = []
  const walk = (node: unknown, name: string): number => {
    if (Array.isArray(node)) return node.reduce<number>((sum, part) => sum + walk(part, name), 0)
    if (!isNode(node)) return 0
    const own = nameOf(node) ?? name
    let decisions = DECISIONS.has(node.type) ? 1 : 0
    for (const part of Object.values(node)) decisions += walk(part, own)
    if (/Function(?:Declaration|Expression)$/.test(node.type)) {
      const lines = text.slice(node.start, node.end).split('\n').length
      sizes.push({ name: own, lines, decisions })
    }
    return decisions
  }
  walk(parseSync(path, text).program, '')
  return sizes
}

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly id?: unknown
  readonly key?: unknown
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value
}

/** The name that a node gives to the function that it is or holds. */
function nameOf(node: Node): string | undefined {
  const named = node.id ?? node.key
  if (typeof named !== 'object' || named === null || !('name' in named)) return undefined
  return typeof named.name === 'string' ? named.name : undefined
}

const isLarge = ({ lines, decisions }: FunctionSize): boolean => lines > MOST_LINES || decisions > MOST_DECISIONS

describe('the size of functions', () => {
  test('lines and decisions are counted, those of inner functions too', () => {
    const text = [
      'function outer(a?: string) {',
      '  if (a && a.length > 1) return a',
      '  const inner = (b: number) => (b > 1 ? 1 : 2)',
      '  return inner(a?.length ?? 0)',
      '}',
    ].join('\n')
    expect(functionSizes('sample.ts', text)).toEqual([
      { name: 'inner', lines: 1, decisions: 1 },
      { name: 'outer', lines: 5, decisions: 4 },
    ])
  })

  test(`no function of src has over ${MOST_LINES} lines or ${MOST_DECISIONS} decisions but those that are named`, () => {
    const large = sourceFiles('src').flatMap(({ path, text }) =>
      functionSizes(path, text)
        .filter(isLarge)
        .map(({ name }) => `${path} ${name}`),
    )
    expect(large.sort()).toEqual(Object.keys(LARGER).sort())
  })
})
