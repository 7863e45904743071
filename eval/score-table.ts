/** One measured figure: a share from 0 to 1, or another number where `name` says so. */
export interface Score {
  /** Stage, data and measure, as `language/ewt/upos F1`. */
  readonly name: string
  readonly value: number
  /** What the project set out to reach, or null. */
  readonly reach: number | null
  /** How far two annotators agree, where that was measured. */
  readonly annotators?: number | null
  /** What the rules scored before anything of this was learned, if a row has that. */
  readonly rules?: number | null
  /** What it is over the folds of train, if a row has that: kept by `npm run train -- --folds`. */
  readonly folds?: number | null
  /** What simple ways score, by the name of the way, if a row has that. */
  readonly floors?: Readonly<Record<string, number>>
}

/** The scores as a table of fixed width, with the figures of the last run beside them. */
export function formatTable(scores: readonly Score[], before: Readonly<Record<string, number>>): string {
  const width = Math.max(8, ...scores.map(({ name }) => name.length))
  const number = (value: number | null | undefined): string => {
    return (value === null || value === undefined ? '–' : value.toFixed(4)).padStart(10)
  }
  const rows = scores.map(({ name, value, reach, annotators }) => {
    const mark = reach === null ? '' : value >= reach ? '  reached' : '  below'
    return `${name.padEnd(width)} ${number(value)} ${number(before[name])} ${number(reach)} ${number(annotators)}${mark}`
  })
  const heads = ['now', 'before', 'reach', 'annotators'].map((head) => head.padStart(10))
  return [`${'measure'.padEnd(width)} ${heads.join(' ')}`, ...rows].join('\n')
}
