import { metaNames } from '../../../lexicon/page-markup.ts'
import type { MetaEvidence } from '../../../record/record.ts'
import type { AttributeReader } from './lines.ts'

const ARTICLE_TYPE = /(?:Article|Posting|Report|WebPage)$/
const VALUE_LENGTH = 500
const ENTRIES = 200
const LD_LENGTH = 1_000_000

/** Collects a page's metadata from the openings of its elements, in the order of the page; the same entry once. */
export function metadataCollector() {
  const entries: MetaEvidence[] = []
  const bodies: string[] = []
  const seen = new Set<string>()

  function add(meta: string, value: string | null): void {
    const words = value?.replace(/\s+/g, ' ').trim().slice(0, VALUE_LENGTH) ?? ''
    const key = `${meta}\n${words}`
    if (words === '' || seen.has(key) || entries.length >= ENTRIES) return
    seen.add(key)
    entries.push({ meta, value: words })
  }

  return {
    open(tag: string, attribute: AttributeReader): void {
      if (tag === 'meta') {
        const name = (attribute('property') ?? attribute('name') ?? attribute('itemprop') ?? '').toLowerCase().trim()
        if (metaNames.has(name)) add(name, attribute('content'))
      } else if (tag === 'time') {
        const stamp = attribute('datetime')
        const main = /datepublished|dtpublished|pubdate|published/i.test(
          `${attribute('itemprop') ?? ''} ${attribute('class') ?? ''} ${attribute('pubdate') === null ? '' : 'pubdate'}`,
        )
        if (stamp !== null && /\d{4}/.test(stamp)) add(main ? 'time:published' : 'time', stamp)
      } else if (tag === 'link' && attribute('rel')?.toLowerCase() === 'canonical') add('canonical', attribute('href'))
      else if (attribute('itemprop')?.toLowerCase() === 'datepublished')
        add('datepublished', attribute('content') ?? attribute('datetime'))
    },
    title: (text: string): void => add('title', text),
    linkedData(json: string): void {
      if (json.length > LD_LENGTH) return
      try {
        readLinkedData(JSON.parse(cleanJson(json)), add, (body) => bodies.push(body), 0)
      } catch {
        // Many sites write broken JSON here; the page has other evidence.
      }
    },
    finish: (): readonly MetaEvidence[] => entries,
    /** The article's text as the page's linked data repeat it; empty if they do not. */
    articleBody: (): string => bodies.join('\n'),
  }
}

/** Sites wrap the JSON into comments and leave raw line breaks in its strings. */
function cleanJson(json: string): string {
  return json
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, '')
    .replace(/[\u0000-\u001f]+/g, ' ')
    .trim()
    .replace(/;$/, '')
}

function readLinkedData(
  node: unknown,
  add: (meta: string, value: string | null) => void,
  addBody: (body: string) => void,
  depth: number,
): void {
  if (depth > 6 || node === null || typeof node !== 'object') return
  if (Array.isArray(node)) {
    for (const item of node.slice(0, 50)) readLinkedData(item, add, addBody, depth + 1)
    return
  }
  const fields: Record<string, unknown> = { ...node }
  const types = [fields['@type']].flat().filter((type) => typeof type === 'string')
  if (types.some((type) => ARTICLE_TYPE.test(type))) {
    const page = types.every((type) => type.endsWith('WebPage')) ? 'page.' : ''
    for (const key of ['headline', 'datePublished', 'dateModified', 'dateCreated'])
      add(`ld:${page}${key}`, textOf(fields[key]))
    for (const person of [fields.author].flat()) add(`ld:${page}author`, nameOf(person))
    if (typeof fields.articleBody === 'string') addBody(fields.articleBody)
    add(`ld:${page}publisher`, nameOf([fields.publisher].flat()[0]))
  }
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) readLinkedData(fields[key], add, addBody, depth + 1)
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (value === null || typeof value !== 'object') return null
  return 'name' in value ? textOf([value.name].flat()[0]) : null
}
