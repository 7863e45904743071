import type { ClusterRecord, EventRecord } from '../../record/record.ts'
import type { Finding, FindingGroup } from '../../record/views/index.ts'
import { showFigure } from '../brief/figures.ts'
import { comparePositions, isTurn, positionClusters, subject, turnsOf } from '../brief/positions.ts'
import type { Catalogue, MarkItem } from './catalogue.ts'
import { markLabel, marksWithin } from './marks.ts'
import { actorRef, dateOrNull, plainExcerpt, tellerViews, wordsView } from './parts.ts'
import { quantitiesWithin } from './quantities.ts'
import type { QuantityItem } from './quantity-items.ts'
import { type Scope, within } from './scope.ts'

export interface Findings {
  readonly agreed: readonly Finding[]
  readonly disputed: readonly Finding[]
  readonly changed: readonly Finding[]
}

/** What several origins agree on, what is disputed and what changed, the weightiest first. */
export function findingsWithin(catalogue: Catalogue, scope: Scope): Findings {
  const quantities = quantitiesWithin(catalogue, scope).filter(({ cluster }) => cluster !== null)
  const of = (agreement: QuantityItem['agreement']): Finding[] =>
    quantities.filter((item) => item.agreement === agreement).map((item) => figureFinding(catalogue, item))
  const events = marksWithin(catalogue, scope).flatMap((mark) => eventFinding(catalogue, mark) ?? [])
  const turns = positionClusters(catalogue.book).flatMap((cluster) => turnFinding(catalogue, scope, cluster) ?? [])
  return {
    agreed: [...of('agree'), ...events].sort(byWeight),
    disputed: of('differ').sort(byWeight),
    changed: [...of('update'), ...turns].sort(byWeight),
  }
}

function byWeight(a: Finding, b: Finding): number {
  return b.weight.origins - a.weight.origins || b.weight.reports - a.weight.reports
}

function figureFinding(catalogue: Catalogue, item: QuantityItem): Finding {
  const groups: FindingGroup[] = []
  for (const { asOf, figures } of item.tellings) {
    const all = figures.flat()
    const [first] = all
    groups.push({
      text: showFigure(first, item.label),
      stance: null,
      asOf: dateOrNull(asOf),
      weight: catalogue.weigh(all.map(({ document }) => document)),
      tellers: tellerViews(catalogue, all),
      words: wordsView(catalogue, first.id, first.document, [{ start: first.start, end: first.end }]),
    })
  }
  return {
    id: item.id,
    of: 'figure',
    agreement: item.agreement,
    label: item.label,
    actor: null,
    weight: catalogue.weigh(item.figures.map(({ document }) => document)),
    groups,
  }
}

/** An event that more than one origin tells, in its own words, as having happened. */
function eventFinding(catalogue: Catalogue, mark: MarkItem): Finding | null {
  if (mark.representative.status !== 'happened' || mark.origins < 2) return null
  const events = mark.events.filter(({ statement }) => statement === null)
  const weight = catalogue.weigh(events.map(({ document }) => document))
  if (weight.origins < 2) return null
  return {
    id: mark.id,
    of: 'event',
    agreement: 'agree',
    label: markLabel(catalogue, mark),
    actor: null,
    weight,
    groups: [eventGroup(catalogue, mark, events)],
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
function turnFinding(catalogue: Catalogue, scope: Scope, cluster: ClusterRecord): Finding | null {
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
  const [first] = members.toSorted((a, b) => comparePositions(book, a, b))
  return {
    id: cluster.id,
    of: 'position',
    agreement: cluster.agreement,
    label: subject(book, first),
    actor: actorRef(catalogue, first.actor),
    weight: catalogue.weigh(members.map(({ document }) => document)),
    groups: turnsOf(narrowed).map((turn): FindingGroup => {
      const positions = turn.members
        .flatMap((id) => book.positions.get(id) ?? [])
        .sort((a, b) => comparePositions(book, a, b))
      const [told] = positions
      return {
        text: turn.stance,
        stance: turn.stance,
        asOf: dateOrNull(turn.asOf),
        weight: catalogue.weigh(positions.map(({ document }) => document)),
        tellers: tellerViews(catalogue, positions),
        words: wordsView(catalogue, told.id, told.document, told.evidence),
      }
    }),
  }
}
