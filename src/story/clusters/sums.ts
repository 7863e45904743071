import type { FigureOutline } from '../digest/digest.ts'
import { sharedWords } from '../similar.ts'
import type { Candidate } from './candidate.ts'
import { groupBy } from './join-equal.ts'

/** A count that is the sum of others: "together killed 353", of whom 129 here and 224 there. */
export interface Sum<Figure> {
  readonly whole: Figure
  readonly parts: readonly Figure[]
}

type FigureCandidate = Candidate<FigureOutline>

/** A report that gives more different counts of one thing than this is a table; its sums are not looked for. */
const MAX_COUNTS = 12
/** Without a word that says that a count is a sum, the smallest one that is taken for one. */
const MIN_SUM = 10

/** How many words two reports' sentences share at least if the one has the sum and the other its parts. */
const SAME_SUBJECT_WORDS = 3
/** How many reports that have a sum are looked at for each sentence that has parts. */
const MAX_WHOLES = 8

/**
 * Sums among exact counts of one thing. In one report: a count that is called a sum, with two or three others of the
 * report that make it; or any count with others that stand together in one sentence and make it. In two reports:
 * counts that stand together in a sentence of the one, and make what a sentence of the other gives in like words.
 */
export function findSums(figures: readonly FigureCandidate[]): Sum<FigureCandidate>[] {
  return [...sumsInReports(figures), ...sumsAcrossReports(figures)]
}

/** @param more what else is the same in those of one key: a document's id, a number, or both */
function exactKey({ outline }: FigureCandidate, more: string | number): string | null {
  const { counted, unit, low, high, approximate, part } = outline
  const isExact = counted !== null && low !== null && low === high && !approximate && low > 0 && part !== 'part'
  return isExact ? keyOf(more, unit, counted) : null
}

function keyOf(more: string | number, unit: string | null, counted: string | null): string {
  return `${more}\n${unit}\n${counted}`
}

function sumsInReports(figures: readonly FigureCandidate[]): Sum<FigureCandidate>[] {
  const sums: Sum<FigureCandidate>[] = []
  for (const group of groupsBy(figures, (figure) => exactKey(figure, idOfReport(figure)))) {
    const values = new Map<number, FigureCandidate[]>()
    for (const figure of group) {
      const value = countIn(figure)
      values.set(value, [...(values.get(value) ?? []), figure])
    }
    if (values.size < 3 || values.size > MAX_COUNTS) continue
    for (const whole of group) {
      const parts = partsOf(whole, values)
      if (parts !== null) sums.push({ whole, parts })
    }
  }
  return sums
}

function sumsAcrossReports(figures: readonly FigureCandidate[]): Sum<FigureCandidate>[] {
  const sums: Sum<FigureCandidate>[] = []
  const withValue = new Map<string, FigureCandidate[]>()
  for (const group of groupsBy(figures, (figure) => exactKey(figure, countIn(figure)))) {
    withValue.set(exactKey(group[0], countIn(group[0])) ?? '', group)
  }
  for (const parts of groupsBy(figures, (figure) =>
    exactKey(figure, `${idOfReport(figure)} ${figure.outline.sentence}`),
  )) {
    const values = new Set(parts.map(countIn))
    if (parts.length < 2 || parts.length > 3 || values.size !== parts.length) continue
    const total = [...values].reduce((sum, value) => sum + value, 0)
    if (total < MIN_SUM) continue
    const [first] = parts
    const wholes = withValue.get(keyOf(total, first.outline.unit, first.outline.counted)) ?? []
    for (const whole of wholes.slice(0, MAX_WHOLES)) {
      if (whole.report !== first.report && haveOneSubject(whole, first)) sums.push({ whole, parts })
    }
  }
  return sums
}

function haveOneSubject(a: FigureCandidate, b: FigureCandidate): boolean {
  const [own, other] = [a, b].map(({ report, place }) => report.details.figures[place].about)
  return sharedWords(own, other) >= SAME_SUBJECT_WORDS
}

/** Two or three different counts that make the whole, those that stand in fewer sentences first. */
function partsOf(
  whole: FigureCandidate,
  values: ReadonlyMap<number, readonly FigureCandidate[]>,
): FigureCandidate[] | null {
  const total = countIn(whole)
  const isCalledSum = whole.outline.part === 'sum'
  if (!isCalledSum && total < MIN_SUM) return null
  const smaller = [...values.keys()].filter((value) => value < total).sort((a, b) => b - a)
  for (const [index, a] of smaller.entries()) {
    for (const b of smaller.slice(index + 1)) {
      const rest = total - a - b
      const made = rest === 0 ? [a, b] : rest > 0 && rest < b && values.has(rest) ? [a, b, rest] : null
      if (made === null) continue
      const parts = made.map((value) => values.get(value)?.[0] ?? whole)
      if (isCalledSum || standTogether(parts)) return parts
    }
  }
  return null
}

function standTogether(parts: readonly FigureCandidate[]): boolean {
  return new Set(parts.map(({ outline }) => outline.sentence)).size === 1
}

function countIn({ outline }: FigureCandidate): number {
  return outline.low ?? 0
}

function idOfReport({ report }: FigureCandidate): string {
  return report.outline.document.id
}

function groupsBy<T>(members: readonly T[], keyOf: (member: T) => string | null): T[][] {
  return groupBy(members, keyOf).map((group) => group.map((index) => members[index]))
}
