import { VICTIMS } from '../../lexicon/figures.ts'
import type { DocumentRecord, FigureRecord } from '../../record/record.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { nameKey } from '../../text/fold.ts'
import { compareCodeUnits } from '../../text/order.ts'
import { sentenceAround } from '../../text/sentence.ts'
import { hull } from '../../text/span.ts'
import type { FindingGroup } from './answer.ts'
import { asFindings, type Candidate } from './findings.ts'
import { meetsPeriod } from './period.ts'
import type { Question } from './question.ts'
import { wordsOfSentence } from './sentences.ts'
import { actorsIn, countHeld, documentTest, holdsTerm, type Term, type Words, wordsOfText } from './topic.ts'

/** Figures that count what the question counts, those of one quantity together, in the order of time. */
export function findFigures(index: RecordIndex, question: Question): FindingGroup[] {
  const { counted, topic, places } = question
  const about = [...topic, ...places]
  // "How many people?" asks for everything.
  if (counted.length === 0 || (about.length === 0 && counted.every(isVictims))) return []
  const mayHold = documentTest(index, about)
  const found: FigureRecord[] = []
  for (const figure of index.figures.values()) {
    const document = index.documents.get(figure.document)
    if (document === undefined || !mayHold(document) || !meetsPeriod(index, question, figure)) continue
    const measured = wordsOfText(figure.measures ?? '')
    if (!counts(document, figure, measured, counted)) continue
    if (about.every((term) => holdsTerm(measured, term) || standsBeside(index, document, figure, term))) {
      found.push(figure)
    }
  }
  return byQuantity(index, found)
}

function isVictims({ words, outcome }: Term): boolean {
  return outcome === null && VICTIMS.has(words.toLowerCase())
}

/** True if all that the question counts stands in what the figure counts. */
function counts(document: DocumentRecord, figure: FigureRecord, measured: Words, counted: readonly Term[]): boolean {
  const what = figure.counts === null ? '' : document.text.slice(figure.counts.start, figure.counts.end)
  const head = headOf(what)
  // "Firefighters" are people, and still not what "how many people" asks for.
  const unit = head === '' || VICTIMS.has(head.toLowerCase()) ? (figure.unit ?? '') : ''
  const words = wordsOfText(`${figure.measures ?? ''} … ${what} … ${unit}`)
  const outcomes = new Set(figure.measures?.split(' '))
  const [only] = counted
  // Asked for the dead, the answer is no part of them ("citizens killed").
  const befell = only.outcomes.find((outcome) => outcomes.has(outcome))
  if (counted.length === 1 && befell !== undefined) {
    return [...outcomes].every((word) => word === befell || word === 'who' || VICTIMS.has(word))
  }
  // "Fighter planes" are no fighters.
  const noun = counted.findLast(({ outcome }) => outcome === null)
  if (noun !== undefined && head !== '' && !holdsTerm(wordsOfText(`${head} … ${unit}`), lastWordOf(noun))) return false
  return counted.every((term) =>
    term.outcome === null
      ? holdsTerm(words, term)
      : term.outcomes.some((outcome) => outcomes.has(outcome)) ||
        holdsTerm(measured, { ...term, roots: term.roots.slice(0, 1) }),
  )
}

/** The noun that is counted: the last word before a preposition or a clause. */
function headOf(counted: string): string {
  const [phrase] = counted.split(/\s+(?:of|in|with|from|for|on|at|by|to|who|that|which)\s/)
  return phrase.trim().split(/\s+/).at(-1) ?? ''
}

function lastWordOf(term: Term): Term {
  return { ...term, roots: term.roots.map((roots) => roots.slice(-1)) }
}

/** What may not stand between a figure and a verb that is its own. */
const PARTED = /[,;:.!?]|\b(?:and|but|or|while|who|which|that|when)\b/

/**
 * True if the figure's sentence holds a name, a place or a noun of the question; a verb must stand beside the
 * figure: "2,000 marched and some threw stones" counts those who marched.
 */
function standsBeside(index: RecordIndex, document: DocumentRecord, figure: FigureRecord, term: Term): boolean {
  const sentence = sentenceAround(document, figure)
  if (term.outcome === null && !term.isVerb) {
    const words = wordsOfSentence(document, sentence)
    return countHeld(words, actorsIn(index, document.id, [sentence]), [term]) > 0
  }
  const { start, end } = hull([figure, ...(figure.counts === null ? [] : [figure.counts])]) ?? figure
  const after = document.text.slice(end, sentence.end).split(PARTED)[0]
  const before = document.text.slice(sentence.start, start).split(PARTED).at(-1) ?? ''
  return holdsTerm(wordsOfText(`${before} … ${after}`), term)
}

/** The figures by cluster; those of no cluster are a list of their own. The quantity that most origins tell comes first. */
function byQuantity(index: RecordIndex, figures: readonly FigureRecord[]): FindingGroup[] {
  const lists = new Map<string, FigureRecord[]>()
  for (const figure of figures) {
    const cluster = index.clusterOf(figure.id)
    const key = cluster === null || cluster.members.length < 2 ? '' : cluster.id
    lists.set(key, [...(lists.get(key) ?? []), figure])
  }
  const groups = [...lists].map(([id, list]): FindingGroup => {
    const cluster = id === '' ? null : index.clusterOf(list[0].id)
    const findings = byValue(index, list)
    return {
      of: 'figures',
      cluster: cluster?.id ?? null,
      label: cluster?.label ?? null,
      agreement: cluster?.agreement ?? null,
      findings,
    }
  })
  const weight = ({ cluster, findings }: FindingGroup): number =>
    (cluster === null ? 0 : 1000) + Math.max(...findings.map(({ origins }) => origins)) * 10 + findings.length
  return groups.sort((a, b) => weight(b) - weight(a) || compareCodeUnits(a.cluster ?? '', b.cluster ?? ''))
}

/** One finding for each value as of each day by each claimant, in the order of time: copies and agreeing reports together. */
function byValue(index: RecordIndex, figures: readonly FigureRecord[]): FindingGroup['findings'] {
  const firstTold = new Map<string, string | null>()
  const inOrder = [...figures].sort(
    (a, b) =>
      index.numberOf(a.document) - index.numberOf(b.document) || a.start - b.start || compareCodeUnits(a.id, b.id),
  )
  const values = new Map<string, { day: string | null; list: Candidate[] }>()
  for (const figure of inOrder) {
    const { low, high, unit, document, start, end } = figure
    // What copies repeat keeps the day of the first of them.
    const words = index.documents.get(document)?.text.slice(start, end).toLowerCase()
    const telling = JSON.stringify([index.copyGroupOf(document), words, low, high])
    const day = firstTold.get(telling) ?? asOf(index, figure)
    firstTold.set(telling, day)
    const claimants = claimantsOf(index, figure).map((id) => nameKey(index.actors.get(id)?.name ?? id))
    const key = JSON.stringify([low, high, unit, day, claimants])
    const value = values.get(key) ?? { day, list: [] }
    value.list.push(candidateOf(index, figure, day))
    values.set(key, value)
  }
  return [...values.values()]
    .sort((a, b) => compareCodeUnits(a.day ?? '~', b.day ?? '~'))
    .flatMap(({ list }) => asFindings(index, list))
}

function candidateOf(index: RecordIndex, figure: FigureRecord, date: string | null): Candidate {
  return {
    label: 'counts',
    record: { type: 'figure', id: figure.id },
    document: figure.document,
    words: figure.counts === null ? [{ start: figure.start, end: figure.end }] : [figure, figure.counts].map(spanOnly),
    actors: claimantsOf(index, figure),
    statement: figure.statement,
    date,
  }
}

function spanOnly({ start, end }: { readonly start: number; readonly end: number }): { start: number; end: number } {
  return { start, end }
}

/** Who gives a figure; nobody where it stands in the report's own words. */
function claimantsOf(index: RecordIndex, { statement }: FigureRecord): readonly string[] {
  return statement === null ? [] : (index.statements.get(statement)?.speakers ?? [])
}

function asOf(index: RecordIndex, figure: FigureRecord): string | null {
  return figure.asOf ?? index.documents.get(figure.document)?.published.value ?? null
}
