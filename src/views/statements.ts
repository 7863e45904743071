import type { StatementRecord } from '../record/record.ts'
import type { RecordIndex } from '../situation/record-index.ts'
import { compareCodeUnits } from '../text/order.ts'
import { passersOn, speakerOf } from './attribution.ts'
import { comparable, joinedWords } from './excerpt.ts'
import { plainText } from './plain-text.ts'

export interface MergedStatement {
  readonly representative: StatementRecord
  readonly all: readonly StatementRecord[]
  /** The same quotation in reports that do not say whose it is. */
  readonly unsaid: readonly StatementRecord[]
}

export interface SpeakerStatements {
  /** One key a speaker: the actor's id, or the report with the words that describe somebody. */
  readonly key: string
  readonly name: string
  readonly anonymous: boolean
  readonly said: readonly MergedStatement[]
}

export function mergedStatements(index: RecordIndex): {
  voices: readonly SpeakerStatements[]
  nobody: readonly MergedStatement[]
} {
  const clustered = new Set<string>()
  const all: MergedStatement[] = []
  const compare = (a: StatementRecord, b: StatementRecord): number =>
    index.numberOf(a.document) - index.numberOf(b.document) ||
    a.content[0].start - b.content[0].start ||
    compareCodeUnits(a.id, b.id)
  for (const cluster of index.clusters) {
    if (cluster.of !== 'statement') continue
    const members = cluster.members.flatMap((id) => index.statements.get(id) ?? []).sort(compare)
    for (const statement of members) clustered.add(statement.id)
    const bySpeaker = new Map<string | null, StatementRecord[]>()
    for (const statement of members)
      bySpeaker.set(speakerKey(index, statement), [...(bySpeaker.get(speakerKey(index, statement)) ?? []), statement])
    // A quotation that one report gives without its speaker is the one that another gives with him.
    const unsaid = bySpeaker.size === 2 ? bySpeaker.get(null) : undefined
    if (unsaid !== undefined) bySpeaker.delete(null)
    for (const list of bySpeaker.values()) all.push({ representative: list[0], all: list, unsaid: unsaid ?? [] })
  }
  for (const statement of index.statements.values()) {
    if (!clustered.has(statement.id)) all.push({ representative: statement, all: [statement], unsaid: [] })
  }
  all.sort((a, b) => compare(a.representative, b.representative))
  const byVoice = new Map<string, MergedStatement[]>()
  const nobody: MergedStatement[] = []
  for (const said of all) {
    const key = speakerKey(index, said.representative)
    if (key === null) nobody.push(said)
    else byVoice.set(key, [...(byVoice.get(key) ?? []), said])
  }
  const voices = [...byVoice].map(([key, said]): SpeakerStatements => {
    const first = said[0].representative
    const actor = first.speaker === null ? undefined : index.actors.get(first.speaker)
    const anonymous = said.some((one) => one.representative.anonymous)
    const name = actor === undefined ? (speakerOf(index, first) ?? '') : plainText(actor.name)
    return { key, name, anonymous, said: joinRepeatedStatements(index, said) }
  })
  // What somebody is said to have said by another does not bring a speaker to the top.
  const weight = ({ said }: SpeakerStatements): number => {
    const own = said.flatMap(({ all: statements }) => statements).filter((statement) => statement.within === null)
    return index.countOrigins(own.map((statement) => statement.document)) * 1000 + own.length
  }
  return {
    voices: voices
      .map((voice) => ({ voice, weight: weight(voice) }))
      .sort((a, b) => b.weight - a.weight || compareCodeUnits(a.voice.name, b.voice.name))
      .map(({ voice }) => voice),
    nobody: joinRepeatedStatements(index, nobody),
  }
}

/** One speaker's statements, with those in the very same words as one. */
function joinRepeatedStatements(index: RecordIndex, said: readonly MergedStatement[]): readonly MergedStatement[] {
  const byWords = new Map<string, MergedStatement>()
  for (const one of said) {
    const { document, content } = one.representative
    const words = joinedWords(index.document(document).text, content)
    const key = comparable(words)
    const same = byWords.get(key)
    byWords.set(
      key,
      same === undefined ? one : { ...same, all: [...same.all, ...one.all], unsaid: [...same.unsaid, ...one.unsaid] },
    )
  }
  return [...byWords.values()]
}

/** One key a speaker; null if nobody is named or described. */
function speakerKey(index: RecordIndex, statement: StatementRecord): string | null {
  if (statement.speaker !== null && index.actors.has(statement.speaker)) return statement.speaker
  const words = speakerOf(index, statement)
  return words === null ? null : `${statement.document} ${words}`
}

/** What is shown first where not everything is: the speaker's own words, then what many reports have. */
function statementWorth(said: MergedStatement): number {
  const { quote, within } = said.representative
  return (quote === 'indirect' ? 0 : 2) + (within === null ? 1 : 0) + Math.min(said.all.length, 3)
}

function inQuotes(said: MergedStatement): number {
  return said.representative.quote === 'indirect' ? 0 : 1
}

/** "through The Montevideo Ledger, in the words of Ramiro Salcedo". */
export function chainWords(index: RecordIndex, statement: StatementRecord): string {
  const parts: string[] = []
  const passers = passersOn(index, statement)
  if (passers.length > 0) parts.push(`through ${passers.join(' and ')}`)
  if (statement.within !== null) {
    const outer = index.statements.get(statement.within)
    if (outer !== undefined) parts.push(`in the words of ${speakerOf(index, outer) ?? 'somebody who is not named'}`)
  }
  return parts.join(', ')
}

/** The statements to show where there is room for some only, in the order in which they were given. */
export function weightiest(said: readonly MergedStatement[], limit: number): readonly MergedStatement[] {
  return [...said]
    .sort((a, b) => statementWorth(b) - statementWorth(a))
    .slice(0, limit)
    .sort((a, b) => said.indexOf(a) - said.indexOf(b))
}

/** Words without a speaker, those in quotation marks first. */
export function quotedFirst(said: readonly MergedStatement[]): readonly MergedStatement[] {
  return [...said].sort((a, b) => inQuotes(b) - inQuotes(a) || statementWorth(b) - statementWorth(a))
}
