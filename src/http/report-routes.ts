import { createRoute } from '@hono/zod-openapi'
import { evidenceSchema, reportDetailSchema, reportListSchema } from '../api/index.ts'
import { filteredList, filterOf, idParameter, reportsParameters } from '../api/parameters.ts'
import { evidenceView, reportsView, reportView } from '../views/page/index.ts'
import { type Api, answers, type Served } from './answers.ts'
import { ProblemError } from './problem.ts'

const reportsRoute = createRoute({
  method: 'get',
  path: '/reports',
  summary: 'The reports in the order of publication, copies among them',
  request: { query: filteredList(reportsParameters) },
  responses: answers('ReportList', reportListSchema, 'A window of the reports'),
})
const reportRoute = createRoute({
  method: 'get',
  path: '/reports/{id}',
  summary: 'One report: its text and everything that was read in it',
  request: { params: idParameter },
  responses: answers('ReportDetail', reportDetailSchema, 'The report'),
})
const evidenceRoute = createRoute({
  method: 'get',
  path: '/evidence/{id}',
  summary: 'Every source’s words for a record, cluster, event of the timeline or relation, by independent origin',
  request: { params: idParameter },
  responses: answers('Evidence', evidenceSchema, 'The words'),
})

/** The reports, and the words that anything rests on. */
export function addReportRoutes(api: Api, { live }: Served): void {
  api.openapi(reportsRoute, (c) => {
    const { q, origin = null, ...query } = c.req.valid('query')
    const { index, scope } = live.show(filterOf(query))
    return c.json(reportsView(index, scope, { ...query, origin, words: q }), 200)
  })
  api.openapi(reportRoute, (c) => {
    const { id } = c.req.valid('param')
    const report = reportView(live.now(), id)
    if (report === null)
      throw new ProblemError('not-found', `There is no report ${id}. It may have been read anew or forgotten.`)
    return c.json(report, 200)
  })
  api.openapi(evidenceRoute, (c) => {
    const { id } = c.req.valid('param')
    const evidence = live.lookUp((index) => evidenceView(index, id))
    if (evidence === null)
      throw new ProblemError(
        'not-found',
        `Nothing has the id ${id}. Ask for the list again: ids change with what they are made of.`,
      )
    return c.json(evidence, 200)
  })
}
