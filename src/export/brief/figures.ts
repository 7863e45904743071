import { compareCodeUnits } from '../../record/order.ts'
import type { ClusterRecord, FigureRecord } from '../../record/record.ts'
import type { Agreement } from '../../record/vocabulary.ts'
import { sentenceCase, vouchedFor } from './attribution.ts'
import { type Casebook, outletName } from './casebook.ts'
import { dateOrder, showDate } from './dates.ts'
import { excerpt } from './excerpt.ts'
import { countOf, cutGroup, type Limits, showNumber } from './measure.ts'
import { type Entry, entry, type Group, type Line, type Piece, quiet, type Section, strong } from './page.ts'
import { plainText } from './plain-text.ts'
import { referenceLine } from './reference-line.ts'

const TITLES: readonly (readonly [Agreement, string, string])[] = [
  ['differ', 'Figures that differ', 'For the same thing at the same time.'],
  ['update', 'Figures that changed', 'The later figure takes the place of the earlier one.'],
  ['agree', 'Figures that agree', 'Told by more than one independent origin.'],
]

/** What is counted, who counts how many as of when, and whether they agree. */
export function figuresSection(casebook: Casebook, limits: Limits): Section {
  const clusters = figureClusters(casebook)
  const groups: Group[] = []
  for (const [agreement, title, note] of TITLES) {
    const entries = clusters.filter((c) => c.agreement === agreement).map((c) => clusterEntry(casebook, c, limits))
    if (entries.length > 0) groups.push(cutGroup(title, note, entries, limits.figures))
  }
  const compared = new Set(clusters.filter((c) => c.agreement !== 'single').flatMap((c) => c.members))
  const singles = [...casebook.figures.values()]
    .filter((figure) => !compared.has(figure.id))
    .sort((a, b) => worth(b) - worth(a) || compareFigures(casebook, a, b))
  if (singles.length > 0) {
    groups.push(
      cutGroup(
        'Figures of one origin only',
        null,
        singles.map((figure) => figureEntry(casebook, figure)),
        limits.singleFigures,
      ),
    )
  }
  return { title: 'Figures', anchor: 'figures', note: null, groups, beside: false }
}

/** The clusters of figures, those with most origins first. */
export function figureClusters(casebook: Casebook): readonly ClusterRecord[] {
  return casebook.clusters
    .filter((cluster) => cluster.of === 'figure')
    .sort(
      (a, b) =>
        b.origins.length - a.origins.length ||
        b.members.length - a.members.length ||
        compareCodeUnits(a.label, b.label) ||
        compareCodeUnits(a.id, b.id),
    )
}

function worth(figure: FigureRecord): number {
  return (figure.measures === null ? 0 : 2) + (figure.statement === null ? 0 : 1)
}

function compareFigures(casebook: Casebook, a: FigureRecord, b: FigureRecord): number {
  return casebook.number(a.document) - casebook.number(b.document) || a.start - b.start || compareCodeUnits(a.id, b.id)
}

function clusterEntry(casebook: Casebook, cluster: ClusterRecord, limits: Limits): Entry {
  const most = Math.max(0, ...cluster.groups.flatMap((group) => [group.low ?? 0, group.high ?? 0]))
  const groups = [...cluster.groups].sort(
    (a, b) =>
      compareCodeUnits(dateOrder(a.asOf) ?? '~', dateOrder(b.asOf) ?? '~') ||
      (a.low ?? -1) - (b.low ?? -1) ||
      (a.high ?? -1) - (b.high ?? -1) ||
      compareCodeUnits(a.members[0], b.members[0]),
  )
  const entries = groups.flatMap((group) => {
    const figures = group.members
      .flatMap((id) => casebook.figures.get(id) ?? [])
      .sort((a, b) => compareFigures(casebook, a, b))
    return figures.length === 0 ? [] : [groupEntry(casebook, figures, group.asOf, most, limits)]
  })
  return entry(
    [
      strong(plainText(cluster.label)),
      ' ',
      quiet(`${countOf(cluster.documents.length, 'report')}, ${countOf(cluster.origins.length, 'origin')}`),
    ],
    [],
    entries,
  )
}

function groupEntry(
  casebook: Casebook,
  figures: readonly FigureRecord[],
  asOf: string | null,
  most: number,
  limits: Limits,
): Entry {
  const first = figures[0]
  const low = Math.min(...figures.map((figure) => figure.low ?? figure.high ?? 0))
  const high = Math.max(...figures.map((figure) => figure.high ?? figure.low ?? 0))
  const head: Piece[] = [
    strong(showFigure(first)),
    ' ',
    quiet(asOf === null ? 'as of no stated day' : `as of ${showDate(asOf)}`),
  ]
  const lines: Line[] = []
  for (const [teller, list] of tellers(casebook, figures)) {
    const one = list[0]
    lines.push([
      teller,
      ': ',
      ...excerpt(casebook.document(one.document), [one], 150),
      ...referenceLine(
        list.map((figure) => casebook.refer(figure.document, figure)),
        limits.references,
      ),
    ])
  }
  return { head, lines, entries: [], range: most > 0 ? { low, high, most } : null }
}

function figureEntry(casebook: Casebook, figure: FigureRecord): Entry {
  const [teller] = tellers(casebook, [figure])[0]
  const what = figure.measures === null ? '' : ` ${plainText(figure.measures)}`
  return entry(
    [
      strong(`${showFigure(figure)}${what}`),
      ...(figure.asOf === null ? [] : [' ', quiet(`as of ${showDate(figure.asOf)}`)]),
    ],
    [
      [
        teller,
        ': ',
        ...excerpt(casebook.document(figure.document), [figure], 150),
        ...referenceLine([casebook.refer(figure.document, figure)], 1),
      ],
    ],
  )
}

/** Who gives the figure: the speaker of the statement that it stands in, else the outlet in its own words. */
function tellers(
  casebook: Casebook,
  figures: readonly FigureRecord[],
): readonly (readonly [string, readonly FigureRecord[]])[] {
  const byTeller = new Map<string, FigureRecord[]>()
  for (const figure of figures) {
    const teller =
      figure.statement === null
        ? `${outletName(casebook.document(figure.document))}, in its own words`
        : sentenceCase(vouchedFor(casebook, figure.statement))
    byTeller.set(teller, [...(byTeller.get(teller) ?? []), figure])
  }
  return [...byTeller]
}

/** "17", "about 40", "at least 9", "at most 30", "17 to 23". */
export function showFigure(figure: Pick<FigureRecord, 'low' | 'high' | 'approximate' | 'unit'>): string {
  const { low, high, approximate } = figure
  const about = approximate ? 'about ' : ''
  const unit = figure.unit === null ? '' : ` ${plainText(figure.unit)}`
  if (low === null && high === null) return `an unstated number${unit}`
  if (high === null) return `${showNumber(low ?? 0)} or more${unit}`
  if (low === null) return `at most ${showNumber(high)}${unit}`
  if (low === high) return `${about}${showNumber(low)}${unit}`
  return `${about}${showNumber(low)} to ${showNumber(high)}${unit}`
}
