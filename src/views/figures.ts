import type { ClusterRecord, FigureRecord } from '../record/record.ts'
import type { Agreement } from '../record/vocabulary.ts'
import type { RecordIndex } from '../situation/record-index.ts'
import { compareCodeUnits } from '../text/order.ts'
import { sentenceAround } from '../text/sentence.ts'
import { isDenied, sentenceCase, speakerOf, vouchedFor } from './attribution.ts'
import { dateOrder } from './dates.ts'
import { comparable } from './excerpt.ts'
import { showNumber } from './numbers.ts'
import { outletName } from './outlet-name.ts'
import { plainText } from './plain-text.ts'

/**
 * The agreement that the brief shows for a cluster: copies of one origin that agree confirm nothing, and one claimant with
 * several numbers is in no dispute.
 */
export function shownAgreement(index: RecordIndex, cluster: ClusterRecord): Agreement {
  if (cluster.origins.length > 1 || cluster.agreement === 'update') return cluster.agreement
  if (cluster.agreement === 'agree') return 'single'
  const figures = cluster.members.flatMap((id) => index.figures.get(id) ?? [])
  const claimants = new Set(figures.map((figure) => figureSource(index, figure)))
  return claimants.size > 1 ? cluster.agreement : 'single'
}

/** The figures that no other origin's are compared with; what copies repeat is one list. */
export function figuresOfOneOrigin(index: RecordIndex): readonly (readonly FigureRecord[])[] {
  const compared = new Set(
    figureClusters(index)
      .filter(
        (cluster) => shownAgreement(index, cluster) !== 'single' || cluster.groups.some((group) => isSum(index, group)),
      )
      .flatMap(({ members }) => members),
  )
  return mergedFigures(
    index,
    [...index.figures.values()].filter(({ id }) => !compared.has(id)),
  )
}

/** Figures in the very same sentence of several reports, as copies have it, are one; those that say what they count first. */
export function mergedFigures(
  index: RecordIndex,
  figures: readonly FigureRecord[],
): readonly (readonly FigureRecord[])[] {
  const byWords = new Map<string, FigureRecord[]>()
  for (const figure of [...figures].sort((a, b) => compareFigures(index, a, b))) {
    const key = figureWords(index, figure)
    byWords.set(key, [...(byWords.get(key) ?? []), figure])
  }
  return [...byWords.values()].sort(
    (a, b) => figureWorth(b[0]) - figureWorth(a[0]) || compareFigures(index, a[0], b[0]),
  )
}

/** Equal for figures that stand in the same words of different reports. */
function figureWords(index: RecordIndex, figure: FigureRecord): string {
  const document = index.document(figure.document)
  const sentence = sentenceAround(document, figure)
  const words = comparable(document.text.slice(sentence.start, sentence.end))
  return `${words}|${comparable(document.text.slice(figure.start, figure.end))}|${figure.low}|${figure.high}`
}

/** The clusters of figures, those with most origins first. */
export function figureClusters(index: RecordIndex): readonly ClusterRecord[] {
  return index.clusters
    .filter((cluster) => cluster.of === 'figure')
    .sort(
      (a, b) =>
        b.origins.length - a.origins.length ||
        b.members.length - a.members.length ||
        compareCodeUnits(a.label, b.label) ||
        compareCodeUnits(a.id, b.id),
    )
}

/** What a cluster counts: "people killed", if the label alone says what befell them. */
export function figureLabel(index: RecordIndex, cluster: ClusterRecord): string {
  const label = plainText(cluster.label)
  const people = cluster.members.some((id) => index.figures.get(id)?.unit === 'people')
  return people && /^(?:\w+ed|dead|hurt|missing)$/i.test(label) ? `people ${label}` : label
}

function figureWorth(figure: FigureRecord): number {
  return (figure.measures === null ? 0 : 2) + (figure.statement === null ? 0 : 1)
}

function compareFigures(index: RecordIndex, a: FigureRecord, b: FigureRecord): number {
  return index.numberOf(a.document) - index.numberOf(b.document) || a.start - b.start || compareCodeUnits(a.id, b.id)
}

/** One value as of one day, with the figures that give it; each list of them says it in the same words. */
export interface ReportedValue {
  readonly asOf: string | null
  readonly figures: readonly (readonly FigureRecord[])[]
}

/** A cluster's groups in the order of time, with repetitions by copies on a later day put to the first report of the value. */
export function reportedValues(index: RecordIndex, cluster: ClusterRecord): readonly ReportedValue[] {
  const groups = cluster.groups
    .filter((group) => !isSum(index, group))
    .sort(
      (a, b) =>
        compareCodeUnits(dateOrder(a.asOf) ?? '~', dateOrder(b.asOf) ?? '~') ||
        (a.low ?? -1) - (b.low ?? -1) ||
        (a.high ?? -1) - (b.high ?? -1) ||
        compareCodeUnits(a.members[0], b.members[0]),
    )
  const firstTold = new Map<string, FigureRecord[]>()
  const tellings: { asOf: string | null; figures: FigureRecord[][] }[] = []
  for (const group of groups) {
    const own: FigureRecord[][] = []
    const figures = group.members.flatMap((id) => index.figures.get(id) ?? [])
    for (const figure of figures.sort((a, b) => compareFigures(index, a, b))) {
      const key = figureWords(index, figure)
      const same = firstTold.get(key)
      if (same !== undefined) same.push(figure)
      else {
        const list = [figure]
        firstTold.set(key, list)
        own.push(list)
      }
    }
    if (own.length > 0) tellings.push({ asOf: group.asOf, figures: own })
  }
  return tellings
}

/** The name or description of whoever gives the figure; null if it stands in a report's own words, or is denied. */
export function figureSpeaker(index: RecordIndex, figure: FigureRecord): string | null {
  if (figure.statement === null || isDenied(index, figure.statement)) return null
  const statement = index.statements.get(figure.statement)
  return statement === undefined ? null : speakerOf(index, statement)
}

/** The speaker of the statement that the figure stands in, else the outlet in its own words. */
export function figureSource(index: RecordIndex, figure: FigureRecord): string {
  return figure.statement === null
    ? `${outletName(index.document(figure.document))}, in its own words`
    : sentenceCase(vouchedFor(index, figure.statement))
}

/**
 * "17", "about 40", "9 or more", "at most 30", "17 to 23", with the unit unless `label`, which stands beside it, names
 * what is counted.
 */
export function showFigure(
  figure: Pick<FigureRecord, 'low' | 'high' | 'approximate' | 'unit'>,
  label: string | null,
): string {
  const { low, high, approximate } = figure
  const about = approximate ? 'about ' : ''
  const named = label !== null && label !== '' && (figure.unit === 'people' || label.includes(figure.unit ?? ' '))
  const unit = figure.unit === null || named ? '' : ` ${plainText(figure.unit)}`
  if (low === null && high === null) return `an unstated number${unit}`
  if (high === null) return `${showNumber(low ?? 0)} or more${unit}`
  if (low === null) return `at most ${showNumber(high)}${unit}`
  if (low === high) return `${about}${showNumber(low)}${unit}`
  return `${about}${showNumber(low)} to ${showNumber(high)}${unit}`
}

type Group = ClusterRecord['groups'][number]

/** True for a group of figures that say a cluster's number only together: 129 and 224, in the cluster of 353. */
export function isSum(index: RecordIndex, group: Group): boolean {
  const figures = figuresOf(index, group)
  return figures.length > 1 && figures.every(({ low }) => low !== group.low)
}

export function figuresOf(index: RecordIndex, group: Group): readonly FigureRecord[] {
  return group.members.flatMap((id) => index.figures.get(id) ?? [])
}

/** Who gives every figure of a cluster: several reports that quote one minister do not confirm him. Null if several do. */
export function onlySpeaker(index: RecordIndex, cluster: ClusterRecord): string | null {
  const claimants = new Set(
    cluster.members.map((id) => {
      const figure = index.figures.get(id)
      return figure === undefined ? null : figureSpeaker(index, figure)
    }),
  )
  return claimants.size === 1 ? [...claimants][0] : null
}

export function hasNamedSpeaker(index: RecordIndex, { statement }: FigureRecord): boolean {
  const speaker = statement === null ? null : (index.statements.get(statement)?.speaker ?? null)
  return speaker !== null && (index.actors.get(speaker)?.named ?? false)
}
