import { existsSync } from 'node:fs'
import { serveStatic } from '@hono/node-server/serve-static'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { every, except } from 'hono/combine'
import { etag } from 'hono/etag'
import { ProblemError } from './problem.ts'

/** The page's own addresses: each screen is one, and all are answered with the same document. */
const SCREENS = /^\/(?:$|(?:timeline|claims|actors|reports|search|corrections)(?:\/|$))/

/**
 * Serves the built page: its files by their names, and its document at the address of each screen.
 * @param folder where the page was built, or null to serve none
 */
export function addPageFiles(app: OpenAPIHono, folder: string | null): void {
  if (folder !== null && existsSync(folder)) {
    const files = serveStatic({
      root: folder,
      rewriteRequestPath: (path) => (SCREENS.test(path) ? '/index.html' : path),
    })
    app.use('*', except('/api/*', every(etag(), keepFor, files)))
  }
  // What comes here is a screen of a page that was not built, or asked for otherwise than a page is.
  app.use('*', (c, next) => {
    const { path, method } = c.req
    if (!SCREENS.test(path)) return next()
    if (method !== 'GET' && method !== 'HEAD') throw new ProblemError('wrong-method', `${path} takes GET, HEAD.`)
    throw new ProblemError('not-built', 'Build it with npm run build, then start sitrep serve again.')
  })
}

/** Files in assets have the hash of their content in their names. */
const keepFor: MiddlewareHandler = async (c, next) => {
  await next()
  if (!c.res.ok) return
  c.header('cache-control', c.req.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
}
