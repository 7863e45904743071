import { plainText } from '../views/plain-text.ts'
import {
  type Entry,
  type Group,
  type Line,
  leftWords,
  type Piece,
  type PrintedDocument,
  type Section,
} from './document.ts'

/**
 * The brief as Markdown (CommonMark; GitHub's extensions are neutralised too). Words of reports never become markup:
 * not emphasis, links, images, HTML, tables, mathematics or an address that is linked by itself.
 */
export function renderMarkdown(document: PrintedDocument): string {
  const out: string[] = [`# ${escapeMarkdown(document.title)}`, '', inline(document.lead), '']
  for (const section of document.sections) writeSection(section, '##', out)
  for (const { title, lead, sections } of document.stories) {
    out.push(`## ${escapeMarkdown(title)}`, '', inline(lead), '')
    for (const section of sections) writeSection(section, '###', out)
  }
  return `${out.join('\n').trimEnd()}\n`
}

/** @param heading the marks before the section's title; its groups' titles are one level below */
function writeSection(section: Section, heading: string, out: string[]): void {
  out.push(`${heading} ${escapeMarkdown(section.title)}`, '')
  if (section.note !== null) out.push(`*${escapeMarkdown(section.note)}*`, '')
  for (const group of section.groups) writeGroup(group, `${heading}#`, out)
}

function writeGroup(group: Group, heading: string, out: string[]): void {
  if (group.title !== null) out.push(`${heading} ${escapeMarkdown(group.title)}`, '')
  if (group.note !== null) out.push(`*${escapeMarkdown(group.note)}*`, '')
  for (const item of group.entries) writeEntry(item, 0, out)
  if (group.left > 0) out.push(`- *${escapeMarkdown(leftWords(group.left))}*`)
  out.push('')
}

function writeEntry(item: Entry, depth: number, out: string[]): void {
  const indent = '  '.repeat(depth)
  out.push(`${indent}- ${inline(item.head)}`)
  for (const line of item.lines) out.push(`${indent}  - ${inline(line)}`)
  for (const inner of item.entries) writeEntry(inner, depth + 1, out)
}

function inline(line: Line): string {
  const text = line.map(piece).join('').replace(/ +/g, ' ').trim()
  return text.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^([-+=:])/, '\\$1')
}

function piece(item: Piece): string {
  if (typeof item === 'string') return edges(item, (text) => text)
  switch (item.kind) {
    case 'strong':
      return edges(item.text, (text) => `**${text}**`)
    case 'mark':
      return edges(item.text, (text) => `**${text}**`)
    case 'quiet':
      return edges(item.text, (text) => text)
    case 'tag':
      return edges(item.text, (text) => `*[${text}]*`.replace('*[', '*\\[').replace(']*', '\\]*'))
    case 'reference':
      return `\\[${item.to.report}:${item.to.line}\\]`
    case 'report':
      return `\\[${item.report}\\]`
  }
}

/** Emphasis must not touch white space, so a piece's outer spaces stay outside of it. */
function edges(text: string, dress: (escaped: string) => string): string {
  const words = escapeMarkdown(plainText(text))
  if (words === '') return text === '' ? '' : ' '
  return `${/^\s/.test(text) ? ' ' : ''}${dress(words)}${/\s$/.test(text) ? ' ' : ''}`
}

/** The text with everything escaped that Markdown could take for markup inside a line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~#&$@!]/g, '\\$&')
    .replace(/(https?|ftp|mailto|xmpp):/gi, '$1\\:')
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`)
}
