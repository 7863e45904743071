import type { StatementRecord } from '../../record/record.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import type { Span } from '../../text/span.ts'
import { makesClaim } from './claims.ts'
import type { Candidate } from './findings.ts'
import { meetsPeriod } from './period.ts'
import type { Question } from './question.ts'
import { rootsOf } from './roots.ts'
import { actorsIn, countHeld, documentTest, holdsTerm, type Term, type Words, wordsOfText } from './topic.ts'

/** Verbs that say of what they introduce that it is not so. ("Reject" is said of calls and offers too.) */
const DENIAL = /\b(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing))\b/i
const NEGATION = /\b(?:not|never|nobody|no one|none|cannot)\b|n['’]t\b/i

/** Statements about the question's topic: of whom it asks about, or of anybody who is named or described. */
export function findStatements(index: RecordIndex, question: Question): Candidate[] {
  const { who, topic, shape } = question
  if (who !== null && who.actors.length === 0) return []
  // "Who says …?" without a topic asks for everything, which is no answer.
  if (who === null && topic.length === 0) return []
  const speakers = who === null ? null : voicesOf(index, who.actors)
  // "Who denied that …?" asks for those words, and "who says that …?" for any.
  const cueRoots = question.verb === null ? null : new Set(rootsOf(question.verb))
  const mayHold = documentTest(index, topic)
  const found: Candidate[] = []
  for (const statement of index.statements.values()) {
    const document = index.documents.get(statement.document)
    if (document === undefined || statement.speaker === null) continue
    if (speakers !== null && !statement.speakers.some((id) => speakers.has(id))) continue
    if (!mayHold(document) || !meetsPeriod(index, question, statement)) continue
    const text = statement.content.map(({ start, end }) => document.text.slice(start, end)).join(' … ')
    if (!speaksOf(index, statement, statementWords(statement, text), topic)) continue
    if (cueRoots !== null && !isIntroducedBy(document.text, statement, cueRoots)) continue
    const isDenial = isDenied(index, statement)
    if (shape === 'who-says' && !makesClaim(index, statement, topic, question.text)) continue
    if (shape === 'who-says' && cueRoots === null && isTurnedAround(question, text)) continue
    found.push({
      label: isDenial ? 'denies' : 'says',
      record: { type: 'statement', id: statement.id },
      document: document.id,
      words: statement.content,
      actors: statement.speakers.length > 0 ? statement.speakers : [statement.speaker],
      statement: statement.id,
      date: statement.said,
      rank: (isDenial ? 2 : 0) + (statement.within === null ? 0 : 1),
    })
  }
  return found
}

const known = new WeakMap<StatementRecord, Words>()

/** The words of a statement's content, found once for each. */
function statementWords(statement: StatementRecord, content: string): Words {
  const words = known.get(statement) ?? wordsOfText(content)
  known.set(statement, words)
  return words
}

/** Statements of one speaker whose cue is the verb of the question: "What did … propose?" */
export function findSpokenActs(index: RecordIndex, question: Question): Candidate[] {
  const { who, topic, verb } = question
  if (who === null || who.actors.length === 0 || verb === null) return []
  const speakers = voicesOf(index, who.actors)
  const verbRoots = new Set(rootsOf(verb))
  const found: Candidate[] = []
  for (const statement of index.statements.values()) {
    const document = index.documents.get(statement.document)
    if (document === undefined || !statement.speakers.some((id) => speakers.has(id))) continue
    if (!meetsPeriod(index, question, statement)) continue
    const said = (spans: readonly Span[]): string =>
      spans.map(({ start, end }) => document.text.slice(start, end)).join(' … ')
    if (!isIntroducedBy(document.text, statement, verbRoots)) continue
    if (!speaksOf(index, statement, wordsOfText(said(statement.content)), topic)) continue
    found.push({
      label: isDenied(index, statement) ? 'denies' : 'says',
      record: { type: 'statement', id: statement.id },
      document: document.id,
      words: [...statement.cue, ...statement.content],
      actors: statement.speakers,
      statement: statement.id,
      date: statement.said,
    })
  }
  return found
}

function isIntroducedBy(text: string, { cue }: StatementRecord, roots: ReadonlySet<string>): boolean {
  return cue.some(({ start, end }) => rootsOf(text.slice(start, end)).some((root) => roots.has(root)))
}

/** True if the statement's words hold all of the topic; of four terms or more, one may be missing. */
function speaksOf(index: RecordIndex, statement: StatementRecord, words: Words, topic: readonly Term[]): boolean {
  if (topic.length === 0) return true
  const named = topic.filter(({ actors }) => actors.length > 0)
  const mentioned = named.length === 0 ? new Set<string>() : actorsIn(index, statement.document, statement.content)
  if (countHeld(words, mentioned, named) < named.length) return false
  return countHeld(words, mentioned, topic) >= topic.length - Math.floor(topic.length / 4)
}

/** The actors, and those who speak for them: "Meridian's spokesman". */
function voicesOf(index: RecordIndex, actors: readonly string[]): Set<string> {
  const voices = new Set(actors)
  for (const { id, roles } of index.actors.values()) {
    if (
      roles.some(
        ({ title, organization }) => /\bspokes/i.test(title) && organization !== null && voices.has(organization),
      )
    ) {
      voices.add(id)
    }
  }
  return voices
}

/** True if the statement, or one that it is reported inside, is introduced by a verb of denial. */
export function isDenied(index: RecordIndex, statement: StatementRecord): boolean {
  const seen = new Set<string>()
  for (let at: StatementRecord | undefined = statement; at !== undefined && !seen.has(at.id); ) {
    seen.add(at.id)
    const text = index.documents.get(at.document)?.text ?? ''
    if (at.cue.some(({ start, end }) => DENIAL.test(text.slice(start, end)))) return true
    at = at.within === null ? undefined : index.statements.get(at.within)
  }
  return false
}

/** True if the words say the contrary of what the question says: one of the two denies it. */
function isTurnedAround({ text: asked, topic }: Question, text: string): boolean {
  // The clause that holds the last of the topic's words decides.
  const clauses = text.split(/[,;:.!?…]|\b(?:and|but|while)\b/)
  const clause = [...clauses].reverse().find((part) => {
    const words = wordsOfText(part)
    return topic.some((term) => holdsTerm(words, term))
  })
  return NEGATION.test(clause ?? text) !== NEGATION.test(asked)
}
