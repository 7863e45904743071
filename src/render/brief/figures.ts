import type { ClusterRecord, FigureRecord } from '../../record/record.ts'
import type { Agreement } from '../../record/vocabulary.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { showDate } from '../../views/dates.ts'
import { excerpt } from '../../views/excerpt.ts'
import {
  figureClusters,
  figureLabel,
  figureSource,
  figuresOfOneOrigin,
  type ReportedValue,
  reportedValues,
  showFigure,
  shownAgreement,
} from '../../views/figures.ts'
import { countOf } from '../../views/numbers.ts'
import { plainText } from '../../views/plain-text.ts'
import { type Entry, entry, type Group, type Line, type Piece, quiet, type Section, strong } from '../document.ts'
import { refer, referenceLine } from '../references.ts'
import { unsureMark } from '../unsure.ts'
import { cutGroup, type Limits } from './limits.ts'
import { sumEntries } from './sums.ts'

const TITLES: readonly (readonly [Agreement, string, string])[] = [
  ['differ', 'Figures that differ', 'They count the same thing; some speak of the same day, or of no stated day.'],
  ['update', 'Figures that changed', 'The later figure takes the place of the earlier one.'],
  ['agree', 'Figures that agree', 'Told by more than one independent origin.'],
]

/** What is counted, who counts how many as of when, and whether they agree. */
export function figuresSection(index: RecordIndex, limits: Limits): Section {
  const clusters = figureClusters(index)
  const groups: Group[] = []
  for (const [agreement, title, note] of TITLES) {
    const entries = clusters
      .filter((cluster) => shownAgreement(index, cluster) === agreement)
      .map((cluster) => clusterEntry(index, cluster, limits))
    if (entries.length > 0) groups.push(cutGroup(title, note, entries, limits.figures))
  }
  const sums = clusters.flatMap((cluster) => sumEntries(index, cluster, figureLabel(index, cluster), limits))
  if (sums.length > 0) groups.push(cutGroup('Figures that add up', null, sums, limits.figures))
  const singles = figuresOfOneOrigin(index)
  if (singles.length > 0) {
    groups.push(
      cutGroup(
        'Figures of one origin only',
        null,
        singles.map((figures) => figureEntry(index, figures, limits)),
        limits.singleFigures,
      ),
    )
  }
  return { title: 'Figures', anchor: 'figures', note: null, groups, beside: false }
}

function clusterEntry(index: RecordIndex, cluster: ClusterRecord, limits: Limits): Entry {
  const most = Math.max(0, ...cluster.groups.flatMap((group) => [group.low ?? 0, group.high ?? 0]))
  const label = figureLabel(index, cluster)
  return entry(
    [
      strong(label),
      ' ',
      quiet(`${countOf(cluster.documents.length, 'report')}, ${countOf(cluster.origins.length, 'origin')}`),
    ],
    [],
    reportedValues(index, cluster).map((value) => valueEntry(index, value, label, most, limits)),
  )
}

function valueEntry(index: RecordIndex, value: ReportedValue, label: string, most: number, limits: Limits): Entry {
  const figures = value.figures.flat()
  const low = Math.min(...figures.map((figure) => figure.low ?? figure.high ?? 0))
  const high = Math.max(...figures.map((figure) => figure.high ?? figure.low ?? 0))
  const head: Piece[] = [
    strong(showFigure(figures[0], label)),
    ' ',
    quiet(value.asOf === null ? 'as of no stated day' : `as of ${showDate(value.asOf)}`),
  ]
  const lines = value.figures.map((list) => figureLine(index, list, limits))
  return { head, lines, entries: [], range: most > 0 ? { low, high, most } : null }
}

function figureEntry(index: RecordIndex, figures: readonly FigureRecord[], limits: Limits): Entry {
  const [figure] = figures
  const what = figure.measures === null ? '' : plainText(figure.measures)
  return entry(
    [
      strong(`${showFigure(figure, what)} ${what}`.trim()),
      ...(figure.asOf === null ? [] : [' ', quiet(`as of ${showDate(figure.asOf)}`)]),
    ],
    [figureLine(index, figures, limits)],
  )
}

/** Who gives the figure, its sentence, and every place where it stands. */
function figureLine(index: RecordIndex, figures: readonly FigureRecord[], limits: Limits): Line {
  const [figure] = figures
  return [
    ...unsureMark(index, figures),
    `${figureSource(index, figure)}: `,
    ...excerpt(index.document(figure.document), [figure], 150),
    ...referenceLine(
      figures.map((one) => refer(index, one.document, one)),
      limits.references,
    ),
  ]
}
