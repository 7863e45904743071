import type { ClusterRecord, PositionRecord } from '../../record/record.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { isDenied, sentenceCase, toldBy, vouchedFor } from '../../views/attribution.ts'
import { showDate } from '../../views/dates.ts'
import { excerpt } from '../../views/excerpt.ts'
import { countOf } from '../../views/numbers.ts'
import { plainText } from '../../views/plain-text.ts'
import {
  actorName,
  comparePositions,
  officialsOn,
  positionGroups,
  positionSubject,
  turnsOf,
} from '../../views/positions.ts'
import { type Entry, entry, type Group, type Line, type Piece, quiet, type Section, strong, tag } from '../document.ts'
import { refer, referenceLine } from '../references.ts'
import { stanceTag } from '../tags.ts'
import { unsureMark } from '../unsure.ts'
import { cutGroup, type Limits } from './limits.ts'
import { saidAndDoneEntries } from './said-and-done.ts'

/** Who is for, against or open to what, and who turned. */
export function positionsSection(index: RecordIndex, limits: Limits): Section {
  const { turned, differing, held } = positionGroups(index)
  const steadyEntries = held.map((positions) => steadyEntry(index, positions, limits))
  const groups: Group[] = [
    cutGroup(
      'Positions that turned',
      null,
      turned.map((cluster) => turnEntry(index, cluster, limits)),
      limits.positions,
    ),
    cutGroup(
      'Positions told differently',
      'On one day, or on no stated day: not a turn.',
      differing.map((cluster) => turnEntry(index, cluster, limits)),
      limits.positions,
    ),
    cutGroup(turned.length + differing.length > 0 ? 'Other positions' : null, null, steadyEntries, limits.positions),
    cutGroup(
      'Said, and done',
      'What an actor says and what it is told to have done, side by side: no judgement.',
      saidAndDoneEntries(index, limits),
      limits.deeds,
    ),
  ]
  return {
    title: 'Positions',
    anchor: 'positions',
    note: null,
    groups: groups.filter((group) => group.entries.length > 0),
    beside: false,
  }
}

/** "Uruguay on “a joint inquiry”". */
export function positionHead(index: RecordIndex, cluster: ClusterRecord): Line {
  const positions = cluster.members.flatMap((id) => index.positions.get(id) ?? [])
  if (positions.length === 0) return [strong(plainText(cluster.label))]
  const [first] = positions.sort((a, b) => comparePositions(index, a, b))
  return [strong(actorName(index, first.actor)), ` on ${positionSubject(index, first)}`]
}

function turnEntry(index: RecordIndex, cluster: ClusterRecord, limits: Limits): Entry {
  const head: Piece[] = [...positionHead(index, cluster), ' ']
  head.push(quiet(`${countOf(cluster.documents.length, 'report')}, ${countOf(cluster.origins.length, 'origin')}`))
  const entries = turnsOf(cluster).map((turn) => {
    const members = turn.members
      .flatMap((id) => index.positions.get(id) ?? [])
      .sort((a, b) => comparePositions(index, a, b))
    return entry(
      [stanceTag(turn.stance), ' ', quiet(turn.asOf === null ? 'no date' : showDate(turn.asOf))],
      evidenceLines(index, members, limits),
    )
  })
  return entry(head, [], [...entries, ...officialEntries(index, cluster, limits)])
}

/** What those who hold an office of the actor that turned say on the same proposition, in the order of time. */
function officialEntries(index: RecordIndex, cluster: ClusterRecord, limits: Limits): readonly Entry[] {
  return officialsOn(index, cluster).map(({ position, name, title, day }) =>
    entry(
      [stanceTag(position.stance), ` ${name}, ${title} `, quiet(day === null ? 'no date' : showDate(day))],
      evidenceLines(index, [position], limits),
    ),
  )
}

function steadyEntry(index: RecordIndex, positions: readonly PositionRecord[], limits: Limits): Entry {
  const first = positions[0]
  const head: Piece[] = [strong(actorName(index, first.actor)), ' ', stanceTag(first.stance)]
  if (first.statement !== null && isDenied(index, first.statement)) head.push(' ', tag('denied', 'bad'))
  head.push(` ${positionSubject(index, first)}`)
  if (first.proposition !== null && first.toward !== null)
    head.push(quiet(` (concerns ${actorName(index, first.toward)})`))
  if (first.date !== null) head.push(' ', quiet(showDate(first.date)))
  return entry(head, evidenceLines(index, positions, limits))
}

/** The words of the first position of each claimant, and where the others stand. */
function evidenceLines(index: RecordIndex, positions: readonly PositionRecord[], limits: Limits): readonly Line[] {
  const byClaimant = new Map<string, PositionRecord[]>()
  for (const position of positions) {
    const claimant = claimantOf(index, position)
    byClaimant.set(claimant, [...(byClaimant.get(claimant) ?? []), position])
  }
  return [...byClaimant].slice(0, limits.references).map(([claimant, list]) => [
    ...unsureMark(index, list),
    claimant,
    ...excerpt(index.document(list[0].document), list[0].evidence, 220),
    ...referenceLine(
      list.map((position) => refer(index, position.document, position.evidence[0])),
      limits.references,
    ),
  ])
}

/** Who says that somebody holds a position; nothing if it is the holder, or the report in its own words. */
function claimantOf(index: RecordIndex, position: PositionRecord): string {
  if (position.statement === null) return ''
  if (isDenied(index, position.statement)) return `${sentenceCase(vouchedFor(index, position.statement))}: `
  const claimant = toldBy(index, position.statement)
  const holder = actorName(index, position.actor)
  if (claimant === holder) return ''
  if (claimant.startsWith(`${holder}, as told by `))
    return `As told by ${claimant.slice(`${holder}, as told by `.length)}: `
  return `According to ${claimant}: `
}
