/**
 * `sitrep`: reads reports into a situation, aggregates what they say together, asks, compares and writes it, in Node. The
 * examples of all functions go on from this program:
 *
 * ```ts
 * import { aggregate, allRecords, openReader, openSituation, readInto, recordIndex, sourcesOf } from 'sitrep'
 *
 * const store = openSituation(':memory:')
 * const reader = openReader()
 * const story = 'examples/harbor-paysandu'
 * await readInto(store, reader, sourcesOf([`${story}/01-halden-wire-explosion.txt`, `${story}/02-port-ellery-tribune.html`]))
 * aggregate(store)
 * const records = allRecords(store, reader.run)
 * const index = recordIndex(records)
 * ```
 */

export * from './core.ts'
export { type ClosableReader, openReader } from './node/reader.ts'
export { installedRun } from './node/run.ts'
export { type SourceOptions, sourcesOf } from './node/sources.ts'
export { openSqliteStore as openSituation } from './store/sqlite/index.ts'
