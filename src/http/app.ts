import { randomBytes } from 'node:crypto'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { addActorRoutes } from './actor-routes.ts'
import type { Served } from './answers.ts'
import { addCorrectionRoutes, limitBody } from './correction-routes.ts'
import { type Access, guard, protect } from './guard.ts'
import type { LiveIndex } from './live-index.ts'
import { addPageFiles } from './page-files.ts'
import { answerProblem, ProblemError } from './problem.ts'
import { addQuestionRoutes } from './question-routes.ts'
import { addReadingRoutes } from './reading-routes.ts'
import { addReportRoutes } from './report-routes.ts'
import { addSituationRoutes } from './situation-routes.ts'

const API = '/api/v1'

/** What a server is made of. */
export interface AppOptions extends Served {
  readonly access: Access
  /** Where the page was built, or null to serve none. */
  readonly page: string | null
  /** Sitrep's version. */
  readonly version: string
  /** Told of faults that are Sitrep's own. */
  readonly onFault: (error: unknown) => void
}

/** The whole server as a function from requests to answers. */
export function createApp(options: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono()
  const api = new OpenAPIHono({ defaultHook: nameWhatIsWrong })
  app.use(protect)
  app.use(guard(options.access))
  // Lines that are streamed are not compressed: each must arrive when it is written.
  app.use(compress({ contentTypeFilter: /^(?:application\/(?:problem\+)?json|text\/|image\/svg)/ }))
  app.use(methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }))
  api.use(keepUnchanged(options.live))
  api.use('/news', limitBody)
  addSituationRoutes(api, options)
  addActorRoutes(api, options)
  addReportRoutes(api, options)
  addQuestionRoutes(api, options)
  addCorrectionRoutes(api, options)
  addReadingRoutes(api, options)
  app.route(API, api)
  app.get(`${API}/openapi.json`, (c) => c.json(describe(app, options.version)))
  addPageFiles(app, options.page)
  app.notFound((c) => answerProblem(c, new ProblemError('not-found', `Nothing is at ${c.req.path}.`)))
  app.onError((error, c) => {
    const answer = answerProblem(c, error)
    if (answer.status === 500) options.onFault(error)
    return answer
  })
  return app
}

/** The OpenAPI 3.1 document of the API, from the schemas that check it. */
function describe(app: OpenAPIHono, version: string): unknown {
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Sitrep',
      version,
      description:
        'One situation: its reports, who did, said and claimed what, and what agrees. Every fact has its words.',
    },
    servers: [{ url: '/' }],
  })
}

/** What was asked before is not sent again while the situation has not changed. */
function keepUnchanged(live: LiveIndex): MiddlewareHandler {
  // Another start may be of another version, which shows the same situation otherwise.
  const start = randomBytes(6).toString('base64url')
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
    const tag = `W/"${start}-${live.now().revision}"`
    if (c.req.header('if-none-match') === tag) {
      return c.body(null, 304, { etag: tag, 'cache-control': 'private, no-cache' })
    }
    await next()
    if (c.res.status === 200) {
      c.res.headers.set('etag', tag)
      c.res.headers.set('cache-control', 'private, no-cache')
    }
    return undefined
  }
}

function refuseMethod(c: Context, methods: readonly string[]): Response {
  const allowed = methods.join(', ')
  const answer = answerProblem(c, new ProblemError('wrong-method', `${c.req.path} takes ${allowed}.`))
  answer.headers.set('allow', allowed)
  return answer
}

/** A problem document that names every part of a request that is wrong. */
function nameWhatIsWrong(
  result: { success: true } | { success: false; target: string; error: { issues: readonly Issue[] } },
  c: Context,
): Response | undefined {
  if (result.success) return undefined
  const { target } = result
  const parts = result.error.issues.flatMap(({ path, keys, message }) => {
    // A parameter that is repeated has one name.
    const at = (target === 'query' ? path.slice(0, 1) : path).map(String).join('.')
    if (keys === undefined) return [{ where: at === '' ? target : at, message }]
    const what = target === 'query' ? 'there is no such parameter here' : 'there is no such field'
    return keys.map((key) => ({ where: at === '' ? key : `${at}.${key}`, message: what }))
  })
  const detail = parts.map(({ where, message }) => `${where}: ${message}`).join('; ')
  return answerProblem(c, new ProblemError('bad-request', `${detail}.`, parts))
}

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly keys?: readonly string[]
}
