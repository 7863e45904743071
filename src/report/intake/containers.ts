/** A form in which text holds reports, or leads to one, without being one. */
export interface Container {
  /** What it is, in a user's words. */
  readonly what: string
  /** What to do instead. */
  readonly wayOut: string
}

interface ContainerForm extends Container {
  /** True for the beginning of such a text. */
  readonly opens: RegExp
}

const HEADER = String.raw`(?:[A-Za-z][\w-]*: ?.*\r?\n(?:[ \t].*\r?\n)*)`

/** Tried in order; the first that fits says what the text is. */
// biome-ignore format: a table reads better in rows
const FORMS: readonly ContainerForm[] = [
  { what: 'a saved page with its parts in one file (MHTML)', opens: new RegExp(`^${HEADER}*?Content-Type: *multipart/related`, 'i'), wayOut: 'Save the page again as HTML.' },
  { what: 'a mailbox', opens: /^From \S+ .*\d{4}\r?\n[A-Z][\w-]*: /, wayOut: 'Save the text of each mail as a file of its own.' },
  { what: 'a mail', opens: new RegExp(`^${HEADER}*?(?:Received|Return-Path|Message-ID|MIME-Version|Delivered-To): `, 'i'), wayOut: 'Save its text as a file of its own.' },
  { what: 'an archive of web pages (WARC)', opens: /^WARC\/\d/, wayOut: 'Save the pages as HTML.' },
  { what: 'a feed', opens: /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<\?[\s\S]*?\?>\s*)*<(?:rss|feed|rdf:RDF)[\s>]/i, wayOut: 'Open its entries and save their pages as HTML.' },
  { what: 'a map of a site', opens: /^\s*(?:<\?xml[^>]*>\s*)?<(?:urlset|sitemapindex|opml)[\s>]/i, wayOut: 'Save the pages that it lists as HTML.' },
  { what: 'a link to a page', opens: /^\s*(?:\[InternetShortcut\]|(?:<\?xml[^>]*>\s*)?<!DOCTYPE plist\b)/i, wayOut: 'Open it and save the page as HTML.' },
  { what: 'an address', opens: /^\s*(?:https?:\/\/|www\.)\S+\s*$/i, wayOut: 'Open it and save the page as HTML: Sitrep opens no address.' },
  { what: 'a calendar or an address book', opens: /^\s*BEGIN:V(?:CALENDAR|CARD)\b/, wayOut: 'Leave the file out.' },
]

/** So much of a text shows what it is. */
const BEGINNING = 8192

/**
 * What a text is that holds reports, or leads to one, and is none itself; null for what may be a report. Mail, feeds, saved
 * archives, links and JSON look like text and would be read as stories about their own headers.
 * @param text as decoded
 * @example containerOf('[InternetShortcut]\nURL=https://example.org/')?.what // 'a link to a page'
 */
export function containerOf(text: string): Container | null {
  const beginning = text.slice(0, BEGINNING)
  const form = FORMS.find(({ opens }) => opens.test(beginning))
  if (form !== undefined) return { what: form.what, wayOut: form.wayOut }
  if (!/^\s*[[{]/.test(beginning)) return null
  const lines = text.trim().split(/\r?\n/)
  if (lines.length > 1 && isJson(lines[0]) && isJson(lines[1])) {
    return { what: 'JSON Lines', wayOut: 'Read it with --input jsonl, a report a line with "doc" and "text".' }
  }
  return isJson(text)
    ? { what: 'JSON', wayOut: 'Write a report a line with "doc" and "text", and read it with --input jsonl.' }
    : null
}

/** True for an object or a list: a report may begin with a bracket too. */
function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}
