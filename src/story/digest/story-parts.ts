import { opensOtherStory } from '../../lexicon/page-joints.ts'
import type { DocumentRecord } from '../../record/record.ts'
import { STORY_KINDS } from '../../record/vocabulary.ts'
import { type StoryVector, storyVector } from '../stories/story-vector.ts'

/** A part of a document that tells one story: nearly always all of it that is read. */
export interface StoryPart {
  /** Places of the blocks that belong to it; those that touch are one. */
  readonly spans: readonly (readonly [number, number])[]
  /** Its headline, else its first sentence. */
  readonly title: readonly [number, number]
  readonly vector: StoryVector
}

type Block = DocumentRecord['blocks'][number]

/** The parts of a document: one, or for a page that joins stories one for each. Empty if nothing of it is read. */
export function storyParts(document: DocumentRecord): StoryPart[] {
  const read = document.blocks.filter(({ kind }) => STORY_KINDS.includes(kind))
  const isMixed = document.flags.includes('mixed-stories')
  const parts: Block[][] = []
  for (const block of isMixed ? read.flatMap((each) => cutAtJoints(each, document.text)) : read) {
    const words = document.text.slice(block.start, block.end)
    if (parts.length === 0 || (isMixed && block.kind === 'body' && opensOtherStory(words))) parts.push([block])
    else parts[parts.length - 1].push(block)
  }
  return parts.map((blocks) => ({
    spans: merged(blocks),
    title: titleOf(blocks, document),
    vector: storyVector(blocks.map(({ start, end }) => document.text.slice(start, end)).join('\n')),
  }))
}

/** A block, cut where one of its paragraphs goes over to another story. */
function cutAtJoints(block: Block, text: string): Block[] {
  if (block.kind !== 'body') return [block]
  const cuts = [...text.slice(block.start, block.end).matchAll(/\n+(?=[^\n])/g)]
    .map(({ 0: breaks, index }) => block.start + index + breaks.length)
    .filter((start) => opensOtherStory(text.slice(start, block.end)))
  const bounds = [block.start, ...cuts, block.end]
  return bounds.slice(1).map((end, i) => ({ ...block, start: bounds[i], end }))
}

function merged(blocks: readonly Block[]): [number, number][] {
  const spans: [number, number][] = []
  for (const { start, end } of blocks) {
    const last = spans.at(-1)
    if (last !== undefined && last[1] === start) last[1] = end
    else spans.push([start, end])
  }
  return spans
}

/** The headline without the line break behind it; else the first sentence. */
function titleOf(blocks: readonly Block[], { text, sentences }: DocumentRecord): [number, number] {
  const headline = blocks.find(({ kind }) => kind === 'headline')
  const [first] = blocks
  const sentence = sentences.find(({ start, end }) => start >= first.start && end <= first.end)
  const { start, end } = headline ?? sentence ?? first
  const words = text.slice(start, end)
  return [start + words.length - words.trimStart().length, start + words.trimEnd().length]
}

/** The number of the part in which a place lies; 0 if it lies in none. */
export function partAt(parts: readonly StoryPart[], place: number): number {
  return Math.max(
    0,
    parts.findIndex(({ spans }) => spans.some(([start, end]) => start <= place && place < end)),
  )
}
