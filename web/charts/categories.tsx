/** How many kinds are told apart; those beyond share the last look. */
const LOOKS = 8

/** Which of the looks a kind has. */
export function lookOf(index: number): number {
  return Math.min(Math.max(0, index), LOOKS - 1)
}

export function colourOf(index: number): string {
  return `var(--category-${lookOf(index)})`
}

/** What fills a mark of a kind. The patterns stand on the page once: `CategoryPatterns`. */
export function fillOf(index: number): string {
  return `url(#category-${lookOf(index)})`
}

const LINES: readonly string[] = [
  '',
  'M0 6 L6 0',
  'M0 0 L6 6',
  'M3 0 V6',
  'M0 3 H6',
  'M0 6 L6 0 M0 0 L6 6',
  'M3 0 V6 M0 3 H6',
  'M1 1 h1 M4 4 h1',
]

/** The patterns that fill marks: solid, hatched, crossed … each in its colour. One for every drawing, so that each file is whole. */
export function CategoryPatterns() {
  return (
    <defs>
      {LINES.map((d, index) => (
        <pattern key={d} id={`category-${index}`} width={6} height={6} patternUnits="userSpaceOnUse">
          <rect width={6} height={6} style={{ fill: colourOf(index), fillOpacity: index === 0 ? '0.75' : '0.22' }} />
          <path d={d} style={{ stroke: colourOf(index), strokeWidth: '1.6', fill: 'none' }} />
        </pattern>
      ))}
    </defs>
  )
}

/** A sample of a kind's look, with its number. */
export function CategorySwatch({ index }: { readonly index: number }) {
  return (
    <svg class="swatch" width={26} height={14} aria-hidden="true">
      <rect x={0.5} y={0.5} width={25} height={13} rx={2} style={{ fill: fillOf(index), stroke: colourOf(index) }} />
    </svg>
  )
}
