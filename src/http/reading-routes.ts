import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { stream } from 'hono/streaming'
import * as z from 'zod'
import { type ReadingLine, readingLineSchema } from '../api/index.ts'
import { type Api, named, problems, type Served } from './answers.ts'
import { ProblemError } from './problem.ts'
import type { SentFile } from './readings.ts'

/** The most that one sending may hold in all; the largest file that is read is far below it. */
const MOST_BYTES = 512 * 1024 * 1024
const MOST_FILES = 10_000

const readingQuery = z.strictObject({ name: z.string().min(1).max(300).default('pasted.txt') })

const readingsRoute = createRoute({
  method: 'post',
  path: '/readings',
  summary: 'Reads files or a text into the situation; a line for each file as it ends, then one for the story',
  request: {
    query: readingQuery,
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: {
            type: 'object',
            properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } },
          },
        },
        'text/plain': { schema: { type: 'string' } },
      },
    },
  },
  responses: {
    200: {
      description: 'Lines of JSON, each a file’s end; the last one names the new revision',
      content: { 'application/x-ndjson': { schema: named('ReadingLine', readingLineSchema) } },
    },
    ...problems,
  },
})

/** Reading what is dropped on the page. */
export function addReadingRoutes(api: Api, { readings }: Served): void {
  api.use(
    '/readings',
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: () => {
        throw new ProblemError('too-large', `Send at most ${MOST_BYTES / 1024 / 1024} MB at once, in several sendings.`)
      },
    }),
  )
  // Its body is no JSON, and its answer is a stream: it is described here, and checked by hand.
  api.openAPIRegistry.registerPath(readingsRoute)
  api.post(readingsRoute.path, async (c) => {
    const files = await sentFiles(c, nameIn(c.req.query()))
    c.header('content-type', 'application/x-ndjson; charset=utf-8')
    c.header('cache-control', 'no-store')
    return stream(c, async (out) => {
      let isGone = false
      out.onAbort(() => {
        isGone = true
      })
      const lines: Promise<unknown>[] = []
      const tell = (line: ReadingLine): void => void lines.push(out.write(`${JSON.stringify(line)}\n`))
      await readings.read(files, tell, () => isGone)
      await Promise.all(lines)
    })
  })
}

/** What a text that is sent alone is called. */
function nameIn(query: Record<string, string>): string {
  const parsed = readingQuery.safeParse(query)
  if (parsed.success) return parsed.data.name
  const [{ message }] = parsed.error.issues
  throw new ProblemError('bad-request', `name: ${message}.`, [{ where: 'name', message }])
}

async function sentFiles(c: Context, name: string): Promise<SentFile[]> {
  const type = (c.req.header('content-type') ?? '').split(';')[0].trim().toLowerCase()
  if (type === 'text/plain') return [{ name, bytes: new Uint8Array(await c.req.arrayBuffer()) }]
  if (type !== 'multipart/form-data') {
    throw new ProblemError(
      'wrong-media-type',
      'Send files as multipart/form-data in fields named files, or one text as text/plain.',
    )
  }
  const form = await c.req.formData().catch((cause: unknown) => {
    throw new ProblemError(
      'bad-request',
      `The form cannot be read: ${cause instanceof Error ? cause.message : 'it is cut off'}.`,
    )
  })
  const sent = form.getAll('files').filter((part) => part instanceof File)
  if (sent.length === 0 || sent.length > MOST_FILES) {
    const message = `send from 1 to ${MOST_FILES} files in fields of this name`
    throw new ProblemError('bad-request', `files: ${message}.`, [{ where: 'files', message }])
  }
  return Promise.all(sent.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
}
