import type { RecordIndex } from '../../situation/record-index.ts'
import { headingDate, showDate } from '../../views/dates.ts'
import { deedWords } from '../../views/deed-words.ts'
import {
  bySentence,
  bySource,
  eventParties,
  holdsWordsOf,
  type MergedEvent,
  mergedEvents,
  mostReported,
} from '../../views/events.ts'
import { excerpt, joinedWords } from '../../views/excerpt.ts'
import { countOf } from '../../views/numbers.ts'
import { plainText } from '../../views/plain-text.ts'
import { type Entry, entry, type Group, type Line, type Piece, quiet, type Section } from '../document.ts'
import { refer, referenceLine } from '../references.ts'
import { statusTag } from '../tags.ts'
import { unsureMark } from '../unsure.ts'
import type { Limits } from './limits.ts'

/** Events by date, each with its status and with who says so. */
export function timelineSection(index: RecordIndex, limits: Limits): Section {
  const moments = mergedEvents(index)
  const kept = mostReported(moments, limits.timeline)
  const byDate = new Map<string, MergedEvent[]>()
  for (const moment of kept) {
    const heading = moment.date === null ? '' : headingDate(moment.date)
    byDate.set(heading, [...(byDate.get(heading) ?? []), moment])
  }
  const groups: Group[] = []
  for (const [heading, list] of byDate) {
    groups.push({
      title: heading === '' ? 'No date in the words' : showDate(heading),
      note: null,
      entries: bySentence(index, list).map((told) => momentEntry(index, told, limits)),
      left: 0,
    })
  }
  if (moments.length > kept.length && groups.length > 0) {
    const last = groups[groups.length - 1]
    groups[groups.length - 1] = { ...last, left: moments.length - kept.length }
  }
  return {
    title: 'Timeline',
    anchor: 'timeline',
    note: 'Only what is marked “happened” or “under way” is told as done, and each line says by whom.',
    groups,
    beside: false,
  }
}

function momentEntry(index: RecordIndex, told: readonly MergedEvent[], limits: Limits): Entry {
  const moments = told.filter((moment) => !told.some((other) => holdsWordsOf(other, moment)))
  const { document } = moments[0].representative
  const marks = moments.flatMap((moment) => moment.representative.trigger)
  const head: Line = [
    ...excerpt(index.document(document), marks, 300),
    ...referenceLine([refer(index, document, moments[0].representative.trigger[0])], 1),
  ]
  return entry(
    head,
    moments.map((moment) => momentLine(index, moment, moments.length > 1, limits)),
  )
}

function momentLine(index: RecordIndex, moment: MergedEvent, named: boolean, limits: Limits): Line {
  const { representative } = moment
  const line: Piece[] = [...unsureMark(index, moment.events), statusTag(representative.status), ' ']
  if (named) line.push(`“${joinedWords(index.document(representative.document).text, representative.trigger)}” `)
  line.push(quiet(`${deedWords(representative)}${eventParties(index, representative)}`))
  if (representative.place !== null) line.push(quiet(`, ${plainText(representative.place.name)}`))
  if (moment.date !== null && headingDate(moment.date) !== moment.date) line.push(quiet(`, ${showDate(moment.date)}`))
  const here = refer(index, representative.document, representative.trigger[0])
  for (const [claimant, events] of bySource(index, moment.events)) {
    line.push(` · ${claimant}`)
    const elsewhere = events
      .map((event) => refer(index, event.document, event.trigger[0]))
      .filter((place) => place.report !== here.report || place.line !== here.line)
    line.push(...referenceLine(elsewhere, limits.references))
  }
  const reports = new Set(moment.events.map((event) => event.document)).size
  if (reports > 1) line.push(quiet(` · ${countOf(reports, 'report')}, ${countOf(moment.origins, 'origin')}`))
  return line
}
