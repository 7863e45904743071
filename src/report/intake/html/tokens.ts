import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { foreignElements, rawElements, siblingElements, voidElements } from '../../../lexicon/page-markup.ts'
import type { AttributeReader, LineCollector } from './lines.ts'
import type { metadataCollector } from './metadata.ts'

/** The most open elements that are remembered; deeper ones are read as if they stood beside each other. */
const DEPTH = 200

/** How far up an unmatched closing looks for its opening. */
const REACH = 30

/**
 * Reads a page that no DOM should be built of, since it is nested too deeply or too large. htmlparser2's tokenizer tells
 * tags, attributes and text apart; its parser is left aside, since its list of open elements grows with the depth.
 * One pass, no recursion; nothing but unclosed siblings is corrected.
 */
export function walkMarkup(
  html: string,
  lines: LineCollector<null>,
  metadata: ReturnType<typeof metadataCollector>,
): void {
  const walk = new MarkupWalk(html, lines, metadata)
  const tokenizer = new Tokenizer({}, walk)
  tokenizer.write(html)
  tokenizer.end()
}

/** Hands what the tokenizer finds to the collectors. */
class MarkupWalk implements TokenizerCallbacks {
  readonly #html: string
  readonly #lines: LineCollector<null>
  readonly #metadata: ReturnType<typeof metadataCollector>
  /** The elements that are open, the innermost last. */
  readonly #open: string[] = []
  /** How many of them are drawings or formulas, where every tag may close itself. */
  #foreign = 0
  /** Text since the last tag. */
  #text = ''
  #tag = ''
  #attributes = new Map<string, string>()
  #attribute = ''
  #value = ''
  /** The element whose content is no text of the page, while it is open; `keep` takes what is to be kept of it. */
  #raw: { readonly name: string; readonly keep: ((content: string) => void) | null } | null = null

  constructor(html: string, lines: LineCollector<null>, metadata: ReturnType<typeof metadataCollector>) {
    this.#html = html
    this.#lines = lines
    this.#metadata = metadata
  }

  ontext(start: number, end: number): void {
    if (this.#raw === null || this.#raw.keep !== null) this.#text += this.#html.slice(start, end)
  }

  ontextentity(code: number): void {
    this.#text += String.fromCodePoint(code)
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#html.slice(start, end).toLowerCase()
    this.#attributes = new Map()
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#html.slice(start, end).toLowerCase()
    this.#value = ''
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#html.slice(start, end)
  }

  onattribentity(code: number): void {
    this.#value += String.fromCodePoint(code)
  }

  onattribend(): void {
    if (!this.#attributes.has(this.#attribute)) this.#attributes.set(this.#attribute, this.#value)
  }

  onopentagend(): void {
    if (this.#raw !== null) return
    this.#flush()
    const name = this.#tag
    const attributes = this.#attributes
    const attribute: AttributeReader = (wanted) => attributes.get(wanted) ?? null
    this.#metadata.open(name, attribute)
    if (rawElements.has(name)) this.#raw = { name, keep: this.#keeperOf(name, attribute) }
    else if (voidElements.has(name)) this.#openVoid(name, attribute)
    else this.#openElement(name, attribute)
  }

  onselfclosingtag(): void {
    if (this.#raw !== null) return
    this.onopentagend()
    if (this.#foreign === 0 || voidElements.has(this.#tag)) return
    if (this.#raw === null) this.#closeElement(this.#tag)
    else this.#closeRaw()
  }

  onclosetag(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase()
    if (this.#raw === null) {
      this.#flush()
      this.#closeElement(name)
    } else if (this.#raw.name === name) this.#closeRaw()
  }

  onend(): void {
    if (this.#raw !== null) this.#closeRaw()
    this.#flush()
    for (let i = this.#open.length; i > 0; i--) this.#lines.close()
  }

  isInForeignContext(): boolean {
    return this.#foreign > 0
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  #flush(): void {
    if (this.#text !== '') this.#lines.text(this.#text, null)
    this.#text = ''
  }

  #keeperOf(name: string, attribute: AttributeReader): ((content: string) => void) | null {
    if (name === 'title') return (content) => this.#metadata.title(content)
    const isData = name === 'script' && /\bld\+json/i.test(attribute('type') ?? '')
    return isData ? (content) => this.#metadata.linkedData(content) : null
  }

  #closeRaw(): void {
    this.#raw?.keep?.(this.#text)
    this.#raw = null
    this.#text = ''
  }

  #openVoid(name: string, attribute: AttributeReader): void {
    this.#lines.open(name, attribute)
    if (name !== 'br') this.#lines.close()
  }

  #openElement(name: string, attribute: AttributeReader): void {
    // A body begins if a head was never closed.
    if (
      (siblingElements.has(name) && this.#open.at(-1) === name) ||
      (name === 'body' && this.#open.at(-1) === 'head')
    ) {
      this.#closeInnermost()
    }
    if (this.#open.length >= DEPTH) {
      this.#lines.edge(name)
      return
    }
    this.#lines.open(name, attribute)
    this.#open.push(name)
    if (foreignElements.has(name)) this.#foreign++
  }

  #closeElement(name: string): void {
    const at = this.#open.lastIndexOf(name)
    if (at < 0 || at < this.#open.length - REACH) this.#lines.edge(name)
    else while (this.#open.length > at) this.#closeInnermost()
  }

  #closeInnermost(): void {
    const name = this.#open.pop()
    if (name !== undefined && foreignElements.has(name)) this.#foreign--
    this.#lines.close()
  }
}
