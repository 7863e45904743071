import type { FigureDigest } from '../digest/digest.ts'
import { sharedWords } from '../similar.ts'
import { groupBy } from './join-equal.ts'

/** A count that is the sum of others: "together killed 353", of whom 129 here and 224 there. Places in the list. */
export interface Sum {
  readonly whole: number
  readonly parts: readonly number[]
}

/** A report that gives more different counts of one thing than this is a table; its sums are not looked for. */
const MAX_COUNTS = 12
/** Without a word that says that a count is a sum, the smallest one that is taken for one. */
const MIN_SUM = 10

/** How many words two reports' sentences share at least where the one has the sum and the other its parts. */
const SAME_SUBJECT_WORDS = 3
/** How many reports that have a sum are looked at for each sentence that has parts. */
const MAX_WHOLES = 8

/**
 * Sums among exact counts of one thing. In one report: a count that is called a sum, with two or three others of the
 * report that make it; or any count with others that stand together in one sentence and make it. In two reports:
 * counts that stand together in a sentence of the one, and make what a sentence of the other gives in like words.
 */
export function findSums(figures: readonly FigureDigest[]): Sum[] {
  return [...sumsInReports(figures), ...sumsAcrossReports(figures)]
}

function exactKey(figure: FigureDigest, more: readonly (string | number)[]): string | null {
  const { counted, unit, low, high, approximate, part } = figure
  const isExact = counted !== null && low !== null && low === high && !approximate && low > 0 && part !== 'part'
  return isExact ? JSON.stringify([counted, unit, ...more]) : null
}

function sumsInReports(figures: readonly FigureDigest[]): Sum[] {
  const sums: Sum[] = []
  for (const group of groupBy(figures, (figure) => exactKey(figure, [figure.document]))) {
    const values = new Map<number, number[]>()
    for (const index of group) {
      const value = figures[index].low ?? 0
      values.set(value, [...(values.get(value) ?? []), index])
    }
    if (values.size < 3 || values.size > MAX_COUNTS) continue
    for (const whole of group) {
      const parts = partsOf(figures, whole, values)
      if (parts !== null) sums.push({ whole, parts })
    }
  }
  return sums
}

function sumsAcrossReports(figures: readonly FigureDigest[]): Sum[] {
  const sums: Sum[] = []
  const withValue = new Map<string, number[]>()
  for (const group of groupBy(figures, (figure) => exactKey(figure, [figure.low ?? 0]))) {
    withValue.set(exactKey(figures[group[0]], [figures[group[0]].low ?? 0]) ?? '', group)
  }
  for (const parts of groupBy(figures, (figure) => exactKey(figure, [figure.document, figure.sentence]))) {
    const values = new Set(parts.map((part) => figures[part].low ?? 0))
    if (parts.length < 2 || parts.length > 3 || values.size !== parts.length) continue
    const total = [...values].reduce((sum, value) => sum + value, 0)
    if (total < MIN_SUM) continue
    const [first] = parts.map((part) => figures[part])
    const wholes = withValue.get(JSON.stringify([first.counted, first.unit, total])) ?? []
    for (const whole of wholes.slice(0, MAX_WHOLES)) {
      const isOther = figures[whole].document !== first.document
      if (isOther && sharedWords(figures[whole].about, first.about) >= SAME_SUBJECT_WORDS) sums.push({ whole, parts })
    }
  }
  return sums
}

/** Two or three different counts that make the whole, those that stand in fewer sentences first. */
function partsOf(
  figures: readonly FigureDigest[],
  whole: number,
  values: ReadonlyMap<number, readonly number[]>,
): number[] | null {
  const total = figures[whole].low ?? 0
  const isCalledSum = figures[whole].part === 'sum'
  if (!isCalledSum && total < MIN_SUM) return null
  const smaller = [...values.keys()].filter((value) => value < total).sort((a, b) => b - a)
  for (const [index, a] of smaller.entries()) {
    for (const b of smaller.slice(index + 1)) {
      const rest = total - a - b
      const made = rest === 0 ? [a, b] : rest > 0 && rest < b && values.has(rest) ? [a, b, rest] : null
      if (made === null) continue
      const parts = made.map((value) => values.get(value)?.[0] ?? whole)
      if (isCalledSum || standTogether(figures, parts)) return parts
    }
  }
  return null
}

function standTogether(figures: readonly FigureDigest[], parts: readonly number[]): boolean {
  return new Set(parts.map((part) => figures[part].sentence)).size === 1
}
