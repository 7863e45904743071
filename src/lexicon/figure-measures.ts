import data from './data/figure-measures.json' with { type: 'json' }

const OTHER = 'other'

/** What a figure can measure: a closed list, `other` first, then in the order of the table. */
export const FIGURE_MEASURES: readonly string[] = data.measures.map(({ measure }) => measure)

const MEASURE_OF: ReadonlyMap<string, string> = new Map(
  data.measures.flatMap(({ measure, words }) => words.map((word) => [word, measure] as const)),
)

/**
 * The measure of the closed list that free words stand for: by the words as they are, else by the last of them.
 * A noun may be singular. Never throws; `other` if the table has neither.
 * @param freeWords a word or two in any case, as somebody wrote them: "Dead", "rebel fighters"
 * @example measureOf('Dead') // 'killed'
 */
export function measureOf(freeWords: string): string {
  const words = freeWords.trim().toLowerCase().split(/\s+/)
  return measureOfTerm(words.join(' ')) ?? measureOfTerm(words[words.length - 1]) ?? OTHER
}

function measureOfTerm(term: string): string | undefined {
  return MEASURE_OF.get(term) ?? MEASURE_OF.get(`${term}s`)
}
