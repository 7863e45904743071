import { confidenceTest, isSureOfParties } from '../record/confidence.ts'
import type { AnyRecord } from '../record/record.ts'
import { indexOfSome, perIndex, type RecordIndex, type ReportedRecord } from './record-index.ts'
import { remainingCluster, remainingRelation } from './remaining.ts'

/**
 * The records that are shown without being asked for: those that are sure by themselves or by their cluster, and the
 * statements that these stand in, since nothing is shown without its speaker. An event whose parties are not sure names
 * none; clusters and relations have what is left of them. The same list where everything is sure.
 */
export function sureRecords(index: RecordIndex): readonly AnyRecord[] {
  const told = [index.statements, index.figures, index.events, index.positions].flatMap((list): ReportedRecord[] => [
    ...list.values(),
  ])
  const sure = sureIds(index, told)
  const isWhole = told.every(({ id }) => sure.has(id)) && [...index.events.values()].every(isSureOfParties)
  if (isWhole) return index.records
  return index.records.flatMap((record): AnyRecord[] => {
    switch (record.type) {
      case 'statement':
      case 'figure':
      case 'position':
        return sure.has(record.id) ? [record] : []
      case 'event':
        if (!sure.has(record.id)) return []
        return [isSureOfParties(record) ? record : { ...record, actors: [], recipients: [] }]
      case 'cluster':
        return remainingCluster(index, record, (id) => sure.has(id))
      case 'relation':
        return remainingRelation(index, record, (event) => sure.has(event.id) && isSureOfParties(event))
      default:
        return [record]
    }
  })
}

/** An index of the sure records alone; the same index where everything is sure. */
export const sureIndex = perIndex((index): RecordIndex => {
  const sure = sureRecords(index)
  return sure === index.records ? index : indexOfSome(index, sure)
})

/** Ids of the records that are shown. */
function sureIds(index: RecordIndex, told: readonly ReportedRecord[]): ReadonlySet<string> {
  const sure = new Set(told.filter(confidenceTest(index.clusters)).map(({ id }) => id))
  for (const record of told) {
    if (!sure.has(record.id)) continue
    let around = record.type === 'statement' ? record.within : record.statement
    while (around !== null && !sure.has(around)) {
      sure.add(around)
      around = index.statements.get(around)?.within ?? null
    }
  }
  return sure
}
