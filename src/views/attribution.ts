import type { StatementRecord } from '../record/record.ts'
import type { RecordIndex } from '../situation/record-index.ts'
import { compareSpans } from '../text/span.ts'
import { joinedWords } from './excerpt.ts'
import { plainText } from './plain-text.ts'

/** A name that says nothing: the words did not tell whom it stands for. */
const PRONOUN = /^(?:he|she|it|they|who|we|i|you|one|that|this)$/i

/** The name, or for a bare pronoun "somebody (“it”)". */
export function describedName(name: string): string {
  return PRONOUN.test(name) ? `somebody (“${name}”)` : name
}

/** "Ramiro Salcedo" or, for one who is not named, "a senior official (name withheld)"; null if nobody is named or described. */
export function speakerOf(index: RecordIndex, statement: StatementRecord): string | null {
  const names = (statement.speakers.length > 0 ? statement.speakers : [statement.speaker])
    .map((id) => (id === null ? null : (index.actors.get(id)?.name ?? null)))
    .filter((name) => name !== null)
    .map(plainText)
    .map(describedName)
  const words = describedName(joinedWords(index.document(statement.document).text, statement.source, ' '))
  const who = names.length > 0 ? names.join(' and ') : words
  if (who === '') return null
  return statement.anonymous ? `${who} (name withheld)` : who
}

/**
 * Who vouches for words that stand inside a statement, from the innermost speaker outwards: "Ramiro Salcedo, as told
 * by The Montevideo Ledger". A fact inside a statement is never shown without this.
 */
export function toldBy(index: RecordIndex, statementId: string): string {
  const chain: string[] = []
  const seen = new Set<string>()
  let id: string | null = statementId
  while (id !== null && !seen.has(id)) {
    seen.add(id)
    const statement = index.statements.get(id)
    if (statement === undefined) break
    const speaker = speakerOf(index, statement) ?? 'somebody who is not named'
    if (chain.at(-1) !== speaker) chain.push(speaker)
    for (const passer of passersOn(index, statement)) if (!chain.includes(passer)) chain.push(passer)
    id = statement.within
  }
  if (chain.length === 0) return 'somebody who is not named'
  return chain.join(', as told by ')
}

/** Verbs that say of what they introduce that it is not so. ("Reject" is said of calls and offers too.) */
const DENIAL = /\b(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing))\b/i

/** The statement that denies what stands in this one: itself, or one that it is reported inside; null if none does. */
export function denialOf(index: RecordIndex, statementId: string): StatementRecord | null {
  const seen = new Set<string>()
  let id: string | null = statementId
  while (id !== null && !seen.has(id)) {
    seen.add(id)
    const statement = index.statements.get(id)
    if (statement === undefined) return null
    if (DENIAL.test(joinedWords(index.document(statement.document).text, statement.cue))) return statement
    id = statement.within
  }
  return null
}

/** True if what stands in the statement is what somebody says is not so. */
export function isDenied(index: RecordIndex, statementId: string): boolean {
  return denialOf(index, statementId) !== null
}

/** "according to Ramiro Salcedo", or "denied by Ramiro Salcedo" if the words are what he denies. */
export function vouchedFor(index: RecordIndex, statementId: string): string {
  const denial = denialOf(index, statementId)
  return denial === null ? `according to ${toldBy(index, statementId)}` : `denied by ${toldBy(index, denial.id)}`
}

/** Who passed a statement on, such as an agency or a newspaper. */
export function passersOn(index: RecordIndex, statement: StatementRecord): readonly string[] {
  return statement.reportedBy
    .map((id) => index.actors.get(id)?.name)
    .filter((name) => name !== undefined)
    .map(plainText)
}

/** The report's own words for who says it: "Meridian's spokesman, Piet Hanlon, said". Empty if there are none. */
export function attributionWords(index: RecordIndex, statement: StatementRecord): string {
  const { text } = index.document(statement.document)
  const spans = [...statement.source, ...statement.cue].sort(compareSpans)
  let words = ''
  let end = -1
  for (const span of spans) {
    if (span.start < end) continue
    const part = plainText(text.slice(span.start, span.end))
    if (part === '') continue
    const gap = end < 0 ? '' : text.slice(end, span.start)
    if (words === '') words = part
    else if (/^\s*,?\s*$/.test(gap)) words += `${gap.includes(',') && !words.endsWith(',') ? ',' : ''} ${part}`
    else words = `${words.replace(/[,:]$/, '')} … ${part}`
    end = span.end
  }
  return words.replace(/[,:]$/, '')
}

/** The words with a capital at their beginning. */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
