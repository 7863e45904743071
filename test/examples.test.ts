import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/* Each public function has an example in its docstring, and each example does what it says. */

const ROOT = resolve(import.meta.dirname, '..')

/** What a program imports by these names; the sources behind them run here as they are. */
const ENTRIES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  sitrep: await import('../src/index.ts'),
  'sitrep/core': await import('../src/core.ts'),
  'sitrep/language': await import('../src/node/language.ts'),
  'sitrep/record': await import('../src/record/index.ts'),
  'sitrep/api': await import('../src/api/index.ts'),
}

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => extname(name) === '.ts')
  .map((name) => readFileSync(join(ROOT, 'src', name), 'utf8'))

const door = readFileSync(join(ROOT, 'src/index.ts'), 'utf8')
/** The program that the examples go on from. */
const OPENING = programIn(door.slice(0, door.indexOf('*/')))

/** The functions that the entries hand on, by the name that each was made with. */
const PUBLIC = [
  ...new Set(Object.values(ENTRIES).flatMap((entry) => Object.values(entry).filter(isPlainFunction))),
].map(({ name }) => name)

function isPlainFunction(value: unknown): value is { readonly name: string } {
  return typeof value === 'function' && !/^class\b/.test(String(value))
}

/** The docstring that stands before the function of that name. */
function docstringOf(name: string): string {
  const declared = new RegExp(String.raw`/\*\*((?:(?!\*/)[\s\S])*)\*/\nexport (?:async )?function\*? ${name}\b`)
  const docstrings = sources.flatMap((text) => declared.exec(text)?.[1] ?? [])
  return docstrings.find((docstring) => docstring.includes('@example')) ?? docstrings.join('')
}

/** The program in a docstring, without the stars before its lines; empty if there is none. */
function programIn(docstring: string): string {
  return (/```ts\n([\s\S]*?)```/.exec(docstring)?.[1] ?? '').replace(/^ \* ?/gm, '')
}

/** What the lines of a program that print are said to print. */
function toldBy(program: string): string[] {
  return [...program.matchAll(/console\.log\(.*\).* \/\/ (.*)$/gm)].map(([, told]) => told)
}

let address: string
const server = createServer((request, response) => response.end(readFileSync(join(ROOT, request.url ?? ''))))

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  address = `http://127.0.0.1:${port}/`
})

afterAll(() => server.close())

/** Runs a program, behind the one that the examples go on from where it uses what that makes, and gives what it prints. */
async function run(program: string): Promise<string[]> {
  const whole = /\b(?:store|reader|records|index|story)\b/.test(program) ? `${OPENING}\n${program}` : program
  const body = whole
    .replaceAll('https://example.org/', address)
    .replace(/^import \{(.*)\} from '(.*)'$/gm, "var {$1} = entries['$2']")
  const printed: string[] = []
  const AsyncFunction: FunctionConstructor = Object.getPrototypeOf(run).constructor
  await new AsyncFunction('entries', 'console', body)(ENTRIES, {
    log: (...told: unknown[]) => printed.push(told.map(String).join(' ')),
  })
  return printed
}

describe('the examples of public functions', () => {
  test('there is one for each', () => {
    expect(PUBLIC.filter((name) => toldBy(programIn(docstringOf(name))).length === 0)).toEqual([])
  })

  test.each(PUBLIC)('%s', async (name) => {
    const program = programIn(docstringOf(name))
    expect(await run(program)).toEqual(toldBy(program))
  })
})
