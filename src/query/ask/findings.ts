import { confidenceInAll, SURE } from '../../record/confidence.ts'
import type { SituationView } from '../../situation/view.ts'
import { compareCodeUnits } from '../../text/order.ts'
import { compareSpans, type Span } from '../../text/span.ts'
import { foldName } from '../name-index.ts'
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
export function asFindings(view: SituationView, candidates: readonly Candidate[]): Finding[] {
  const inOrder = [...candidates].sort(
    (a, b) =>
      view.placeOf(a.document) - view.placeOf(b.document) ||
      startOf(a.words) - startOf(b.words) ||
      compareCodeUnits(a.record.id, b.record.id),
  )
  const same = new Map<string, Candidate[]>()
  for (const candidate of inOrder) {
    const key = keyOf(view, candidate)
    same.set(key, [...(same.get(key) ?? []), candidate])
  }
  const found = [...same.values()].map((list) => ({ rank: Math.min(...list.map(({ rank = 0 }) => rank)), list }))
  const findings = found.map(({ rank, list }) => ({
    rank,
    sureness: Math.max(...list.map(({ record }) => surenessOf(view, record))),
    finding: asFinding(view, list),
  }))
  // The sort is stable: what is equal stays as it was published.
  findings.sort((a, b) => a.rank - b.rank || b.finding.origins - a.finding.origins || b.sureness - a.sureness)
  return findings.map(({ finding }) => finding)
}

/** How sure an answer is: an event in all that it says. What nobody measured stands with what is just sure enough. */
function surenessOf(view: SituationView, { type, id }: Finding['record']): number {
  const event = type === 'event' ? view.events.get(id) : undefined
  if (event !== undefined) return confidenceInAll(event) ?? SURE
  const record = [view.statements, view.figures, view.positions].flatMap((list) => list.get(id) ?? []).at(0)
  return record?.confidence ?? SURE
}

function asFinding(view: SituationView, list: readonly Candidate[]): Finding {
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
    share: first.share ?? null,
    of: first.of ?? null,
    alike: list.slice(1).map(({ record, document }) => ({ id: record.id, document })),
    reports: documents.length,
    origins: countOrigins(view, documents),
  }
}

/** How many independent origins some documents have. */
export function countOrigins(view: SituationView, documents: readonly string[]): number {
  return new Set(documents.map((document) => view.originsOf(document)[0])).size
}

function keyOf(view: SituationView, { label, record, document, words, actors }: Candidate): string {
  const cluster = record.type === 'document' || record.type === 'actor' ? null : view.clusterOf(record.id)
  if (cluster !== null && cluster.members.length > 1 && record.type !== 'position') return `${cluster.id} ${label}`
  const text = view.documents.get(document)?.text ?? ''
  const said = words.map(({ start, end }) => text.slice(start, end)).join(' ')
  const names = (actors ?? []).map((id) => foldName(view.actors.get(id)?.name ?? id))
  return JSON.stringify([record.type, label, foldName(said.replace(/[^\p{L}\p{N}]+/gu, ' ')), names])
}

function startOf(words: readonly Span[]): number {
  return words.length === 0 ? 0 : Math.min(...words.map(({ start }) => start))
}
