import { EVENT_CODES, EVENT_STATUSES, STANCES } from '../../src/record/vocabulary.ts'
import type { CorpusBlock, CorpusEvent, CorpusRecord } from '../../train/situation/corpus.ts'
import { pairOf, type Span, spanOfWords, wordsIn } from './words.ts'

/*
 * The form in which reports are annotated by hand (docs/annotating.md): the text of a report, line by line, and under each
 * sentence what is said in it. Words are written as they stand in the sentence; this turns them into spans.
 */

/** A sentence of a report (`=`) with the lines of its records, or a piece of text that is no part of the story (`-`). */
interface Piece {
  readonly number: number
  readonly text: string
  readonly records: { readonly number: number; readonly text: string }[] | null
}

/** Where a mistake stands, and in which sentence its words were sought. */
interface Place {
  readonly where: string
  readonly sentence: number
  readonly span: Span
  readonly text: string
}

/**
 * Resolves the annotations of one report against its text.
 * @param name the file of the report, by which it is known
 * @param annotations the annotated report, as docs/annotating.md describes
 * @param text the text of the report, as its document record has it
 * @returns the report as a block of the situation corpus; offsets count UTF-16 units of the text
 * @throws Error with the line, where words do not stand where they are said to stand, or a sentence has no line
 * @example resolveAnnotations('a.txt', '= It sank.\nE sank | OTHER/accident | happened | R: It', 'It sank.')
 */
export function resolveAnnotations(name: string, annotations: string, text: string): CorpusBlock {
  const sentences: [number, number][] = []
  const records: CorpusRecord[] = []
  let from = 0
  for (const { number, text: words, records: lines } of piecesOf(name, annotations)) {
    const where = `${name}, line ${number}`
    const span = spanOfWords(text, words, { start: from, end: text.length })
    if (span === null) throw new Error(`${where}: the report does not go on with “${words}”.`)
    const between = text.slice(from, span.start).trim()
    if (between !== '') throw new Error(`${where}: “${between}” stands before it in the report and has no line.`)
    from = span.end
    if (lines === null) continue
    sentences.push(pairOf(span))
    if (lines.length === 0) throw new Error(`${where}: the sentence has no record; where it says nothing, write N.`)
    for (const line of lines) {
      const place = { where: `${name}, line ${line.number}`, sentence: sentences.length, span, text }
      records.push(...recordOf(line.text, place))
    }
  }
  const rest = text.slice(from).trim()
  if (rest !== '') throw new Error(`${name}: “${rest}” stands at the end of the report and has no line.`)
  return { id: name, source: 'demonstration story', text, sentences, records }
}

function piecesOf(name: string, annotations: string): Piece[] {
  const pieces: Piece[] = []
  for (const [at, line] of annotations.split('\n').entries()) {
    const [mark, text] = [line.slice(0, 2), line.slice(2).trim()]
    if (line.trim() === '') continue
    if (mark === '= ') pieces.push({ number: at + 1, text, records: [] })
    else if (mark === '- ') pieces.push({ number: at + 1, text, records: null })
    else {
      const records = pieces.at(-1)?.records
      if (!records) throw new Error(`${name}, line ${at + 1}: a record stands under no sentence.`)
      records.push({ number: at + 1, text: line.trim() })
    }
  }
  return pieces
}

/** A line of a record as the record, or nothing of `N`. */
function recordOf(line: string, place: Place): CorpusRecord[] {
  if (line === 'N') return []
  const [kind, first, ...others] = [line.slice(0, 1), ...line.slice(2).split(' | ')]
  switch (kind) {
    case 'E':
      return [eventOf(first, others, place)]
    case 'S': {
      const [source, content] = others
      const record = { kind: 'statement', sentence: place.sentence, cue: rangeOrNull(first, place) } as const
      return [{ ...record, source: source === '-' ? null : partyOf(source, place), content: rangeOf(content, place) }]
    }
    case 'P': {
      const [stance, about] = others
      const record = {
        kind: 'position',
        sentence: place.sentence,
        holder: partyOf(first, place),
        stance: oneOf(STANCES, stance, place),
      } as const
      return [
        about.startsWith('@')
          ? { ...record, target: partyOf(about.slice(1), place) }
          : { ...record, proposition: partyOf(about, place) },
      ]
    }
    case 'F': {
      const [counted, measure] = others
      const { start, end } = partyOf(first, place)
      return [{ kind: 'figure', sentence: place.sentence, start, end, counted: rangeOrNull(counted, place), measure }]
    }
    default:
      throw new Error(`${place.where}: a record begins with E, S, P, F or N, not with “${line}”.`)
  }
}

function eventOf(trigger: string, [type, status, ...sides]: readonly string[], place: Place): CorpusEvent {
  const [code, mode] = type.split('/')
  const side = (letter: string) => {
    const listed = sides.find((each) => each.startsWith(`${letter}: `))
    return listed === undefined
      ? []
      : listed
          .slice(3)
          .split(' ; ')
          .map((party) => partyOf(party, place))
  }
  const unknown = sides.find((each) => !/^[ARLT]: /.test(each))
  if (unknown !== undefined) throw new Error(`${place.where}: “${unknown}” is none of A:, R:, L: and T:.`)
  return {
    kind: 'event',
    sentence: place.sentence,
    trigger: rangeOf(trigger, place),
    code: oneOf(EVENT_CODES, code, place),
    mode: mode ?? null,
    status: oneOf(EVENT_STATUSES, status, place),
    actors: side('A'),
    recipients: side('R'),
    place: side('L'),
    time: side('T'),
  }
}

function oneOf<T extends string>(all: readonly T[], word: string, { where }: Place): T {
  const found = all.find((each) => each === word)
  if (found === undefined) throw new Error(`${where}: “${word}” is none of ${all.join(', ')}.`)
  return found
}

/** `he=Ida Kvam`: the words, and who that is. */
function partyOf(marked: string, place: Place): Span & { is?: string } {
  const [words, is] = marked.split('=')
  const span = wordsIn(place.text, words, place.span)
  if (span === null) throw new Error(`${place.where}: “${words}” does not stand in its sentence.`)
  return is === undefined ? span : { ...span, is }
}

function rangeOf(words: string, place: Place): [number, number] {
  return pairOf(partyOf(words, place))
}

function rangeOrNull(words: string, place: Place): [number, number] | null {
  return words === '-' ? null : rangeOf(words, place)
}
