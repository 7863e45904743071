import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

export interface Article {
  readonly text: string
  /** The day of publication; null if the source gives none. */
  readonly date: string | null
}

/** Shorter texts are no reports. */
const MIN_LENGTH = 400
/** So many neighbouring sentences of running news make one report, in paragraphs of three. */
const SENTENCES = 18
const PARAGRAPH = 3

/**
 * The development data's news: whole articles, running news text cut into reports, and stories that a machine wrote.
 * Empty if the data is absent.
 */
export function readArticles(data: string): Article[] {
  const articles = [
    ...['train', 'dev'].flatMap((portion) => polnear(join(data, 'attribution/polnear', `${portion}.jsonl.gz`))),
    ...['train', 'dev'].flatMap((portion) => runningNews(join(data, 'ner/gmb', `${portion}.iob2.gz`))),
    ...madeUp(join(data, 'events/ngec-synthetic/train.jsonl.gz')),
  ]
  return articles.filter(({ text }) => text.length >= MIN_LENGTH)
}

function polnear(path: string): Article[] {
  return linesOf(path).map((line) => {
    const { text, date } = JSON.parse(line)
    return { text: String(text), date: typeof date === 'string' ? date.slice(0, 10) : null }
  })
}

function madeUp(path: string): Article[] {
  return linesOf(path).map((line) => ({ text: String(JSON.parse(line).text), date: null }))
}

function runningNews(path: string): Article[] {
  const sentences: string[] = []
  let tokens: string[] = []
  for (const line of [...linesOf(path), '']) {
    const token = /^\d+\t([^\t]+)/.exec(line)?.[1]
    if (token !== undefined) tokens.push(token)
    else if (tokens.length > 0) {
      sentences.push(asWritten(tokens))
      tokens = []
    }
  }
  const articles: Article[] = []
  for (let i = 0; i + SENTENCES <= sentences.length; i += SENTENCES) {
    const paragraphs: string[] = []
    for (let k = i; k < i + SENTENCES; k += PARAGRAPH) paragraphs.push(sentences.slice(k, k + PARAGRAPH).join(' '))
    articles.push({ text: paragraphs.join('\n\n'), date: null })
  }
  return articles
}

/** Tokens as running text has them, near enough. */
function asWritten(tokens: readonly string[]): string {
  return tokens
    .join(' ')
    .replace(/ ([.,;:!?%)]|n't|'(?:s|re|ve|ll|d|m)?(?= |$))/g, '$1')
    .replace(/([($]) /g, '$1')
}

function linesOf(path: string): string[] {
  return existsSync(path) ? gunzipSync(readFileSync(path)).toString('utf8').trimEnd().split('\n') : []
}
