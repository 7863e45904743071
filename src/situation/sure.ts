import { ploverScore } from '../lexicon/plover-scores.ts'
import { confidenceTest, inTwoDecimals, isSureOfParties, relationConfidence } from '../record/confidence.ts'
import { independentOrigins } from '../record/independent-origins.ts'
import type { AnyRecord, ClusterRecord, EventRecord, RelationRecord } from '../record/record.ts'
import { isPloverCode, type PloverCode } from '../record/vocabulary.ts'
import { compareCodeUnits } from '../text/order.ts'
import { perIndex, type RecordIndex, recordIndex, type ToldRecord } from './record-index.ts'

/**
 * The records that are shown without being asked for: those that are sure by themselves or by their cluster, and the
 * statements that these stand in, since nothing is shown without its speaker. An event whose parties are not sure names
 * none; clusters and relations have what is left of them. The same list where everything is sure.
 */
export function sureRecords(index: RecordIndex): readonly AnyRecord[] {
  const told = [index.statements, index.figures, index.events, index.positions].flatMap((list): ToldRecord[] => [
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
        return clusterOfSure(index, record, sure)
      case 'relation':
        return relationOfSure(index, record, sure)
      default:
        return [record]
    }
  })
}

/** An index of the sure records alone; the same index where everything is sure. */
export const sureIndex = perIndex((index): RecordIndex => {
  const sure = sureRecords(index)
  return sure === index.records ? index : recordIndex(sure, index.revision)
})

/** Ids of the records that are shown. */
function sureIds(index: RecordIndex, told: readonly ToldRecord[]): ReadonlySet<string> {
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

function clusterOfSure(index: RecordIndex, cluster: ClusterRecord, sure: ReadonlySet<string>): ClusterRecord[] {
  const isLeft = (id: string): boolean => sure.has(id)
  const members = cluster.members.filter(isLeft)
  if (members.length === cluster.members.length) return [cluster]
  if (members.length === 0) return []
  const lists = { event: index.events, figure: index.figures, statement: index.statements, position: index.positions }
  const documentOf = (id: string): string => lists[cluster.of].get(id)?.document ?? ''
  const documentsOf = (ids: readonly string[]): string[] => [...new Set(ids.map(documentOf))].sort(compareCodeUnits)
  const originsOf = (ids: readonly string[]): string[] =>
    independentOrigins(documentsOf(ids).map((id) => index.originIdsOf(id)))
  const groups = cluster.groups.flatMap((group) => {
    const left = group.members.filter(isLeft)
    return left.length === 0 ? [] : { ...group, members: left, origins: originsOf(left) }
  })
  const origins = originsOf(members)
  const sayings = new Set(groups.map(({ low, high, stance }) => JSON.stringify([low, high, stance])))
  const isAlone = members.length === 1 || origins.length === 1
  return [
    {
      ...cluster,
      members,
      documents: documentsOf(members),
      origins,
      groups,
      agreement: isAlone && sayings.size === 1 ? 'single' : sayings.size === 1 ? agreedOn(cluster) : cluster.agreement,
    },
  ]
}

/** Where only one number or stance is left, nothing differs; acts may differ in their standing. */
function agreedOn({ of, agreement }: ClusterRecord): ClusterRecord['agreement'] {
  return of === 'figure' || of === 'position' ? 'agree' : agreement
}

function relationOfSure(index: RecordIndex, relation: RelationRecord, sure: ReadonlySet<string>): RelationRecord[] {
  const told = relation.events.flatMap((id) => index.events.get(id) ?? [])
  const left = told.filter((event) => sure.has(event.id) && isSureOfParties(event))
  if (left.length === told.length) return [relation]
  if (left.length === 0) return []
  const scores = scoresOf(index, left)
  return [
    {
      ...relation,
      cooperation: scores.filter((score) => score > 0).length,
      conflict: scores.filter((score) => score < 0).length,
      score: scores.length === 0 ? null : inTwoDecimals(scores.reduce((sum, score) => sum + score, 0) / scores.length),
      events: left.map(({ id }) => id),
      confidence: relationConfidence(left),
    },
  ]
}

/** PLOVER's score of each happening, however many reports tell it; the first of these gives it. */
function scoresOf(index: RecordIndex, events: readonly EventRecord[]): number[] {
  const byHappening = new Map<string, { code: PloverCode; mode: string | null }>()
  const path = (event: EventRecord): string => index.documents.get(event.document)?.path ?? ''
  for (const event of events.toSorted((a, b) => compareCodeUnits(path(a), path(b)))) {
    const { id, code, mode } = event
    const happening = index.clusterOf(id)?.id ?? id
    if (isPloverCode(code) && !byHappening.has(happening)) byHappening.set(happening, { code, mode })
  }
  return [...byHappening.values()].map(({ code, mode }) => ploverScore(code, mode))
}
