import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { NO_FILTER } from '../api/filter.ts'
import {
  networkSchema,
  newsSchema,
  overviewSchema,
  quantitiesSchema,
  snapshotSchema,
  speakersSchema,
  speechesSchema,
  storyListSchema,
  timelineSchema,
} from '../api/index.ts'
import {
  figuresParameters,
  filtered,
  filteredList,
  filterOf,
  statementsParameters,
  timelineParameters,
  windowQuery,
  wordsParameter,
} from '../api/parameters.ts'
import {
  networkView,
  newsView,
  overviewView,
  quantitiesView,
  snapshotView,
  speakersView,
  speechesView,
  storiesView,
  timelineView,
} from '../views/page/index.ts'
import { noActor } from './actor-routes.ts'
import { type Api, answers, type Served } from './answers.ts'

const revisionSchema = z.strictObject({ revision: z.string() })

const revisionRoute = createRoute({
  method: 'get',
  path: '/revision',
  summary: 'What changes whenever anything that is shown may have changed: for asking often',
  responses: answers('Revision', revisionSchema, 'The revision'),
})
const situationRoute = createRoute({
  method: 'get',
  path: '/situation',
  summary: 'The first screen: what is agreed, what is disputed, what changed, and on how much it rests',
  request: { query: filtered({}) },
  responses: answers('Overview', overviewSchema, 'The situation'),
})
const storiesRoute = createRoute({
  method: 'get',
  path: '/stories',
  summary: 'The stories that the pile tells, those of most independent origins first',
  request: { query: windowQuery },
  responses: answers('StoryList', storyListSchema, 'A window of the stories'),
})
const snapshotRoute = createRoute({
  method: 'get',
  path: '/snapshot',
  summary: 'What a page keeps of a visit, to ask at the next one what is new',
  responses: answers('Snapshot', snapshotSchema, 'The snapshot'),
})
const newsRoute = createRoute({
  method: 'post',
  path: '/news',
  summary: 'What came since a snapshot',
  request: { body: { required: true, content: { 'application/json': { schema: snapshotSchema } } } },
  responses: answers('News', newsSchema, 'What is new'),
})
const timelineRoute = createRoute({
  method: 'get',
  path: '/timeline',
  summary: 'Events by actor and time, with the places on a map',
  request: { query: filtered(timelineParameters) },
  responses: answers('Timeline', timelineSchema, 'The lanes of the busiest actors and their events'),
})
const figuresRoute = createRoute({
  method: 'get',
  path: '/figures',
  summary: 'Quantities with everyone who counts them',
  request: { query: filteredList(figuresParameters) },
  responses: answers('Quantities', quantitiesSchema, 'A window of the quantities'),
})
const statementsRoute = createRoute({
  method: 'get',
  path: '/statements',
  summary: 'What was said, in the order of publication',
  request: { query: filteredList(statementsParameters) },
  responses: answers('Speeches', speechesSchema, 'A window of the statements'),
})
const speakersRoute = createRoute({
  method: 'get',
  path: '/speakers',
  summary: 'Who speaks, unnamed sources among them',
  request: { query: filteredList(wordsParameter) },
  responses: answers('Speakers', speakersSchema, 'A window of the speakers'),
})
const networkRoute = createRoute({
  method: 'get',
  path: '/network',
  summary: 'Who did what to whom: around the first actor of the filter, or among the busiest',
  request: { query: filtered({}) },
  responses: answers('Network', networkSchema, 'The actors and their relations'),
})

/** The views of the situation as a whole. */
export function addSituationRoutes(api: Api, { live }: Served): void {
  api.openapi(revisionRoute, (c) => c.json({ revision: live.now().revision }, 200))
  api.openapi(situationRoute, (c) => {
    const { index, scope } = live.show(filterOf(c.req.valid('query')))
    return c.json(overviewView(index, scope), 200)
  })
  api.openapi(storiesRoute, (c) => c.json(storiesView(live.now(), c.req.valid('query')), 200))
  api.openapi(snapshotRoute, (c) => c.json(snapshotView(live.show(NO_FILTER).index), 200))
  api.openapi(newsRoute, (c) => c.json(newsView(live.show(NO_FILTER).index, c.req.valid('json')), 200))
  api.openapi(timelineRoute, (c) => {
    const query = c.req.valid('query')
    const { index, scope } = live.show(filterOf(query))
    return c.json(timelineView(index, scope, query), 200)
  })
  api.openapi(figuresRoute, (c) => {
    const { agreement, q, ...query } = c.req.valid('query')
    const { index, scope } = live.show(filterOf(query))
    const request = { ...query, agreements: agreement, words: q }
    return c.json(quantitiesView(index, scope, request), 200)
  })
  api.openapi(statementsRoute, (c) => {
    const { speaker = null, quote, q, ...query } = c.req.valid('query')
    const { index, scope } = live.show(filterOf(query))
    const request = { ...query, speaker, quotes: quote, words: q }
    return c.json(speechesView(index, scope, request), 200)
  })
  api.openapi(speakersRoute, (c) => {
    const { q, ...query } = c.req.valid('query')
    const { index, scope } = live.show(filterOf(query))
    return c.json(speakersView(index, scope, { ...query, words: q }), 200)
  })
  api.openapi(networkRoute, (c) => {
    const query = c.req.valid('query')
    const { index, scope } = live.show(filterOf({ ...query, actor: [] }))
    const centre = query.actor.at(0) ?? null
    if (centre !== null && index.record(centre)?.type !== 'actor') throw noActor(centre)
    return c.json(networkView(index, scope, centre), 200)
  })
}
