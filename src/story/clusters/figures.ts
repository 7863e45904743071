import type { Count } from '../agreement/figures.ts'
import { figureAgreement } from '../agreement/figures.ts'
import { mayBeEqual, rangeOf } from '../agreement/quantity.ts'
import { daysBetween, daysOf } from '../agreement/when.ts'
import type { FigureDigest, FigureOutline } from '../digest/digest.ts'
import { joinSimilar, sharedWords } from '../similar.ts'
import type { Candidate, Compared } from './candidate.ts'
import { groupBy } from './join-equal.ts'
import type { Clustering, Join } from './make-cluster.ts'
import { joinByOccasion, TOLLS } from './occasions.ts'
import type { Sum } from './sums.ts'
import type { Telling } from './telling.ts'

/** How much the sentences around two figures must share, beside what is counted, to speak of the same thing. */
const SAME_SUBJECT = 0.4
/** So many of their words at least: one word in common says little. */
const MIN_SHARED = 2
/** Two different counts further apart than this are of two happenings, whatever their words. */
const MAX_DAYS = 45
/** Within how many days one body that gives one number in two reports means the same. */
const SAME_BODY_DAYS = 7
/** Smaller numbers are given too often for that. */
const SAME_BODY_VALUE = 5

/**
 * The same quantity told by several reports: figures that count the same, of the same, as of times that can be
 * compared. They do where their sentences are about the same; where both speak of one happening at one place; or where
 * one body gives one number. A part ("12 of them") and a sum of several counts are compared with their like alone.
 */
export function figureClustering(
  sums: readonly Sum<Candidate<FigureOutline>>[],
): Clustering<FigureOutline, FigureDigest> {
  // The numbers that are sums of others: the same number for the same thing is one in every report.
  const sumValues = new Set(sums.map(({ whole }) => valueKey(whole.outline)))
  return {
    of: 'figure',
    outlines: ({ figures }) => figures,
    digests: ({ figures }) => figures,
    parties: ({ teller, bodies }, own) => (teller === null ? bodies : [teller, ...bodies]).map(own.own),
    groups(candidates) {
      const sameQuantity = groupBy(candidates, ({ outline }) => {
        const { counted, unit, part } = outline
        return counted === null ? null : `${sumValues.has(valueKey(outline)) ? 'sum' : part}\n${unit}\n${counted}`
      })
      return sameQuantity.map((members) => ({ by: 'quantity', members }))
    },
    join: joinQuantity,
    say: ({ low, high, isAtLeast, asOf }) => ({ low, high: isAtLeast ? null : high, stance: null, asOf }),
    agreement: (_, figures, telling) =>
      figureAgreement(
        figures.map((figure) => countOf(figure, telling)),
        figures[0].counted,
      ),
  }
}

/** The same where no sums are known, or none matter: to find them, and to make clusters of what is joined already. */
export const figuresWithoutSums = figureClustering([])

/** Joins figures of one quantity. */
function joinQuantity(_: string, compared: Compared<FigureDigest>, telling: Telling, join: Join): void {
  const figures = compared.digests
  const tables = reportsOfMany(figures)
  const joinLike = (a: number, b: number): void => {
    if (mayCountTheSame(figures[a], figures[b], telling)) join(a, b)
  }
  joinSimilar(
    figures.map(({ about }) => about),
    SAME_SUBJECT,
    (a, b) => {
      const shared = sharedWords(figures[a].about, figures[b].about)
      const isEqual = mayBeEqual(rangeOf(figures[a]), rangeOf(figures[b]))
      if (!isEqual && (tables.has(figures[a].document) || tables.has(figures[b].document))) return
      const isClose = isEqual || isOutcome(figures[a])
      const ofLonger = shared / Math.max(figures[a].about.length, figures[b].about.length)
      if (shared >= MIN_SHARED && (isClose || ofLonger >= SAME_SUBJECT)) joinLike(a, b)
    },
  )
  joinByOccasion(figures, telling, joinLike)
  joinByBody(compared, telling, joinLike)
}

/** Shares differ from poll to poll, and from group to group: two numbers are two answers. */
function isShare(unit: string | null): boolean {
  return unit === 'percent' || unit === 'share' || unit === 'points'
}

/** The reports that give three different numbers of one thing or more: they count many such things. Tolls are one. */
function reportsOfMany(figures: readonly FigureDigest[]): ReadonlySet<string> {
  const values = new Map<string, Set<string>>()
  for (const figure of figures) {
    if (isOutcome(figure)) continue
    const own = values.get(figure.document) ?? new Set()
    values.set(figure.document, own.add(`${figure.low} ${figure.high}`))
  }
  return new Set([...values].flatMap(([document, { size }]) => (size > 2 ? [document] : [])))
}

/** A toll, of which a happening has one; of delegates, states and dollars a report may count many. */
function isOutcome({ unit, counted }: FigureDigest): boolean {
  return unit === 'people' && counted !== null && TOLLS.has(counted)
}

function countOf(figure: FigureDigest, telling: Telling): Count {
  const range = rangeOf(figure)
  return {
    range: figure.isAtLeast ? { ...range, high: Number.POSITIVE_INFINITY } : range,
    days: daysOf(asOf(figure, telling)),
    teller: figure.teller === null ? null : telling.actor(figure.document, figure.teller),
    origins: telling.originsOf.get(figure.document) ?? [],
  }
}

function asOf(figure: FigureDigest, telling: Telling): string | null {
  return figure.asOf ?? telling.published(figure.document)
}

function valueKey({ counted, unit, low, high }: FigureOutline): string {
  return `${low} ${high}\n${unit}\n${counted}`
}

/** False for two counts that their own words tell apart. */
function mayCountTheSame(a: FigureDigest, b: FigureDigest, telling: Telling): boolean {
  const isShared = (of: 'places' | 'things' | 'happenings'): boolean => a[of].some((key) => b[of].includes(key))
  const areElsewhere = a.places.length > 0 && b.places.length > 0 && !isShared('places') && !isShared('things')
  if (areElsewhere) return false
  if (mayBeEqual(rangeOf(a), rangeOf(b))) return true
  if (a.isElsewhere !== b.isElsewhere || isShare(a.unit)) return false
  const haveOther = a.happenings.length > 0 && b.happenings.length > 0 && !isShared('happenings')
  if (haveOther && !isShared('places') && !isShared('things')) return false
  // Two numbers in one sentence count two things, unless it has two tellers for them.
  const areTwoTellers = a.teller !== null && b.teller !== null && a.teller !== b.teller
  if (a.document === b.document && a.sentence === b.sentence && !areTwoTellers) return false
  const [daysA, daysB] = [daysOf(asOf(a, telling)), daysOf(asOf(b, telling))]
  return daysA === null || daysB === null || daysBetween(daysA, daysB) <= MAX_DAYS
}

/** The same number given by the same body within a few days. */
function joinByBody({ digests: figures, parties }: Compared<FigureDigest>, telling: Telling, join: Join): void {
  const latest = new Map<string, number>()
  const order = figures.map((_, index) => index)
  const dayOf = (index: number): number => daysOf(asOf(figures[index], telling))?.first ?? 0
  order.sort((a, b) => dayOf(a) - dayOf(b) || a - b)
  for (const index of order) {
    const figure = figures[index]
    if ((figure.low ?? 0) < SAME_BODY_VALUE || figure.isElsewhere) continue
    const bodies = figure.teller === null ? parties[index] : parties[index].slice(1)
    for (const body of new Set(bodies)) {
      const key = `${body} ${figure.low} ${figure.high}`
      const before = latest.get(key)
      if (before !== undefined && dayOf(index) - dayOf(before) <= SAME_BODY_DAYS) join(before, index)
      latest.set(key, index)
    }
  }
}
