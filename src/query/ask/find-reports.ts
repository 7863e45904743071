import type { DocumentRecord } from '../../record/record.ts'
import { intervalOfValue } from '../../record/timex-interval.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { trimSpan } from '../../text/span.ts'
import { findSentences } from './find-sentences.ts'
import type { Candidate } from './findings.ts'
import type { Question } from './question.ts'
import { holdsTerm, wordsOfText } from './topic.ts'

/** Copies of the reports that the question names by outlet, agency, path or headline; all copies where it names none. */
export function findCopies(index: RecordIndex, { topic, text }: Question): Candidate[] {
  const isMeant = (document: DocumentRecord): boolean => {
    if (text.includes(document.path)) return true
    const names = [document.path, document.outlet ?? '', ...document.wire, document.title ?? ''].join(' … ')
    const words = wordsOfText(names.replace(/[-_./]/g, ' '))
    return topic.every((term) => holdsTerm(words, term))
  }
  const meant = new Set([...index.documents.values()].filter(isMeant).map(({ id }) => id))
  return [...index.documents.values()].flatMap((document) =>
    [...document.copyOf]
      .filter((copy) => meant.has(copy.document) || (topic.length > 0 && meant.has(document.id)))
      .sort((a, b) => b.share - a.share || index.numberOf(a.document) - index.numberOf(b.document))
      .slice(0, 1)
      .map(
        ({ share, spans, document: of }): Candidate => ({
          label: 'copy',
          record: { type: 'document', id: document.id },
          document: document.id,
          words: spans.slice(0, 1).map(({ start, end }) => trimSpan(document.text, { start, end })),
          share,
          of,
        }),
      ),
  )
}

/** The sentences on the topic in the report that was published first; in several, where they share the day. */
export function findFirst(index: RecordIndex, question: Question): Candidate[] {
  if (question.topic.length === 0) return []
  const found = findSentences(index, question, null).flatMap((candidate) => {
    const published = index.documents.get(candidate.document)?.published.value ?? null
    const days = published === null ? null : intervalOfValue(published)
    return days === null ? [] : [{ candidate: { ...candidate, date: published }, days }]
  })
  const first = found.reduce<string | null>(
    (least, { days }) => (least === null || days.last < least ? days.last : least),
    null,
  )
  return found.filter(({ days }) => first !== null && days.first <= first).map(({ candidate }) => candidate)
}
