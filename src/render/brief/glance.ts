import type { ClusterRecord } from '../../record/record.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { headingDate, showDate } from '../../views/dates.ts'
import { excerpt } from '../../views/excerpt.ts'
import {
  figureLabel,
  figureSpeaker,
  hasNamedSpeaker,
  onlySpeaker,
  reportedValues,
  showFigure,
} from '../../views/figures.ts'
import { turnsOf } from '../../views/positions.ts'
import { doneInOwnWords, summaryOf } from '../../views/summary.ts'
import { type Entry, entry, type Line, type Piece, quiet, type Section, strong, tag } from '../document.ts'
import { distinctReferences, refer, referenceLine } from '../references.ts'
import { cutGroup } from './limits.ts'
import { positionHead } from './positions.ts'

const MOST = 4

/** What more than one origin tells, what is disputed, and what has changed: the answer in ten seconds. */
export function glanceSection(index: RecordIndex): Section {
  const { agreed, disputed, changed, turned } = summaryOf(index)
  const groups = [
    cutGroup(
      'Agreed',
      null,
      agreed.flatMap((cluster) =>
        cluster.of === 'event' ? eventEntry(index, cluster) : (valuesEntry(index, cluster) ?? []),
      ),
      MOST,
    ),
    cutGroup(
      'Disputed',
      null,
      disputed.map((cluster) => daysEntry(index, cluster)),
      MOST,
    ),
    cutGroup(
      'Changed',
      null,
      [
        ...changed.flatMap((cluster) => valuesEntry(index, cluster) ?? []),
        ...turned.flatMap((cluster) => turnEntry(index, cluster) ?? []),
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
function valuesEntry(index: RecordIndex, cluster: ClusterRecord): Entry | null {
  const label = figureLabel(index, cluster)
  const line: Piece[] = [strong(label), ': ']
  const seen = new Set<string>()
  let day: string | null = null
  for (const { asOf, figures } of reportedValues(index, cluster)) {
    const [figure] = figures[0]
    const value = showFigure(figure, label)
    if (seen.has(value)) continue
    if (seen.size > 0) line.push(day === dayText(asOf) || asOf === null ? ' or ' : ' → ')
    seen.add(value)
    day = dayText(asOf)
    line.push(value, ...referenceLine([refer(index, figure.document, figure)], 1))
  }
  const claimant = onlySpeaker(index, cluster)
  if (claimant !== null) line.push(' ', quiet(`all by ${claimant}`))
  return seen.size === 0 ? null : entry(line, [badge(cluster)])
}

/** "killed", and under it a line a day, with who says so: "17 March 2023: 17, 23 (Santa Brigida Hospital)". */
function daysEntry(index: RecordIndex, cluster: ClusterRecord): Entry {
  const label = figureLabel(index, cluster)
  const seen = new Set<string>()
  const byDay = new Map<string, Piece[]>()
  for (const { asOf, figures } of reportedValues(index, cluster)) {
    const figure = figures.flat().find((one) => hasNamedSpeaker(index, one)) ?? figures[0][0]
    const value = showFigure(figure, label)
    if (seen.has(value)) continue
    seen.add(value)
    const claimant = figureSpeaker(index, figure)
    const day = asOf === null ? 'no stated day' : showDate(headingDate(asOf))
    const line = byDay.get(day) ?? []
    if (line.length > 0) line.push(', ')
    line.push(strong(value))
    if (claimant !== null) line.push(quiet(` (${claimant})`))
    line.push(...referenceLine([refer(index, figure.document, figure)], 1))
    byDay.set(day, line)
  }
  return entry([strong(label)], [...[...byDay].map(([day, line]) => [`${day}: `, ...line]), badge(cluster)])
}

function dayText(value: string | null): string {
  return value === null ? '' : headingDate(value)
}

function eventEntry(index: RecordIndex, cluster: ClusterRecord): Entry {
  const events = doneInOwnWords(index, cluster)
  const references = distinctReferences(events.map((event) => refer(index, event.document, event.trigger[0])))
  const head: Line = [
    ...excerpt(index.document(events[0].document), events[0].trigger, 130),
    ...referenceLine(references, 2),
  ]
  return entry(head, [badge(cluster)])
}

function turnEntry(index: RecordIndex, cluster: ClusterRecord): Entry | null {
  const line: Piece[] = [...positionHead(index, cluster), ': ']
  let first = true
  for (const turn of turnsOf(cluster)) {
    const position = turn.members.flatMap((id) => index.positions.get(id) ?? [])[0]
    if (position === undefined) continue
    if (!first) line.push(' → ')
    first = false
    line.push(tag(turn.stance, 'quiet'))
    if (turn.asOf !== null) line.push(' ', quiet(showDate(turn.asOf)))
    line.push(...referenceLine([refer(index, position.document, position.evidence[0])], 1))
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
