import type { Count } from '../agreement/figures.ts'
import { figureAgreement } from '../agreement/figures.ts'
import { rangeOf } from '../agreement/quantity.ts'
import { daysOf } from '../agreement/when.ts'
import type { FigureDigest, FigureOutline } from '../digest/digest.ts'
import { joinSimilar } from '../similar.ts'
import type { Candidate, Compared } from './candidate.ts'
import { asOf, countTheSame, isDistinctive, isEqualCount, SAME_SUBJECT, unitOf } from './figure-likeness.ts'
import { groupBy, groupByKeys } from './join-equal.ts'
import type { Clustering, Join } from './make-cluster.ts'
import { isToll, joinByIncident } from './occasions.ts'
import type { Sum } from './sums.ts'
import type { Telling } from './telling.ts'

/** Within how many days one body that gives one number in two reports means the same. */
const SAME_BODY_DAYS = 7
/** Smaller numbers are given too often for that. */
const SAME_BODY_VALUE = 5
/** With how many of the same number, or of the same happening, each figure is compared. */
const LOOK_BACK = 8

/**
 * The same quantity told by several reports of one story: figures of one measure and unit whose numbers may be one, or
 * of which a happening has one. They are where they stand in sentences of one happening or of like words; if both
 * speak of one happening at one place; if the number is told nowhere else; or where one body gives one number. A part
 * ("12 of them") and a sum of several counts are compared with their like alone.
 */
export function figureClustering(
  sums: readonly Sum<Candidate<FigureOutline>>[],
): Clustering<FigureOutline, FigureDigest> {
  // The numbers that are sums of others: the same number for the same thing is one in every report.
  const sumValues = new Set(sums.map(({ whole }) => valueKey(whole.outline)))
  const scopeOf = (outline: FigureOutline): string => (sumValues.has(valueKey(outline)) ? 'sum' : outline.part)
  return {
    of: 'figure',
    outlines: ({ figures }) => figures,
    digests: ({ figures }) => figures,
    parties: ({ teller, bodies }, own) => (teller === null ? bodies : [teller, ...bodies]).map(own.own),
    groups(candidates) {
      const sameMeasure = groupBy(candidates, ({ outline }) => {
        const { kind } = outline
        return kind === null ? null : `${scopeOf(outline)}\n${unitOf(outline)}\n${kind}`
      })
      const sameNumber = groupBy(candidates, ({ outline }) =>
        isDistinctive(outline) ? `${scopeOf(outline)}\n${outline.low}` : null,
      )
      return [
        ...sameMeasure.filter(isSeveral).map((members) => ({ by: 'measure', members })),
        ...sameNumber.filter(isSeveral).map((members) => ({ by: 'number', members })),
      ]
    },
    join: joinQuantity,
    say: ({ low, high, isAtLeast, asOf }) => ({ low, high: isAtLeast ? null : high, stance: null, asOf }),
    agreement: (_, figures, telling) =>
      figureAgreement(
        figures.map((figure) => countOf(figure, telling)),
        figures[0].kind,
      ),
  }
}

/** The same where no sums are known, or none matter: to find them, and to make clusters of what is joined already. */
export const figuresWithoutSums = figureClustering([])

/** Joins figures of one measure, or of one number. */
function joinQuantity(by: string, compared: Compared<FigureDigest>, telling: Telling, join: Join): void {
  const { digests: figures, happenings } = compared
  const tables = reportsOfMany(figures)
  const joinLike = (a: number, b: number, isOneHappening = false): void => {
    const isTable = tables.has(figures[a].document) || tables.has(figures[b].document)
    if (isTable && !isEqualCount(figures[a], figures[b])) return
    if (countTheSame(figures[a], figures[b], isOneHappening, telling)) join(a, b)
  }
  const places = figures.map((_, place) => place)
  const sameValue = groupByKeys(
    places,
    () => '',
    (place) => [`${figures[place].low} ${figures[place].high}`],
  )
  for (const list of sameValue) joinRecent(list, (a, b) => joinLike(a, b, share(happenings[a], happenings[b])))
  if (by === 'number') return
  const sameHappening = groupByKeys(
    places,
    () => '',
    (place) => happenings[place],
  )
  for (const list of sameHappening) joinRecent(list, (a, b) => joinLike(a, b, true))
  joinSimilar(
    figures.map(({ about }) => about),
    SAME_SUBJECT,
    (a, b) => joinLike(a, b),
  )
  joinByIncident(figures, telling, (a, b) => joinLike(a, b, true))
  joinByBody(compared, telling, (a, b) => joinLike(a, b, true))
}

/** Looks at each of a list with so many of those before it. */
function joinRecent(list: readonly number[], join: Join): void {
  for (const [place, b] of list.entries()) for (const a of list.slice(Math.max(0, place - LOOK_BACK), place)) join(a, b)
}

function share(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key) => b.includes(key))
}

function isSeveral({ length }: readonly number[]): boolean {
  return length > 1
}

/** The reports that give three different numbers of one thing or more: they count many such things. Tolls are one. */
function reportsOfMany(figures: readonly FigureDigest[]): ReadonlySet<string> {
  const values = new Map<string, Set<string>>()
  for (const figure of figures) {
    if (isToll(figure)) continue
    const own = values.get(figure.document) ?? new Set()
    values.set(figure.document, own.add(`${figure.low} ${figure.high}`))
  }
  return new Set([...values].flatMap(([document, { size }]) => (size > 2 ? [document] : [])))
}

function countOf(figure: FigureDigest, telling: Telling): Count {
  const range = rangeOf(figure)
  return {
    range: figure.isAtLeast ? { ...range, high: Number.POSITIVE_INFINITY } : range,
    days: daysOf(asOf(figure, telling)),
    claimant: figure.teller === null ? null : telling.actor(figure.document, figure.teller),
    origins: telling.originsOf.get(figure.document) ?? [],
  }
}

function valueKey({ counted, unit, low, high }: FigureOutline): string {
  return `${low} ${high}\n${unit}\n${counted}`
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
