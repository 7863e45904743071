import type { EventRecord, ReportRecord } from '../../record/record.ts'
import { overlaps, type Span } from '../../text/span.ts'

/**
 * The records with an actor's words at some places given to another actor: the mentions there, the participants of
 * events whose words they are, the statements whose source holds them, and the positions in those statements.
 */
export function movedTo(
  to: string,
  from: string,
  places: readonly Span[],
  records: readonly ReportRecord[],
): ReportRecord[] {
  const isThere = (span: Span | null): boolean => span !== null && places.some((place) => overlaps(place, span))
  const participants = (list: EventRecord['actors']): EventRecord['actors'] =>
    list.map(({ actor, span }) => ({ actor: actor === from && isThere(span) ? to : actor, span }))
  const moved = new Set<string>()
  for (const record of records) {
    if (record.type === 'statement' && record.speakers.includes(from) && record.source.some(isThere))
      moved.add(record.id)
  }
  const given = (id: string): string => (id === from ? to : id)
  return records.map((record): ReportRecord => {
    switch (record.type) {
      case 'mention':
        return record.actor === from && isThere(record) ? { ...record, actor: to } : record
      case 'event':
        return { ...record, actors: participants(record.actors), recipients: participants(record.recipients) }
      case 'statement':
        return moved.has(record.id)
          ? { ...record, speaker: record.speaker && given(record.speaker), speakers: record.speakers.map(given) }
          : record
      case 'position':
        return record.actor === from && record.statement !== null && moved.has(record.statement)
          ? { ...record, actor: to }
          : record
      default:
        return record
    }
  })
}

/** The records without an actor: nobody speaks, acts or is meant where it was; what it alone held is gone. */
export function withoutActor(actor: string, records: readonly ReportRecord[]): ReportRecord[] {
  const others = (list: readonly string[]): string[] => list.filter((id) => id !== actor)
  const participants = (list: EventRecord['actors']): EventRecord['actors'] =>
    list.filter((participant) => participant.actor !== actor)
  return records.flatMap((record): ReportRecord[] => {
    switch (record.type) {
      case 'actor':
        return record.id === actor ? [] : [record]
      case 'mention':
        return [record.actor === actor ? { ...record, actor: null } : record]
      case 'statement': {
        const speakers = others(record.speakers)
        return [{ ...record, speaker: speakers[0] ?? null, speakers, reportedBy: others(record.reportedBy) }]
      }
      case 'event': {
        const place = record.place?.actor === actor ? null : record.place
        const [actors, recipients] = [participants(record.actors), participants(record.recipients)]
        return [{ ...record, actors, recipients, place }]
      }
      case 'position':
        if (record.actor === actor) return []
        return [record.toward === actor ? { ...record, toward: null } : record]
      default:
        return [record]
    }
  })
}
