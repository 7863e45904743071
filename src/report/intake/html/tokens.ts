import { rawElements, references, voidElements } from '../../../lexicon/page-markup.ts'
import type { LineCollector } from './lines.ts'
import type { metadataCollector } from './metadata.ts'

/** The most open elements that are remembered; deeper ones are read as if they stood beside each other. */
const DEPTH = 200

/** How far up an unmatched closing looks for its opening. */
const REACH = 30

/**
 * A tokenizer of our own for pages that no DOM should be built of: nested too deeply or too large. One pass, no
 * recursion; it knows tags, attributes and character references and corrects nothing else.
 */
export function walkMarkup(
  html: string,
  lines: LineCollector<null>,
  metadata: ReturnType<typeof metadataCollector>,
): void {
  const walk: Walk = { html, lines, metadata, open: [] }
  let at = 0
  while (at < html.length) {
    const next = html.indexOf('<', at)
    const textEnd = next < 0 ? html.length : next
    if (textEnd > at) lines.text(decodeReferences(html.slice(at, textEnd)), null)
    if (next < 0) break
    at = readTag(walk, next)
  }
  for (let i = walk.open.length; i > 0; i--) lines.close()
}

interface Walk {
  readonly html: string
  readonly lines: LineCollector<null>
  readonly metadata: ReturnType<typeof metadataCollector>
  /** The elements that are open, the innermost last. */
  readonly open: string[]
}

/** Reads the tag at `start` and returns where text goes on. */
function readTag(walk: Walk, start: number): number {
  const { html, lines, metadata, open } = walk
  const after = html[start + 1]
  if (after === '!' || after === '?') {
    const end = html.startsWith('<!--', start) ? endOf(html, '-->', start + 4) : endOf(html, '>', start)
    return end < 0 ? html.length : end
  }
  const name = /^<\/?([a-z][a-z0-9:-]{0,40})/i.exec(html.slice(start, start + 48))?.[1].toLowerCase()
  if (name === undefined) {
    lines.text('<', null)
    return start + 1
  }
  const end = endOf(html, '>', start)
  if (end < 0) return html.length
  if (after === '/') {
    closeElement(walk, name)
    return end
  }
  const attributes = html.slice(start + 1 + name.length, Math.min(end - 1, start + 4000))
  const attribute = (wanted: string): string | null => attributeOf(attributes, wanted)
  metadata.open(name, attribute)
  if (rawElements.has(name)) return skipRaw(walk, name, end, attribute)
  if (name === 'p' || name === 'li' || name === 'tr' || name === 'td') closeSameSibling(walk, name)
  if (open.length < DEPTH || voidElements.has(name)) lines.open(name, attribute)
  if (voidElements.has(name)) {
    if (name !== 'br') lines.close()
  } else if (open.length < DEPTH) open.push(name)
  else lines.edge(name)
  return end
}

function skipRaw(
  { html, metadata }: Walk,
  name: string,
  from: number,
  attribute: (name: string) => string | null,
): number {
  const closing = new RegExp(`</${name}[^>]{0,200}>`, 'gi')
  closing.lastIndex = from
  const match = closing.exec(html)
  const content = html.slice(from, match?.index ?? html.length)
  if (name === 'title') metadata.title(decodeReferences(content))
  if (name === 'script' && /\bld\+json/i.test(attribute('type') ?? '')) metadata.linkedData(content)
  return match === null ? html.length : closing.lastIndex
}

function closeElement({ open, lines }: Walk, name: string): void {
  const at = open.lastIndexOf(name)
  if (at < 0 || at < open.length - REACH) {
    lines.edge(name)
    return
  }
  while (open.length > at) {
    open.pop()
    lines.close()
  }
}

function closeSameSibling({ open, lines }: Walk, name: string): void {
  if (open.at(-1) !== name) return
  open.pop()
  lines.close()
}

function endOf(html: string, needle: string, from: number): number {
  const found = html.indexOf(needle, from)
  return found < 0 ? -1 : found + needle.length
}

function attributeOf(attributes: string, wanted: string): string | null {
  const match = new RegExp(
    `(?:^|\\s)${wanted}(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))|(?=[\\s/]|$))`,
    'i',
  ).exec(attributes)
  return match === null ? null : decodeReferences(match[1] ?? match[2] ?? match[3] ?? '')
}

function decodeReferences(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));?/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return references.get(name) ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\ufffd'
  })
}
