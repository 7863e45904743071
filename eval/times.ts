/**
 * Scores of time expressions as TempEval-3's task A counts them (UzZaman et al. 2013). Pure functions;
 * `node eval/times.ts GOLD.jsonl PRED.jsonl` prints them for files of lines `{"doc", "timexes": [{start,end,type,value}]}`.
 */
import { readFileSync } from 'node:fs'

export interface Timex {
  readonly start: number
  readonly end: number
  readonly type: string
  /** Empty where the annotation gives none. */
  readonly value: string
}

export interface TimesScore {
  /** F1 of expressions that share a character with their partner. */
  readonly relaxed: number
  /** F1 of those whose value is the very same. */
  readonly value: number
  /** F1 of those with the same extent. */
  readonly strict: number
  readonly gold: number
  readonly predicted: number
}

export interface TimesPair {
  readonly gold: readonly Timex[]
  readonly predicted: readonly Timex[]
}

/** Pairs one to one, the longest overlap first; ties fall to the earliest. */
function match({ gold, predicted }: TimesPair): readonly (readonly [Timex, Timex])[] {
  const candidates: { overlap: number; p: number; g: number }[] = []
  predicted.forEach((left, p) => {
    gold.forEach((right, g) => {
      const overlap = Math.min(left.end, right.end) - Math.max(left.start, right.start)
      if (overlap > 0) candidates.push({ overlap, p, g })
    })
  })
  candidates.sort((a, b) => b.overlap - a.overlap || a.p - b.p || a.g - b.g)
  const usedP = new Set<number>()
  const usedG = new Set<number>()
  const pairs: (readonly [Timex, Timex])[] = []
  for (const { p, g } of candidates) {
    if (usedP.has(p) || usedG.has(g)) continue
    usedP.add(p)
    usedG.add(g)
    pairs.push([gold[g], predicted[p]])
  }
  return pairs
}

const f1 = (right: number, predicted: number, gold: number): number =>
  predicted + gold === 0 ? 1 : (2 * right) / (predicted + gold)

/** Scores over all documents together. */
export function scoreTimes(documents: readonly TimesPair[]): TimesScore {
  let gold = 0
  let predicted = 0
  let relaxed = 0
  let value = 0
  let strict = 0
  for (const document of documents) {
    gold += document.gold.length
    predicted += document.predicted.length
    for (const [g, p] of match(document)) {
      relaxed++
      if (g.value === p.value) value++
      if (g.start === p.start && g.end === p.end) strict++
    }
  }
  return {
    relaxed: f1(relaxed, predicted, gold),
    value: f1(value, predicted, gold),
    strict: f1(strict, predicted, gold),
    gold,
    predicted,
  }
}

/** TEI's `when` (W3C dates) as TIMEX3 has it: "09:30:00" is T09:30, "--07-18" XXXX-07-18, "-400" -0400. */
export function timex3OfTei(when: string): string {
  const clock = /^(\d\d:\d\d)(?::\d\d)?$/.exec(when)
  if (clock !== null) return `T${clock[1]}`
  if (when.startsWith('--')) return `XXXX-${when.slice(2)}`
  const year = /^(-?)(\d{1,3})$/.exec(when)
  if (year !== null) return `${year[1]}${year[2].padStart(4, '0')}`
  return when.replace(/(T\d\d:\d\d):00$/, '$1')
}

/**
 * GUM marks the day and the time of day as two ("[2:25 a.m.] on [Wednesday]", "[Saturday] night"), TIMEX3 as one: ours,
 * which says both, is held against gold for the part that gold marks.
 */
function atGrainOf(gold: Timex, value: string): string {
  const clock = value.indexOf('T')
  if (clock < 0) return value
  const ofDay = gold.value.startsWith('T')
  if (ofDay) return value.slice(clock).replace(/(?:Z|[-+]\d\d:\d\d)$/, '')
  return gold.value.includes('T') ? value : value.slice(0, clock)
}

/**
 * The part of a document that can be judged where annotation is partial (GUM's dates: durations, sets and many deictic
 * words are left unmarked): gold with a value, as TIMEX3, and the predictions that meet any gold or are dates of the calendar.
 */
export function judgeable({ gold: marked, predicted: all }: TimesPair): TimesPair {
  const gold = marked.map((g) => ({ ...g, value: timex3OfTei(g.value) }))
  const predicted = all.map((p) => {
    const partner = gold.find((g) => g.start < p.end && p.start < g.end)
    return partner === undefined || partner.value === '' ? p : { ...p, value: atGrainOf(partner, p.value) }
  })
  const meets = (p: Timex): boolean => gold.some((g) => g.start < p.end && p.start < g.end)
  const unvalued = gold.filter((g) => g.value === '')
  return {
    gold: gold.filter((g) => g.value !== ''),
    predicted: predicted.filter(
      (p) =>
        !unvalued.some((g) => g.start < p.end && p.start < g.end) &&
        (meets(p) || (p.type === 'DATE' && !p.value.endsWith('_REF'))),
    ),
  }
}

/** The time expressions of each document in a file of lines `{"doc", "timexes"}`. */
export function readTimexes(path: string): Map<string, readonly Timex[]> {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  return new Map(
    lines.map((line) => {
      const { doc, timexes }: { doc: string; timexes: readonly Timex[] } = JSON.parse(line)
      return [doc, timexes]
    }),
  )
}

if (process.argv[1] === import.meta.filename) {
  const gold = readTimexes(process.argv[2])
  const predicted = readTimexes(process.argv[3])
  const documents = [...gold].map(([doc, timexes]) => ({ gold: timexes, predicted: predicted.get(doc) ?? [] }))
  console.log({ all: scoreTimes(documents), judgeable: scoreTimes(documents.map(judgeable)) })
}
