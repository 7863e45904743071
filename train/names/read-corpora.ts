import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Span } from '../../src/text/span.ts'
import { markListedBodies } from './listed-bodies.ts'
import type { Mark, MarkedText, Reading, Source } from './marked-text.ts'
import { normalizeGmb, normalizeSilver, type TaggedName } from './normalize-gmb.ts'
import { joinTokens } from './plain-text.ts'

const unzip = (path: string): string => gunzipSync(readFileSync(path)).toString('utf8')

interface TaggedSentence {
  readonly id: string
  readonly document: string
  readonly text: string | null
  readonly forms: string[]
  readonly tags: string[]
}

/** The sentences of a file in IOB2 columns. */
function readTagged(path: string): TaggedSentence[] {
  const sentences: TaggedSentence[] = []
  let document = ''
  let id = ''
  let text: string | null = null
  let forms: string[] = []
  let tags: string[] = []
  const flush = (): void => {
    if (forms.length > 0) sentences.push({ id, document, text, forms, tags })
    forms = []
    tags = []
    text = null
  }
  for (const line of unzip(path).split('\n')) {
    if (line.startsWith('# newdoc id = ')) document = line.slice(14)
    else if (line.startsWith('# sent_id = ')) id = line.slice(12)
    else if (line.startsWith('# text = ')) text = line.slice(9)
    else if (line === '') flush()
    else if (!line.startsWith('#')) {
      const columns = line.split('\t')
      forms.push(columns[1])
      tags.push(columns[2])
    }
  }
  flush()
  return sentences
}

/** Names of a tagged sentence by token, the last inclusive. */
export function namesOfTags(tags: readonly string[]): TaggedName[] {
  const names: TaggedName[] = []
  let open: { first: number; last: number; label: string } | null = null
  tags.forEach((tag, i) => {
    if (tag === 'O') open = null
    else if (open !== null && tag.startsWith('I-') && open.label === tag.slice(2)) open.last = i
    else {
      open = { first: i, last: i, label: tag.slice(2) }
      names.push(open)
    }
  })
  return names
}

const READINGS: ReadonlyMap<string, Reading> = new Map([
  ['PER', 'PER'],
  ['ORG', 'ORG'],
  ['LOC', 'LOC'],
  ['MISC', 'MISC'],
  ['PERSON', 'PER'],
  ['ORGANIZATION', 'ORG'],
  ['LOCATION', 'LOC'],
])

class TextBuilder {
  text = ''
  readonly regions: Span[] = []
  readonly marks: Mark[] = []

  /** Adds a sentence and gives the places of its tokens. */
  add(forms: readonly string[], text: string | null, gap: string): Span[] {
    if (this.text !== '') this.text += gap
    const base = this.text.length
    const spans: Span[] = []
    if (text === null) {
      const joined = joinTokens(forms, base)
      this.text += joined.text
      spans.push(...joined.spans)
    } else {
      let at = 0
      for (const form of forms) {
        const found = text.indexOf(form, at)
        const start = found < 0 ? at : found
        at = found < 0 ? at : found + form.length
        spans.push({ start: base + start, end: base + at })
      }
      this.text += text
    }
    this.regions.push({ start: base, end: this.text.length })
    return spans
  }
}

function build(source: Source, id: string, sentences: readonly TaggedSentence[], miscUnmarked: boolean): MarkedText {
  const builder = new TextBuilder()
  for (const sentence of sentences) {
    const spans = builder.add(sentence.forms, sentence.text, ' ')
    if (source === 'gmb') {
      const marks = normalizeGmb(sentence.forms, namesOfTags(sentence.tags), spans)
      builder.marks.push(...markListedBodies(sentence.forms, spans, marks))
    } else {
      for (const name of namesOfTags(sentence.tags)) {
        const reading = READINGS.get(name.label)
        if (reading === undefined) continue
        builder.marks.push({ start: spans[name.first].start, end: spans[name.last].end, readings: [reading] })
      }
    }
  }
  return { id, source, text: builder.text, regions: builder.regions, marks: builder.marks, miscUnmarked }
}

function groupBy(
  sentences: readonly TaggedSentence[],
  key: (sentence: TaggedSentence, n: number) => string,
): Map<string, TaggedSentence[]> {
  const groups = new Map<string, TaggedSentence[]>()
  sentences.forEach((sentence, n) => {
    const name = key(sentence, n)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [sentence])
    else group.push(sentence)
  })
  return groups
}

/** Universal NER on EWT. */
export function readUner(data: string, part: 'train' | 'dev'): MarkedText[] {
  const groups = groupBy(readTagged(join(data, `ner/uner-ewt/${part}.iob2.gz`)), (sentence) => sentence.document)
  return [...groups].map(([id, sentences]) => build('uner', id, sentences, true))
}

export function readWikigold(data: string, part: 'train' | 'dev'): MarkedText[] {
  const groups = groupBy(readTagged(join(data, `ner/wikigold/${part}.iob2.gz`)), (sentence) =>
    sentence.id.replace(/-\d+$/, ''),
  )
  return [...groups].map(([id, sentences]) => build('wikigold', id, sentences, false))
}

/** Sentences that stand together in the Groningen Meaning Bank, by eights: it marks no documents, but keeps their order. */
export function readGmb(data: string, part: 'train' | 'dev'): MarkedText[] {
  const groups = groupBy(
    readTagged(join(data, `ner/gmb/${part}.iob2.gz`)),
    (_, n) => `gmb-${part}-${Math.floor(n / 8)}`,
  )
  return [...groups].map(([id, sentences]) => build('gmb', id, sentences, false))
}

/** PolNeAR's articles with the names that CoreNLP marked: silver data. */
export function readPolnear(data: string, part: 'train' | 'dev'): MarkedText[] {
  const texts = new Map<string, string>()
  for (const line of unzip(join(data, `attribution/polnear/${part}.jsonl.gz`)).split('\n')) {
    if (line === '') continue
    const record: unknown = JSON.parse(line)
    if (isRecord(record) && typeof record.id === 'string' && typeof record.text === 'string')
      texts.set(record.id, record.text)
  }
  const documents: MarkedText[] = []
  let id = ''
  let regions: Span[] = []
  let marks: Mark[] = []
  let forms: string[] = []
  let spans: Span[] = []
  let tags: string[] = []
  const endSentence = (): void => {
    if (forms.length > 0) {
      regions.push({ start: spans[0].start, end: spans[spans.length - 1].end })
      const names = namesOfTags(tags).filter((name) => READINGS.has(name.label))
      marks.push(...markListedBodies(forms, spans, normalizeSilver(forms, names, spans)))
    }
    forms = []
    spans = []
    tags = []
  }
  const endDocument = (): void => {
    endSentence()
    const text = texts.get(id)
    if (text !== undefined && regions.length > 0) {
      documents.push({ id, source: 'polnear', text, regions, marks, miscUnmarked: false })
    }
    regions = []
    marks = []
  }
  for (const line of unzip(join(data, `attribution/polnear/${part}.corenlp.tsv.gz`)).split('\n')) {
    if (line.startsWith('# doc = ')) {
      endDocument()
      id = line.slice(8)
    } else if (line === '') endSentence()
    else if (!line.startsWith('# sent') && !line.startsWith('# columns')) {
      const columns = line.split('\t')
      const start = Number(columns[7])
      const end = Number(columns[8])
      if (!(end > start) || (spans.length > 0 && start < spans[spans.length - 1].end)) continue
      const label = columns[4]
      const same = tags.length > 0 && tags[tags.length - 1].slice(2) === label
      forms.push(columns[1])
      spans.push({ start, end })
      tags.push(READINGS.has(label) ? `${same ? 'I' : 'B'}-${label}` : 'O')
    }
  }
  endDocument()
  return documents
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
