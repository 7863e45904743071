import { searchSituation } from '../query/index.ts'
import { renderSearch } from '../render/answers/index.ts'
import type { SearchedType } from '../situation/index.ts'
import { indexOf, withAggregated } from './aggregated-situation.ts'
import type { FilterOptions } from './filter-options.ts'
import { filterOf, terminalOptions } from './question-options.ts'
import { writeOut } from './write-out.ts'

export interface SearchCommandOptions extends FilterOptions {
  readonly db: string
  readonly in: readonly SearchedType[]
  readonly limit?: number
  readonly all?: boolean
  readonly json?: boolean
}

/** How many hits a page of the terminal shows. */
const SHOWN = 20

/** `sitrep search`: the words in stories, statements and events; as JSON, one hit a line. */
export async function searchCommand(words: readonly string[], options: SearchCommandOptions): Promise<void> {
  const filter = filterOf(options)
  const output = withAggregated(options.db, (store) => {
    const index = indexOf(store, { knownOn: filter.knownOn, story: options.story })
    const result = searchSituation(store, index, words.join(' '), {
      filter,
      limit: options.all === true ? Number.POSITIVE_INFINITY : (options.limit ?? SHOWN),
      ...(options.in.length > 0 ? { types: options.in } : {}),
    })
    return options.json === true
      ? result.hits.map((hit) => `${JSON.stringify(hit)}\n`)
      : [renderSearch(result, index, terminalOptions(options.all))]
  })
  await writeOut(output)
}
