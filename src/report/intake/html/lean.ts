import { shallowElements } from '../../../lexicon/page-markup.ts'

/**
 * The page without scripts (linked data excepted), styles and comments: nothing of them is ever shown, and a large
 * page is mostly that. What never closes is left for the parser to judge.
 */
export function withoutScripts(html: string): string {
  const parts: string[] = []
  const opening = /<(?:!--|(?:script|style)\b)/gi
  let from = 0
  for (let match = opening.exec(html); match !== null; match = opening.exec(html)) {
    const start = match.index
    const what = match[0].slice(1).toLowerCase()
    const tagEnd = what === '!--' ? start + 4 : html.indexOf('>', start)
    if (tagEnd < 0) break
    if (what === 'script' && /\bld\+json/i.test(html.slice(start, tagEnd))) continue
    const end = what === '!--' ? after(html, '-->', start + 2) : afterClosing(html, what, tagEnd)
    if (end < 0) break
    parts.push(html.slice(from, start), ' ')
    from = end
    opening.lastIndex = end
  }
  parts.push(html.slice(from))
  return parts.join('')
}

function after(html: string, needle: string, from: number): number {
  const at = html.indexOf(needle, from)
  return at < 0 ? -1 : at + needle.length
}

function afterClosing(html: string, tag: string, from: number): number {
  const closing = new RegExp(`</${tag}[^>]{0,200}>`, 'gi')
  closing.lastIndex = from
  return closing.test(html) ? closing.lastIndex : -1
}

/** An upper bound of how deeply a page's elements are nested, counted up to `limit`, in one pass. */
export function depthUpTo(html: string, limit: number): number {
  const tag = /<(\/?)([a-z][a-z0-9-]{0,40})/gi
  let depth = 0
  let deepest = 0
  for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
    if (shallowElements.has(match[2].toLowerCase())) continue
    if (match[1] === '/') {
      if (depth > 0) depth--
    } else if (++depth > deepest) {
      deepest = depth
      if (deepest >= limit) return deepest
    }
  }
  return deepest
}

/** True where a page has more than so many openings of tags. */
export function hasMoreTags(html: string, limit: number): boolean {
  let count = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) if (++count > limit) return true
  return false
}
