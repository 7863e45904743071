import { sha256Hex } from '../record/identity.ts'
import { plainText } from '../views/plain-text.ts'
import {
  type Entry,
  type Group,
  type Line,
  leftWords,
  type Page,
  type Piece,
  type ReportText,
  type Section,
} from './document.ts'
import { escapeHtml } from './escape-html.ts'
import { STYLE } from './html-style.ts'

/**
 * The brief as one HTML file: no script, no outside resource, and a policy that allows none. Every reference leads to
 * the line of the report, which the file holds too.
 */
export function renderHtml(page: Page): string {
  const texts = new Set(page.texts.map((text) => text.report))
  const links = page.sections.map((section) => `<li><a href="#${section.anchor}">${safe(section.title)}</a></li>`)
  if (page.texts.length > 0) links.push('<li><a href="#texts">The reports’ words</a></li>')
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${base64Sha256(STYLE)}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${safe(page.title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<a class="skip" href="#main">Skip to the brief</a>',
    `<header><p class="kind">Sitrep</p><h1>${safe(page.title)}</h1><p class="lead">${inline(page.lead, texts)}</p></header>`,
    `<nav aria-label="Sections"><ul>${links.join('')}</ul></nav>`,
    '<main id="main">',
    ...page.sections.map((section) => renderSection(section, texts)),
    ...(page.texts.length > 0 ? [renderTexts(page)] : []),
    '</main>',
    '<footer><p>Each line shows its words and where they stand. A report’s words are the report’s; what a speaker says is the speaker’s.</p></footer>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

type Texts = ReadonlySet<number>

function renderSection(section: Section, texts: Texts): string {
  const note = section.note === null ? '' : `<p class="note">${safe(section.note)}</p>`
  const groups = section.groups.map((group) => renderGroup(group, texts)).join('\n')
  const body = section.beside ? `<div class="beside">\n${groups}\n</div>` : groups
  return `<section id="${section.anchor}" aria-labelledby="h-${section.anchor}">\n<h2 id="h-${section.anchor}">${safe(section.title)}</h2>${note}\n${body}\n</section>`
}

function renderGroup(group: Group, texts: Texts): string {
  const title = group.title === null ? '' : `<h3>${safe(group.title)}</h3>`
  const note = group.note === null ? '' : `<p class="note">${safe(group.note)}</p>`
  const left = group.left > 0 ? `<p class="left">${safe(leftWords(group.left))}</p>` : ''
  return `<div class="group">${title}${note}${renderEntries(group.entries, texts)}${left}</div>`
}

function renderEntries(entries: readonly Entry[], texts: Texts): string {
  if (entries.length === 0) return ''
  const items = entries.map((item) => {
    const lines = item.lines.map((line) => `<p class="more">${inline(line, texts)}</p>`).join('')
    return `<li><p>${inline(item.head, texts)}</p>${bar(item.range)}${lines}${renderEntries(item.entries, texts)}</li>`
  })
  return `<ul class="entries">${items.join('\n')}</ul>`
}

/** A bar on the scale from 0 to `most`: the low end solid, the range up to the high end lighter. */
function bar(range: Entry['range']): string {
  if (range === null || !(range.most > 0)) return ''
  const at = (value: number): string => String(Math.round((Math.max(0, value) / range.most) * 1000) / 10)
  return `<svg class="bar" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="2"/><rect class="high" width="${at(range.high)}" height="2"/><rect class="low" width="${at(range.low)}" height="2"/></svg>`
}

function inline(line: Line, texts: Texts): string {
  return line.map((piece) => renderPiece(piece, texts)).join('')
}

function renderPiece(piece: Piece, texts: Texts): string {
  if (typeof piece === 'string') return edges(piece, (text) => text)
  switch (piece.kind) {
    case 'strong':
      return edges(piece.text, (text) => `<strong>${text}</strong>`)
    case 'mark':
      return edges(piece.text, (text) => `<mark>${text}</mark>`)
    case 'quiet':
      return edges(piece.text, (text) => `<span class="quiet">${text}</span>`)
    case 'tag':
      return `<span class="tag ${piece.tone}">${safe(piece.text)}</span>`
    case 'reference': {
      const { report, line, outlet, words } = piece.to
      const place = `report ${report}, line ${line}`
      const pop = `<span class="pop" role="tooltip"><b>${safe(outlet)}, line ${line}</b>${inline(words, texts)}</span>`
      if (!texts.has(report)) return `<span class="ref">${report}:${line}${pop}</span>`
      return `<a class="ref" href="#r${report}-${line}" aria-label="${place}">${report}:${line}${pop}</a>`
    }
    case 'report':
      return texts.has(piece.report)
        ? `<a class="rep" href="#r${piece.report}" aria-label="report ${piece.report}">${piece.report}</a>`
        : `<span class="rep">${piece.report}</span>`
  }
}

function renderTexts(page: Page): string {
  const left = page.textsLeft > 0 ? `<p class="left">${safe(leftWords(page.textsLeft))}</p>` : ''
  return `<section id="texts" aria-labelledby="h-texts">\n<h2 id="h-texts">The reports’ words</h2><p class="note">The lines of each report as Sitrep read it. What is not the story is grey: it is kept and never read for facts.</p>\n${page.texts.map(renderReport).join('\n')}${left}\n</section>`
}

function renderReport(text: ReportText): string {
  const lang =
    /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(text.language) && text.language !== 'und'
      ? ` lang="${text.language}"`
      : ''
  const lines = text.lines.map((line) => {
    const label = line.label === null ? '' : `<span class="kind">${safe(line.label)}</span>`
    const kind = line.story ? '' : ' class="out"'
    return `<li id="r${text.report}-${line.number}"><span class="n">${line.number}</span><span${kind} dir="auto">${label}${escapeHtml(line.text)}</span></li>`
  })
  return `<article id="r${text.report}" aria-labelledby="h-r${text.report}"><h3 id="h-r${text.report}">${text.report}. ${safe(text.title)}</h3><p class="path">${safe(text.path)}</p><ol class="text"${lang}>${lines.join('\n')}</ol></article>`
}

function safe(text: string): string {
  return escapeHtml(plainText(text))
}

/** Spaces at a piece's edges stay outside of its element. */
function edges(text: string, dress: (escaped: string) => string): string {
  const words = safe(text)
  if (words === '') return text === '' ? '' : ' '
  return `${/^\s/.test(text) ? ' ' : ''}${dress(words)}${/\s$/.test(text) ? ' ' : ''}`
}

function base64Sha256(text: string): string {
  const bytes = sha256Hex(text).match(/../g) ?? []
  return btoa(bytes.map((hex) => String.fromCharCode(Number.parseInt(hex, 16))).join(''))
}
