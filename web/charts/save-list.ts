import type { List } from '../../src/api/parts.ts'
import { fetched } from '../api/resource.ts'
import { download, fileName } from './download.ts'
import { csvOf, type Table } from './table.ts'

/** The server answers at most this many at once. */
const WINDOW = 500

/**
 * Saves a whole list as CSV, also what the page has not asked for yet.
 * @param path the API's list, with its query
 * @param tableOf makes the table of all items; told of each answer, for what stands beside the items
 */
export async function saveList<Item, Answer extends List<Item> = List<Item>>(
  path: string,
  tableOf: (items: readonly Item[], answers: readonly Answer[]) => Table,
): Promise<void> {
  const items: Item[] = []
  const answers: Answer[] = []
  for (;;) {
    const answer = await fetched<Answer>(
      `${path}${path.includes('?') ? '&' : '?'}offset=${items.length}&limit=${WINDOW}`,
    )
    items.push(...answer.items)
    answers.push(answer)
    if (items.length >= answer.total || answer.items.length === 0) break
  }
  const table = tableOf(items, answers)
  download(fileName(table.title, 'csv'), 'text/csv', csvOf(table))
}
