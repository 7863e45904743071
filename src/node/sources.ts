import { createReadStream, globSync } from 'node:fs'
import { open, readdir, realpath, stat } from 'node:fs/promises'
import { basename, extname, join, relative, resolve, sep } from 'node:path'
import { createInterface } from 'node:readline'
import { SitrepError } from '../record/error.ts'
import type { Source } from '../situation/reader.ts'
import { compareCodeUnits } from '../text/order.ts'
import { jsonLineSource } from './json-lines.ts'

/** The endings of files that a folder is searched for; a file that is named outright may have any. */
const REPORT_ENDINGS = ['.txt', '.html', '.htm', '.xhtml']

/** The largest input that is read, in bytes: far above any report, below what would exhaust memory. */
export const MAX_INPUT_BYTES = 64 * 1024 * 1024

export interface SourceOptions {
  /** Absolute path of the folder that documents' paths are relative to: the database's; the current one where it is left out. */
  readonly base: string
  /** Files are reports themselves (where it is left out), or JSON Lines that hold one a line. */
  readonly input: 'files' | 'jsonl'
  /** `auto`, if it is left out, looks at each. */
  readonly format: Source['format']
  /** Take the whole text as the story; false if it is left out. */
  readonly plain: boolean
  /** The day of publication as 2026-03-14; null, if it is left out, reads it off the report. */
  readonly date: string | null
  /** The language of the reports; null, if it is left out, finds it out. */
  readonly language: string | null
  /** The name of what comes from standard input; `stdin` if it is left out. */
  readonly name: string
}

const USUAL_OPTIONS: Omit<SourceOptions, 'base'> = {
  input: 'files',
  format: 'auto',
  plain: false,
  date: null,
  language: null,
  name: 'stdin',
}

/**
 * The reports behind the command line's paths: files, folders (searched for text and HTML, links followed once),
 * patterns, and `-` for standard input. Each file comes once, however often it is named. What does not exist becomes a
 * source whose `load` throws, so that it is refused by name and the others are read.
 * @example
 * ```ts
 * import { sourcesOf } from 'sitrep'
 * const [source] = await Array.fromAsync(sourcesOf(['examples/harbor-paysandu/0*.txt'], { date: '2023-03-15' }))
 * console.log(source.path) // examples/harbor-paysandu/01-halden-wire-explosion.txt
 * console.log(source.date) // 2023-03-15
 * ```
 */
export async function* sourcesOf(paths: readonly string[], given: Partial<SourceOptions> = {}): AsyncGenerator<Source> {
  const options = { ...USUAL_OPTIONS, base: process.cwd(), ...given }
  const seen = new Set<string>()
  for (const path of paths) {
    if (path === '-') {
      if (options.input === 'jsonl') yield* lineSources('standard input', process.stdin, options)
      else yield { ...settingsOf(options), path: options.name, load: () => bytesOf(process.stdin, 'standard input') }
      continue
    }
    for await (const file of filesOf(path)) {
      const absolute = resolve(file)
      if (seen.has(absolute)) continue
      seen.add(absolute)
      if (options.input === 'jsonl') yield* lineSourcesOfFile(file, options)
      else yield { ...settingsOf(options), path: documentPath(absolute, options.base), load: () => loadFile(file) }
    }
  }
}

function settingsOf({ format, plain, date, language }: SourceOptions): Omit<Source, 'path' | 'load'> {
  return { format, plain, date, language, remarks: [] }
}

/** A document's path as the contract has it: relative to the database's folder, with `/`. */
function documentPath(absolute: string, base: string): string {
  const path = relative(base, absolute)
  return sep === '/' ? path : path.split(sep).join('/')
}

async function* filesOf(path: string): AsyncGenerator<string> {
  const found = await stat(path).catch(() => null)
  if (found === null) {
    const matches = /[*?[\]{}]/.test(path) ? globSync(path).sort(compareCodeUnits) : []
    // Nothing there: the path itself goes on, and is refused by name when it is loaded.
    if (matches.length === 0) yield path
    for (const match of matches) yield* filesOf(match)
  } else if (found.isDirectory()) {
    yield* filesBelow(path, new Set())
  } else {
    yield path
  }
}

async function* filesBelow(folder: string, visited: Set<string>): AsyncGenerator<string> {
  // A link may lead back to a folder above: each real folder is entered once.
  const real = await realpath(folder)
  if (visited.has(real)) return
  visited.add(real)
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null)
  if (entries === null) {
    yield folder
    return
  }
  for (const name of entries.map((entry) => entry.name).sort(compareCodeUnits)) {
    if (name.startsWith('.')) continue
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (found?.isDirectory()) yield* filesBelow(path, visited)
    else if (REPORT_ENDINGS.includes(extname(name).toLowerCase())) yield path
  }
}

async function loadFile(file: string): Promise<Uint8Array> {
  if (/^https?:\/\//i.test(file)) throw isAddress(file)
  try {
    const handle = await open(file, 'r')
    try {
      const { size } = await handle.stat()
      if (size > MAX_INPUT_BYTES) throw tooLarge(file)
      return await handle.readFile()
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw error instanceof SitrepError ? error : unreadable(file, error)
  }
}

async function bytesOf(stream: AsyncIterable<unknown>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) throw unreadable(name, new Error('it gives no bytes'))
    size += chunk.length
    if (size > MAX_INPUT_BYTES) throw tooLarge(name)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function* lineSourcesOfFile(file: string, options: SourceOptions): AsyncGenerator<Source> {
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) {
    yield { ...settingsOf(options), path: documentPath(resolve(file), options.base), load: () => loadFile(file) }
    return
  }
  yield* lineSources(basename(file), createReadStream(file), options)
}

async function* lineSources(
  name: string,
  stream: NodeJS.ReadableStream,
  options: SourceOptions,
): AsyncGenerator<Source> {
  let number = 0
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() !== '') yield jsonLineSource(line, `${name}:${number}`, settingsOf(options))
  }
}

function isAddress(path: string): SitrepError {
  return new SitrepError(
    'not-found',
    `Cannot read "${path}": it is an address, and Sitrep opens none. Open it, save the page as HTML, and read that file.`,
  )
}

function tooLarge(name: string): SitrepError {
  return new SitrepError(
    'too-large',
    `Cannot read ${name}: it is larger than ${MAX_INPUT_BYTES / 1024 / 1024} MB. Split it into one file per report.`,
  )
}

function unreadable(name: string, cause: unknown): SitrepError {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file. Check the path',
    EACCES: 'its permissions do not allow it. Change them, or run as a user who may read it',
    EPERM: 'its permissions do not allow it. Change them, or run as a user who may read it',
    EISDIR: 'it is a folder that cannot be searched. Check its permissions',
    ELOOP: 'it is a link that leads back to itself. Name the file that is meant',
    EMFILE: 'too many files are open. Read fewer at once with --workers',
  }
  const reason = reasons[code] ?? (cause instanceof Error ? cause.message : String(cause))
  return new SitrepError('unreadable', `Cannot read ${name}: ${reason}.`, { cause })
}
