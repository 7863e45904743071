/**
 * Scores of figures against a gold reading: found with the same low and high, and then what else is right of them.
 * Pure functions; `node eval/figures.ts GOLD.jsonl SITUATION.jsonl` prints them for two situation files.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

export interface FigureRow {
  readonly start: number
  readonly end: number
  readonly low: number | null
  readonly high: number | null
  readonly approximate: boolean
  readonly unit: string | null
  readonly measures: string | null
  /** Gold alone: neither missed where absent, nor wrong where found. */
  readonly optional?: boolean
  readonly altLow?: readonly (number | null)[]
}

export interface FiguresScore {
  /** F1 of figures that overlap and have the same low and high. */
  readonly value: number
  readonly extent: number
  /** Shares among the matched: mean word F1 of `measures`, same unit, same approximateness. */
  readonly measures: number
  readonly unit: number
  readonly approximate: number
  readonly gold: number
  readonly predicted: number
}

export interface FiguresPair {
  readonly gold: readonly FigureRow[]
  readonly predicted: readonly FigureRow[]
}

const overlap = (a: FigureRow, b: FigureRow): number => {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared > 0 ? shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start)) : 0
}

const STOP = new Set(['the', 'of', 'in', 'a', 'and', 'by'])

function bag(measure: string | null): ReadonlySet<string> {
  const words = (measure ?? '').toLowerCase().replace(/[(),]/g, ' ').split(/\s+/)
  return new Set(words.filter((word) => word !== '' && !STOP.has(word)).map((word) => word.replace(/s+$/, '')))
}

function wordF1(a: string | null, b: string | null): number {
  const left = bag(a)
  const right = bag(b)
  if (left.size + right.size === 0) return 1
  return (2 * [...left].filter((word) => right.has(word)).length) / (left.size + right.size)
}

const same = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) < 1e-6)

/** Scores over all documents together. */
export function scoreFigures(documents: readonly FiguresPair[]): FiguresScore {
  let gold = 0
  let predicted = 0
  let found = 0
  let right = 0
  let measures = 0
  let unit = 0
  let approximate = 0
  for (const document of documents) {
    const pairs: { g: number; p: number; shared: number }[] = []
    document.gold.forEach((g, i) => {
      document.predicted.forEach((p, k) => {
        const shared = overlap(g, p)
        if (shared > 0) pairs.push({ g: i, p: k, shared })
      })
    })
    pairs.sort((a, b) => b.shared - a.shared || a.g - b.g || a.p - b.p)
    const usedG = new Set<number>()
    const usedP = new Set<number>()
    let optionalFound = 0
    for (const pair of pairs) {
      if (usedG.has(pair.g) || usedP.has(pair.p)) continue
      usedG.add(pair.g)
      usedP.add(pair.p)
      const g = document.gold[pair.g]
      const p = document.predicted[pair.p]
      if (g.optional) {
        optionalFound++
        continue
      }
      found++
      if ([g.low, ...(g.altLow ?? [])].some((low) => same(low, p.low)) && same(g.high, p.high)) right++
      measures += wordF1(g.measures, p.measures)
      if ((g.unit ?? '').toLowerCase() === (p.unit ?? '').toLowerCase()) unit++
      if (g.approximate === p.approximate) approximate++
    }
    gold += document.gold.filter((g) => !g.optional).length
    predicted += document.predicted.length - optionalFound
  }
  const share = (n: number): number => (found === 0 ? 1 : n / found)
  const f1 = (n: number): number => (gold + predicted === 0 ? 1 : (2 * n) / (gold + predicted))
  return {
    value: f1(right),
    extent: f1(found),
    measures: share(measures),
    unit: share(unit),
    approximate: share(approximate),
    gold,
    predicted,
  }
}

interface Line extends FigureRow {
  readonly type: string
  readonly id?: string
  readonly path?: string
  readonly document?: string
}

function figuresByPath(path: string): Map<string, FigureRow[]> {
  const lines: Line[] = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Line => JSON.parse(line))
  const paths = new Map(
    lines.filter(({ type }) => type === 'document').map((line) => [line.id, basename(line.path ?? '')]),
  )
  const figures = new Map<string, FigureRow[]>()
  for (const line of lines) {
    if (line.type !== 'figure') continue
    const doc = paths.get(line.document) ?? ''
    figures.set(doc, [...(figures.get(doc) ?? []), line])
  }
  return figures
}

if (process.argv[1] === import.meta.filename) {
  const gold = figuresByPath(process.argv[2])
  const predicted = figuresByPath(process.argv[3])
  console.log(scoreFigures([...gold].map(([doc, rows]) => ({ gold: rows, predicted: predicted.get(doc) ?? [] }))))
}
