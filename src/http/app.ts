import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { addActorRoutes } from './actor-routes.ts'
import type { Served } from './answers.ts'
import { answerProblem, ProblemError } from './problem.ts'
import { addQuestionRoutes } from './question-routes.ts'
import { addReportRoutes } from './report-routes.ts'
import { addSituationRoutes } from './situation-routes.ts'

const API = '/api/v1'

/** The whole server as a function from requests to answers. */
export function createApp(served: Served): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook: nameWhatIsWrong })
  const api = new OpenAPIHono({ defaultHook: nameWhatIsWrong })
  addSituationRoutes(api, served)
  addActorRoutes(api, served)
  addReportRoutes(api, served)
  addQuestionRoutes(api, served)
  app.route(API, api)
  app.get(`${API}/openapi.json`, (c) =>
    c.json(app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Sitrep', version: '1' } })),
  )
  app.notFound((c) => answerProblem(c, new ProblemError('not-found', `Nothing is at ${c.req.path}.`)))
  app.onError((error, c) => answerProblem(c, error))
  return app
}

/** A problem document that names every part of a request that is wrong. */
function nameWhatIsWrong(
  result: { success: true } | { success: false; target: string; error: { issues: readonly Issue[] } },
  c: Context,
): Response | undefined {
  if (result.success) return undefined
  const parts = result.error.issues.flatMap(({ path, keys, message }) => {
    const at = path.map(String).join('.')
    return keys === undefined
      ? [{ where: at === '' ? result.target : at, message }]
      : keys.map((key) => ({ where: at === '' ? key : `${at}.${key}`, message: 'there is no such parameter here' }))
  })
  const detail = parts.map(({ where, message }) => `${where}: ${message}`).join('; ')
  return answerProblem(c, new ProblemError('bad-request', `${detail}.`, parts))
}

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly keys?: readonly string[]
}
