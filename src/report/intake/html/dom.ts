import readability from '@mozilla/readability'
import { parseHTML } from 'linkedom/worker'
import type { LineCollector } from './lines.ts'
import type { metadataCollector } from './metadata.ts'

/* The one place that imports the HTML parser and the article extractor. linkedom's one-file build loads ten times faster. */

/** What is used of a DOM node; the parser's own types need a browser's. */
export interface PageNode {
  readonly nodeType: number
  readonly localName: string
  readonly data: string
  readonly textContent: string
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
  getAttribute(name: string): string | null
}

export interface PageDocument {
  readonly childNodes: Iterable<PageNode>
}

const ELEMENT = 1
const TEXT = 3

/** The most elements that the article extractor is given; its time grows faster than the page. */
const ELEMENTS_FOR_EXTRACTOR = 50_000

export function parsePage(html: string): PageDocument {
  return parseHTML(html).document
}

/** Tells the collectors of every opening, text and closing in document order. */
export function walkPage(
  document: PageDocument,
  lines: LineCollector<PageNode>,
  metadata: ReturnType<typeof metadataCollector>,
): void {
  // Not only the root: parts of pages have several, and text may follow if a page was closed too early.
  for (const node of document.childNodes) visit(node)

  function visit(node: PageNode): void {
    if (node.nodeType === TEXT) lines.text(node.data, node)
    else if (node.nodeType === ELEMENT) visitElement(node)
  }

  function visitElement(element: PageNode): void {
    const attribute = (name: string): string | null => element.getAttribute(name)
    metadata.open(element.localName, attribute)
    if (element.localName === 'script') {
      if (/\bld\+json/i.test(attribute('type') ?? '')) metadata.linkedData(element.textContent)
      return
    }
    if (element.localName === 'title') metadata.title(element.textContent)
    lines.open(element.localName, attribute)
    for (let child = element.firstChild; child !== null; child = child.nextSibling) visit(child)
    lines.close()
  }
}

/**
 * The text nodes that the article extractor (Mozilla's Readability) counts to the article, by identity, or else the
 * lines of the article as strings where the extractor had to start over with a copy; null if it finds no article.
 * It takes the document apart: walk it before.
 */
export function extractArticle(document: PageDocument): { nodes: Set<PageNode>; lines: Set<string> } | null {
  const reader = new readability.Readability<PageNode>(document, {
    serializer: (node: PageNode) => node,
    maxElemsToParse: ELEMENTS_FOR_EXTRACTOR,
    charThreshold: 250,
  })
  const article = reader.parse()
  if (!article?.content) return null
  const nodes = new Set<PageNode>()
  const lines = new Set<string>()
  const collect = (node: PageNode): void => {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === TEXT) {
        nodes.add(child)
        const words = child.data.replace(/\s+/g, ' ').trim()
        if (words !== '') lines.add(words)
      } else if (child.nodeType === ELEMENT) collect(child)
    }
  }
  collect(article.content)
  return { nodes, lines }
}
