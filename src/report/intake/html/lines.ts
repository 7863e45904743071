import { blockElements, screenReaderNames, unseenElements } from '../../../lexicon/page-markup.ts'
import type { Span } from '../../../text/span.ts'

/** Boxes that a page shows only under the pointer. */
const HOVER_NAME = /^(?:.*-)?(?:tooltip|rollover|hovercard|popover)(?:-.*)?$/

const PATH_LENGTH = 16

export type AttributeReader = (name: string) => string | null

/** A line of the page, before anything is known of the article. `Run` names a stretch of text to its giver. */
export interface Line<Run> extends Span {
  readonly path: readonly string[]
  readonly names: readonly string[]
  readonly chain: readonly number[]
  readonly wraps: readonly string[]
  readonly linkShare: number
  readonly runs: readonly { readonly run: Run; readonly length: number }[]
}

interface Frame {
  /** Counts the page's elements in order. */
  readonly serial: number
  readonly tag: string
  readonly names: readonly string[]
  readonly block: boolean
  readonly unseen: boolean
  readonly preformatted: boolean
}

/**
 * Collects the visible text of a page from the openings and closings of its elements: one line per block element or
 * line break, white space folded as a browser folds it, cells of a table's row set apart by tabs.
 */
export class LineCollector<Run> {
  readonly #stack: Frame[] = []
  readonly #parts: string[] = []
  readonly #lines: Line<Run>[] = []
  #offset = 0
  #serial = 0
  #unseen = 0
  #links = 0
  #line = newLine<Run>()

  open(tag: string, attribute: AttributeReader): void {
    const block = blockElements.has(tag)
    if (block || tag === 'br') this.#flush()
    if (tag === 'br') return
    if (tag === 'a') {
      this.#links++
      if (this.#line.afterLink) this.#line.space = ' '
    }
    if ((tag === 'td' || tag === 'th') && this.#line.length > 0) this.#line.space = '\t'
    const names = namesOf(attribute)
    const unseen = unseenElements.has(tag) || isHidden(tag, names, attribute)
    if (unseen) this.#unseen++
    const preformatted = tag === 'pre' || this.#stack.at(-1)?.preformatted === true
    this.#stack.push({ serial: this.#serial++, tag, names, block, unseen, preformatted })
  }

  /** The edge of an element that is not kept as open: a block element ends the line. */
  edge(tag: string): void {
    if (blockElements.has(tag)) this.#flush()
  }

  /** Closes the innermost open element; the giver sees to it that openings and closings match. */
  close(): void {
    const frame = this.#stack.at(-1)
    if (frame === undefined) return
    if (frame.block) this.#flush()
    this.#stack.pop()
    if (frame.unseen) this.#unseen--
    if (frame.tag === 'a') {
      this.#links--
      this.#line.afterLink = true
    }
  }

  text(value: string, run: Run): void {
    if (this.#unseen > 0 || value === '') return
    if (!this.#stack.at(-1)?.preformatted) {
      this.#add(value, run)
      return
    }
    for (const [i, row] of value.split(/\r\n?|\n/).entries()) {
      if (i > 0) this.#flush()
      this.#add(row, run)
    }
  }

  finish(): { text: string; lines: Line<Run>[] } {
    this.#flush()
    return { text: this.#parts.join('\n'), lines: this.#lines }
  }

  #flush(): void {
    const line = this.#line
    if (line.length > 0) {
      const text = line.parts.join('')
      if (this.#lines.length > 0) this.#offset++
      this.#lines.push({
        start: this.#offset,
        end: this.#offset + text.length,
        ...describe(this.#stack, line.depth),
        wraps: line.wraps ?? [],
        linkShare: line.linkLength / line.length,
        runs: line.runs,
      })
      this.#parts.push(text)
      this.#offset += text.length
    }
    this.#line = newLine<Run>()
  }

  #add(value: string, run: Run): void {
    const line = this.#line
    const folded = value.replace(/[\u200b\u2060\ufeff\u00ad]/g, '').replace(/\s+/g, ' ')
    if (folded === '') return
    const words = folded.trim()
    if ((words === '' || folded[0] === ' ') && line.length > 0 && line.space === '') line.space = ' '
    if (words === '') return
    if (line.length === 0) line.depth = this.#stack.findLastIndex(({ block }) => block)
    else if (line.space !== '') line.parts.push(line.space)
    line.length += words.length + (line.parts.length > 0 ? line.space.length : 0)
    line.space = folded[folded.length - 1] === ' ' ? ' ' : ''
    line.parts.push(words)
    if (this.#links > 0) line.linkLength += words.length
    line.wraps = this.#commonWraps(line.wraps, line.depth)
    line.runs.push({ run, length: words.length })
    line.afterLink = false
  }

  /** The inline elements around the text just added, as far as they are also around the line's earlier text. */
  #commonWraps(earlier: readonly string[] | null, from: number): readonly string[] {
    const now = this.#stack.slice(from + 1, from + 1 + PATH_LENGTH).map(({ tag }) => tag)
    if (earlier === null) return now
    let same = 0
    while (same < earlier.length && same < now.length && earlier[same] === now[same]) same++
    return earlier.slice(0, same)
  }
}

function newLine<Run>() {
  return {
    parts: [] as string[],
    runs: [] as { run: Run; length: number }[],
    length: 0,
    linkLength: 0,
    depth: -1,
    space: '',
    afterLink: false,
    wraps: null as readonly string[] | null,
  }
}

function describe(stack: readonly Frame[], depth: number): { path: string[]; names: string[]; chain: number[] } {
  const path: string[] = []
  const names: string[] = []
  const chain: number[] = []
  for (let i = depth; i >= 0 && path.length < PATH_LENGTH; i--) {
    path.push(stack[i].tag)
    chain.push(stack[i].serial)
    names.push(...stack[i].names)
  }
  return { path, names, chain }
}

function namesOf(attribute: AttributeReader): string[] {
  const words: string[] = []
  for (const name of ['class', 'id', 'itemprop', 'role']) {
    const value = attribute(name)
    if (value !== null && value !== '') words.push(...value.slice(0, 1000).toLowerCase().split(/\s+/).filter(Boolean))
  }
  return words
}

function isHidden(tag: string, names: readonly string[], attribute: AttributeReader): boolean {
  if (names.some((name) => screenReaderNames.has(name))) return true
  if (tag === 'span' && names.some((name) => HOVER_NAME.test(name))) return true
  if (attribute('hidden') !== null && tag !== 'body') return true
  if (tag === 'dialog' && attribute('open') === null) return true
  const style = attribute('style')
  return style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style.slice(0, 2000))
}
