import { confidenceInAll, SURE } from '../../record/confidence.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { storyAt } from '../../situation/stories.ts'
import { nameKey } from '../../text/fold.ts'
import { compareCodeUnits } from '../../text/order.ts'
import { compareSpans, type Span } from '../../text/span.ts'
import type { Finding } from './answer.ts'

/** A finding before it is known who else tells the same. */
export interface Candidate extends Pick<Finding, 'label' | 'record' | 'document' | 'words'> {
  readonly actors?: readonly string[]
  readonly statement?: string | null
  readonly date?: string | null
  readonly share?: number
  readonly of?: string
  /** The lower, the further up: what stands first whatever its origins. */
  readonly rank?: number
}

/**
 * Candidates as findings: those that tell the same (one cluster with one label, or the same words) are one, under the
 * report that came first; ordered by rank, then by how many origins tell them, then by how sure the reading is of them,
 * then as they were published. What is unsure stands further down, and never falls away.
 */
export function asFindings(index: RecordIndex, candidates: readonly Candidate[]): Finding[] {
  const inOrder = [...candidates].sort(
    (a, b) =>
      index.numberOf(a.document) - index.numberOf(b.document) ||
      startOf(a.words) - startOf(b.words) ||
      compareCodeUnits(a.record.id, b.record.id),
  )
  const same = new Map<string, Candidate[]>()
  for (const candidate of inOrder) {
    const key = findingKey(index, candidate)
    same.set(key, [...(same.get(key) ?? []), candidate])
  }
  const found = [...same.values()].map((list) => ({ rank: Math.min(...list.map(({ rank = 0 }) => rank)), list }))
  const findings = found.map(({ rank, list }) => ({
    rank,
    confidence: Math.max(...list.map(({ record }) => findingConfidence(index, record))),
    finding: asFinding(index, list),
  }))
  // The sort is stable: what is equal stays as it was published.
  findings.sort((a, b) => a.rank - b.rank || b.finding.origins - a.finding.origins || b.confidence - a.confidence)
  return findings.map(({ finding }) => finding)
}

/** The confidence of a finding: of an event, with its parties. A record without one counts as just sure enough. */
function findingConfidence(index: RecordIndex, { type, id }: Finding['record']): number {
  const event = type === 'event' ? index.events.get(id) : undefined
  if (event !== undefined) return confidenceInAll(event) ?? SURE
  const record = [index.statements, index.figures, index.positions].flatMap((list) => list.get(id) ?? []).at(0)
  return record?.confidence ?? SURE
}

function asFinding(index: RecordIndex, list: readonly Candidate[]): Finding {
  const [first] = list
  const documents = [...new Set(list.map(({ document }) => document))]
  return {
    label: first.label,
    record: first.record,
    document: first.document,
    words: [...first.words].sort(compareSpans),
    actors: [...new Set(first.actors ?? [])],
    statement: first.statement ?? null,
    date: first.date ?? list.find(({ date }) => date != null)?.date ?? null,
    story: storyAt(index, first.document, startOf(first.words))?.record.id ?? null,
    share: first.share ?? null,
    of: first.of ?? null,
    alike: list.slice(1).map(({ record, document }) => ({ id: record.id, document })),
    reports: documents.length,
    origins: countOrigins(index, documents),
  }
}

/** How many independent origins some documents have. */
function countOrigins(index: RecordIndex, documents: readonly string[]): number {
  return new Set(documents.map((document) => index.originIdsOf(document)[0])).size
}

function findingKey(index: RecordIndex, { label, record, document, words, actors }: Candidate): string {
  const cluster = record.type === 'document' || record.type === 'actor' ? null : index.clusterOf(record.id)
  if (cluster !== null && cluster.members.length > 1 && record.type !== 'position') return `${cluster.id} ${label}`
  const text = index.documents.get(document)?.text ?? ''
  const said = words.map(({ start, end }) => text.slice(start, end)).join(' ')
  const names = (actors ?? []).map((id) => nameKey(index.actors.get(id)?.name ?? id))
  return JSON.stringify([record.type, label, nameKey(said.replace(/[^\p{L}\p{N}]+/gu, ' ')), names])
}

function startOf(words: readonly Span[]): number {
  return words.length === 0 ? 0 : Math.min(...words.map(({ start }) => start))
}
