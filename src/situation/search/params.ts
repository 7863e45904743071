import * as z from 'zod'
import { filterFromParams } from '../../api/filter.ts'
import { SitrepError } from '../../record/error.ts'
import { SEARCHED_TYPES } from '../../store/store.ts'
import type { SearchOptions } from './index.ts'

const paramsSchema = z.object({
  in: z.array(z.enum(SEARCHED_TYPES)),
  limit: z.coerce.number().int().min(1).max(1000).optional(),
  offset: z.coerce.number().int().min(0).optional(),
})

/**
 * A search as an address has it: the query `q`, what is searched `in` (may be repeated), `limit`, `offset`, and the
 * parameters of the filter.
 * @throws SitrepError (`bad-option`) that names the parameter whose value is none
 */
export function searchFromParams(params: URLSearchParams): { readonly query: string; readonly options: SearchOptions } {
  const parsed = paramsSchema.safeParse({
    in: params.getAll('in'),
    limit: params.get('limit') ?? undefined,
    offset: params.get('offset') ?? undefined,
  })
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new SitrepError('bad-option', `Cannot search by ${String(issue.path[0])}: ${issue.message}.`)
  }
  const { in: types, limit, offset } = parsed.data
  return {
    query: params.get('q') ?? '',
    options: {
      filter: filterFromParams(params),
      ...(types.length > 0 ? { types } : {}),
      ...(limit === undefined ? {} : { limit }),
      ...(offset === undefined ? {} : { offset }),
    },
  }
}
