import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { ProblemError } from './problem.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** The page's own addresses: each screen is one, and all are answered with the same document. */
const SCREENS = /^\/(?:$|(?:timeline|claims|actors|reports|search|corrections)(?:\/|$))/

interface PageFile {
  readonly content: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly tag: string
}

/**
 * Serves the built page. Only the files that the folder held when the server started can be asked for, by their exact
 * names: no address leads out of it.
 * @param folder where the page was built, or null to serve none
 */
export function addPageFiles(app: OpenAPIHono, folder: string | null): void {
  const files = folder === null ? new Map<string, PageFile>() : filesOf(folder)
  app.use('*', async (c, next) => {
    const { path } = c.req
    if (path.startsWith('/api/')) return next()
    const file = files.get(path) ?? (SCREENS.test(path) ? files.get('/index.html') : undefined)
    if (file === undefined) {
      if (!SCREENS.test(path)) return next()
      throw new ProblemError('not-built', 'Build it with npm run build, then start sitrep serve again.')
    }
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      throw new ProblemError('wrong-method', `${path} takes GET, HEAD.`)
    }
    c.header('etag', file.tag)
    // Files in assets have the hash of their content in their names.
    c.header('cache-control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    if (c.req.header('if-none-match')?.includes(file.tag)) return c.body(null, 304)
    return c.body(file.content, 200, { 'content-type': file.type })
  })
}

function filesOf(folder: string): Map<string, PageFile> {
  const files = new Map<string, PageFile>()
  for (const entry of readFolder(folder)) {
    if (!entry.isFile()) continue
    const place = join(entry.parentPath, entry.name)
    const content = new Uint8Array(readFileSync(place))
    const tag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`
    const type = TYPES[extname(entry.name)] ?? 'application/octet-stream'
    files.set(`/${relative(folder, place).split(sep).join('/')}`, { content, type, tag })
  }
  return files
}

function readFolder(folder: string): ReturnType<typeof listing> {
  try {
    return listing(folder)
  } catch {
    // Not built yet: said when the page is asked for.
    return []
  }
}

function listing(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
}
