import { compareCodeUnits } from '../../record/order.ts'
import type { ClusterRecord, PositionRecord } from '../../record/record.ts'
import type { Stance } from '../../record/vocabulary.ts'
import { toldBy } from './attribution.ts'
import type { Casebook } from './casebook.ts'
import { dateOrder, showDate } from './dates.ts'
import { cutWords, excerpt } from './excerpt.ts'
import { countOf, cutGroup, type Limits } from './measure.ts'
import {
  type Entry,
  entry,
  type Group,
  type Line,
  type Piece,
  quiet,
  type Section,
  strong,
  type Tone,
  tag,
} from './page.ts'
import { plainText } from './plain-text.ts'
import { referenceLine } from './reference-line.ts'

const STANCE_TONES: Readonly<Record<Stance, Tone>> = { for: 'good', against: 'bad', open: 'care', neutral: 'quiet' }

/** Who is for, against or open to what, and who turned. */
export function positionsSection(casebook: Casebook, limits: Limits): Section {
  const clusters = positionClusters(casebook)
  const turned = clusters.filter((cluster) => turnsOf(cluster).length > 1)
  const steady = clusters.filter((cluster) => turnsOf(cluster).length <= 1)
  const clustered = new Set(clusters.flatMap((cluster) => cluster.members))
  const alone = [...casebook.positions.values()].filter((position) => !clustered.has(position.id))
  const steadyEntries = [
    ...steady.map((cluster) => ({
      positions: cluster.members.flatMap((id) => casebook.positions.get(id) ?? []),
    })),
    ...alone.map((position) => ({ positions: [position] })),
  ]
    .filter(({ positions }) => positions.length > 0)
    .map(({ positions }) => positions.sort((a, b) => comparePositions(casebook, a, b)))
    .sort(
      (a, b) =>
        casebook.countOrigins(b.map((p) => p.document)) - casebook.countOrigins(a.map((p) => p.document)) ||
        comparePositions(casebook, a[0], b[0]),
    )
    .map((positions) => steadyEntry(casebook, positions, limits))
  const groups: Group[] = [
    cutGroup(
      'Positions that turned',
      null,
      turned.map((cluster) => turnEntry(casebook, cluster, limits)),
      limits.positions,
    ),
    cutGroup(turned.length > 0 ? 'Other positions' : null, null, steadyEntries, limits.positions),
  ]
  return {
    title: 'Positions',
    anchor: 'positions',
    note: null,
    groups: groups.filter((group) => group.entries.length > 0),
    beside: false,
  }
}

export function positionClusters(casebook: Casebook): readonly ClusterRecord[] {
  return casebook.clusters
    .filter((cluster) => cluster.of === 'position')
    .sort(
      (a, b) =>
        b.origins.length - a.origins.length || compareCodeUnits(a.label, b.label) || compareCodeUnits(a.id, b.id),
    )
}

/** The stances of a cluster in the order of time, each time that it is another one. */
export function turnsOf(
  cluster: ClusterRecord,
): readonly { readonly stance: Stance; readonly asOf: string | null; readonly members: readonly string[] }[] {
  const turns: { stance: Stance; asOf: string | null; members: string[] }[] = []
  for (const group of cluster.groups) {
    if (group.stance === null) continue
    const last = turns.at(-1)
    if (last !== undefined && last.stance === group.stance) last.members.push(...group.members)
    else turns.push({ stance: group.stance, asOf: group.asOf, members: [...group.members] })
  }
  return turns
}

function comparePositions(casebook: Casebook, a: PositionRecord, b: PositionRecord): number {
  return (
    compareCodeUnits(dateOrder(a.date) ?? '~', dateOrder(b.date) ?? '~') ||
    casebook.number(a.document) - casebook.number(b.document) ||
    a.evidence[0].start - b.evidence[0].start ||
    compareCodeUnits(a.id, b.id)
  )
}

function nameOf(casebook: Casebook, id: string): string {
  return plainText(casebook.actors.get(id)?.name ?? 'somebody')
}

function subject(casebook: Casebook, position: PositionRecord): string {
  if (position.proposition !== null) {
    const { text } = casebook.document(position.document)
    return `“${cutWords(plainText(text.slice(position.proposition.start, position.proposition.end)), 160)}”`
  }
  return position.toward === null ? 'something not stated' : nameOf(casebook, position.toward)
}

function turnEntry(casebook: Casebook, cluster: ClusterRecord, limits: Limits): Entry {
  const positions = cluster.members.flatMap((id) => casebook.positions.get(id) ?? [])
  const first = [...positions].sort((a, b) => comparePositions(casebook, a, b))[0] as PositionRecord | undefined
  const head: Piece[] =
    first === undefined
      ? [strong(plainText(cluster.label))]
      : [strong(nameOf(casebook, first.actor)), ` on ${subject(casebook, first)} `]
  head.push(quiet(`${countOf(cluster.documents.length, 'report')}, ${countOf(cluster.origins.length, 'origin')}`))
  const entries = turnsOf(cluster).map((turn) => {
    const members = turn.members
      .flatMap((id) => casebook.positions.get(id) ?? [])
      .sort((a, b) => comparePositions(casebook, a, b))
    return entry(
      [tag(turn.stance, STANCE_TONES[turn.stance]), ' ', quiet(turn.asOf === null ? 'no date' : showDate(turn.asOf))],
      evidenceLines(casebook, members, limits),
    )
  })
  return entry(head, [], entries)
}

function steadyEntry(casebook: Casebook, positions: readonly PositionRecord[], limits: Limits): Entry {
  const first = positions[0]
  const head: Piece[] = [strong(nameOf(casebook, first.actor)), ' ', tag(first.stance, STANCE_TONES[first.stance])]
  head.push(` ${subject(casebook, first)}`)
  if (first.proposition !== null && first.toward !== null)
    head.push(quiet(` (concerns ${nameOf(casebook, first.toward)})`))
  if (first.date !== null) head.push(' ', quiet(showDate(first.date)))
  return entry(head, evidenceLines(casebook, positions, limits))
}

/** The words of the first position of each teller, and where the others stand. */
function evidenceLines(casebook: Casebook, positions: readonly PositionRecord[], limits: Limits): readonly Line[] {
  const byTeller = new Map<string, PositionRecord[]>()
  for (const position of positions) {
    const teller = position.statement === null ? '' : `According to ${toldBy(casebook, position.statement)}: `
    byTeller.set(teller, [...(byTeller.get(teller) ?? []), position])
  }
  return [...byTeller].slice(0, limits.references).map(([teller, list]) => [
    teller,
    ...excerpt(casebook.document(list[0].document), list[0].evidence, 220),
    ...referenceLine(
      list.map((position) => casebook.refer(position.document, position.evidence[0])),
      limits.references,
    ),
  ])
}
