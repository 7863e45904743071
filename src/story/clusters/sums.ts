import type { FigureDigest } from '../digest/digest.ts'
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

/**
 * Sums among the exact counts of one thing in one report: a count that is called a sum, with two or three others of the
 * report that make it; or any count with others that stand together in one other sentence and make it.
 */
export function findSums(figures: readonly FigureDigest[]): Sum[] {
  const sums: Sum[] = []
  const ofReport = groupBy(figures, ({ document, counted, unit, low, high, approximate, part }) =>
    counted === null || low === null || low !== high || approximate || low <= 0 || part === 'part'
      ? null
      : JSON.stringify([document, counted, unit]),
  )
  for (const group of ofReport) {
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
      if (isCalledSum || standTogether(figures, whole, parts)) return parts
    }
  }
  return null
}

function standTogether(figures: readonly FigureDigest[], whole: number, parts: readonly number[]): boolean {
  const sentences = new Set(parts.map((part) => figures[part].sentence))
  return sentences.size === 1 && !sentences.has(figures[whole].sentence)
}
