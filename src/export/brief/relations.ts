import { isSureOfParties } from '../../record/confidence.ts'
import type { EventRecord, RelationRecord } from '../../record/record.ts'
import type { ActorKind } from '../../record/vocabulary.ts'
import { compareCodeUnits } from '../../text/order.ts'
import { vouchedFor } from './attribution.ts'
import type { Casebook } from './casebook.ts'
import { showDate } from './dates.ts'
import { comparable, excerpt, joinedWords } from './excerpt.ts'
import { countOf, cutGroup, type Limits } from './measure.ts'
import { type Entry, entry, type Line, type Piece, quiet, type Section, strong, tag } from './page.ts'
import { plainText } from './plain-text.ts'
import { referenceLine } from './reference-line.ts'
import { UNSURE, unsureMarkOf } from './unsure.ts'

const ACTING: ReadonlySet<ActorKind> = new Set<ActorKind>(['person', 'organization', 'state', 'group'])

/** What named actors did to one another, by period, from what is told as done. */
export function relationsSection(casebook: Casebook, limits: Limits): Section {
  const named = casebook.relations.filter(({ from, to }) => isNamed(casebook, from) && isNamed(casebook, to))
  const byPair = new Map<string, RelationRecord[]>()
  for (const relation of named) {
    const key = `${relation.from} ${relation.to}`
    byPair.set(key, [...(byPair.get(key) ?? []), relation])
  }
  const pairs = [...byPair.values()].sort(
    (a, b) => weight(b) - weight(a) || compareCodeUnits(titleOf(casebook, a[0]), titleOf(casebook, b[0])),
  )
  return {
    title: 'Relations',
    anchor: 'relations',
    note: 'From what is told as done, each event once however many reports repeat it.',
    groups: [
      cutGroup(
        null,
        null,
        pairs.map((relations) => pairEntry(casebook, relations, limits)),
        limits.relations,
      ),
    ],
    beside: false,
  }
}

function isNamed(casebook: Casebook, id: string): boolean {
  const actor = casebook.actors.get(id)
  return actor?.named === true && ACTING.has(actor.kind)
}

function weight(relations: readonly RelationRecord[]): number {
  return relations.reduce((sum, { events }) => sum + events.length, 0)
}

function titleOf(casebook: Casebook, { from, to }: RelationRecord): string {
  const name = (id: string): string => plainText(casebook.actors.get(id)?.name ?? 'somebody')
  return `${name(from)} → ${name(to)}`
}

function pairEntry(casebook: Casebook, relations: readonly RelationRecord[], limits: Limits): Entry {
  const inTime = [...relations].sort((a, b) => compareCodeUnits(a.period.start ?? '~', b.period.start ?? '~'))
  return entry(
    [strong(titleOf(casebook, relations[0]))],
    [],
    inTime.map((relation) => periodEntry(casebook, relation, limits)),
  )
}

function periodEntry(casebook: Casebook, relation: RelationRecord, limits: Limits): Entry {
  const head: Piece[] = [
    ...unsureMarkOf(relation),
    relation.period.start === null ? 'no stated month' : showDate(relation.period.start),
    ': ',
  ]
  if (relation.cooperation > 0) head.push(tag(countOf(relation.cooperation, 'cooperation', 'cooperation'), 'good'), ' ')
  if (relation.conflict > 0) head.push(tag(countOf(relation.conflict, 'conflict', 'conflict'), 'bad'), ' ')
  if (relation.cooperation + relation.conflict === 0) head.push(tag('neither', 'quiet'), ' ')
  if (relation.score !== null) head.push(quiet(`PLOVER score ${relation.score}`))
  const events = relation.events
    .flatMap((id) => casebook.events.get(id) ?? [])
    .sort(
      (a, b) => casebook.number(a.document) - casebook.number(b.document) || a.trigger[0].start - b.trigger[0].start,
    )
  return entry(head, eventLines(casebook, events, limits))
}

/** Each event once, in the words of the first report that tells it. */
function eventLines(casebook: Casebook, events: readonly EventRecord[], limits: Limits): readonly Line[] {
  const byWords = new Map<string, EventRecord[]>()
  for (const event of events) {
    const key = comparable(joinedWords(casebook.document(event.document).text, event.trigger))
    byWords.set(key, [...(byWords.get(key) ?? []), event])
  }
  return [...byWords.values()].slice(0, limits.references).map((list) => [
    ...(list.some(isSureOfParties) ? [] : UNSURE),
    ...excerpt(casebook.document(list[0].document), list[0].trigger, 160),
    ...(list[0].statement === null ? [] : [quiet(` · ${vouchedFor(casebook, list[0].statement)}`)]),
    ...referenceLine(
      list.map((event) => casebook.refer(event.document, event.trigger[0])),
      limits.references,
    ),
  ])
}
