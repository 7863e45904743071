import type { RecordIndex } from '../../situation/record-index.ts'
import { attributionWords, isDenied } from '../../views/attribution.ts'
import { showDate } from '../../views/dates.ts'
import { cutWords, joinedWords } from '../../views/excerpt.ts'
import { countOf } from '../../views/numbers.ts'
import { outletName } from '../../views/outlet-name.ts'
import {
  chainWords,
  type MergedStatement,
  mergedStatements,
  quotedFirst,
  type SpeakerStatements,
  weightiest,
} from '../../views/statements.ts'
import { type Entry, entry, type Group, type Line, type Piece, quiet, type Section, strong, tag } from '../document.ts'
import { refer, referenceLine } from '../references.ts'
import { unsureMark } from '../unsure.ts'
import type { Limits } from './limits.ts'

/** Statements by speaker, with the report's own words for who says it and the chain that they came through. */
export function saysSection(index: RecordIndex, limits: Limits): Section {
  const { voices, nobody } = mergedStatements(index)
  const groups: Group[] = []
  const add = (title: string, note: string | null, list: readonly SpeakerStatements[]): void => {
    const shown = list.slice(0, limits.speakers)
    if (shown.length === 0) return
    const hidden = list.slice(limits.speakers).reduce((sum, voice) => sum + voice.said.length, 0)
    const cut = shown.reduce((sum, voice) => sum + Math.max(0, voice.said.length - limits.statementsOfOne), 0)
    groups.push({ title, note, entries: shown.map((voice) => voiceEntry(index, voice, limits)), left: hidden + cut })
  }
  add(
    'Named speakers',
    null,
    voices.filter((voice) => !voice.anonymous),
  )
  add(
    'Speakers whose names are withheld',
    null,
    voices.filter((voice) => voice.anonymous),
  )
  if (nobody.length > 0) {
    groups.push({
      title: 'Words without a speaker',
      note: 'No words name or describe who said this.',
      entries: quotedFirst(nobody)
        .slice(0, limits.statementsOfOne)
        .map((said) => saidEntry(index, said, limits)),
      left: Math.max(0, nobody.length - limits.statementsOfOne),
    })
  }
  return { title: 'Who says what', anchor: 'says', note: null, groups, beside: false }
}

function voiceEntry(index: RecordIndex, voice: SpeakerStatements, limits: Limits): Entry {
  const reports = new Set(voice.said.flatMap((said) => said.all.map((statement) => statement.document)))
  const shown = weightiest(voice.said, limits.statementsOfOne)
  return entry(
    [
      strong(voice.name),
      ' ',
      quiet(`${countOf(voice.said.length, 'statement')} in ${countOf(reports.size, 'report')}`),
    ],
    [],
    shown.map((said) => saidEntry(index, said, limits)),
  )
}

function saidEntry(index: RecordIndex, said: MergedStatement, limits: Limits): Entry {
  const { representative } = said
  const { text } = index.document(representative.document)
  const words = cutWords(joinedWords(text, representative.content), 420)
  const mark = unsureMark(index, [...said.all, ...said.unsaid])
  const head: Line = [
    ...mark,
    words,
    ...referenceLine([refer(index, representative.document, representative.content[0])], 1),
  ]
  const line: Piece[] = []
  const attribution = attributionWords(index, representative)
  if (isDenied(index, representative.id)) line.push(tag('denied', 'bad'), ' ')
  if (attribution !== '') line.push(`— ${cutWords(attribution, 200)}`)
  if (representative.said !== null) line.push(quiet(`${line.length > 0 ? ', ' : ''}${showDate(representative.said)}`))
  const through = chainWords(index, representative)
  if (through !== '') line.push(line.length > 0 ? ' ' : '', tag('second hand', 'care'), ` ${through}`)
  const here = refer(index, representative.document, representative.content[0])
  const elsewhere = said.all
    .map((statement) => refer(index, statement.document, statement.content[0]))
    .filter((place) => place.report !== here.report || place.line !== here.line)
  if (elsewhere.length > 0) {
    line.push(quiet(`${line.length > 0 ? ' · ' : ''}also`), ...referenceLine(elsewhere, limits.references))
  }
  if (said.unsaid.length > 0) {
    line.push(quiet(`${line.length > 0 ? ' · ' : ''}without its speaker`))
    const places = said.unsaid.map((statement) => refer(index, statement.document, statement.content[0]))
    line.push(...referenceLine(places, limits.references))
  }
  const claimants = new Set([...said.all, ...said.unsaid].map(({ document }) => document))
  if (index.countOrigins(claimants) > 1) {
    line.push(quiet(`${line.length > 0 ? ' · ' : ''}first in ${outletName(index.document(representative.document))}`))
  }
  return entry(head, line.length === 0 ? [] : [line])
}
