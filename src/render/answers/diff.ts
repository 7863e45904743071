import type { Change, ChangedWords, Difference } from '../../query/index.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { sentenceAround } from '../../text/sentence.ts'
import { cutWords, excerpt } from '../../views/excerpt.ts'
import { countOf } from '../../views/numbers.ts'
import { plainText } from '../../views/plain-text.ts'
import { type Entry, entry, type Group, type Line, type Piece, quiet, strong, tag } from '../document.ts'
import { refer, referenceLine } from '../references.ts'
import { labelTag } from '../tags.ts'
import { cutList, renderAnswerDocument, section, type TerminalOptions } from './answer-document.ts'

/** How many differences of one kind are shown. */
const SHOWN = 12

/** How many tellings stand on one side of a difference. */
const SIDES = 3

const TITLES: Readonly<Record<Change, string>> = {
  contradicted: 'Contradicted',
  changed: 'Changed',
  confirmed: 'Confirmed by another origin',
  new: 'New',
  gone: 'No longer told',
}

const KINDS = {
  report: 'Reports',
  position: 'Positions',
  figure: 'Figures',
  event: 'Events',
  statement: 'Statements',
} as const

/**
 * What is different between two states of a situation, for a terminal.
 * @param then the earlier state, `now` the later one: words that are gone stand in the former
 */
export function renderDiff(
  differences: readonly Difference[],
  then: RecordIndex,
  now: RecordIndex,
  title: string,
  notes: readonly string[],
  options: TerminalOptions,
): string {
  const limit = options.all === true ? Number.POSITIVE_INFINITY : SHOWN
  const sections = Object.entries(TITLES).map(([change, heading]) => {
    const list = differences.filter((difference) => difference.change === change)
    const groups: Group[] = Object.entries(KINDS).flatMap(([of, name]) => {
      const entries = bySentence(
        then,
        now,
        list.filter((one) => one.of === of),
      ).map((one) => differenceEntry(then, now, one))
      return entries.length === 0 ? [] : [cutList(name, null, entries, limit)]
    })
    return section(heading, groups)
  })
  const counts = Object.entries(TITLES).flatMap(([change, heading]) => {
    const count = differences.filter((difference) => difference.change === change).length
    return count === 0 ? [] : [`${heading.toLowerCase()}: ${count}`]
  })
  const lead: Line = [
    counts.length === 0 ? 'Nothing is different.' : counts.join(', '),
    ...notes.map((note) => ` ${note}`),
  ]
  return renderAnswerDocument(now, title, lead, sections, options)
}

/** What one sentence tells on one side only, with one status, is one entry with all its words marked. */
function bySentence(then: RecordIndex, now: RecordIndex, list: readonly Difference[]): Difference[] {
  const entries = new Map<string, Difference>()
  for (const [place, difference] of list.entries()) {
    const [side] = [...difference.after, ...difference.before]
    const isOneSided = difference.before.length === 0 || difference.after.length === 0
    const [first] = side?.words ?? []
    if (!isOneSided || first === undefined || difference.of === 'report') {
      entries.set(String(place), difference)
      continue
    }
    const index = indexOf(then, now, side.document)
    const { start } = sentenceAround(index.document(side.document), first)
    const key = `${side.document} ${start} ${side.standing}`
    const same = entries.get(key)
    entries.set(key, same === undefined ? difference : withWords(same, side.words))
  }
  return [...entries.values()]
}

function withWords(difference: Difference, words: ChangedWords['words']): Difference {
  const widened = (side: Difference['after']): Difference['after'] =>
    side.map((one, index) => (index === 0 ? { ...one, words: [...one.words, ...words] } : one))
  return { ...difference, before: widened(difference.before), after: widened(difference.after) }
}

function indexOf(then: RecordIndex, now: RecordIndex, document: string): RecordIndex {
  return now.documents.has(document) ? now : then
}

function differenceEntry(then: RecordIndex, now: RecordIndex, difference: Difference): Entry {
  const { change, of, label, before, after, originsBefore, originsAfter } = difference
  if (of === 'report') {
    const [side] = [...after, ...before]
    const index = change === 'gone' ? then : now
    const number: Piece[] = change === 'gone' ? [] : [' ', { kind: 'report', report: index.numberOf(side.document) }]
    return entry([plainText(label), ...number, quiet(` ${plainText(side.path)}`)])
  }
  const words = (side: readonly ChangedWords[], name: string): Line[] =>
    side.slice(0, SIDES).map((one) => [...(name === '' ? [] : [tag(name, 'quiet'), ' ']), ...shown(then, now, one)])
  const [earlier, later] = [before.slice(-SIDES), after]
  const isOneSided = before.length === 0 || after.length === 0
  const lines = [...words(earlier, isOneSided ? '' : 'before'), ...words(later, isOneSided ? '' : 'now')]
  if (isOneSided && lines.length > 0) return entry(lines[0], lines.slice(1))
  const origins =
    originsBefore > 0 ? `${countOf(originsBefore, 'origin')}, now ${originsAfter}` : countOf(originsAfter, 'origin')
  return entry([strong(cutWords(plainText(label), 120)), ' ', quiet(origins)], lines)
}

/** The sentence with the words marked, and its place; of a report that is gone, its path. */
function shown(then: RecordIndex, now: RecordIndex, { document, path, words, standing }: ChangedWords): Line {
  const index = indexOf(then, now, document)
  const label = standing === null ? [] : [labelTag(standing), ' ']
  const pieces = [...label, ...(words.length === 0 ? [] : excerpt(index.document(document), words, 260))]
  if (index === then) return [...pieces, quiet(` ${plainText(path)}`)]
  return [...pieces, ...(words.length === 0 ? [] : referenceLine([refer(index, document, words[0])], 1))]
}
