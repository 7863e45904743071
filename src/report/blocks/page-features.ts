import { nameCues, tellingElements } from '../../lexicon/page-markup.ts'
import type { PageElement } from '../intake/intake.ts'
import type { Line } from './lines.ts'
import type { Shape } from './shape.ts'
import { isParagraph } from './story.ts'

const BODY_NAME =
  /(?:article|story|post|entry|news|page|main)[-_]{0,2}(?:body|content|text|copy)|(?:body|content|text|copy)[-_]{0,2}(?:article|story|post|entry|main)/

const NEAR = 3

/**
 * What is known of every line of an HTML page, as names of features that are true of it: its markup, its shape, where
 * it stands beside the page's main run of paragraphs, and its neighbours.
 */
export function pageFeatures(lines: readonly Line[], shapes: readonly Shape[]): string[][] {
  const main = mainContainer(lines, shapes)
  const inMain = lines.map(({ element }) => depthIn(element, main.serial))
  const paragraphs = shapes.map(isParagraph)
  const firstMain = lines.findIndex((_, i) => paragraphs[i] && inMain[i] >= 0 && inMain[i] <= 1)
  let lastMain = -1
  for (let i = 0; i < lines.length; i++) if (paragraphs[i] && inMain[i] >= 0 && inMain[i] <= 1) lastMain = i
  const counts = new Map<string, number>()
  for (const { plain } of shapes) counts.set(plain, (counts.get(plain) ?? 0) + 1)
  const own = lines.map((line, i) => ownFeatures(line.element, shapes[i]))
  const articles = windowShare(lines.map(({ element }) => element?.inArticle === true))
  const prose = windowShare(paragraphs)
  const hasArticle = lines.some(({ element }) => element?.inArticle)
  const sections = sectionsOf(lines, shapes)
  const left = articleLinesAfter(lines)
  return lines.map((line, i) => {
    const features = [
      'bias',
      ...own[i],
      `section:${sections[i]}`,
      `section:${sections[i]}:${line.element?.inArticle ? 'in' : 'out'}`,
    ]
    if (line.element?.inArticle) features.push(`left:${left[i] > 6 ? 'many' : left[i]}`)
    const { element } = line
    const article = hasArticle ? (element?.inArticle ? 'in' : 'out') : 'none'
    const kind = shapeKind(shapes[i])
    features.push(`article:${article}`, `article:${article}:${kind}`)
    features.push(`links:${linkBin(element)}:${article}:${kind}`, `tag:${element?.path[0] ?? ''}:${article}:${kind}`)
    features.push(`near-article:${articles[i]}:${article}`, `near-prose:${prose[i]}`, `near-prose:${prose[i]}:${kind}`)
    const declared = element?.declared === true ? 'yes' : element?.declared === false ? 'no' : 'unsaid'
    features.push(`declared:${declared}`, `declared:${declared}:${kind}`, `declared:${declared}:${article}`)
    const depth = Math.min(inMain[i], 6)
    features.push(`main:${depth}`, `main:${depth}:${kind}`, `main:${depth}:${article}`)
    const zone = i < firstMain ? 'before' : i > lastMain ? 'after' : 'between'
    features.push(`zone:${zone}`, `zone:${zone}:${kind}`, `zone:${zone}:${article}:${element?.path[0] ?? ''}`)
    if (zone === 'after') features.push(`after:${Math.min(8, i - lastMain)}`)
    if (zone === 'before') features.push(`before:${Math.min(8, firstMain - i)}`)
    if ((counts.get(shapes[i].plain) ?? 0) > 1) features.push(`repeated:${kind}`)
    for (const step of [-2, -1, 1, 2]) features.push(...neighbourFeatures(lines, shapes, i, step))
    return features
  })
}

/** What is known of the line that stands `step` lines away from line `i`. */
function neighbourFeatures(lines: readonly Line[], shapes: readonly Shape[], i: number, step: number): string[] {
  const other = i + step
  if (other < 0 || other >= lines.length) return [`${step}:edge`]
  const { element } = lines[other]
  const kind = shapeKind(shapes[other])
  const same = sharedDepth(lines[i].element, element)
  const features = [`${step}:${kind}`, `${step}:same:${same}`]
  features.push(`${step}:${element?.inArticle ? 'in' : 'out'}:${element?.path[0] ?? ''}`)
  if ((element?.linkShare ?? 0) > 0.8) features.push(`${step}:link`)
  if (same === 0 || same === 1) features.push(`${step}:beside:${kind}:${shapeKind(shapes[i])}`)
  return features
}

function ownFeatures(element: PageElement | null, shape: Shape): string[] {
  const features: string[] = []
  const kind = shapeKind(shape)
  features.push(`kind:${kind}`, `words:${bin(shape.count)}`)
  if (shape.closed) features.push('closed', `closed:${bin(shape.count)}`)
  if (shape.teaser) features.push('teaser')
  if (shape.captionMark) features.push('caption-mark', `caption-mark:${kind}`)
  if (shape.furniture > 0) features.push(`furniture-phrase:${Math.min(3, shape.furniture)}`, `furniture-phrase:${kind}`)
  if (shape.commenter) features.push('commenter')
  if (shape.continuation) features.push('continuation')
  if (/^["“‘']/.test(shape.plain)) features.push('quoted')
  if (/[©|»›]|\u00bb/.test(shape.plain)) features.push('separator')
  const opening = /^[^ ]+/.exec(shape.plain)?.[0] ?? ''
  features.push(`first:${opening.slice(0, 20)}`)
  if (shape.count <= 3) features.push(`is:${shape.plain.slice(0, 30)}`)
  if (element === null) return features
  const links = linkBin(element)
  features.push(`links:${links}`, `links:${links}:${kind}`)
  const tag = element.path[0] ?? ''
  features.push(`tag:${tag}`, `tag:${tag}:${kind}`, `tag:${tag}:${links}`)
  features.push(`tags:${tag}<${element.path[1] ?? ''}`)
  for (const wrap of new Set(element.wraps)) features.push(`wrap:${wrap}`, `wrap:${wrap}:${kind}`)
  const seen = new Set<string>()
  for (const name of element.path.slice(1)) if (tellingElements.has(name) && name !== 'div') seen.add(name)
  for (const name of seen) features.push(`within:${name}`)
  const cues = new Set<string>()
  for (const name of element.names) {
    for (const word of name.split(/[^a-z]+/)) if (nameCues.has(word)) cues.add(word)
    if (BODY_NAME.test(name)) cues.add('body-of-article')
  }
  for (const cue of cues) features.push(`name:${cue}`)
  return features
}

function linkBin(element: PageElement | null): string {
  const share = element?.linkShare ?? 0
  return share > 0.95 ? 'all' : share > 0.5 ? 'most' : share > 0.2 ? 'some' : share > 0 ? 'few' : 'none'
}

function shapeKind(shape: Shape): string {
  if (shape.head !== null) return `head-${shape.head}`
  if (shape.dateLine) return 'date'
  if (shape.byline) return 'byline'
  if (shape.doubled) return 'doubled'
  if (isParagraph(shape)) return shape.count > 25 ? 'long' : 'paragraph'
  if (shape.closed) return shape.count > 3 ? 'sentence' : 'remark'
  return shape.count > 12 ? 'open-long' : shape.count > 3 ? 'title' : 'label'
}

function bin(count: number): string {
  return count <= 1
    ? '1'
    : count <= 3
      ? '3'
      : count <= 6
        ? '6'
        : count <= 10
          ? '10'
          : count <= 16
            ? '16'
            : count <= 25
              ? '25'
              : count <= 50
                ? '50'
                : 'more'
}

/** For each line, what kind of head opened the part of the page that it stands in. */
function sectionsOf(lines: readonly Line[], shapes: readonly Shape[]): string[] {
  let head: { kind: string; element: PageElement | null } | null = null
  return lines.map(({ element }, i) => {
    const isHeading = /^h[1-6]$/.test(element?.path[0] ?? '')
    if (head !== null && i > 0 && sharedDepth(head.element, element) > 3) head = null
    const button = element !== null && !isHeading && element.linkShare > 0.9
    if ((shapes[i].head !== null && !button) || isHeading) head = { kind: shapes[i].head ?? 'heading', element }
    return head?.kind ?? 'none'
  })
}

/** For each line, how many lines of the article come after it. */
function articleLinesAfter(lines: readonly Line[]): number[] {
  const left: number[] = new Array(lines.length).fill(0)
  for (let i = lines.length - 2; i >= 0; i--) left[i] = left[i + 1] + (lines[i + 1].element?.inArticle ? 1 : 0)
  return left
}

/** For each line, how many of the lines around it are marked. */
function windowShare(marks: readonly boolean[]): number[] {
  return marks.map((_, i) => {
    let on = 0
    for (let k = i - NEAR; k <= i + NEAR; k++) if (k !== i && marks[k]) on++
    return on
  })
}

/** The element in which most words of paragraphs stand directly: the parent or grandparent of most of the story. */
function mainContainer(lines: readonly Line[], shapes: readonly Shape[]): { serial: number; words: number } {
  const words = new Map<number, number>()
  for (let i = 0; i < lines.length; i++) {
    const element = lines[i].element
    if (element === null || !isParagraph(shapes[i]) || element.linkShare > 0.5) continue
    const own = element.path[0] === 'p' || element.path[0] === 'li' ? 1 : 0
    for (let k = own; k < Math.min(own + 3, element.chain.length); k++) {
      const share = (shapes[i].count * (element.inArticle ? 3 : 1)) / (k - own + 1) ** 1.2
      words.set(element.chain[k], (words.get(element.chain[k]) ?? 0) + share)
    }
  }
  let best = { serial: -1, words: 0 }
  for (const [serial, sum] of words) {
    if (sum > best.words || (sum === best.words && serial < best.serial)) best = { serial, words: sum }
  }
  return best
}

/** How many elements lie between a line and its ancestor with the serial number; -1 if it stands elsewhere. */
function depthIn(element: PageElement | null, serial: number): number {
  return element === null ? -1 : element.chain.indexOf(serial)
}

/** How far up the element is that two lines share, by the first line's count. */
function sharedDepth(element: PageElement | null, other: PageElement | null): number {
  if (element === null || other === null) return 9
  for (let i = 0; i < Math.min(4, element.chain.length); i++) if (other.chain.includes(element.chain[i])) return i
  return 9
}
