import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { listedAs } from '../../src/language/names/listed-phrases.ts'
import { NAME_WORDS } from '../../src/lexicon/name-words.ts'
import type { Span } from '../../src/text/span.ts'
import type { Mark, MarkedText, Reading } from './marked-text.ts'

interface Word {
  readonly form: string
  readonly proper: boolean
  readonly span: Span
  readonly entity: string
}

interface Mention {
  readonly type: string
  readonly head: readonly number[]
  readonly first: number
  last: number
}

const TYPES: Readonly<Record<string, Reading>> = { person: 'PER', organization: 'ORG', place: 'LOC' }
const ANY: readonly Reading[] = ['O', 'PER', 'ORG', 'LOC', 'MISC']
const TITLES = new Set(NAME_WORDS.title.flatMap((title) => title.split(' ')).map((word) => word.toLowerCase()))
const DEMONYMS = new Set(listedAs('demonym', 'group'))

/** The mentions of a sentence, from the brackets of its `Entity` fields. */
function mentionsOf(words: readonly Word[]): Mention[] {
  const mentions: Mention[] = []
  const open: { id: string; mention: Mention }[] = []
  words.forEach((word, i) => {
    for (const [piece] of word.entity.matchAll(/\([^()]*\)?|[^()]+\)/g)) {
      const body = piece.replace(/[()]/g, '')
      if (piece.startsWith('(')) {
        const fields = body.split('-')
        const centering = fields.findIndex((field) => /^cf\d/.test(field))
        const head = (fields[centering + 1] ?? '1').split(',').map((n) => i + Number(n) - 1)
        const mention = { type: fields[1], head, first: i, last: i }
        mentions.push(mention)
        if (!piece.endsWith(')')) open.push({ id: fields[0], mention })
      } else {
        const at = open.findLastIndex(({ id }) => id === body)
        if (at < 0) continue
        open[at].mention.last = i
        open.splice(at, 1)
      }
    }
  })
  return mentions
}

/**
 * Names from GUM's mentions: where the head of a person, place or organization is a proper noun, the run of proper
 * nouns about it. What the annotation leaves open (names inside of longer ones, proper nouns of other kinds) stays open.
 */
function marksOf(words: readonly Word[]): Mark[] {
  const readings: (readonly Reading[] | null)[] = words.map((word) =>
    word.proper ? ANY : DEMONYMS.has(word.form) ? ['MISC', 'O'] : null,
  )
  const marks: Mark[] = []
  const taken = new Uint8Array(words.length)
  const mentions = mentionsOf(words).sort((a, b) => b.last - b.first - (a.last - a.first))
  for (const mention of mentions.reverse()) {
    const reading = TYPES[mention.type]
    const head = mention.head.find((i) => words[i]?.proper)
    if (reading === undefined || head === undefined || taken[head] === 1) continue
    const isName = (i: number): boolean => words[i].proper || (words[i].form === '-' && words[i + 1]?.proper)
    let first = head
    let last = head
    while (first - 1 >= mention.first && isName(first - 1) && taken[first - 1] === 0) first--
    while (last + 1 <= mention.last && isName(last + 1) && taken[last + 1] === 0) last++
    if (reading === 'PER') while (first < last && TITLES.has(words[first].form.toLowerCase())) readings[first++] = null
    if (reading === 'PER' && first === last && TITLES.has(words[first].form.toLowerCase())) {
      readings[first] = null
      continue
    }
    const goesOn = last + 2 <= mention.last && /^(?:of|for|and)$/.test(words[last + 1].form)
    taken.fill(1, first, last + 1)
    if (goesOn && reading !== 'PER') {
      for (let i = first; i <= mention.last; i++) {
        if (taken[i] === 0 || i <= last) readings[i] = i <= last ? [reading, 'O'] : [...ANY]
      }
      continue
    }
    marks.push({ start: words[first].span.start, end: words[last].span.end, readings: [reading] })
    readings.fill(null, first, last + 1)
  }
  words.forEach((word, i) => {
    const open = readings[i]
    if (open !== null) marks.push({ ...word.span, readings: open })
  })
  return marks.sort((a, b) => a.start - b.start)
}

/** GUM's documents, its mentions turned into names. */
export function readGum(data: string): MarkedText[] {
  const texts: MarkedText[] = []
  let id = ''
  let text = ''
  let sentence = ''
  let regions: Span[] = []
  let marks: Mark[] = []
  let words: Word[] = []
  let at = 0
  const endSentence = (): void => {
    if (words.length > 0) {
      regions.push({ start: text.length, end: text.length + sentence.length })
      marks.push(...marksOf(words))
      text += `${sentence} `
    }
    words = []
    at = 0
  }
  const endDocument = (): void => {
    endSentence()
    if (regions.length > 0) texts.push({ id, source: 'gum', text, regions, marks, miscUnmarked: true })
    text = ''
    regions = []
    marks = []
  }
  for (const line of gunzipSync(readFileSync(join(data, 'treebanks/gum/train.conllu.gz')))
    .toString('utf8')
    .split('\n')) {
    if (line.startsWith('# newdoc id = ')) {
      endDocument()
      id = line.slice(14)
    } else if (line.startsWith('# text = ')) sentence = line.slice(9)
    else if (line === '') endSentence()
    else if (!line.startsWith('#')) {
      const columns = line.split('\t')
      if (!/^\d+$/.test(columns[0])) continue
      const found = sentence.indexOf(columns[1], at)
      const start = found < 0 ? at : found
      at = found < 0 ? at : found + columns[1].length
      words.push({
        form: columns[1],
        proper: columns[4].startsWith('NNP'),
        span: { start: text.length + start, end: text.length + at },
        entity: /(?:^|\|)Entity=([^|]*)/.exec(columns[9])?.[1] ?? '',
      })
    }
  }
  endDocument()
  return texts
}
