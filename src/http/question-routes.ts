import { createRoute } from '@hono/zod-openapi'
import { answersSchema, type SearchResults, searchResultsSchema } from '../api/index.ts'
import { askParameters, filtered, filteredList, filterOf, searchParameters } from '../api/parameters.ts'
import { searchSituation } from '../query/index.ts'
import type { SearchedType } from '../situation/index.ts'
import { actorHits, answersView, hitView } from '../views/page/index.ts'
import { type Api, answers, type Served } from './answers.ts'

const searchRoute = createRoute({
  method: 'get',
  path: '/search',
  summary: 'Full-text search: words, "phrases", -word, beginnings*; actors by name first',
  request: { query: filteredList(searchParameters) },
  responses: answers('SearchResults', searchResultsSchema, 'A window of the hits'),
})
const askRoute = createRoute({
  method: 'get',
  path: '/ask',
  summary: 'A question, answered with records and their words',
  request: { query: filtered(askParameters) },
  responses: answers('Answers', answersSchema, 'The answers, the best first'),
})

const SEARCHED = { report: 'document', statement: 'statement', event: 'event' } as const

/** Search, and questions. */
export function addQuestionRoutes(api: Api, { live, ask }: Served): void {
  api.openapi(searchRoute, (c) => {
    const { q, type, ...query } = c.req.valid('query')
    const { offset, limit } = query
    const filter = filterOf(query)
    // What is unsure may be what is looked for: it is found like all else, and marked.
    const { index, scope } = live.show({ ...filter, unsure: true })
    const actors = type.length === 0 || type.includes('actor') ? actorHits(index, scope, q) : []
    const shown = actors.slice(offset, offset + limit)
    const types = type.flatMap((one): SearchedType[] => (one === 'actor' ? [] : [SEARCHED[one]]))
    const options = {
      // The index is the story’s alone.
      filter: { ...filter, story: null },
      offset: Math.max(0, offset - actors.length),
      limit: limit - shown.length,
      ...(type.length === 0 ? {} : { types }),
    }
    const { hits, total } = searchSituation(live.store, index, q, options)
    const items = [...shown, ...hits.flatMap((hit) => hitView(index, hit) ?? [])]
    return c.json({ items, total: actors.length + total, offset } satisfies SearchResults, 200)
  })
  api.openapi(askRoute, (c) => {
    const { q, ...query } = c.req.valid('query')
    const filter = filterOf(query)
    const { index } = live.show({ ...filter, unsure: true })
    return c.json(answersView(index, ask(index, q, { ...filter, story: null })), 200)
  })
}
