import type { Highlight } from '../../api/index.ts'
import type { PlacedRecord, RecordIndex } from '../../situation/record-index.ts'
import { compareSpans } from '../../text/span.ts'
import { describedName, isDenied, speakerOf } from '../attribution.ts'
import { showDate } from '../dates.ts'
import { deedWords } from '../deed-words.ts'
import { eventParties, STATUS_WORDS } from '../events.ts'
import { showFigure } from '../figures.ts'
import { plainText } from '../plain-text.ts'
import { positionSubject } from '../positions.ts'
import { isUnsure } from './parts.ts'

/** What was read in a report, each at its words, in the order of the text. */
export function highlightsOf(index: RecordIndex, documentId: string): Highlight[] {
  return index
    .recordsIn(documentId)
    .flatMap((record) => {
      const highlight = highlightOf(index, record)
      if (highlight === null) return []
      return isUnsure(index, record.id) ? { ...highlight, label: `unsure: ${highlight.label}` } : highlight
    })
    .sort((a, b) => compareSpans(a.spans[0], b.spans[0]) || (a.id < b.id ? -1 : 1))
}

function highlightOf(index: RecordIndex, record: PlacedRecord): Highlight | null {
  const cluster = index.clusterOf(record.id)
  const shared = {
    id: record.id,
    cluster: cluster === null || cluster.members.length < 2 ? null : cluster.id,
  }
  const name = (id: string | null): string => {
    const actor = id === null ? undefined : index.actors.get(id)
    return actor === undefined ? 'somebody' : describedName(plainText(actor.name))
  }
  switch (record.type) {
    case 'mention': {
      const { start, end, kind, actor } = record
      const label = actor === null ? kind : `${kind}: ${name(actor)}`
      return { ...shared, kind: 'name', spans: [{ start, end }], label, actor }
    }
    case 'statement': {
      const speaker = speakerOf(index, record) ?? 'not named'
      const label = `${isDenied(index, record.id) ? 'denies' : 'says'}: ${speaker}`
      return { ...shared, kind: 'speech', spans: record.content, label, actor: record.speaker }
    }
    case 'figure': {
      const { start, end, measures, asOf } = record
      const label = `${showFigure(record, measures)} ${plainText(measures ?? '')}`.trim()
      const dated = asOf === null ? label : `${label}, as of ${showDate(asOf)}`
      return { ...shared, kind: 'figure', spans: [{ start, end }], label: dated, actor: null }
    }
    case 'time': {
      const { start, end, value } = record
      return { ...shared, kind: 'time', spans: [{ start, end }], label: showDate(value), actor: null }
    }
    case 'event': {
      const { status, trigger, actors, recipients } = record
      const label = `${deedWords(record)}, ${STATUS_WORDS[status]}${eventParties(index, record)}`
      const actor = actors[0]?.actor ?? recipients[0]?.actor ?? null
      return { ...shared, kind: 'event', spans: trigger, label, actor }
    }
    case 'position': {
      const label = `${name(record.actor)}: ${record.stance}, ${positionSubject(index, record)}`
      return { ...shared, kind: 'position', spans: record.evidence, label, actor: record.actor }
    }
  }
}
