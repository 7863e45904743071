import type { PositionRecord } from '../../record/record.ts'
import { intervalOfValue } from '../../record/timex-interval.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { compareCodeUnits } from '../../text/order.ts'
import { sentenceAround } from '../../text/sentence.ts'
import { hull } from '../../text/span.ts'
import { wordSpans } from '../filtering.ts'
import type { Finding, FindingGroup } from './answer.ts'
import { isDenied } from './find-statements.ts'
import { asFindings, type Candidate } from './findings.ts'
import { meetsPeriod } from './period.ts'
import type { Question } from './question.ts'
import { actorsIn, countHeld, documentTest, wordsOfText } from './topic.ts'

/** Positions of whom the question asks about, or of anybody, on its topic; a stance may be asked for. */
export function findPositions(index: RecordIndex, question: Question, stance: 'for' | 'against' | null): Candidate[] {
  return positionsOn(index, question)
    .filter((position) => stance === null || position.stance === stance)
    .map((position) => candidateOf(position))
}

/**
 * The lines of whom the question asks about, on its topic: those that turned, each stance in the order of time, and
 * those that did not.
 */
export function findTurns(index: RecordIndex, question: Question): FindingGroup[] {
  if (question.who === null) return []
  const lines = new Map<string, PositionRecord[]>()
  for (const position of positionsOn(index, question)) {
    const key = index.clusterOf(position.id)?.id ?? position.id
    lines.set(key, [...(lines.get(key) ?? []), position])
  }
  const turned: FindingGroup[] = []
  const steady: Candidate[] = []
  for (const list of lines.values()) {
    const cluster = index.clusterOf(list[0].id)
    const stances = new Set(list.map(({ stance }) => stance))
    if (cluster === null || stances.size < 2 || cluster.agreement !== 'update') {
      steady.push(...list.map(candidateOf))
      continue
    }
    const findings = asFindings(index, list.map(candidateOf)).sort((a, b) =>
      compareCodeUnits(findingDay(index, a), findingDay(index, b)),
    )
    turned.push({ of: 'turns', cluster: cluster.id, label: cluster.label, agreement: cluster.agreement, findings })
  }
  turned.sort((a, b) => compareCodeUnits(a.cluster ?? '', b.cluster ?? ''))
  if (steady.length === 0) return turned
  const findings = asFindings(index, steady).sort((a, b) =>
    compareCodeUnits(findingDay(index, a), findingDay(index, b)),
  )
  return [...turned, { of: 'positions', cluster: null, label: null, agreement: null, findings }]
}

/** The day of a finding: its own, else its report's. */
function findingDay(index: RecordIndex, { date, document }: Finding): string {
  const value = date ?? index.documents.get(document)?.published.value ?? null
  return (value === null ? null : intervalOfValue(value)?.first) ?? '~'
}

function positionsOn(index: RecordIndex, question: Question): PositionRecord[] {
  const { who, topic } = question
  if (who === null ? topic.length === 0 : who.actors.length === 0) return []
  const mayHold = documentTest(index, topic)
  return [...index.positions.values()].filter((position) => {
    const document = index.documents.get(position.document)
    if (document === undefined || !mayHold(document) || !meetsPeriod(index, question, position)) return false
    if (who !== null && !who.actors.includes(position.actor)) return false
    // What somebody denies is nobody's position.
    const statement = position.statement === null ? undefined : index.statements.get(position.statement)
    if (statement !== undefined && isDenied(index, statement)) return false
    if (topic.length === 0) return true
    const spans = position.proposition === null ? [] : [position.proposition]
    const said = spans.map(({ start, end }) => document.text.slice(start, end)).join(' … ')
    // "Ruled it out": what "it" stands for may be said before it in the sentence.
    const isPronoun = position.proposition !== null && /^(?:it|that|this|so)$/i.test(wordsIn(document.text, position))
    const place = isPronoun ? sentenceAround(document, hull(position.evidence) ?? position.evidence[0]) : null
    const words = wordsOfText(place === null ? said : document.text.slice(place.start, place.end))
    const actors = actorsIn(index, document.id, place === null ? spans : [place])
    if (position.toward !== null) actors.add(position.toward)
    // Toward somebody: what is said of others and only names them is no position toward them.
    const isTowardNamed = topic.every((term) => term.actors.length > 0)
    const longest = topic.reduce((sum, { roots }) => sum + Math.max(...roots.map(({ length }) => length)), 2)
    if (
      isTowardNamed &&
      !topic.every((term) => term.actors.includes(position.toward ?? '')) &&
      words.roots.length > longest
    ) {
      return false
    }
    return countHeld(words, actors, topic) === topic.length
  })
}

function wordsIn(text: string, { proposition }: PositionRecord): string {
  return proposition === null ? '' : text.slice(proposition.start, proposition.end)
}

function candidateOf(position: PositionRecord): Candidate {
  return {
    label: position.stance,
    record: { type: 'position', id: position.id },
    document: position.document,
    words: wordSpans(position),
    actors: [position.actor],
    statement: position.statement,
    date: position.date,
  }
}
