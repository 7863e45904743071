import type { ClusterRecord, PositionRecord } from '../record/record.ts'
import type { Stance } from '../record/vocabulary.ts'
import type { RecordIndex } from '../situation/record-index.ts'
import { compareCodeUnits } from '../text/order.ts'
import { sentenceAround } from '../text/sentence.ts'
import { isDenied } from './attribution.ts'
import { dateOrder, headingDate } from './dates.ts'
import { comparable, contentWords, cutWords } from './excerpt.ts'
import { plainText } from './plain-text.ts'

/** All positions: those of an actor that turned, those told differently, and what is held throughout. */
export interface PositionGroups {
  readonly turned: readonly ClusterRecord[]
  /** Different stances on one day, or on no stated day: not a turn. */
  readonly differing: readonly ClusterRecord[]
  /** What is held throughout, the weightiest first; each list is told in the same words. */
  readonly held: readonly (readonly PositionRecord[])[]
}

export function positionGroups(index: RecordIndex): PositionGroups {
  const clusters = positionClusters(index)
  const steady = clusters.filter((cluster) => turnsOf(cluster).length <= 1)
  const clustered = new Set(clusters.flatMap((cluster) => cluster.members))
  const alone = [...index.positions.values()].filter((position) => !clustered.has(position.id))
  const held = joinRepeatedPositions(index, [
    ...steady.map((cluster) => cluster.members.flatMap((id) => index.positions.get(id) ?? [])),
    ...alone.map((position) => [position]),
  ])
  return {
    turned: clusters.filter(isTurn),
    differing: clusters.filter((cluster) => turnsOf(cluster).length > 1 && !isTurn(cluster)),
    held: inOrderOfWeight(index, held),
  }
}

/** Positions that stand in the very same sentence of several reports, as copies have it, are one. */
function joinRepeatedPositions(
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
      comparable(actorName(index, first.actor)),
      first.stance,
      comparable(positionSubject(index, first)),
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

/** True if a stance of one day is followed by another one on a later day. */
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

export function actorName(index: RecordIndex, id: string): string {
  return plainText(index.actors.get(id)?.name ?? 'somebody')
}

export function positionSubject(index: RecordIndex, position: PositionRecord): string {
  if (position.proposition !== null) {
    const { text } = index.document(position.document)
    return `“${cutWords(plainText(text.slice(position.proposition.start, position.proposition.end)), 160)}”`
  }
  return position.toward === null ? 'something not stated' : actorName(index, position.toward)
}

/** What somebody who holds an office says. */
export interface OfficialPosition {
  readonly position: PositionRecord
  readonly name: string
  readonly title: string
  /** The day that its words give, else the day of its report; null if neither is known. */
  readonly day: string | null
}

/** What those who hold an office of the actor of a cluster say on the same proposition, in the order of time. */
export function officialsOn(index: RecordIndex, cluster: ClusterRecord): readonly OfficialPosition[] {
  const own = cluster.members.flatMap((id) => index.positions.get(id) ?? [])
  const holder = own.length === 0 ? undefined : index.actors.get(own[0].actor)
  if (holder === undefined) return []
  const names = new Set([holder.name, ...holder.aliases].map(comparable))
  const subjects = own.map((position) => contentWords(positionSubject(index, position)))
  const isOnTheSame = (position: PositionRecord): boolean => {
    const words = contentWords(positionSubject(index, position))
    return subjects.some((known) => [...known].filter((word) => words.has(word)).length >= 2)
  }
  return [...index.positions.values()]
    .sort((a, b) => comparePositions(index, a, b))
    .flatMap((position): OfficialPosition[] => {
      const actor = index.actors.get(position.actor)
      const role = actor?.roles.find(({ organization }) => organization !== null && names.has(comparable(organization)))
      if (actor === undefined || role === undefined || position.proposition === null) return []
      if (!isOnTheSame(position)) return []
      if (position.statement !== null && isDenied(index, position.statement)) return []
      const day = position.date ?? index.document(position.document).published.value
      return [{ position, name: plainText(actor.name), title: plainText(role.title), day }]
    })
}
