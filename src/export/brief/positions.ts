import type { ClusterRecord, PositionRecord } from '../../record/record.ts'
import type { Stance } from '../../record/vocabulary.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { compareCodeUnits } from '../../text/order.ts'
import { sentenceAround } from '../../text/sentence.ts'
import { isDenied, sentenceCase, toldBy, vouchedFor } from './attribution.ts'
import { dateOrder, headingDate, showDate } from './dates.ts'
import { comparable, contentWords, cutWords, excerpt } from './excerpt.ts'
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
import { refer, referenceLine } from './references.ts'
import { saidAndDone } from './said-and-done.ts'
import { unsureMark } from './unsure.ts'

export const STANCE_TONES: Readonly<Record<Stance, Tone>> = {
  for: 'good',
  against: 'bad',
  open: 'care',
  neutral: 'quiet',
}

/** Who is for, against or open to what, and who turned. */
export function positionsSection(index: RecordIndex, limits: Limits): Section {
  const clusters = positionClusters(index)
  const turned = clusters.filter(isTurn)
  const differing = clusters.filter((cluster) => turnsOf(cluster).length > 1 && !isTurn(cluster))
  const steady = clusters.filter((cluster) => turnsOf(cluster).length <= 1)
  const clustered = new Set(clusters.flatMap((cluster) => cluster.members))
  const alone = [...index.positions.values()].filter((position) => !clustered.has(position.id))
  const held = joinRepeated(index, [
    ...steady.map((cluster) => cluster.members.flatMap((id) => index.positions.get(id) ?? [])),
    ...alone.map((position) => [position]),
  ])
  const steadyEntries = inOrderOfWeight(index, held).map((positions) => steadyEntry(index, positions, limits))
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
      saidAndDone(index, limits),
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

/** Positions that stand in the very same sentence of several reports, as copies have it, are one. */
function joinRepeated(
  index: RecordIndex,
  lists: readonly (readonly PositionRecord[])[],
): readonly (readonly PositionRecord[])[] {
  const byWords = new Map<string, PositionRecord[]>()
  for (const list of lists) {
    if (list.length === 0) continue
    const positions = [...list].sort((a, b) => comparePositions(index, a, b))
    const [first] = positions
    const document = index.document(first.document)
    const sentence = sentenceAround(document, first.evidence[0])
    const key = [
      comparable(nameOf(index, first.actor)),
      first.stance,
      comparable(subject(index, first)),
      comparable(document.text.slice(sentence.start, sentence.end)),
    ].join('|')
    byWords.set(
      key,
      [...(byWords.get(key) ?? []), ...positions].sort((a, b) => comparePositions(index, a, b)),
    )
  }
  return [...byWords.values()]
}

/** What more origins tell first, then what those hold who are spoken of most; what is denied last. */
function inOrderOfWeight(
  index: RecordIndex,
  held: readonly (readonly PositionRecord[])[],
): readonly (readonly PositionRecord[])[] {
  const spokenOf = new Map<string, number>()
  for (const { actor } of index.mentions) if (actor !== null) spokenOf.set(actor, (spokenOf.get(actor) ?? 0) + 1)
  return held
    .map((positions) => ({
      positions,
      origins: index.countOrigins(positions.map((position) => position.document)),
      spokenOf: spokenOf.get(positions[0].actor) ?? 0,
      denied: Number(positions[0].statement !== null && isDenied(index, positions[0].statement)),
    }))
    .sort(
      (a, b) =>
        b.origins - a.origins || b.spokenOf - a.spokenOf || comparePositions(index, a.positions[0], b.positions[0]),
    )
    .map(({ positions }) => positions)
}

export function positionClusters(index: RecordIndex): readonly ClusterRecord[] {
  return index.clusters
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

/** True where a stance of one day is followed by another one on a later day. */
export function isTurn(cluster: ClusterRecord): boolean {
  const days = turnsOf(cluster).map(({ asOf }) => dateOrder(asOf))
  return days.some((day, index) => {
    const before = days[index - 1] as string | null | undefined
    return day !== null && before !== undefined && before !== null && headingDate(before) < headingDate(day)
  })
}

export function comparePositions(index: RecordIndex, a: PositionRecord, b: PositionRecord): number {
  return (
    compareCodeUnits(dateOrder(a.date) ?? '~', dateOrder(b.date) ?? '~') ||
    index.numberOf(a.document) - index.numberOf(b.document) ||
    a.evidence[0].start - b.evidence[0].start ||
    compareCodeUnits(a.id, b.id)
  )
}

export function nameOf(index: RecordIndex, id: string): string {
  return plainText(index.actors.get(id)?.name ?? 'somebody')
}

export function subject(index: RecordIndex, position: PositionRecord): string {
  if (position.proposition !== null) {
    const { text } = index.document(position.document)
    return `“${cutWords(plainText(text.slice(position.proposition.start, position.proposition.end)), 160)}”`
  }
  return position.toward === null ? 'something not stated' : nameOf(index, position.toward)
}

/** "Uruguay on “a joint inquiry”". */
export function positionHead(index: RecordIndex, cluster: ClusterRecord): Line {
  const positions = cluster.members.flatMap((id) => index.positions.get(id) ?? [])
  if (positions.length === 0) return [strong(plainText(cluster.label))]
  const [first] = positions.sort((a, b) => comparePositions(index, a, b))
  return [strong(nameOf(index, first.actor)), ` on ${subject(index, first)}`]
}

function turnEntry(index: RecordIndex, cluster: ClusterRecord, limits: Limits): Entry {
  const head: Piece[] = [...positionHead(index, cluster), ' ']
  head.push(quiet(`${countOf(cluster.documents.length, 'report')}, ${countOf(cluster.origins.length, 'origin')}`))
  const entries = turnsOf(cluster).map((turn) => {
    const members = turn.members
      .flatMap((id) => index.positions.get(id) ?? [])
      .sort((a, b) => comparePositions(index, a, b))
    return entry(
      [tag(turn.stance, STANCE_TONES[turn.stance]), ' ', quiet(turn.asOf === null ? 'no date' : showDate(turn.asOf))],
      evidenceLines(index, members, limits),
    )
  })
  return entry(head, [], [...entries, ...officialEntries(index, cluster, limits)])
}

/** What those who hold an office of the actor that turned say on the same proposition, in the order of time. */
function officialEntries(index: RecordIndex, cluster: ClusterRecord, limits: Limits): readonly Entry[] {
  const own = cluster.members.flatMap((id) => index.positions.get(id) ?? [])
  const holder = own.length === 0 ? undefined : index.actors.get(own[0].actor)
  if (holder === undefined) return []
  const names = new Set([holder.name, ...holder.aliases].map(comparable))
  const subjects = own.map((position) => contentWords(subject(index, position)))
  const entries: Entry[] = []
  for (const position of [...index.positions.values()].sort((a, b) => comparePositions(index, a, b))) {
    const actor = index.actors.get(position.actor)
    const role = actor?.roles.find(({ organization }) => organization !== null && names.has(comparable(organization)))
    if (actor === undefined || role === undefined || position.proposition === null) continue
    const words = contentWords(subject(index, position))
    const isSame = subjects.some((known) => [...known].filter((word) => words.has(word)).length >= 2)
    if (!isSame || (position.statement !== null && isDenied(index, position.statement))) continue
    const day = position.date ?? index.document(position.document).published.value
    entries.push(
      entry(
        [
          tag(position.stance, STANCE_TONES[position.stance]),
          ` ${plainText(actor.name)}, ${plainText(role.title)} `,
          quiet(day === null ? 'no date' : showDate(day)),
        ],
        evidenceLines(index, [position], limits),
      ),
    )
  }
  return entries
}

function steadyEntry(index: RecordIndex, positions: readonly PositionRecord[], limits: Limits): Entry {
  const first = positions[0]
  const head: Piece[] = [strong(nameOf(index, first.actor)), ' ', tag(first.stance, STANCE_TONES[first.stance])]
  if (first.statement !== null && isDenied(index, first.statement)) head.push(' ', tag('denied', 'bad'))
  head.push(` ${subject(index, first)}`)
  if (first.proposition !== null && first.toward !== null)
    head.push(quiet(` (concerns ${nameOf(index, first.toward)})`))
  if (first.date !== null) head.push(' ', quiet(showDate(first.date)))
  return entry(head, evidenceLines(index, positions, limits))
}

/** The words of the first position of each teller, and where the others stand. */
function evidenceLines(index: RecordIndex, positions: readonly PositionRecord[], limits: Limits): readonly Line[] {
  const byTeller = new Map<string, PositionRecord[]>()
  for (const position of positions) {
    const teller = tellerOf(index, position)
    byTeller.set(teller, [...(byTeller.get(teller) ?? []), position])
  }
  return [...byTeller].slice(0, limits.references).map(([teller, list]) => [
    ...unsureMark(index, list),
    teller,
    ...excerpt(index.document(list[0].document), list[0].evidence, 220),
    ...referenceLine(
      list.map((position) => refer(index, position.document, position.evidence[0])),
      limits.references,
    ),
  ])
}

/** Who says that somebody holds a position; nothing where it is the holder, or the report in its own words. */
function tellerOf(index: RecordIndex, position: PositionRecord): string {
  if (position.statement === null) return ''
  if (isDenied(index, position.statement)) return `${sentenceCase(vouchedFor(index, position.statement))}: `
  const teller = toldBy(index, position.statement)
  const holder = nameOf(index, position.actor)
  if (teller === holder) return ''
  if (teller.startsWith(`${holder}, as told by `))
    return `As told by ${teller.slice(`${holder}, as told by `.length)}: `
  return `According to ${teller}: `
}
