import { createRoute } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { type CorrectionRequest, correctedSchema, correctionListSchema, correctionRequestSchema } from '../api/index.ts'
import { windowQuery } from '../api/parameters.ts'
import { type Correction, type CorrectionMaker, correctionMaker } from '../situation/index.ts'
import { correctionRows, correctionsView } from '../views/page/index.ts'
import { type Api, answers, named, problems, type Served } from './answers.ts'
import { ProblemError } from './problem.ts'

const listRoute = createRoute({
  method: 'get',
  path: '/corrections',
  summary: 'Every correction with its state, the latest first',
  request: { query: windowQuery },
  responses: answers('CorrectionList', correctionListSchema, 'A window of the corrections'),
})
const exportRoute = createRoute({
  method: 'get',
  path: '/corrections/export',
  summary: 'The corrections as JSON Lines, for a colleague: what sitrep correct import takes',
  responses: {
    200: { description: 'A correction a line', content: { 'application/jsonl': { schema: { type: 'string' } } } },
    ...problems,
  },
})
const correctRoute = createRoute({
  method: 'post',
  path: '/corrections',
  summary: 'Makes a correction, as sitrep correct does, and aggregates the reports again',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: named('CorrectionRequest', correctionRequestSchema) } },
    },
  },
  responses: {
    201: {
      description: 'The correction, and the revision that has it',
      content: { 'application/json': { schema: named('Corrected', correctedSchema) } },
    },
    ...problems,
  },
})

/** Corrections: the same records as `sitrep correct`. */
export function addCorrectionRoutes(api: Api, { live, by, clock }: Served): void {
  api.use('/corrections', limitBody)
  api.openapi(listRoute, (c) => c.json(correctionsView(live.now(), c.req.valid('query')), 200))
  api.openAPIRegistry.registerPath(exportRoute)
  api.get(exportRoute.path, (c) =>
    c.body(
      live.store
        .corrections()
        .map((correction) => `${JSON.stringify(correction)}\n`)
        .join(''),
      200,
      {
        'content-type': 'application/jsonl; charset=utf-8',
        'content-disposition': 'attachment; filename="corrections.jsonl"',
      },
    ),
  )
  api.openapi(correctRoute, (c) => {
    const at = new Date(clock()).toISOString()
    const correction = make(correctionMaker(live.now(), { by, at }), c.req.valid('json'))
    live.store.addCorrections([correction])
    const index = live.refresh()
    const row = correctionRows(index.corrections).find(({ id }) => id === correction.id)
    if (row === undefined) throw new RangeError(`the correction ${correction.id} was not kept`)
    return c.json({ correction: row, revision: index.revision }, 201)
  })
}

/** What a JSON body may hold: a snapshot of many reports is the largest. */
export const limitBody = bodyLimit({
  maxSize: 16 * 1024 * 1024,
  onError: () => {
    throw new ProblemError('too-large', 'The body may hold 16 MB at most.')
  },
})

function make(maker: CorrectionMaker, request: CorrectionRequest): Correction {
  switch (request.kind) {
    case 'join':
      return maker.join(request.id, request.with)
    case 'split':
      return maker.split(request.id, request.from)
    case 'rename':
      return maker.rename(request.id, request.name)
    case 'reject':
      return maker.reject(request.id)
    case 'not-a-mention':
      return maker.notAMention(request.id)
    case 'set-speaker':
      return maker.setSpeaker(request.id, request.speaker)
    case 'set-date':
      return maker.setDate(request.id, request.date)
    case 'set-kind':
      return maker.setKind(request.id, request.to)
    case 'same-origin':
      return maker.sameOrigin(request.id, request.with)
    case 'same-story':
      return maker.sameStory(request.id, request.with)
    case 'not-same-story':
      return maker.notSameStory(request.id, request.with)
    case 'same-happening':
      return maker.sameHappening(request.id, request.with)
    case 'not-same-happening':
      return maker.notSameHappening(request.id, request.with)
    case 'undo':
      return maker.undo(request.id)
  }
}
