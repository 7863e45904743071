import type { Answer, Finding, FindingGroup, Question } from '../../query/index.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { storiesOf } from '../../situation/stories.ts'
import {
  attributionWords,
  describedName,
  passersOn,
  sentenceCase,
  speakerOf,
  vouchedFor,
} from '../../views/attribution.ts'
import { showDate } from '../../views/dates.ts'
import { cutWords, excerpt, joinedWords } from '../../views/excerpt.ts'
import { figureLabel, showFigure } from '../../views/figures.ts'
import { countOf } from '../../views/numbers.ts'
import { outletName } from '../../views/outlet-name.ts'
import { plainText } from '../../views/plain-text.ts'
import { type Entry, entry, type Group, type Line, type Piece, quiet, strong, tag } from '../document.ts'
import { refer, referenceLine } from '../references.ts'
import { labelTag } from '../tags.ts'
import { cutList, renderAnswerDocument, section, type TerminalOptions } from './answer-document.ts'

/** How many findings of one list are shown, and how many other places of one. */
const SHOWN = 10

const PLACES = 4

const AGREEMENT_NOTES = {
  agree: 'These agree.',
  differ: 'These differ.',
  update: 'The later takes the place of the earlier.',
  single: 'Told by one origin.',
} as const

/**
 * An answer for a terminal: each line with its words, their place and who vouches for them. Words of the reports never
 * become terminal control sequences.
 * @param index the records of the situation that was asked
 */
export function renderAnswer(answer: Answer, index: RecordIndex, options: TerminalOptions): string {
  if (!answer.found)
    return renderAnswerDocument(index, answer.question.text, ["The reports don't say."], [lookedFor(answer)], options)
  const limit = options.all === true ? Number.POSITIVE_INFINITY : SHOWN
  const groups = answer.groups.map((group) => groupOf(index, group, answer.question, limit))
  return renderAnswerDocument(index, answer.question.text, meantLine(answer), [section('Answer', groups)], options)
}

function meantLine({ meant }: Answer): Line {
  return meant.length === 0 ? [] : [quiet(`The name may mean ${meant.map(plainText).join(' or ')}.`)]
}

/** What was looked for in vain, as the question was understood. */
function lookedFor({ question }: Answer) {
  const { shape, who, topic, counted, verb, period, places, unknown } = question
  const lines: Line[] = []
  const add = (label: string, words: readonly string[]): void => {
    if (words.length > 0) lines.push([quiet(`${label}: `), words.map(plainText).join(', ')])
  }
  if (shape === null) lines.push(['This kind of question is not understood. sitrep ask --help shows those that are.'])
  add('in no report', unknown)
  add('who', who === null ? [] : [who.words])
  add('what was done', verb === null ? [] : [verb])
  add(
    'how many',
    counted.map(({ words }) => words),
  )
  add(
    'about',
    topic.map(({ words }) => words),
  )
  add(
    'in',
    places.map(({ words }) => words),
  )
  if (period !== null) {
    const [first, last] = [
      period.first === '0000-01-01' ? null : period.first,
      period.last === '9999-12-31' ? null : period.last,
    ]
    add('from', first === null ? [] : [showDate(first)])
    add('to', last === null ? [] : [showDate(last)])
  }
  return section('Looked for', [{ title: null, note: null, entries: lines.map((line) => entry(line)), left: 0 }])
}

function groupOf(index: RecordIndex, group: FindingGroup, question: Question, limit: number): Group {
  const entries = group.findings.map((finding) => findingEntry(index, finding))
  if (group.of === 'figures') {
    const cluster = index.clusters.find(({ id }) => id === group.cluster)
    const title = cluster === undefined ? 'Told once, or not to be compared' : figureLabel(index, cluster)
    return cutList(title, cluster === undefined ? null : AGREEMENT_NOTES[group.agreement ?? 'single'], entries, limit)
  }
  if (group.of === 'turns') {
    const actor = index.actors.get(group.findings[0].actors[0])?.name ?? ''
    return cutList(`${plainText(actor)} on “${plainText(group.label ?? '')}”: turned`, null, entries, limit)
  }
  const note = question.shape === 'turn' ? 'No turn is told of these.' : null
  return cutList(question.shape === 'turn' ? 'Positions that are told' : null, note, entries, limit)
}

/** A finding, and of which story it is where there are several. */
function findingEntry(index: RecordIndex, finding: Finding): Entry {
  const stories = storiesOf(index)
  const story = stories.length < 2 ? undefined : stories.find(({ record }) => record.id === finding.story)
  const shown = recordEntry(index, finding)
  if (story === undefined) return shown
  const line = [quiet(`Story ${story.number}: ${cutWords(plainText(story.title), 80)}`)]
  return { ...shown, lines: [...shown.lines, line] }
}

function recordEntry(index: RecordIndex, finding: Finding): Entry {
  switch (finding.record.type) {
    case 'statement':
      return saidEntry(index, finding)
    case 'figure':
      return countEntry(index, finding)
    default:
      return wordsEntry(index, finding)
  }
}

/** What was said, by whom, and through whom. */
function saidEntry(index: RecordIndex, finding: Finding): Entry {
  const statement = index.statements.get(finding.record.id)
  if (statement === undefined) return wordsEntry(index, finding)
  const { text } = index.document(statement.document)
  const line: Piece[] = [strong(speakerOf(index, statement) ?? ''), ' ']
  if (finding.label === 'denies') line.push(tag('denied', 'bad'), ' ')
  const attribution = attributionWords(index, statement)
  if (attribution !== '') line.push(`— ${cutWords(attribution, 200)}`)
  if (statement.said !== null) line.push(quiet(`, ${showDate(statement.said)}`))
  const passers = [...passersOn(index, statement)]
  const outer = statement.within === null ? undefined : index.statements.get(statement.within)
  if (outer !== undefined) passers.push(speakerOf(index, outer) ?? 'somebody who is not named')
  if (passers.length > 0) line.push(' ', tag('second hand', 'care'), ` through ${passers.join(' and ')}`)
  line.push(...elsewhere(index, finding))
  return entry([cutWords(joinedWords(text, statement.content), 420), ...hereOf(index, finding)], [line])
}

function countEntry(index: RecordIndex, finding: Finding): Entry {
  const figure = index.figures.get(finding.record.id)
  if (figure === undefined) return wordsEntry(index, finding)
  const head: Line = [
    strong(`${showFigure(figure, null)} ${figure.measures === null ? '' : plainText(figure.measures)}`.trim()),
    ' ',
    quiet(finding.date === null ? 'as of no stated day' : `as of ${showDate(finding.date)}`),
  ]
  const claimant =
    finding.statement === null
      ? `${outletName(index.document(finding.document))}, in its own words`
      : sentenceCase(vouchedFor(index, finding.statement))
  const words = excerpt(index.document(finding.document), [figure], 200)
  return entry(head, [[`${claimant}: `, ...words, ...hereOf(index, finding), ...elsewhere(index, finding)]])
}

function wordsEntry(index: RecordIndex, finding: Finding): Entry {
  const { label, document, words, actors, statement, date, share, of } = finding
  const line: Piece[] = [labelTag(label), ' ']
  const names = actors.flatMap((id) => index.actors.get(id)?.name ?? []).map((name) => describedName(plainText(name)))
  if (names.length > 0) line.push(strong([...new Set(names)].join(', ')), ' ')
  if (share !== null && of !== null) {
    line.push(`${Math.round(share * 100)} % of it stands in `, { kind: 'report', report: index.numberOf(of) })
  }
  if (date !== null) line.push(quiet(`${showDate(date)} `))
  if (share === null)
    line.push(quiet(`· ${statement === null ? 'in the report’s own words' : vouchedFor(index, statement)}`))
  line.push(...elsewhere(index, finding))
  const title = index.document(document).title
  const head: Line =
    share !== null
      ? [plainText(title ?? 'No headline')]
      : words.length === 0
        ? []
        : excerpt(index.document(document), words, 300)
  return entry(
    [
      ...head,
      ...(share !== null
        ? [' ', { kind: 'report' as const, report: index.numberOf(document) }]
        : hereOf(index, finding)),
    ],
    [line],
  )
}

function hereOf(index: RecordIndex, { document, words }: Finding): Line {
  return words.length === 0 ? [] : referenceLine([refer(index, document, words[0])], 1)
}

/** Where else the same is told, and by how many origins. */
function elsewhere(index: RecordIndex, { alike, reports, origins }: Finding): Line {
  const places = alike.flatMap(({ id, document }) => {
    const span = spanOf(index, id)
    return span === null ? [] : [refer(index, document, span)]
  })
  if (places.length === 0) return []
  const count = reports > 1 ? [quiet(` · ${countOf(reports, 'report')}, ${countOf(origins, 'origin')}`)] : []
  return [quiet(' · also'), ...referenceLine(places, PLACES), ...count]
}

function spanOf(index: RecordIndex, id: string) {
  const figure = index.figures.get(id)
  if (figure !== undefined) return figure
  return (
    index.statements.get(id)?.content[0] ??
    index.events.get(id)?.trigger[0] ??
    index.positions.get(id)?.evidence[0] ??
    null
  )
}
