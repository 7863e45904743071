/** From characters of the text to places on the page, and back. A paragraph's element has the id of its first character. */

export function paragraphId(start: number): string {
  return `text-${start}`
}

/** The place on the page of some characters; null if their paragraph is not drawn. */
export function rangeOf(paragraph: Element, paragraphStart: number, start: number, end: number): Range | null {
  const range = document.createRange()
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  let at = paragraphStart
  let isOpen = false
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (!isOpen && start < at + length) {
      range.setStart(node, Math.max(0, start - at))
      isOpen = true
    }
    if (isOpen && end <= at + length) {
      range.setEnd(node, Math.max(0, end - at))
      return range
    }
    at += length
  }
  if (!isOpen) return null
  range.setEndAfter(paragraph)
  return range
}

/** The characters that are selected, or null if nothing of the text is. */
export function selectedSpan(text: Element): { start: number; end: number } | null {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null
  const start = offsetAt(range.startContainer, range.startOffset)
  const end = offsetAt(range.endContainer, range.endOffset)
  return start === null || end === null || end <= start ? null : { start, end }
}

function offsetAt(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const paragraph = element?.closest('[data-start]')
  if (!(paragraph instanceof HTMLElement)) return null
  const before = document.createRange()
  before.setStart(paragraph, 0)
  before.setEnd(node, offset)
  return Number(paragraph.dataset.start) + before.toString().length
}

/** The characters that an address names: `#120-134`; null if it names none. */
export function spanOfHash(hash: string): { start: number; end: number } | null {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(hash) ?? []
  if (start === undefined || end === undefined || Number(end) <= Number(start)) return null
  return { start: Number(start), end: Number(end) }
}
