import { type Filter, NO_FILTER } from '../../api/filter.ts'
import type { LanguageCore } from '../../language/core.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { overlaps } from '../../text/span.ts'
import { narrowed } from '../narrowed.ts'
import type { Answer, FindingGroup } from './answer.ts'
import { findEvents } from './find-events.ts'
import { findFigures } from './find-figures.ts'
import { findPeople } from './find-people.ts'
import { findPositions, findTurns } from './find-positions.ts'
import { findCopies, findFirst } from './find-reports.ts'
import { findSentences } from './find-sentences.ts'
import { findSpokenActs, findStatements } from './find-statements.ts'
import { asFindings, type Candidate } from './findings.ts'
import type { Question } from './question.ts'
import { readQuestion } from './read-question.ts'

export type { Answer, Finding, FindingGroup } from './answer.ts'
export type { Question } from './question.ts'

/**
 * Answers a question with records and their words, the best first; if nothing fits, `found` is false: the reports
 * don't say. Nothing is made up, and what is planned or denied is labelled so. Never throws on any text.
 * @param index the records of the situation
 * @param language the language core, with its models
 * @param filter which records may answer; names in the question are those of the whole situation
 * @example
 * ```ts
 * import { ask } from 'sitrep'
 * import { openLanguageCore } from 'sitrep/language'
 * const answer = ask(index, 'How many people were injured?', openLanguageCore())
 * console.log(answer.question.shape) // how-many
 * console.log(answer.found) // true
 * ```
 */
export function ask(index: RecordIndex, text: string, language: LanguageCore, filter: Filter = NO_FILTER): Answer {
  const question = readQuestion(text, index, language)
  const narrow = narrowed(index, filter)
  const groups =
    question.unknown.length > 0 ? [] : groupsFor(narrow, question).filter(({ findings }) => findings.length > 0)
  const meant = [question.who, ...question.topic].flatMap((term) =>
    term === null || term.actors.length < 2
      ? []
      : term.actors.flatMap((id) => {
          const actor = index.actors.get(id)
          return actor?.named ? [actor.name] : []
        }),
  )
  return { question, found: groups.length > 0, meant: meant.length > 1 ? meant : [], groups }
}

function groupsFor(index: RecordIndex, question: Question): FindingGroup[] {
  const list = (candidates: readonly Candidate[], of: FindingGroup['of'] = 'list'): FindingGroup[] => [
    { of, cluster: null, label: null, agreement: null, findings: asFindings(index, candidates) },
  ]
  const side = question.isPassive ? 'recipients' : 'actors'
  switch (question.shape) {
    case null:
      return []
    case 'who-says':
    case 'says':
      return list(findStatements(index, question))
    case 'how-many':
      return findFigures(index, question)
    case 'happened':
      return question.topic.length + question.places.length > 0 || question.period !== null
        ? list(findEvents(index, question, { side: null, has: null }))
        : []
    case 'when':
      return list(
        firstThatFinds(
          () => findEvents(index, question, { side: null, has: 'date' }),
          () => findSentences(index, question, 'time'),
        ),
      )
    case 'where':
      return list(
        firstThatFinds(
          () => findEvents(index, question, { side: null, has: 'place' }),
          () => findSentences(index, question, 'place'),
        ),
      )
    case 'who-is':
      return list(findPeople(index, question))
    case 'who-did':
      return question.topic.length > 0 || side === 'recipients'
        ? list(findEvents(index, question, { side, has: null }))
        : []
    case 'what-did':
      return list(deeds(index, question))
    case 'did':
      return question.who === null && question.topic.length === 0 ? [] : list(deeds(index, question))
    case 'turn':
      return findTurns(index, question)
    case 'stance':
      return question.who === null ? [] : list(findPositions(index, question, null), 'positions')
    case 'who-stands':
      return list(findPositions(index, question, turned(question)), 'positions')
    case 'wants':
      return question.who === null ? [] : list(findPositions(index, question, 'for'), 'positions')
    case 'copies':
      return list(findCopies(index, question))
    case 'first':
      return list(findFirst(index, question))
  }
}

/** What was done: events, and what was done in words; if both are the same words, the words that were said. */
function deeds(index: RecordIndex, question: Question): Candidate[] {
  const spoken = findSpokenActs(index, question)
  const events = findEvents(index, question, { side: null, has: null }).filter(
    ({ document, words }) =>
      !spoken.some((act) => act.document === document && act.words.some((a) => words.some((b) => overlaps(a, b)))),
  )
  return [...spoken, ...events]
}

/** The first of several ways of looking that finds anything. */
function firstThatFinds(...ways: readonly (() => Candidate[])[]): Candidate[] {
  for (const way of ways) {
    const found = way()
    if (found.length > 0) return found
  }
  return []
}

/** The stance that is asked for: "who does not support" asks for those against. */
function turned({ stance, isNegated }: Question): 'for' | 'against' | null {
  if (!isNegated) return stance
  return stance === 'for' ? 'against' : stance === 'against' ? 'for' : null
}
