import stringWidth from 'string-width'
import { plainText } from '../views/plain-text.ts'
import {
  type Entry,
  type Group,
  type Line,
  leftWords,
  type Piece,
  type PrintedDocument,
  type Section,
  type Tone,
} from './document.ts'

type Style = 'plain' | 'title' | 'strong' | 'quiet' | 'mark' | 'reference' | Tone

/** SGR parameters; the words are the same with and without color. */
const SGR: Readonly<Record<Style, string>> = {
  plain: '',
  title: '1;36',
  strong: '1',
  quiet: '2',
  mark: '1;4',
  reference: '34',
  good: '32',
  care: '33',
  bad: '31',
}

interface Word {
  readonly text: string
  readonly style: Style
  /** True if a space stands before it. */
  readonly spaced: boolean
}

/**
 * The brief as lines for a terminal, broken at `width` columns. Without `color` there is no control character in it
 * but the line feed, whatever the reports hold.
 */
export function renderText(document: PrintedDocument, width: number, color: boolean): string {
  const out: string[] = []
  const columns = Math.max(32, Math.floor(width))
  const write = (line: Line, first: string, rest: string, style: Style = 'plain'): void => {
    for (const text of wrap(styledWords(line, style), columns, first, rest, color)) out.push(text)
  }
  write([document.title], '', '', 'title')
  write(document.lead, '', '')
  for (const section of document.sections) writeSection(section, write, out)
  for (const { title, lead, sections } of document.stories) {
    out.push('', '')
    write([title], '', '', 'title')
    write(lead, '', '')
    for (const section of sections) writeSection(section, write, out)
  }
  return `${out.map((line) => line.trimEnd()).join('\n')}\n`
}

type Write = (line: Line, first: string, rest: string, style?: Style) => void

function writeSection(section: Section, write: Write, out: string[]): void {
  out.push('')
  write([section.title.toUpperCase()], '', '', 'title')
  if (section.note !== null) write([section.note], '', '', 'quiet')
  for (const group of section.groups) writeGroup(group, write, out)
}

function writeGroup(group: Group, write: Write, out: string[]): void {
  out.push('')
  if (group.title !== null) write([group.title], '', '', 'strong')
  if (group.note !== null) write([group.note], '', '', 'quiet')
  const spaced = group.entries.some((item) => item.entries.length > 0)
  group.entries.forEach((item, index) => {
    if (spaced && index > 0) out.push('')
    writeEntry(item, 0, write)
  })
  if (group.left > 0) write([leftWords(group.left)], '  ', '  ', 'quiet')
}

function writeEntry(item: Entry, depth: number, write: Write): void {
  const indent = '  '.repeat(depth + 1)
  write(item.head, `${indent}${depth === 0 ? '' : '- '}`, depth === 0 ? `${indent}  ` : `${indent}  `)
  for (const line of item.lines) write(line, `${indent}  `, `${indent}    `)
  for (const inner of item.entries) writeEntry(inner, depth + 1, write)
}

function styledWords(line: Line, base: Style): readonly Word[] {
  const words: Word[] = []
  let spaced = false
  const add = (text: string, style: Style, whole: boolean): void => {
    if (text === '') return
    const clean = whole ? plainText(text).replaceAll(' ', '\u00A0') : text
    if (/^\s/.test(clean)) spaced = true
    for (const part of clean.split(/[ \t\n\r]+/)) {
      const word = whole ? part.replaceAll('\u00A0', ' ') : plainText(part)
      if (word === '') continue
      words.push({ text: word, style, spaced })
      spaced = true
    }
    spaced = /[ \t\n\r]$/.test(clean)
  }
  for (const piece of line) addPiece(piece, base, add)
  return words
}

function addPiece(piece: Piece, base: Style, add: (text: string, style: Style, whole: boolean) => void): void {
  if (typeof piece === 'string') add(piece, base, false)
  else if (piece.kind === 'tag') add(`[${piece.text}]`, piece.tone, true)
  else if (piece.kind === 'reference') add(`[${piece.to.report}:${piece.to.line}]`, 'reference', true)
  else if (piece.kind === 'report') add(`[${piece.report}]`, 'reference', true)
  else add(piece.text, piece.kind, false)
}

function wrap(words: readonly Word[], width: number, first: string, rest: string, color: boolean): readonly string[] {
  const lines: string[] = []
  let line = first
  let used = stringWidth(first)
  let empty = true
  const paint = (text: string, style: Style): string =>
    color && SGR[style] !== '' ? `\u001B[${SGR[style]}m${text}\u001B[0m` : text
  for (const run of runsOf(words)) {
    const room = run.reduce((sum, word) => sum + stringWidth(word.text), 0)
    const gap = !empty && run[0].spaced ? 1 : 0
    if (!empty && gap === 1 && used + gap + room > width) {
      lines.push(line)
      line = rest
      used = stringWidth(rest)
      empty = true
    }
    for (const word of run) {
      for (const [index, part] of breakWord(word.text, Math.max(8, width - stringWidth(rest))).entries()) {
        if (index > 0) {
          lines.push(line)
          line = rest
          used = stringWidth(rest)
          empty = true
        }
        const space = !empty && index === 0 && word.spaced ? ' ' : ''
        line += `${space}${paint(part, word.style)}`
        used += space.length + stringWidth(part)
        empty = false
      }
    }
  }
  if (!empty || lines.length === 0) lines.push(line)
  return lines
}

/** Words that no space parts stay on one line: "harbor" and the full stop after it. */
function runsOf(words: readonly Word[]): readonly (readonly Word[])[] {
  const runs: Word[][] = []
  for (const word of words) {
    const last = runs.at(-1)
    if (last === undefined || word.spaced) runs.push([word])
    else last.push(word)
  }
  return runs
}

/** What a reader takes for one character: a letter with its accents, an emoji made of several. */
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A word that is wider than a line, such as a long address, in parts. */
function breakWord(text: string, width: number): readonly string[] {
  if (stringWidth(text) <= width) return [text]
  const parts: string[] = []
  let part = ''
  let used = 0
  for (const { segment } of characters.segment(text)) {
    const wide = stringWidth(segment)
    if (used + wide > width && part !== '') {
      parts.push(part)
      part = ''
      used = 0
    }
    part += segment
    used += wide
  }
  parts.push(part)
  return parts
}
