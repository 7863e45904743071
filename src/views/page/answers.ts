import type { Answers } from '../../api/index.ts'
import type { Answer, Finding, FindingGroup, Question } from '../../query/index.ts'
import { EVENT_STATUSES } from '../../record/vocabulary.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { showRange } from '../dates.ts'
import { STATUS_WORDS } from '../events.ts'
import { figureLabel as clusterLabel } from '../figures.ts'
import { outletName } from '../outlet-name.ts'
import { plainText } from '../plain-text.ts'
import { placed, recordLine } from './evidence.ts'
import { actorRef, claimantView, dateOrNull, wordsView } from './parts.ts'

/** How many answers are given at most; who wants more asks more narrowly. */
const MOST = 60

const SHAPES: Readonly<Record<NonNullable<Question['shape']>, string>> = {
  'who-says': 'who says it',
  says: 'what was said',
  'how-many': 'how many',
  happened: 'what happened',
  when: 'when',
  where: 'where',
  'who-is': 'who is it',
  'who-did': 'who did it',
  'what-did': 'what was done',
  did: 'whether it was done',
  turn: 'who changed position',
  stance: 'for or against',
  'who-stands': 'who is for or against',
  wants: 'what is wanted',
  copies: 'which reports are copies',
  first: 'who had it first',
}

/** The answers to a question, the best first, each with its words. */
export function answersView(index: RecordIndex, answer: Answer): Answers {
  const items = answer.groups.flatMap((group) => group.findings.map((finding) => itemOf(index, group, finding)))
  return {
    question: answer.question.text,
    readAs: readAs(answer.question),
    none: answer.found ? null : noneBecause(answer.question),
    items: items.slice(0, MOST),
  }
}

/** How the question was read: "who says it · about “air strikes” · in March 2023". */
function readAs({ shape, who, topic, counted, verb, places, period }: Question): string {
  const parts = [shape === null ? 'a kind of question that is not understood' : SHAPES[shape]]
  const add = (before: string, words: readonly string[]): void => {
    if (words.length > 0) parts.push(`${before}${words.map((each) => `“${plainText(each)}”`).join(', ')}`)
  }
  add('of ', who === null ? [] : [who.words])
  add('done: ', verb === null ? [] : [verb])
  add(
    'counted: ',
    counted.map(({ words }) => words),
  )
  add(
    'about ',
    topic.map(({ words }) => words),
  )
  add(
    'in ',
    places.map(({ words }) => words),
  )
  if (period !== null) parts.push(showRange(period.first, period.last))
  return parts.join(' · ')
}

function noneBecause({ unknown }: Question): string {
  if (unknown.length === 0) return 'The reports don’t say.'
  return `The reports don’t say: ${unknown.map((words) => `“${plainText(words)}”`).join(' and ')} stands in none of them.`
}

function itemOf(index: RecordIndex, group: FindingGroup, finding: Finding): Answers['items'][number] {
  const { record, document, words, actors, statement, date, label, reports, origins } = finding
  const status = EVENT_STATUSES.find((known) => known === label)
  const isTold = record.type !== 'actor' && record.type !== 'document'
  return {
    id: record.id,
    type: record.type,
    label: findingLabel(index, group, finding),
    actor: actorRef(index, actors.at(0) ?? null),
    date: dateOrNull(date),
    status: status === undefined ? label : STATUS_WORDS[status],
    teller: isTold ? claimantView(index, record.type === 'statement' ? record.id : statement, document) : null,
    weight: { origins, reports },
    story: finding.story,
    words: words.length === 0 ? [] : [wordsView(index, record.id, document, words, 320)],
  }
}

/** What an answer is, in a line. */
function findingLabel(index: RecordIndex, group: FindingGroup, { record, document, share, of }: Finding): string {
  const found = index.record(record.id)
  const line = placed(found)
  switch (record.type) {
    case 'figure': {
      const cluster = group.cluster === null ? undefined : index.record(group.cluster)
      const what = cluster?.type === 'cluster' ? `, of ${clusterLabel(index, cluster)}` : ''
      return line === null
        ? ''
        : `${recordLine(index, line)}${line.type === 'figure' && line.measures === null ? what : ''}`
    }
    case 'actor':
      return found?.type === 'actor' ? plainText(found.name) : ''
    case 'document': {
      const name = outletName(index.document(document))
      return share === null || of === null
        ? name
        : `${name}: ${Math.round(share * 100)} % of it stands in ${outletName(index.document(of))}`
    }
    default:
      return line === null ? '' : recordLine(index, line)
  }
}
