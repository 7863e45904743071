import type { Finding, FindingGroup, Weight } from '../../api/index.ts'
import type { ClusterRecord, EventRecord } from '../../record/record.ts'
import type { Agreement } from '../../record/vocabulary.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { type ReportedValue, showFigure } from '../figures.ts'
import { comparePositions, isTurn, positionClusters, positionSubject, turnsOf } from '../positions.ts'
import { type MarkItem, weigh } from './items.ts'
import { markLabel, marksWithin } from './marks.ts'
import { actorRef, claimantViews, dateOrNull, plainExcerpt, wordsView } from './parts.ts'
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
export const findingsWithin = perScope((index: RecordIndex, scope): Findings => {
  const quantities = quantitiesWithin(index, scope).filter(({ cluster }) => cluster !== null)
  const of = (agreement: Agreement): FindingItem[] =>
    quantities.filter((item) => item.agreement === agreement).map((item) => figureFinding(index, item))
  const events = marksWithin(index, scope).flatMap((mark) => eventFinding(index, mark) ?? [])
  const turns = positionClusters(index).flatMap((cluster) => turnFinding(index, scope, cluster) ?? [])
  return {
    agreed: [...of('agree'), ...events].sort(byWeight),
    disputed: of('differ').sort(byWeight),
    changed: [...of('update'), ...turns].sort(byWeight),
  }
})

function byWeight(a: FindingItem, b: FindingItem): number {
  return b.weight.origins - a.weight.origins || b.weight.reports - a.weight.reports
}

function figureFinding(index: RecordIndex, item: QuantityItem): FindingItem {
  const { id, agreement, label } = item
  const weight = weigh(
    index,
    item.figures.map(({ document }) => document),
  )
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
      groups: item.tellings.map((telling) => figureGroup(index, telling, label)),
    }),
  }
}

function figureGroup(index: RecordIndex, { asOf, figures }: ReportedValue, label: string): FindingGroup {
  const all = figures.flat()
  const [{ id, document, start, end }] = all
  return {
    text: showFigure(all[0], label),
    stance: null,
    asOf: dateOrNull(asOf),
    weight: weigh(
      index,
      all.map((figure) => figure.document),
    ),
    tellers: claimantViews(index, all),
    words: wordsView(index, id, document, [{ start, end }]),
  }
}

/** An event that more than one origin tells, in its own words, as having happened. */
function eventFinding(index: RecordIndex, mark: MarkItem): FindingItem | null {
  if (mark.representative.status !== 'happened' || mark.origins < 2) return null
  const events = mark.events.filter(({ statement }) => statement === null)
  const weight = weigh(
    index,
    events.map(({ document }) => document),
  )
  if (weight.origins < 2) return null
  return {
    members: events.map(({ id }) => id),
    agreement: 'agree',
    weight,
    view: () => ({
      id: mark.id,
      of: 'event',
      agreement: 'agree',
      label: markLabel(index, mark),
      actor: null,
      weight,
      groups: [eventGroup(index, mark, events)],
    }),
  }
}

function eventGroup(index: RecordIndex, mark: MarkItem, events: readonly EventRecord[]): FindingGroup {
  const [first] = events
  const words = wordsView(index, first.id, first.document, first.trigger)
  return {
    text: plainExcerpt(words),
    stance: null,
    asOf: dateOrNull(mark.date),
    weight: weigh(
      index,
      events.map(({ document }) => document),
    ),
    tellers: claimantViews(index, events),
    words,
  }
}

/** An actor whose stance of one day is followed by another one on a later day. */
function turnFinding(index: RecordIndex, scope: Scope, cluster: ClusterRecord): FindingItem | null {
  const members = within(
    scope,
    cluster.members.flatMap((id) => index.positions.get(id) ?? []),
  )
  const kept = new Set(members.map(({ id }) => id))
  const groups = cluster.groups.flatMap((group) => {
    const left = group.members.filter((id) => kept.has(id))
    return left.length === 0 ? [] : { ...group, members: left }
  })
  const narrowed = { ...cluster, groups }
  if (!isTurn(narrowed)) return null
  const { id, agreement } = cluster
  const [first] = members.toSorted((a, b) => comparePositions(index, a, b))
  const weight = weigh(
    index,
    members.map(({ document }) => document),
  )
  return {
    members: members.map((position) => position.id),
    agreement,
    weight,
    view: () => ({
      id,
      of: 'position',
      agreement,
      label: positionSubject(index, first),
      actor: actorRef(index, first.actor),
      weight,
      groups: turnsOf(narrowed).map((turn) => turnGroup(index, turn)),
    }),
  }
}

function turnGroup(index: RecordIndex, { stance, asOf, members }: ReturnType<typeof turnsOf>[number]): FindingGroup {
  const positions = members.flatMap((id) => index.positions.get(id) ?? []).sort((a, b) => comparePositions(index, a, b))
  const [{ id, document, evidence }] = positions
  return {
    text: stance,
    stance,
    asOf: dateOrNull(asOf),
    weight: weigh(
      index,
      positions.map((position) => position.document),
    ),
    tellers: claimantViews(index, positions),
    words: wordsView(index, id, document, evidence),
  }
}
