import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { DEPREL, UPOS, XPOS } from '../src/language/tags.ts'
import type { WordSpans } from '../src/language/tokens/word-spans.ts'

/** A document of a treebank with its gold layers; the text is put together as the scorers' gold files do it. */
export interface GoldDocument {
  readonly id: string
  readonly text: string
  readonly words: WordSpans
  /** First word of each sentence, and the number of words at the end. */
  readonly firsts: Uint32Array
  readonly upos: Uint8Array
  readonly xpos: Uint8Array
  readonly head: Int32Array
  readonly deprel: Uint8Array
  readonly lemmas: readonly string[]
  readonly forms: readonly string[]
}

const indexOf = <T extends string>(table: readonly T[]): ReadonlyMap<string, number> =>
  new Map(table.map((name, n) => [name, n]))
const uposIndex = indexOf(UPOS)
const xposIndex = indexOf(XPOS)
const deprelIndex = indexOf(DEPREL)

/** Number of a relation; a subtype that the table lacks is its plain relation. */
function deprelOf(name: string): number {
  return deprelIndex.get(name) ?? deprelIndex.get(name.split(':')[0]) ?? deprelIndex.get('dep') ?? 0
}

class Builder {
  text = ''
  readonly start: number[] = []
  readonly end: number[] = []
  readonly firsts: number[] = []
  readonly upos: number[] = []
  readonly xpos: number[] = []
  readonly head: number[] = []
  readonly deprel: number[] = []
  readonly lemmas: string[] = []
  readonly forms: string[] = []
  readonly id: string

  constructor(id: string) {
    this.id = id
  }

  add(rows: readonly string[][], text: string, newParagraph: boolean): void {
    if (this.text !== '') this.text += newParagraph ? '\n\n' : ' '
    const base = this.text.length
    const first = this.start.length
    this.text += text
    this.firsts.push(first)
    const number = new Map<number, number>()
    let at = 0
    let joinedUntil = 0
    for (const row of rows) {
      if (row[0].includes('.')) continue
      if (row[0].includes('-')) {
        at = text.indexOf(row[1], at)
        joinedUntil = Number(row[0].split('-')[1])
        continue
      }
      const id = Number(row[0])
      if (id > joinedUntil) at = text.indexOf(row[1], at)
      if (at < 0) throw new Error(`${this.id}: ${row[1]} is not in its sentence`)
      number.set(id, this.start.length)
      this.start.push(base + at)
      at += row[1].length
      this.end.push(base + at)
      this.forms.push(row[1])
      this.lemmas.push(row[2])
      this.upos.push(uposIndex.get(row[3]) ?? 16)
      this.xpos.push(xposIndex.get(row[4]) ?? XPOS.indexOf('XX'))
      this.deprel.push(deprelOf(row[7]))
      this.head.push(Number(row[6]))
    }
    for (let i = first; i < this.head.length; i++) {
      this.head[i] = this.head[i] === 0 ? -1 : (number.get(this.head[i]) ?? -1)
    }
  }

  build(): GoldDocument {
    return {
      id: this.id,
      text: this.text,
      words: { count: this.start.length, start: Uint32Array.from(this.start), end: Uint32Array.from(this.end) },
      firsts: Uint32Array.from([...this.firsts, this.start.length]),
      upos: Uint8Array.from(this.upos),
      xpos: Uint8Array.from(this.xpos),
      head: Int32Array.from(this.head),
      deprel: Uint8Array.from(this.deprel),
      lemmas: this.lemmas,
      forms: this.forms,
    }
  }
}

/** Reads a text file, unpacked where its name ends in .gz. */
export function readText(path: string): string {
  const bytes = readFileSync(path)
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** Reads a CoNLL-U file into documents. */
export function readTreebank(path: string): GoldDocument[] {
  return parseTreebank(readText(path))
}

/** Reads CoNLL-U into documents. */
export function parseTreebank(source: string): GoldDocument[] {
  const documents: Builder[] = []
  let meta = new Map<string, string>()
  let rows: string[][] = []
  for (const line of `${source}\n\n`.split('\n')) {
    if (line.startsWith('#')) {
      const found = /^# (newdoc|newpar|text|sent_id)\b(?: id)?(?: = ?(.*))?$/.exec(line)
      if (found) meta.set(found[1], found[2] ?? '')
    } else if (line.trim() !== '') rows.push(line.split('\t'))
    else if (rows.length > 0) {
      if (meta.has('newdoc') || documents.length === 0) {
        documents.push(new Builder(meta.get('newdoc') || `doc${documents.length}`))
      }
      documents[documents.length - 1].add(rows, meta.get('text') ?? '', meta.has('newpar'))
      meta = new Map()
      rows = []
    }
  }
  return documents.map((document) => document.build())
}
