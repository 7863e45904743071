const PAGE_NAME = /\.(?:x?html?|xht|mht)$/i
const OPENING = /^\s*(?:<\?xml[^>]{0,200}\?>\s*|<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i

/** True if a text is an HTML page by its opening, or by its file's name if it holds any tag at all. */
export function looksLikeHtml(text: string, path: string): boolean {
  const head = text.slice(0, 4000)
  if (OPENING.test(head)) return true
  return PAGE_NAME.test(path) && /<[a-z!/][^<>]{0,500}>/i.test(text.slice(0, 100_000))
}
