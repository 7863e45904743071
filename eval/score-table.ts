/** One measured figure: a share from 0 to 1, or another number where `name` says so. */
export interface Score {
  /** Stage, data and measure, as `language/ewt/upos F1`. */
  readonly name: string
  readonly value: number
  /** What the project set out to reach, or null. */
  readonly reach: number | null
}

/** The scores as a table of fixed width, with the figures of the last run beside them. */
export function formatTable(scores: readonly Score[], before: Readonly<Record<string, number>>): string {
  const width = Math.max(8, ...scores.map(({ name }) => name.length))
  const number = (value: number | null | undefined): string => {
    return (value === null || value === undefined ? '–' : value.toFixed(4)).padStart(9)
  }
  const rows = scores.map(({ name, value, reach }) => {
    const mark = reach === null ? '' : value >= reach ? '  reached' : '  below'
    return `${name.padEnd(width)} ${number(value)} ${number(before[name])} ${number(reach)}${mark}`
  })
  return [
    `${'measure'.padEnd(width)} ${'now'.padStart(9)} ${'before'.padStart(9)} ${'reach'.padStart(9)}`,
    ...rows,
  ].join('\n')
}
