import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { foreignElements, shallowElements } from '../../../lexicon/page-markup.ts'

/** A page's markup without what is never shown, and how much there is of it. */
export interface LeanMarkup {
  /**
   * The page without scripts (linked data excepted), styles and comments: a large page is mostly that. What never
   * closes is left for the parser to judge.
   */
  readonly markup: string
  /** An upper bound of how deeply the elements are nested. */
  readonly depth: number
  /** How many opening and closing tags there are, and signs that might have begun one. */
  readonly tags: number
}

/** Weighs a page before anything is built of it, in one pass over its tags. */
export function leanMarkup(html: string): LeanMarkup {
  const weighing = new Weighing(html)
  const tokenizer = new Tokenizer({ decodeEntities: false }, weighing)
  tokenizer.write(html)
  tokenizer.end()
  return { markup: weighing.rest(), depth: weighing.deepest, tags: weighing.tags }
}

class Weighing implements TokenizerCallbacks {
  readonly #html: string
  readonly #parts: string[] = []
  /** Where the markup goes on that is not yet in the parts. */
  #from = 0
  #depth = 0
  deepest = 0
  tags = 0
  /** The depth of the drawing or formula that is open: in it every tag may close itself. */
  #foreign = Number.POSITIVE_INFINITY
  /** The script or style that is open, and where its tag begins; it stays where it holds linked data. */
  #unseen: { readonly start: number; stays: boolean } | null = null

  constructor(html: string) {
    this.#html = html
  }

  onopentagname(start: number, end: number): void {
    this.tags++
    const name = this.#html.slice(start, end).toLowerCase()
    const isForeign = this.isInForeignContext()
    if (!isForeign && (name === 'script' || name === 'style')) this.#unseen = { start: start - 1, stays: false }
    else if (isForeign || !shallowElements.has(name)) this.#depth++
    if (!isForeign && foreignElements.has(name)) this.#foreign = this.#depth
    if (this.#depth > this.deepest) this.deepest = this.#depth
  }

  onopentagend(end: number): void {
    if (this.#unseen === null) return
    this.#unseen.stays = /^<script\b[\s\S]*\bld\+json/i.test(this.#html.slice(this.#unseen.start, end))
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end)
    if (this.isInForeignContext()) this.#close()
  }

  onclosetag(start: number, end: number): void {
    this.tags++
    if (this.#unseen !== null) this.#closeUnseen(end)
    else if (this.isInForeignContext() || !shallowElements.has(this.#html.slice(start, end).toLowerCase()))
      this.#close()
  }

  oncomment(start: number, end: number): void {
    if (this.#html[end] === '>') this.#cut(this.#html.lastIndexOf('<', start - 1), end + 1)
  }

  ontext(start: number): void {
    if (this.#html[start] === '<') this.tags++
  }

  isInForeignContext(): boolean {
    return this.#depth >= this.#foreign
  }

  /** The markup without what was cut. */
  rest(): string {
    this.#parts.push(this.#html.slice(this.#from))
    return this.#parts.join('')
  }

  ontextentity(): void {}
  onattribname(): void {}
  onattribdata(): void {}
  onattribentity(): void {}
  onattribend(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  #close(): void {
    if (this.#depth > 0) this.#depth--
    if (!this.isInForeignContext()) this.#foreign = Number.POSITIVE_INFINITY
  }

  #closeUnseen(end: number): void {
    const close = this.#html.indexOf('>', end)
    if (this.#unseen !== null && !this.#unseen.stays && close >= 0) this.#cut(this.#unseen.start, close + 1)
    this.#unseen = null
  }

  #cut(start: number, end: number): void {
    this.#parts.push(this.#html.slice(this.#from, start))
    this.#from = end
  }
}
