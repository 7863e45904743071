import { decodeHTML } from 'entities'
import type { MetaEvidence } from '../../../record/record.ts'
import type { Span } from '../../../text/span.ts'
import type { PageElement } from '../intake.ts'
import { extractArticle, type PageNode, parsePage, walkPage } from './dom.ts'
import { leanMarkup } from './lean.ts'
import { type Line, LineCollector } from './lines.ts'
import { metadataCollector } from './metadata.ts'
import { walkMarkup } from './tokens.ts'

/** Deeper pages are broken or malicious; real ones stay below a hundred. */
const MAX_DEPTH = 250

/** Length of markup, without scripts, up to which a DOM is built. */
const MAX_MARKUP_LENGTH = 6_000_000

/** The most tags that a DOM is built of. */
const MAX_TAGS = 60_000

export interface Page {
  /** All visible text in reading order, a line per block element. */
  readonly text: string
  readonly elements: readonly PageElement[]
  readonly meta: readonly MetaEvidence[]
}

type Warn = (rule: string, text: string) => void

/** Reads a saved HTML page, however broken; warns where it had to be read without the article extractor. */
export function readPage(html: string, warn: Warn): Page {
  const { markup, depth, tags } = leanMarkup(html)
  if (depth >= MAX_DEPTH) {
    warn('html-too-deep', 'The elements of this page are nested too deeply; only its tags were taken out.')
    return readMarkup(markup)
  }
  if (markup.length > MAX_MARKUP_LENGTH || tags > MAX_TAGS) {
    warn('html-too-large', 'The markup of this page is too large; only its tags were taken out.')
    return readMarkup(markup)
  }
  try {
    const page = readDocument(markup, warn)
    // The parser gives up on some openings that browsers forgive.
    return page.text === '' ? readMarkup(markup) : page
  } catch {
    warn('html-broken', 'The markup of this page could not be parsed; only its tags were taken out.')
    return readMarkup(markup)
  }
}

function readDocument(markup: string, warn: Warn): Page {
  const document = parsePage(markup)
  const lines = new LineCollector<PageNode>()
  const metadata = metadataCollector()
  walkPage(document, lines, metadata)
  const found = lines.finish()
  const article = extract()
  const isDeclared = declaredIn(metadata.articleBody())
  return {
    text: found.text,
    elements: found.lines.map((line) =>
      element(line, article === null ? false : articleShare(line) > 0.5, isDeclared(found.text, line)),
    ),
    meta: metadata.finish(),
  }

  function extract(): ReturnType<typeof extractArticle> {
    try {
      return extractArticle(document)
    } catch {
      warn('html-no-extractor', 'The article extractor gave up on this page; its lines are judged without it.')
      return null
    }
  }

  function articleShare(line: Line<PageNode>): number {
    if (article === null) return 0
    let inside = 0
    let all = 0
    for (const { run, length } of line.runs) {
      all += length
      if (article.nodes.has(run) || article.lines.has(run.data.replace(/\s+/g, ' ').trim())) inside += length
    }
    return all === 0 ? 0 : inside / all
  }
}

function readMarkup(markup: string): Page {
  const lines = new LineCollector<null>()
  const metadata = metadataCollector()
  walkMarkup(markup, lines, metadata)
  const found = lines.finish()
  return { text: found.text, elements: found.lines.map((line) => element(line, false, null)), meta: metadata.finish() }
}

/** Linked data shorter than this are a teaser, not the article. */
const BODY_LENGTH = 400

/** Tells whether a line stands in the article's body as the page's linked data repeat it. */
function declaredIn(body: string): (text: string, line: Span) => boolean | null {
  // Sites give the body as text, as markup, or as markup that is escaped once more.
  const known = squash(decodeHTML(decodeHTML(body).replace(/<[^<>]{0,500}>/g, '')))
  if (known.length < BODY_LENGTH) return () => null
  return (text, line) => {
    const words = squash(text.slice(line.start, Math.min(line.end, line.start + 200))).slice(0, 80)
    return words.length >= 8 && known.includes(words)
  }
}

function squash(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
}

function element<Run>(line: Line<Run>, inArticle: boolean, declared: boolean | null): PageElement {
  const { start, end, path, names, chain, wraps, linkShare } = line
  return { start, end, path, names, chain, wraps, linkShare, inArticle, declared }
}
