import { isSureOfParties } from '../../record/confidence.ts'
import type { RelationRecord } from '../../record/record.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { vouchedFor } from '../../views/attribution.ts'
import { showDate } from '../../views/dates.ts'
import { excerpt } from '../../views/excerpt.ts'
import { countOf } from '../../views/numbers.ts'
import { eventsOfRelation, type RelationPair, relationPairs } from '../../views/relations.ts'
import { type Entry, entry, type Line, type Piece, quiet, type Section, strong, tag } from '../document.ts'
import { refer, referenceLine } from '../references.ts'
import { UNSURE } from '../unsure.ts'
import { cutGroup, type Limits } from './limits.ts'

/** What named actors did to one another, by period, from what is told as done; only if that is sure. */
export function relationsSection(index: RecordIndex, limits: Limits): Section {
  return {
    title: 'Relations',
    anchor: 'relations',
    note: 'From what is told as done, each event once however many reports repeat it.',
    groups: [
      cutGroup(
        null,
        null,
        relationPairs(index).map((pair) => pairEntry(index, pair, limits)),
        limits.relations,
      ),
    ],
    beside: false,
  }
}

function pairEntry(index: RecordIndex, { title, relations }: RelationPair, limits: Limits): Entry {
  return entry(
    [strong(title)],
    [],
    relations.map((relation) => periodEntry(index, relation, limits)),
  )
}

function periodEntry(index: RecordIndex, relation: RelationRecord, limits: Limits): Entry {
  const head: Piece[] = [relation.period.start === null ? 'no stated month' : showDate(relation.period.start), ': ']
  if (relation.cooperation > 0) head.push(tag(countOf(relation.cooperation, 'cooperation', 'cooperation'), 'good'), ' ')
  if (relation.conflict > 0) head.push(tag(countOf(relation.conflict, 'conflict', 'conflict'), 'bad'), ' ')
  if (relation.cooperation + relation.conflict === 0) head.push(tag('neither', 'quiet'), ' ')
  if (relation.score !== null) head.push(quiet(`PLOVER score ${relation.score}`))
  return entry(head, eventLines(index, relation, limits))
}

/** Each event once, in the words of the first report that tells it. */
function eventLines(index: RecordIndex, relation: RelationRecord, limits: Limits): readonly Line[] {
  const events = eventsOfRelation(index, relation)
  const left = events.length - limits.references
  const lines: Line[] = events.slice(0, limits.references).map((list) => [
    ...(list.some(isSureOfParties) ? [] : UNSURE),
    ...excerpt(index.document(list[0].document), list[0].trigger, 160),
    ...(list[0].statement === null ? [] : [quiet(` · ${vouchedFor(index, list[0].statement)}`)]),
    ...referenceLine(
      list.map((event) => refer(index, event.document, event.trigger[0])),
      limits.references,
    ),
  ])
  return left > 0 ? [...lines, [quiet(`and ${countOf(left, 'more event')}`)]] : lines
}
