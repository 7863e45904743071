import type { StatementRecord } from '../../record/record.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { type SentencedText, sentencesAt } from '../../text/sentence.ts'
import type { Span } from '../../text/span.ts'
import { foldedWords } from '../../text/words.ts'
import { rootOf } from './roots.ts'
import type { Term } from './topic.ts'

/** How many words a claim may be spread over, beside two for each of its terms. */
const SPREAD = 4

/** Words that say that something ought to be. */
const DUTY = /\b(?:must|should|ought|needs?|ha(?:s|ve|d) to|had better)\b/i
/** Cues that ask for what they introduce: "demanded that he resign". */
const DEMAND = /\b(?:demand|call|urge|insist|ask|want|request|press|appeal|recommend|plead)/i

/** What somebody else says or wants: "they want him to step down" is not the speaker's claim. */
const OTHERS =
  /\b(?:they|some|someone|somebody|others|those|people|critics|opponents)\s+(?:\w+\s+){0,2}(?:say|says|said|want|wants|wanted|claim|claims|claimed|think|thinks|thought|believe|believes|believed|insist|demand|demanded|hope|hoped)\s+(?:that\s+)?(?:\w+\s+){0,2}$/i

interface Word {
  readonly root: string
  readonly start: number
  readonly end: number
}

/**
 * True if a statement makes the question's claim: its terms stand close together in one sentence of the content,
 * one that acts before what it does ("Orsk must go", "the departure of Orsk", not "let them go and fight Orsk"), and
 * what ought to be is said to be so.
 */
export function makesClaim(
  index: RecordIndex,
  statement: StatementRecord,
  topic: readonly Term[],
  asked: string,
): boolean {
  const document = index.documents.get(statement.document)
  if (document === undefined) return false
  const { text } = document
  const content = statement.content.map(({ start, end }) => text.slice(start, end)).join(' … ')
  const cue = statement.cue.map(({ start, end }) => text.slice(start, end)).join(' ')
  if (DUTY.test(asked) && !DUTY.test(content) && !DEMAND.test(cue)) return false
  const ordered = [...topic].sort((a, b) => a.at - b.at)
  return sentencesOf(document, statement).some((words) => holdsClaim(index, statement.document, words, ordered, text))
}

/** The words of each sentence of the content of a statement, with their places in the text. */
function sentencesOf(document: SentencedText, { content }: StatementRecord): Word[][] {
  return content.flatMap((span) =>
    sentencesAt(document, span).map((sentence) => wordsIn(document.text, sentence, span)),
  )
}

/** The words of what two spans share. */
function wordsIn(text: string, a: Span, b: Span): Word[] {
  const start = Math.max(a.start, b.start)
  return foldedWords(text.slice(start, Math.min(a.end, b.end))).map((word) => ({
    root: rootOf(word.form),
    start: start + word.start,
    end: start + word.end,
  }))
}

function holdsClaim(
  index: RecordIndex,
  document: string,
  words: readonly Word[],
  topic: readonly Term[],
  text: string,
): boolean {
  const places = topic.map((term) => termPositions(index, document, words, term))
  if (places.some((list) => list.length === 0)) return false
  const width = SPREAD + 2 * topic.length
  for (const first of places.flat()) {
    const near = places.map((list) => list.find((place) => place >= first && place - first <= width))
    if (near.some((place) => place === undefined)) continue
    const isOthers = near.some((place = 0) => OTHERS.test(text.slice(words[0].start, words[place].start)))
    if (isOthers) continue
    if (isInOrder(topic, near, words, text)) return true
  }
  return false
}

/** True if those who act stand before what they do, or behind it with "of". */
function isInOrder(
  topic: readonly Term[],
  places: readonly (number | undefined)[],
  words: readonly Word[],
  text: string,
): boolean {
  return topic.every((term, i) => {
    const actor = topic[i - 1]
    const [before, at] = [places[i - 1], places[i]]
    if (!term.isVerb || actor === undefined || actor.actors.length === 0) return true
    if (before === undefined || at === undefined || before < at) return true
    return /\bof\b/.test(text.slice(words[at].end, words[before].start))
  })
}

/** Where a term stands among the words: by its roots, or as a mention of one of its actors. */
function termPositions(index: RecordIndex, document: string, words: readonly Word[], term: Term): number[] {
  const places = new Set<number>()
  for (const roots of term.roots) {
    for (let at = 0; at + roots.length <= words.length; at++) {
      if (roots.every((root, i) => words[at + i].root === root)) places.add(at)
    }
  }
  if (term.actors.length > 0) {
    for (const { actor, start, end } of index.mentionsIn(document)) {
      if (actor === null || !term.actors.includes(actor)) continue
      const at = words.findIndex((word) => word.start < end && start < word.end)
      if (at >= 0) places.add(at)
    }
  }
  return [...places].sort((a, b) => a - b)
}
