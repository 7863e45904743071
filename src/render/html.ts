import { type ComponentChildren, h, type VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { sha256Hex } from '../record/identity.ts'
import { plainText } from '../views/plain-text.ts'
import {
  type Entry,
  type Group,
  type Line,
  leftWords,
  type Piece,
  type PrintedDocument,
  type PrintedStory,
  type ReportText,
  type Section,
} from './document.ts'
import { STYLE } from './html-style.ts'

/**
 * The brief as one HTML file: no script, no outside resource, and a policy that allows none. Every reference leads to
 * the line of the report, which the file holds too.
 */
export function renderHtml(document: PrintedDocument): string {
  return `<!doctype html>\n${renderToString(h('html', { lang: 'en' }, ...lines([headOf(document), bodyOf(document)])))}\n`
}

function headOf(document: PrintedDocument): VNode {
  const policy = `default-src 'none'; style-src 'sha256-${base64Sha256(STYLE)}'; base-uri 'none'; form-action 'none'`
  return h(
    'head',
    null,
    ...lines([
      h('meta', { charset: 'utf-8' }),
      h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      h('title', null, plainText(document.title)),
      // The style is our own text. Escaped, it would be another one than the policy allows.
      h('style', { dangerouslySetInnerHTML: { __html: STYLE } }),
    ]),
  )
}

function bodyOf(document: PrintedDocument): VNode {
  const { title, lead, sections, stories, texts } = document
  const held = new Set(texts.map((text) => text.report))
  const links = sections.map((section) => linkTo(section.anchor, plainText(section.title)))
  links.push(...stories.map((story) => linkTo(story.anchor, plainText(story.title))))
  if (texts.length > 0) links.push(linkTo('texts', TEXTS))
  return h(
    'body',
    null,
    ...lines([
      h('a', { class: 'skip', href: '#main' }, 'Skip to the brief'),
      h(
        'header',
        null,
        h('p', { class: 'kind' }, 'Sitrep'),
        h('h1', null, plainText(title)),
        h('p', { class: 'lead' }, inline(lead, held)),
      ),
      h('nav', { 'aria-label': 'Sections' }, h('ul', null, links)),
      h(
        'main',
        { id: 'main' },
        ...lines([
          ...sections.map((section) => sectionOf(section, held)),
          ...stories.map((story) => storyOf(story, held)),
          ...(texts.length > 0 ? [textsOf(document)] : []),
        ]),
      ),
      h(
        'footer',
        null,
        h(
          'p',
          null,
          'Each line shows its words and where they stand. A report’s words are the report’s; what a speaker says is the speaker’s.',
        ),
      ),
    ]),
  )
}

const TEXTS = 'The reports’ words'

/** Each element on a line of its own, so that the file can be read and compared. */
function lines(elements: readonly ComponentChildren[]): ComponentChildren[] {
  return ['\n', ...elements.flatMap((element) => [element, '\n'])]
}

function linkTo(anchor: string, title: string): VNode {
  return h('li', null, h('a', { href: `#${anchor}` }, title))
}

/** The numbers of the reports whose texts the file holds. */
type Held = ReadonlySet<number>

/** A story's sections, a level below those of the brief. */
function storyOf({ anchor, title, lead, sections }: PrintedStory, held: Held): VNode {
  return h(
    'section',
    { id: anchor, class: 'story', 'aria-labelledby': `h-${anchor}` },
    '\n',
    h('h2', { id: `h-${anchor}` }, plainText(title)),
    h('p', { class: 'lead' }, inline(lead, held)),
    ...lines(sections.map((section) => sectionOf({ ...section, anchor: `${anchor}-${section.anchor}` }, held, 3))),
  )
}

function sectionOf({ anchor, title, note, groups, beside }: Section, held: Held, level: 2 | 3 = 2): VNode {
  const shown = groups.map((group) => groupOf(group, held, level))
  return h(
    'section',
    { id: anchor, 'aria-labelledby': `h-${anchor}` },
    '\n',
    h(`h${level}`, { id: `h-${anchor}` }, plainText(title)),
    noteOf(note),
    ...(beside ? ['\n', h('div', { class: 'beside' }, ...lines(shown)), '\n'] : lines(shown)),
  )
}

function noteOf(note: string | null): VNode | null {
  return note === null ? null : h('p', { class: 'note' }, plainText(note))
}

function leftOf(left: number): VNode | null {
  return left > 0 ? h('p', { class: 'left' }, leftWords(left)) : null
}

function groupOf({ title, note, entries, left }: Group, held: Held, level: 2 | 3): VNode {
  return h(
    'div',
    { class: 'group' },
    title === null ? null : h(`h${level + 1}`, null, plainText(title)),
    noteOf(note),
    entriesOf(entries, held),
    leftOf(left),
  )
}

function entriesOf(entries: readonly Entry[], held: Held): VNode | null {
  if (entries.length === 0) return null
  const items = entries.map((entry) =>
    h(
      'li',
      null,
      h('p', null, inline(entry.head, held)),
      barOf(entry.range),
      entry.lines.map((line) => h('p', { class: 'more' }, inline(line, held))),
      entriesOf(entry.entries, held),
    ),
  )
  return h('ul', { class: 'entries' }, ...lines(items).slice(1, -1))
}

/** A bar on the scale from 0 to `most`: the low end solid, the range up to the high end lighter. */
function barOf(range: Entry['range']): VNode | null {
  if (range === null || !(range.most > 0)) return null
  const at = (value: number): string => String(Math.round((Math.max(0, value) / range.most) * 1000) / 10)
  return h(
    'svg',
    { class: 'bar', viewBox: '0 0 100 2', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    h('rect', { class: 'track', width: '100', height: '2' }),
    h('rect', { class: 'high', width: at(range.high), height: '2' }),
    h('rect', { class: 'low', width: at(range.low), height: '2' }),
  )
}

function inline(line: Line, held: Held): ComponentChildren {
  return line.map((piece) => pieceOf(piece, held))
}

function pieceOf(piece: Piece, held: Held): ComponentChildren {
  if (typeof piece === 'string') return dressed(piece, (words) => words)
  switch (piece.kind) {
    case 'strong':
      return dressed(piece.text, (words) => h('strong', null, words))
    case 'mark':
      return dressed(piece.text, (words) => h('mark', null, words))
    case 'quiet':
      return dressed(piece.text, (words) => h('span', { class: 'quiet' }, words))
    case 'tag':
      return h('span', { class: `tag ${piece.tone}` }, plainText(piece.text))
    case 'reference': {
      const { report, line, outlet, words } = piece.to
      const place = `${report}:${line}`
      const pop = h(
        'span',
        { class: 'pop', role: 'tooltip' },
        h('b', null, `${plainText(outlet)}, line ${line}`),
        inline(words, held),
      )
      if (!held.has(report)) return h('span', { class: 'ref' }, place, pop)
      return h(
        'a',
        { class: 'ref', href: `#r${report}-${line}`, 'aria-label': `report ${report}, line ${line}` },
        place,
        pop,
      )
    }
    case 'report':
      return held.has(piece.report)
        ? h('a', { class: 'rep', href: `#r${piece.report}`, 'aria-label': `report ${piece.report}` }, piece.report)
        : h('span', { class: 'rep' }, piece.report)
  }
}

/** Spaces at a piece's edges stay outside of its element. */
function dressed(text: string, dress: (words: string) => ComponentChildren): ComponentChildren {
  const words = plainText(text)
  if (words === '') return text === '' ? null : ' '
  return [/^\s/.test(text) ? ' ' : null, dress(words), /\s$/.test(text) ? ' ' : null]
}

function textsOf({ texts, textsLeft }: PrintedDocument): VNode {
  return h(
    'section',
    { id: 'texts', 'aria-labelledby': 'h-texts' },
    '\n',
    h('h2', { id: 'h-texts' }, TEXTS),
    noteOf(
      'The lines of each report as Sitrep read it. What is not the story is grey: it is kept and never read for facts.',
    ),
    ...lines(texts.map(reportOf)).slice(0, -1),
    leftOf(textsLeft),
    '\n',
  )
}

function reportOf({ report, title, path, language, lines: textLines }: ReportText): VNode {
  const isTag = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language) && language !== 'und'
  const items = textLines.map(({ number, text, story, label }) =>
    h(
      'li',
      { id: `r${report}-${number}` },
      h('span', { class: 'n' }, number),
      h(
        'span',
        { ...(story ? {} : { class: 'out' }), dir: 'auto' },
        label === null ? null : h('span', { class: 'kind' }, plainText(label)),
        text,
      ),
    ),
  )
  return h(
    'article',
    { id: `r${report}`, 'aria-labelledby': `h-r${report}` },
    h('h3', { id: `h-r${report}` }, `${report}. ${plainText(title)}`),
    h('p', { class: 'path' }, plainText(path)),
    h('ol', { class: 'text', ...(isTag ? { lang: language } : {}) }, ...lines(items).slice(1, -1)),
  )
}

function base64Sha256(text: string): string {
  const bytes = sha256Hex(text).match(/../g) ?? []
  return btoa(bytes.map((hex) => String.fromCharCode(Number.parseInt(hex, 16))).join(''))
}
