import { createRoute } from '@hono/zod-openapi'
import type { Filter } from '../api/filter.ts'
import { actorDetailSchema, actorListSchema, markListSchema, mentionListSchema, speechesSchema } from '../api/index.ts'
import { actorsParameters, filtered, filteredList, filterOf, idParameter } from '../api/parameters.ts'
import { actorsView, actorView, marksOfActor, mentionsView, speechesView } from '../views/page/index.ts'
import { type Api, answers, type Served } from './answers.ts'
import type { Shown } from './live-index.ts'
import { ProblemError } from './problem.ts'

const actorsRoute = createRoute({
  method: 'get',
  path: '/actors',
  summary: 'The actors that are mentioned',
  request: { query: filteredList(actorsParameters) },
  responses: answers('ActorList', actorListSchema, 'A window of the actors'),
})
const actorRoute = createRoute({
  method: 'get',
  path: '/actors/{id}',
  summary: 'Everything about one actor',
  request: { params: idParameter, query: filtered({}) },
  responses: answers('ActorDetail', actorDetailSchema, 'The actor'),
})
const mentionsRoute = createRoute({
  method: 'get',
  path: '/actors/{id}/mentions',
  summary: 'Every mention of an actor: what a correction of it would touch',
  request: { params: idParameter, query: filteredList({}) },
  responses: answers('MentionList', mentionListSchema, 'A window of the mentions'),
})
const statementsRoute = createRoute({
  method: 'get',
  path: '/actors/{id}/statements',
  summary: 'What an actor said',
  request: { params: idParameter, query: filteredList({}) },
  responses: answers('Speeches', speechesSchema, 'A window of the statements'),
})
const didRoute = createRoute({
  method: 'get',
  path: '/actors/{id}/did',
  summary: 'What an actor did',
  request: { params: idParameter, query: filteredList({}) },
  responses: answers('MarkList', markListSchema, 'A window of the events'),
})
const hadDoneRoute = createRoute({
  method: 'get',
  path: '/actors/{id}/had-done',
  summary: 'What was done to an actor',
  request: { params: idParameter, query: filteredList({}) },
  responses: answers('MarkList', markListSchema, 'A window of the events'),
})

/** Who: the list, and what belongs to one actor. */
export function addActorRoutes(api: Api, { live }: Served): void {
  /** What the filter leaves of the situation, where it has such an actor. */
  const having = (id: string, filter: Filter): Shown => {
    const shown = live.show(filter)
    if (shown.index.record(id)?.type !== 'actor') throw noActor(id)
    return shown
  }
  api.openapi(actorsRoute, (c) => {
    const { q, sort, ...query } = c.req.valid('query')
    const { index, scope } = live.show(filterOf(query))
    return c.json(actorsView(index, scope, { ...query, sort, words: q }), 200)
  })
  api.openapi(actorRoute, (c) => {
    const { id } = c.req.valid('param')
    const { index, scope } = having(id, filterOf(c.req.valid('query')))
    const actor = actorView(index, scope, id)
    if (actor === null) throw noActor(id)
    return c.json(actor, 200)
  })
  api.openapi(mentionsRoute, (c) => {
    const { id } = c.req.valid('param')
    const query = c.req.valid('query')
    const { index, scope } = having(id, filterOf(query))
    return c.json(mentionsView(index, scope, id, query), 200)
  })
  api.openapi(statementsRoute, (c) => {
    const { id } = c.req.valid('param')
    const query = c.req.valid('query')
    const { index, scope } = having(id, filterOf(query))
    const request = { ...query, speaker: id, quotes: [], words: '' }
    return c.json(speechesView(index, scope, request), 200)
  })
  api.openapi(didRoute, (c) => {
    const { id } = c.req.valid('param')
    const query = c.req.valid('query')
    const { index, scope } = having(id, filterOf(query))
    return c.json(marksOfActor(index, scope, id, 'actors', query), 200)
  })
  api.openapi(hadDoneRoute, (c) => {
    const { id } = c.req.valid('param')
    const query = c.req.valid('query')
    const { index, scope } = having(id, filterOf(query))
    return c.json(marksOfActor(index, scope, id, 'recipients', query), 200)
  })
}

export function noActor(id: string): ProblemError {
  return new ProblemError(
    'not-found',
    `There is no actor ${id}. A correction or a new reading may have given it another id.`,
  )
}
