import type { ActorDetail, ActorList, ActorPosition, ActorRow, MentionList, Role } from '../../api/index.ts'
import type { ActorRecord, EventRecord, PositionRecord, StatementRecord } from '../../record/record.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { compareCodeUnits } from '../../text/order.ts'
import { describedName } from '../attribution.ts'
import { comparable } from '../excerpt.ts'
import { type ActorSummary, fullRoles } from '../people.ts'
import { plainText } from '../plain-text.ts'
import { comparePositions, positionSubject } from '../positions.ts'
import { allActors, summaryOfActor, weigh } from './items.ts'
import { actorRef, dateOrNull, firstPublished, reportRef, wordsView } from './parts.ts'
import { relationsOf } from './relations.ts'
import { perScope, type Scope, type Window, windowOf, within } from './scope.ts'

export interface ActorsRequest extends Window {
  /** Words that must stand in a name of the actor; empty: all. */
  readonly words: string
  readonly sort: 'weight' | 'name'
}

/** The actors that are mentioned in the scope. */
export function actorsView(index: RecordIndex, scope: Scope, request: ActorsRequest): ActorList {
  const wanted = comparable(request.words)
  const all = request.sort === 'weight' ? actorsWithin(index, scope) : actorsByName(index, scope)
  const found =
    wanted === ''
      ? all
      : all.filter(({ actor: { name, aliases } }) =>
          [name, ...aliases].some((each) => comparable(each).includes(wanted)),
        )
  const acts = actsOf(index, scope)
  return windowOf(found, request, (summary) => actorRow(index, summary, acts))
}

/** The actors that are mentioned in reports of the scope, those in most origins first. */
const actorsWithin = perScope((index: RecordIndex, scope): readonly ActorSummary[] => {
  if (scope.isWhole) return allActors(index)
  const found = allActors(index).flatMap((summary) => {
    if (!scope.holds(summary.actor)) return []
    const documents = summary.documents.filter((id) => scope.holds(index.document(id)))
    if (documents.length === summary.documents.length) return summary
    const mentions = within(scope, summary.mentions)
    return mentions.length === 0 ? [] : { ...summary, mentions, documents }
  })
  return found
    .map((summary) => ({ summary, origins: index.countOrigins(summary.documents) }))
    .sort((a, b) => b.origins - a.origins || b.summary.mentions.length - a.summary.mentions.length)
    .map(({ summary }) => summary)
})

/** By name as a reader looks it up: letters without case; what begins with none goes last. */
const actorsByName = perScope((index: RecordIndex, scope): readonly ActorSummary[] =>
  actorsWithin(index, scope)
    .map((summary) => ({ summary, name: comparable(summary.actor.name) || '\uffff' }))
    .sort((a, b) => compareCodeUnits(a.name, b.name) || compareCodeUnits(a.summary.actor.id, b.summary.actor.id))
    .map(({ summary }) => summary),
)

/** How many statements and events of the scope each actor has part in. */
interface Acts {
  readonly statements: ReadonlyMap<string, number>
  readonly did: ReadonlyMap<string, number>
  readonly hadDone: ReadonlyMap<string, number>
}

const actsOf = perScope((index: RecordIndex, scope): Acts => {
  const inScope = <T extends StatementRecord | EventRecord>(records: ReadonlyMap<string, T>): readonly T[] =>
    within(scope, [...records.values()])
  const events = inScope(index.events)
  return {
    statements: countEach(inScope(index.statements).map(({ speakers }) => speakers)),
    did: countEach(events.map(({ actors }) => actors.map(({ actor }) => actor))),
    hadDone: countEach(events.map(({ recipients }) => recipients.map(({ actor }) => actor))),
  }
})

function countEach(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const list of lists) for (const id of new Set(list)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** Rows of actors by their ids; ids of nobody are left out. */
export function actorRows(index: RecordIndex, scope: Scope, ids: readonly string[]): ActorRow[] {
  const acts = actsOf(index, scope)
  return ids.flatMap((id) => {
    const summary = summaryOfActor(index, id)
    return summary === null ? [] : actorRow(index, summary, acts)
  })
}

function actorRow(index: RecordIndex, { actor, mentions, documents }: ActorSummary, acts: Acts): ActorRow {
  const { id, kind, named, country, aliases } = actor
  const name = plainText(actor.name)
  return {
    id,
    name: describedName(name),
    kind,
    named,
    country,
    aliases: aliases.map(plainText).filter((alias) => alias !== '' && alias !== name),
    role: mainRole(actor),
    mentions: mentions.length,
    statements: acts.statements.get(id) ?? 0,
    did: acts.did.get(id) ?? 0,
    hadDone: acts.hadDone.get(id) ?? 0,
    weight: weigh(index, documents),
  }
}

/** "Interior Minister, Uruguay": the role that most reports give. */
function mainRole(actor: ActorRecord): string | null {
  const reports = ({ evidence }: ActorRecord['roles'][number]): number =>
    new Set(evidence.map(({ document }) => document)).size
  const [role] = fullRoles(actor).toSorted((a, b) => reports(b) - reports(a))
  if (role === undefined) return null
  return plainText(role.organization === null ? role.title : `${role.title}, ${role.organization}`)
}

/** Everything about one actor; null if there is none of this id. */
export function actorView(index: RecordIndex, scope: Scope, id: string): ActorDetail | null {
  const summary = summaryOfActor(index, id)
  if (summary === null) return null
  const { actor } = summary
  const mentions = within(scope, summary.mentions)
  const documents = [...new Set(mentions.map(({ document }) => document))]
  return {
    ...actorRow(index, { actor, mentions, documents }, actsOf(index, scope)),
    roles: fullRoles(actor).map((role) => roleView(index, actor, role)),
    positions: positionsOf(index, scope, id),
    relations: relationsOf(index, (relation) => relation.from === id || relation.to === id),
    geo:
      actor.geo === null
        ? null
        : { geonames: actor.geo.geonames, lat: actor.geo.lat, lon: actor.geo.lon, country: actor.geo.country },
  }
}

function roleView(index: RecordIndex, actor: ActorRecord, role: ActorRecord['roles'][number]): Role {
  const evidence = role.evidence.toSorted((a, b) => index.numberOf(a.document) - index.numberOf(b.document))
  const [first] = evidence
  return {
    title: plainText(role.title),
    organization: role.organization === null ? null : plainText(role.organization),
    since: firstPublished(
      index,
      evidence.map(({ document }) => document),
    ),
    weight: weigh(
      index,
      evidence.map(({ document }) => document),
    ),
    words: wordsView(index, actor.id, first.document, [{ start: first.start, end: first.end }]),
  }
}

function positionsOf(index: RecordIndex, scope: Scope, actor: string): ActorPosition[] {
  const byLine = new Map<string, PositionRecord[]>()
  const held = within(
    scope,
    [...index.positions.values()].filter((position) => position.actor === actor),
  )
  for (const position of held.toSorted((a, b) => comparePositions(index, a, b))) {
    const line = index.clusterOf(position.id)?.id ?? position.id
    byLine.set(line, [...(byLine.get(line) ?? []), position])
  }
  return [...byLine]
    .map(([id, positions]) => positionLine(index, id, positions))
    .sort((a, b) => b.points.length - a.points.length || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0))
}

/** @param positions toward one thing, in the order of time */
function positionLine(index: RecordIndex, id: string, positions: readonly PositionRecord[]): ActorPosition {
  const points = new Map<string, PositionRecord[]>()
  for (const position of positions) {
    const key = `${position.stance} ${position.date}`
    points.set(key, [...(points.get(key) ?? []), position])
  }
  return {
    id,
    label: positionSubject(index, positions[0]),
    toward: actorRef(index, positions[0].toward),
    points: [...points.values()].map((same) => ({
      stance: same[0].stance,
      date: dateOrNull(same[0].date),
      told: firstPublished(
        index,
        same.map(({ document }) => document),
      ),
      weight: weigh(
        index,
        same.map(({ document }) => document),
      ),
      words: wordsView(index, same[0].id, same[0].document, same[0].evidence),
    })),
  }
}

/** Every mention of an actor, by report and place. */
export function mentionsView(index: RecordIndex, scope: Scope, actor: string, window: Window): MentionList {
  return windowOf(within(scope, index.mentionsOf(actor)), window, ({ id, named, document, start, end }) => ({
    id,
    named,
    report: reportRef(index, document),
    words: wordsView(index, id, document, [{ start, end }], 160),
  }))
}
