import { isSureOfParties } from '../../record/confidence.ts'
import type { EventRecord, RelationRecord } from '../../record/record.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { compareCodeUnits } from '../../text/order.ts'
import { vouchedFor } from '../../views/attribution.ts'
import { showDate } from '../../views/dates.ts'
import { comparable, excerpt, joinedWords } from '../../views/excerpt.ts'
import { countOf } from '../../views/numbers.ts'
import { isNamed, titleOf, weight } from '../../views/relations.ts'
import { type Entry, entry, type Line, type Piece, quiet, type Section, strong, tag } from '../document.ts'
import { refer, referenceLine } from '../references.ts'
import { UNSURE, unsureMarkOf } from '../unsure.ts'
import { cutGroup, type Limits } from './limits.ts'

/** What named actors did to one another, by period, from what is told as done. */
export function relationsSection(index: RecordIndex, limits: Limits): Section {
  const named = index.relations.filter(({ from, to }) => isNamed(index, from) && isNamed(index, to))
  const byPair = new Map<string, RelationRecord[]>()
  for (const relation of named) {
    const key = `${relation.from} ${relation.to}`
    byPair.set(key, [...(byPair.get(key) ?? []), relation])
  }
  const pairs = [...byPair.values()].sort(
    (a, b) => weight(b) - weight(a) || compareCodeUnits(titleOf(index, a[0]), titleOf(index, b[0])),
  )
  return {
    title: 'Relations',
    anchor: 'relations',
    note: 'From what is told as done, each event once however many reports repeat it.',
    groups: [
      cutGroup(
        null,
        null,
        pairs.map((relations) => pairEntry(index, relations, limits)),
        limits.relations,
      ),
    ],
    beside: false,
  }
}

function pairEntry(index: RecordIndex, relations: readonly RelationRecord[], limits: Limits): Entry {
  const inTime = [...relations].sort((a, b) => compareCodeUnits(a.period.start ?? '~', b.period.start ?? '~'))
  return entry(
    [strong(titleOf(index, relations[0]))],
    [],
    inTime.map((relation) => periodEntry(index, relation, limits)),
  )
}

function periodEntry(index: RecordIndex, relation: RelationRecord, limits: Limits): Entry {
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
    .flatMap((id) => index.events.get(id) ?? [])
    .sort((a, b) => index.numberOf(a.document) - index.numberOf(b.document) || a.trigger[0].start - b.trigger[0].start)
  return entry(head, eventLines(index, events, limits))
}

/** Each event once, in the words of the first report that tells it. */
function eventLines(index: RecordIndex, events: readonly EventRecord[], limits: Limits): readonly Line[] {
  const byWords = new Map<string, EventRecord[]>()
  for (const event of events) {
    const key = comparable(joinedWords(index.document(event.document).text, event.trigger))
    byWords.set(key, [...(byWords.get(key) ?? []), event])
  }
  return [...byWords.values()].slice(0, limits.references).map((list) => [
    ...(list.some(isSureOfParties) ? [] : UNSURE),
    ...excerpt(index.document(list[0].document), list[0].trigger, 160),
    ...(list[0].statement === null ? [] : [quiet(` · ${vouchedFor(index, list[0].statement)}`)]),
    ...referenceLine(
      list.map((event) => refer(index, event.document, event.trigger[0])),
      limits.references,
    ),
  ])
}
