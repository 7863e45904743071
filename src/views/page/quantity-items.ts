import type { ClusterRecord, FigureRecord } from '../../record/record.ts'
import type { Agreement } from '../../record/vocabulary.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import {
  figureClusters,
  figureLabel,
  mergedFigures,
  type ReportedValue,
  reportedValues,
  shownAgreement,
} from '../figures.ts'
import { plainText } from '../plain-text.ts'

/** One thing that is counted: a cluster of figures, or figures that one origin alone gives. */
export interface QuantityItem {
  readonly id: string
  readonly cluster: ClusterRecord | null
  readonly label: string
  readonly unit: string | null
  readonly agreement: Agreement
  readonly tellings: readonly ReportedValue[]
  readonly figures: readonly FigureRecord[]
}

/** Those that several origins count first, then those that one origin gives; what says what it counts before what doesn't. */
export function quantityItems(index: RecordIndex): readonly QuantityItem[] {
  const compared: QuantityItem[] = []
  const alone: FigureRecord[] = []
  for (const cluster of figureClusters(index)) {
    const agreement = shownAgreement(index, cluster)
    const figures = cluster.members.flatMap((id) => index.figures.get(id) ?? [])
    const tellings = reportedValues(index, cluster)
    // The parts of a sum count something else than their whole: each stands by itself.
    const told = tellings.flatMap((telling) => telling.figures.flat())
    if (told.length === 0 || (agreement === 'single' && told.length === 1)) alone.push(...figures)
    else {
      const parts = new Set(figures).difference(new Set(told))
      compared.push(itemOf(index, cluster, agreement, tellings, told))
      alone.push(...parts)
    }
  }
  const clustered = new Set([...compared.flatMap(({ figures }) => figures), ...alone].map(({ id }) => id))
  alone.push(...[...index.figures.values()].filter(({ id }) => !clustered.has(id)))
  return [...compared, ...mergedFigures(index, alone).map((figures) => singleItem(index, figures))]
}

function itemOf(
  index: RecordIndex,
  cluster: ClusterRecord,
  agreement: Agreement,
  tellings: readonly ReportedValue[],
  figures: readonly FigureRecord[],
): QuantityItem {
  const { id } = cluster
  const label = figureLabel(index, cluster)
  return { id, cluster, label, unit: figures[0].unit, agreement, tellings, figures }
}

/** A figure that only copies repeat. */
function singleItem(index: RecordIndex, figures: readonly FigureRecord[]): QuantityItem {
  const [{ id, unit, asOf, measures, counts, document }] = figures
  const words = counts === null ? '' : plainText(index.document(document).text.slice(counts.start, counts.end))
  const label = plainText(measures ?? '') || words || plainText(unit ?? '') || 'a number'
  return { id, cluster: null, label, unit, agreement: 'single', tellings: [{ asOf, figures: [figures] }], figures }
}
