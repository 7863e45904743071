import { signal } from '@preact/signals'
import type { ReadingLine } from '../../src/api/problem.ts'
import { ask, RequestError } from '../api/client.ts'
import { setRevision } from '../api/revision.ts'
import type { NamedFile } from './files.ts'

/** What became of one file: null while it waits or is being read. */
export interface ReadingItem {
  readonly name: string
  readonly line: Exclude<ReadingLine, { result: 'told' }> | null
}

export interface Reading {
  readonly items: readonly ReadingItem[]
  readonly state: 'reading' | 'telling' | 'done'
  /** What went wrong with the whole; null if nothing did. */
  readonly problem: string | null
}

/** The files that are read or were read last; null if there are none to speak of. */
export const reading = signal<Reading | null>(null)

/** Reads files into the situation, by the same path as `sitrep read`; how it goes is told in `reading`. */
export async function readFiles(files: readonly NamedFile[]): Promise<void> {
  const body = new FormData()
  for (const { file, name } of files) body.append('files', file, name)
  await read(
    files.map(({ name }) => name),
    '/readings',
    { method: 'POST', body },
  )
}

/** Reads a text that was pasted. */
export async function readText(text: string, name: string): Promise<void> {
  const headers = { 'content-type': 'text/plain; charset=utf-8' }
  await read([name], `/readings?name=${encodeURIComponent(name)}`, { method: 'POST', headers, body: text })
}

async function read(names: readonly string[], path: string, init: RequestInit): Promise<void> {
  reading.value = { items: names.map((name) => ({ name, line: null })), state: 'reading', problem: null }
  try {
    for await (const line of linesOf(await ask(path, init))) tell(line)
    end(null)
  } catch (error) {
    end(error instanceof RequestError ? error.problem.detail : 'The connection broke before everything was read.')
  }
}

function tell(line: ReadingLine): void {
  const now = reading.value
  if (now === null) return
  if (line.result === 'told') {
    reading.value = { ...now, state: 'done' }
    setRevision(line.revision)
    return
  }
  // A file ends as a line of its own; they come in the order in which they were read.
  const index = now.items.findIndex((item) => item.line === null && isSame(item.name, line.path))
  const at = index >= 0 ? index : now.items.findIndex((item) => item.line === null)
  const items = now.items.map((item, each) => (each === at ? { ...item, line } : item))
  const isAll = items.every((item) => item.line !== null)
  reading.value = { ...now, items, state: isAll ? 'telling' : 'reading' }
}

function end(problem: string | null): void {
  if (reading.value !== null) reading.value = { ...reading.value, state: 'done', problem }
}

/** A file's path in the situation ends in the name that it was sent with. */
function isSame(name: string, path: string): boolean {
  return path === name || path.endsWith(`/${name}`) || name.endsWith(`/${path}`)
}

async function* linesOf(response: Response): AsyncGenerator<ReadingLine> {
  if (response.body === null) return
  let rest = ''
  const chunks = response.body.pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    const { value, done } = await chunks.read()
    const lines = `${rest}${value ?? ''}`.split('\n')
    rest = done ? '' : (lines.pop() ?? '')
    for (const line of lines) if (line.trim() !== '') yield JSON.parse(line)
    if (done) return
  }
}
