import type { DocumentRecord } from '../../record/record.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { hull, type Span } from '../../text/span.ts'
import type { Candidate } from './findings.ts'
import { meetsPeriod } from './period.ts'
import type { Question } from './question.ts'
import { wordsOfSentence } from './sentences.ts'
import { actorsIn, countHeld, documentTest, type Term, wordTerm } from './topic.ts'

/**
 * Sentences of the reports that hold everything that the question speaks of, its verb too; and a time or a place where
 * one is asked for. For what is no record of its own: "Where is the company based?"
 */
export function findSentences(index: RecordIndex, question: Question, has: 'time' | 'place' | null): Candidate[] {
  const { topic, places, verb } = question
  const terms: Term[] = [...topic, ...places, ...(verb === null ? [] : [wordTerm(verb, verb)])]
  if (topic.length + places.length === 0) return []
  const mayHold = documentTest(index, terms)
  const found: Candidate[] = []
  for (const document of index.documents.values()) {
    if (!mayHold(document) || !meetsPeriod(index, question, document)) continue
    for (const sentence of document.sentences) {
      const words = wordsOfSentence(document, sentence)
      if (countHeld(words, actorsIn(index, document.id, [sentence]), terms) < terms.length) continue
      const marks = has === null ? [] : marksOf(index, document, sentence, has, question)
      if (has !== null && marks.length === 0) continue
      const statement = statementAround(index, document.id, sentence)
      found.push({
        label: 'in the words',
        record: { type: 'document', id: document.id },
        document: document.id,
        words: (marks.length > 0 ? marks : [sentence]).map(({ start, end }) => ({ start, end })),
        statement,
        date: marks.find(({ value }) => value !== null)?.value ?? null,
      })
    }
  }
  return found
}

/** A time or a place in a sentence; the value is the time's. */
interface Mark extends Span {
  readonly value: string | null
}

/** The times, or the places that a preposition introduces, in a sentence, save those that the question names itself. */
function marksOf(
  index: RecordIndex,
  document: DocumentRecord,
  sentence: Span,
  has: 'time' | 'place',
  question: Question,
): Mark[] {
  if (has === 'time') {
    return index
      .timesIn(document.id)
      .filter(
        ({ start, end, timex }) =>
          timex !== 'DURATION' && timex !== 'SET' && sentence.start <= start && end <= sentence.end,
      )
      .map(({ start, end, value }) => ({ start, end, value }))
  }
  const asked = new Set(question.topic.flatMap(({ actors }) => actors))
  return index
    .mentionsIn(document.id)
    .filter(({ start, end, kind, actor }) => {
      if (sentence.start > start || end > sentence.end || (kind !== 'place' && kind !== 'state')) return false
      if (actor !== null && asked.has(actor)) return false
      return /\b(?:in|at|near|from|on|off|outside|inside)\s+(?:the\s+)?$/i.test(
        document.text.slice(Math.max(0, start - 14), start),
      )
    })
    .map(({ start, end }) => ({ start, end, value: null }))
}

/** The statement whose words hold the sentence, or most of it: then it is the speaker who says it. */
function statementAround(index: RecordIndex, document: string, sentence: Span): string | null {
  for (const statement of index.statementsIn(document)) {
    const words = hull(statement.content)
    if (words === null || statement.within !== null) continue
    const shared = Math.min(words.end, sentence.end) - Math.max(words.start, sentence.start)
    if (shared > (sentence.end - sentence.start) / 2) return statement.id
  }
  return null
}
