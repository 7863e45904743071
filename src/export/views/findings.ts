import type { Finding, FindingGroup, Weight } from '../../api/index.ts'
import type { ClusterRecord, EventRecord } from '../../record/record.ts'
import type { Agreement } from '../../record/vocabulary.ts'
import { showFigure, type Telling } from '../brief/figures.ts'
import { comparePositions, isTurn, positionClusters, subject, turnsOf } from '../brief/positions.ts'
import type { Catalogue, MarkItem } from './catalogue.ts'
import { markLabel, marksWithin } from './marks.ts'
import { actorRef, dateOrNull, plainExcerpt, tellerViews, wordsView } from './parts.ts'
import { quantitiesWithin } from './quantities.ts'
import type { QuantityItem } from './quantity-items.ts'
import { perScope, type Scope, within } from './scope.ts'

/** A finding before it is shown. */
export interface FindingItem {
  /** Ids of the records that it rests on. */
  readonly members: readonly string[]
  readonly agreement: Agreement
  readonly weight: Weight
  readonly view: () => Finding
}

export interface Findings {
  readonly agreed: readonly FindingItem[]
  readonly disputed: readonly FindingItem[]
  readonly changed: readonly FindingItem[]
}

/** What several origins agree on, what is disputed and what changed, the weightiest first. */
export const findingsWithin = perScope((catalogue: Catalogue, scope): Findings => {
  const quantities = quantitiesWithin(catalogue, scope).filter(({ cluster }) => cluster !== null)
  const of = (agreement: Agreement): FindingItem[] =>
    quantities.filter((item) => item.agreement === agreement).map((item) => figureFinding(catalogue, item))
  const events = marksWithin(catalogue, scope).flatMap((mark) => eventFinding(catalogue, mark) ?? [])
  const turns = positionClusters(catalogue.book).flatMap((cluster) => turnFinding(catalogue, scope, cluster) ?? [])
  return {
    agreed: [...of('agree'), ...events].sort(byWeight),
    disputed: of('differ').sort(byWeight),
    changed: [...of('update'), ...turns].sort(byWeight),
  }
})

function byWeight(a: FindingItem, b: FindingItem): number {
  return b.weight.origins - a.weight.origins || b.weight.reports - a.weight.reports
}

function figureFinding(catalogue: Catalogue, item: QuantityItem): FindingItem {
  const { id, agreement, label } = item
  const weight = catalogue.weigh(item.figures.map(({ document }) => document))
  return {
    members: item.figures.map((figure) => figure.id),
    agreement,
    weight,
    view: () => ({
      id,
      of: 'figure',
      agreement,
      label,
      actor: null,
      weight,
      groups: item.tellings.map((telling) => figureGroup(catalogue, telling, label)),
    }),
  }
}

function figureGroup(catalogue: Catalogue, { asOf, figures }: Telling, label: string): FindingGroup {
  const all = figures.flat()
  const [{ id, document, start, end }] = all
  return {
    text: showFigure(all[0], label),
    stance: null,
    asOf: dateOrNull(asOf),
    weight: catalogue.weigh(all.map((figure) => figure.document)),
    tellers: tellerViews(catalogue, all),
    words: wordsView(catalogue, id, document, [{ start, end }]),
  }
}

/** An event that more than one origin tells, in its own words, as having happened. */
function eventFinding(catalogue: Catalogue, mark: MarkItem): FindingItem | null {
  if (mark.representative.status !== 'happened' || mark.origins < 2) return null
  const events = mark.events.filter(({ statement }) => statement === null)
  const weight = catalogue.weigh(events.map(({ document }) => document))
  if (weight.origins < 2) return null
  return {
    members: events.map(({ id }) => id),
    agreement: 'agree',
    weight,
    view: () => ({
      id: mark.id,
      of: 'event',
      agreement: 'agree',
      label: markLabel(catalogue, mark),
      actor: null,
      weight,
      groups: [eventGroup(catalogue, mark, events)],
    }),
  }
}

function eventGroup(catalogue: Catalogue, mark: MarkItem, events: readonly EventRecord[]): FindingGroup {
  const [first] = events
  const words = wordsView(catalogue, first.id, first.document, first.trigger)
  return {
    text: plainExcerpt(words),
    stance: null,
    asOf: dateOrNull(mark.date),
    weight: catalogue.weigh(events.map(({ document }) => document)),
    tellers: tellerViews(catalogue, events),
    words,
  }
}

/** An actor whose stance of one day is followed by another one on a later day. */
function turnFinding(catalogue: Catalogue, scope: Scope, cluster: ClusterRecord): FindingItem | null {
  const { book } = catalogue
  const members = within(
    scope,
    cluster.members.flatMap((id) => book.positions.get(id) ?? []),
  )
  const kept = new Set(members.map(({ id }) => id))
  const groups = cluster.groups.flatMap((group) => {
    const left = group.members.filter((id) => kept.has(id))
    return left.length === 0 ? [] : { ...group, members: left }
  })
  const narrowed = { ...cluster, groups }
  if (!isTurn(narrowed)) return null
  const { id, agreement } = cluster
  const [first] = members.toSorted((a, b) => comparePositions(book, a, b))
  const weight = catalogue.weigh(members.map(({ document }) => document))
  return {
    members: members.map((position) => position.id),
    agreement,
    weight,
    view: () => ({
      id,
      of: 'position',
      agreement,
      label: subject(book, first),
      actor: actorRef(catalogue, first.actor),
      weight,
      groups: turnsOf(narrowed).map((turn) => turnGroup(catalogue, turn)),
    }),
  }
}

function turnGroup(catalogue: Catalogue, { stance, asOf, members }: ReturnType<typeof turnsOf>[number]): FindingGroup {
  const { book } = catalogue
  const positions = members.flatMap((id) => book.positions.get(id) ?? []).sort((a, b) => comparePositions(book, a, b))
  const [{ id, document, evidence }] = positions
  return {
    text: stance,
    stance,
    asOf: dateOrNull(asOf),
    weight: catalogue.weigh(positions.map((position) => position.document)),
    tellers: tellerViews(catalogue, positions),
    words: wordsView(catalogue, id, document, evidence),
  }
}
