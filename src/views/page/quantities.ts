import type { ClaimedValue, OriginLegend, Quantities, Quantity } from '../../api/index.ts'
import type { FigureRecord } from '../../record/record.ts'
import type { Agreement } from '../../record/vocabulary.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { compareCodeUnits } from '../../text/order.ts'
import { comparable } from '../excerpt.ts'
import { showFigure } from '../figures.ts'
import { allQuantities, weigh } from './items.ts'
import { originName } from './origins.ts'
import { claimantView, dateOrNull, reportRef, wordsView } from './parts.ts'
import type { QuantityItem } from './quantity-items.ts'
import { perScope, type Scope, type Window, windowOf, within } from './scope.ts'

export interface QuantitiesRequest extends Window {
  /** Empty: all. */
  readonly agreements: readonly Agreement[]
  /** Words that the label, or the sentence of a telling, must hold; empty: all. */
  readonly words: string
}

/** One row a quantity, with every telling ordered by its "as of". */
export function quantitiesView(index: RecordIndex, scope: Scope, request: QuantitiesRequest): Quantities {
  const { agreements, words } = request
  const wanted = comparable(words)
  const items = quantitiesWithin(index, scope).filter(
    (item) =>
      (agreements.length === 0 || agreements.includes(item.agreement)) &&
      (wanted === '' || comparable(item.label).includes(wanted)),
  )
  const list = windowOf(items, request, (item) => quantityView(index, scope, item))
  return { ...list, origins: legendOf(index, list.items) }
}

/** The quantities that have a figure in the scope, each with its figures of the scope only. */
export const quantitiesWithin = perScope((index: RecordIndex, scope): readonly QuantityItem[] => {
  if (scope.isWhole) return allQuantities(index)
  return allQuantities(index).flatMap((item) => {
    const figures = within(scope, item.figures)
    if (figures.length === item.figures.length) return item
    if (figures.length === 0) return []
    const kept = new Set(figures)
    const tellings = item.tellings.flatMap(({ asOf, figures: lists }) => {
      const left = lists.map((list) => list.filter((figure) => kept.has(figure))).filter((list) => list.length > 0)
      return left.length === 0 ? [] : [{ asOf, figures: left }]
    })
    const values = new Set(tellings.flatMap(({ figures: lists }) => lists.map(([{ low, high }]) => `${low}|${high}`)))
    const isAlone =
      weigh(
        index,
        figures.map(({ document }) => document),
      ).origins < 2 || values.size === 0
    // What is left may no longer differ, or be told by one origin only.
    const agreement: Agreement = isAlone ? 'single' : values.size === 1 ? 'agree' : item.agreement
    return { ...item, agreement, tellings, figures }
  })
})

function quantityView(index: RecordIndex, { copiesOnce }: Scope, item: QuantityItem): Quantity {
  const { id, label, unit, agreement, tellings, figures } = item
  return {
    id,
    label,
    unit,
    agreement,
    weight: weigh(
      index,
      figures.map(({ document }) => document),
    ),
    tellings: tellings
      .flatMap(({ asOf, figures: lists }) =>
        (copiesOnce ? lists : lists.flat().map((figure) => [figure])).map((list) => ({ asOf, list })),
      )
      .map(({ asOf, list }) => tellingView(index, list, asOf, label)),
  }
}

/**
 * @param figures one figure and its copies, the first to have it first
 * @param asOf the day that it is of: its own, or where its words give none that of its report
 */
function tellingView(
  index: RecordIndex,
  figures: readonly FigureRecord[],
  asOf: string | null,
  label: string,
): ClaimedValue {
  const [figure, ...copies] = figures
  const { id, low, high, approximate, document, statement, start, end } = figure
  const [origin] = index.originsOf(document)
  return {
    id,
    low,
    high,
    approximate,
    text: showFigure(figure, label),
    asOf: dateOrNull(asOf),
    report: reportRef(index, document),
    origin: origin?.id ?? document,
    copies: [...new Set(copies.map((copy) => copy.document))]
      .filter((other) => other !== document)
      .map((other) => reportRef(index, other)),
    teller: claimantView(index, statement, document),
    words: wordsView(index, id, document, [{ start, end }]),
  }
}

function legendOf(index: RecordIndex, items: readonly Quantity[]): OriginLegend[] {
  const names = new Map<string, OriginLegend>()
  for (const { tellings } of items) {
    for (const { origin, report } of tellings) {
      if (names.has(origin)) continue
      const record = index.originsOf(report.id).find(({ id }) => id === origin)
      const reports = record?.documents.length ?? 1
      names.set(origin, {
        id: origin,
        name: record === undefined ? report.name : originName(index, record),
        reports,
      })
    }
  }
  return [...names.values()].sort((a, b) => b.reports - a.reports || compareCodeUnits(a.id, b.id))
}
