import type { ClusterRecord, FigureRecord } from '../../record/record.ts'
import { type Casebook, distinctReferences } from './casebook.ts'
import { headingDate, showDate } from './dates.ts'
import { excerpt } from './excerpt.ts'
import { figureClusters, labelOf, showFigure, standingOf, tellerName, tellingsOf } from './figures.ts'
import { cutGroup } from './measure.ts'
import { type Entry, entry, type Line, type Piece, quiet, type Section, strong, tag } from './page.ts'
import { isTurn, positionClusters, positionHead, turnsOf } from './positions.ts'
import { referenceLine } from './reference-line.ts'

const MOST = 4

/** What more than one origin tells, what is disputed, and what has changed: the answer in ten seconds. */
export function glanceSection(casebook: Casebook): Section {
  const figures = figureClusters(casebook)
  const of = (agreement: ClusterRecord['agreement']): readonly ClusterRecord[] =>
    figures.filter((cluster) => standingOf(casebook, cluster) === agreement)
  const turns = positionClusters(casebook).filter(isTurn)
  const agreed = [
    ...of('agree').map((cluster) => ({ cluster, entry: valuesEntry(casebook, cluster) })),
    ...casebook.clusters
      .filter((cluster) => cluster.of === 'event' && cluster.agreement === 'agree' && cluster.origins.length > 1)
      .map((cluster) => ({ cluster, entry: eventEntry(casebook, cluster) })),
  ].sort((a, b) => b.cluster.origins.length - a.cluster.origins.length)
  const groups = [
    cutGroup(
      'Agreed',
      null,
      agreed.flatMap((item) => item.entry ?? []),
      MOST,
    ),
    cutGroup(
      'Disputed',
      null,
      of('differ').map((cluster) => daysEntry(casebook, cluster)),
      MOST,
    ),
    cutGroup(
      'Changed',
      null,
      [
        ...of('update').flatMap((cluster) => valuesEntry(casebook, cluster) ?? []),
        ...turns.flatMap((cluster) => turnEntry(casebook, cluster) ?? []),
      ],
      MOST,
    ),
  ].map((group) => ({ ...group, left: 0 }))
  return {
    title: 'At a glance',
    anchor: 'glance',
    note: null,
    groups: groups.filter((group) => group.entries.length > 0),
    beside: true,
  }
}

/** "killed: 9 or more or 14 → 17 or 23": each number once, by days, with the place where it stands. */
function valuesEntry(casebook: Casebook, cluster: ClusterRecord): Entry | null {
  const label = labelOf(casebook, cluster)
  const line: Piece[] = [strong(label), ': ']
  const seen = new Set<string>()
  let day: string | null = null
  for (const { asOf, figures } of tellingsOf(casebook, cluster)) {
    const [figure] = figures[0]
    const value = showFigure(figure, label)
    if (seen.has(value)) continue
    if (seen.size > 0) line.push(day === dayOf(asOf) || asOf === null ? ' or ' : ' → ')
    seen.add(value)
    day = dayOf(asOf)
    line.push(value, ...referenceLine([casebook.refer(figure.document, figure)], 1))
  }
  const teller = onlyTeller(casebook, cluster)
  if (teller !== null) line.push(' ', quiet(`all by ${teller}`))
  return seen.size === 0 ? null : entry(line, [badge(cluster)])
}

/** Who gives every figure of a cluster: several reports that quote one minister do not confirm him. Null where several do. */
function onlyTeller(casebook: Casebook, cluster: ClusterRecord): string | null {
  const tellers = new Set(
    cluster.members.map((id) => {
      const figure = casebook.figures.get(id)
      return figure === undefined ? null : tellerName(casebook, figure)
    }),
  )
  return tellers.size === 1 ? [...tellers][0] : null
}

/** "killed", and under it a line a day, with who says so: "17 March 2023: 17, 23 (Santa Brigida Hospital)". */
function daysEntry(casebook: Casebook, cluster: ClusterRecord): Entry {
  const label = labelOf(casebook, cluster)
  const seen = new Set<string>()
  const byDay = new Map<string, Piece[]>()
  for (const { asOf, figures } of tellingsOf(casebook, cluster)) {
    const figure = figures.flat().find((one) => hasNamedTeller(casebook, one)) ?? figures[0][0]
    const value = showFigure(figure, label)
    if (seen.has(value)) continue
    seen.add(value)
    const teller = tellerName(casebook, figure)
    const day = asOf === null ? 'no stated day' : showDate(headingDate(asOf))
    const line = byDay.get(day) ?? []
    if (line.length > 0) line.push(', ')
    line.push(strong(value))
    if (teller !== null) line.push(quiet(` (${teller})`))
    line.push(...referenceLine([casebook.refer(figure.document, figure)], 1))
    byDay.set(day, line)
  }
  return entry([strong(label)], [...[...byDay].map(([day, line]) => [`${day}: `, ...line]), badge(cluster)])
}

function hasNamedTeller(casebook: Casebook, { statement }: FigureRecord): boolean {
  const speaker = statement === null ? null : (casebook.statements.get(statement)?.speaker ?? null)
  return speaker !== null && (casebook.actors.get(speaker)?.named ?? false)
}

function dayOf(value: string | null): string {
  return value === null ? '' : headingDate(value)
}

function eventEntry(casebook: Casebook, cluster: ClusterRecord): Entry | null {
  const events = cluster.members
    .flatMap((id) => casebook.events.get(id) ?? [])
    .filter((event) => event.status === 'happened' && event.statement === null)
    .sort(
      (a, b) => casebook.number(a.document) - casebook.number(b.document) || a.trigger[0].start - b.trigger[0].start,
    )
  if (casebook.countOrigins(events.map((event) => event.document)) < 2) return null
  const references = distinctReferences(events.map((event) => casebook.refer(event.document, event.trigger[0])))
  const head: Line = [
    ...excerpt(casebook.document(events[0].document), events[0].trigger, 130),
    ...referenceLine(references, 2),
  ]
  return entry(head, [badge(cluster)])
}

function turnEntry(casebook: Casebook, cluster: ClusterRecord): Entry | null {
  const line: Piece[] = [...positionHead(casebook, cluster), ': ']
  let first = true
  for (const turn of turnsOf(cluster)) {
    const position = turn.members.flatMap((id) => casebook.positions.get(id) ?? [])[0]
    if (position === undefined) continue
    if (!first) line.push(' → ')
    first = false
    line.push(tag(turn.stance, 'quiet'))
    if (turn.asOf !== null) line.push(' ', quiet(showDate(turn.asOf)))
    line.push(...referenceLine([casebook.refer(position.document, position.evidence[0])], 1))
  }
  return first ? null : entry(line, [badge(cluster)])
}

function badge(cluster: ClusterRecord): Line {
  const origins = cluster.origins.length
  const reports = cluster.documents.length
  return [
    quiet(`${origins} ${origins === 1 ? 'origin' : 'origins'} · ${reports} ${reports === 1 ? 'report' : 'reports'}`),
  ]
}
