import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Parser } from 'htmlparser2'

/** A mention of ECB+ with the chain that it belongs to. */
export interface EcbMention {
  readonly start: number
  readonly end: number
  readonly chain: string
  /** `ACTION_OCCURRENCE`, `HUMAN_PART_PER` and the like. */
  readonly tag: string
}

/** A report of ECB+ (Cybulska and Vossen 2014), its text put together from tokens, a sentence a paragraph. */
export interface EcbReport {
  readonly name: string
  readonly topic: number
  /** Each topic holds two stories of one kind: one in the older, one in the newer reports. */
  readonly story: string
  readonly text: string
  /** Spans of the sentences that were checked for coreference; mentions outside are left out. */
  readonly checked: readonly { readonly start: number; readonly end: number }[]
  readonly mentions: readonly EcbMention[]
}

/** Topics to develop on, as is usual; all others are learned from. */
export const DEVELOPMENT_TOPICS: ReadonlySet<number> = new Set([2, 5, 12, 18, 21, 23, 34, 35])

/** Unpacks the corpus into a folder and gives the folder of its topics. Needs the command `tar`. */
export function unpackEcb(data: string, folder: string): string {
  execFileSync('tar', ['xzf', join(data, 'coreference/ecb.tar.gz'), '-C', folder])
  return join(folder, 'ecb')
}

/** Reads the packed corpus. */
export function readEcb(data: string): EcbReport[] {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-ecb-'))
  try {
    const root = unpackEcb(data, folder)
    const checked = checkedSentences(readFileSync(join(root, 'ECBplus_coreference_sentences.csv'), 'utf8'))
    return readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap((topic) => readdirSync(join(root, topic.name)).map((file) => join(topic.name, file)))
      .sort()
      .map((path) => reportOf(path, readFileSync(join(root, path), 'utf8'), checked))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The numbers of the checked sentences by report ("1_10ecbplus"). */
function checkedSentences(csv: string): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>()
  for (const line of csv.split(/\r?\n/).slice(1)) {
    const [topic, file, sentence] = line.split(',')
    if (sentence === undefined) continue
    const name = `${topic}_${file}`
    found.set(name, (found.get(name) ?? new Set()).add(Number(sentence)))
  }
  return found
}

interface Token {
  readonly id: string
  readonly sentence: number
  text: string
}

interface Mark {
  readonly id: string
  readonly tag: string
  readonly tokens: string[]
}

interface Parsed {
  readonly tokens: Token[]
  readonly marks: Mark[]
  /** Chain by mention. */
  readonly chains: Map<string, string>
}

function reportOf(path: string, xml: string, checked: ReadonlyMap<string, ReadonlySet<number>>): EcbReport {
  const name = path.replace(/^.*\/|\.xml$/g, '')
  const topic = Number(name.split('_')[0])
  const isNewer = name.endsWith('plus')
  const { tokens, marks, chains } = parsed(xml, name)
  const sentences = checked.get(name) ?? new Set()
  const places = new Map<string, { start: number; end: number; sentence: number }>()
  const spans = new Map<number, { start: number; end: number }>()
  let text = ''
  for (const [i, { id, sentence, text: word }] of tokens.entries()) {
    // The newer reports begin with the address of the page.
    if (isNewer && sentence === 0) continue
    const isFirst = i === 0 || tokens[i - 1].sentence !== sentence
    text += text === '' ? '' : isFirst ? '\n\n' : isGlued(tokens[i - 1].text, word) ? '' : ' '
    const start = text.length
    text += word
    places.set(id, { start, end: text.length, sentence })
    spans.set(sentence, { start: spans.get(sentence)?.start ?? start, end: text.length })
  }
  const mentions = marks.flatMap(({ id, tag, tokens: anchors }): EcbMention[] => {
    const at = anchors.flatMap((anchor) => places.get(anchor) ?? [])
    if (at.length === 0 || !sentences.has(at[0].sentence)) return []
    return [{ start: at[0].start, end: at[at.length - 1].end, chain: chains.get(id) ?? `${name}/${id}`, tag }]
  })
  const known = [...spans].filter(([sentence]) => sentences.has(sentence)).map(([, span]) => span)
  return { name, topic, story: `${topic}${isNewer ? ' plus' : ''}`, text, checked: known, mentions }
}

function parsed(xml: string, name: string): Parsed {
  const found: Parsed = { tokens: [], marks: [], chains: new Map() }
  let word: Token | null = null
  let chain: { note: string | null; sources: string[] } | null = null
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag === 'token') {
          word = { id: attributes.t_id, sentence: Number(attributes.sentence), text: '' }
          found.tokens.push(word)
        } else if (tag === 'token_anchor') found.marks.at(-1)?.tokens.push(attributes.t_id)
        else if (tag.endsWith('_COREF')) chain = { note: attributes.note ?? null, sources: [] }
        else if (tag === 'source') chain?.sources.push(attributes.m_id)
        else if (tag === 'target' && chain !== null) {
          for (const source of chain.sources) found.chains.set(source, chain.note ?? `${name}/${attributes.m_id}`)
        } else if (attributes.m_id !== undefined) found.marks.push({ id: attributes.m_id, tag, tokens: [] })
      },
      ontext(text) {
        if (word !== null) word.text += text
      },
      onclosetag(tag) {
        if (tag === 'token') word = null
        if (tag.endsWith('_COREF')) chain = null
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return found
}

/** True if no space stood between two tokens. */
function isGlued(before: string, word: string): boolean {
  return /^(?:[.,;:?!)\]%]|'s|n't|'\p{L}{1,2})$/u.test(word) || /^[([$]$/.test(before)
}
