import type { Block } from '../../record/record.ts'
import type { BlockKind } from '../../record/vocabulary.ts'
import type { Intake } from '../intake/intake.ts'
import type { Blocks } from '../layers.ts'
import type { Stage } from '../stage.ts'
import { flagsOf } from './flags.ts'
import { kindsOf } from './kinds.ts'
import { type Line, linesOf } from './lines.ts'
import { pageKinds } from './page-kinds.ts'
import { cutRunTogetherHeadlines } from './run-together-headlines.ts'
import { type Shape, shapesOf } from './shape.ts'
import { zonesOf } from './story.ts'
import { storyScores } from './story-model.ts'

/** Tells a page's story from its furniture, line by line. Facts are read from the story alone. */
export const blocksStage: Stage<'input' | 'intake', 'blocks'> = {
  name: 'blocks',
  version: 2,
  needs: ['input', 'intake'],
  gives: ['blocks'],
  run: ({ input, intake }) => ({ blocks: input.plain ? wholeText(intake.text) : readBlocks(intake) }),
}

/** The blocks of a page: they cover its whole text, in order, without overlap. */
export function readBlocks(intake: Intake): Blocks {
  const lines = linesOf(intake)
  const shapes = shapesOf(lines)
  const kinds = kindsOfPage(intake, lines, shapes) ?? kindsOf(lines, shapes, zonesOf(lines, shapes))
  const cut = cutRunTogetherHeadlines(intake.text, lines, kinds)
  return { blocks: joinLines(intake.text, cut.lines, cut.kinds), flags: flagsOf(lines, shapes, kinds) }
}

/** The kinds of an HTML page's lines, or null if its markup tells nothing of an article. */
function kindsOfPage(intake: Intake, lines: readonly Line[], shapes: readonly Shape[]): BlockKind[] | null {
  if (!intake.elements.some(({ inArticle }) => inArticle)) return null
  const isStory = storyScores(lines, shapes).map((score) => score > 0)
  return isStory.includes(true) ? pageKinds(lines, shapes, intake.meta, isStory) : null
}

function wholeText(text: string): Blocks {
  return { blocks: text === '' ? [] : [{ kind: 'body', start: 0, end: text.length }], flags: [] }
}

/** Neighbouring lines of a kind are one block, save headlines; white space belongs to the block before it. */
function joinLines(text: string, lines: readonly Line[], kinds: readonly BlockKind[]): Block[] {
  const blocks: Block[] = []
  for (let i = 0; i < lines.length; i++) {
    const last = blocks.at(-1)
    if (last !== undefined && last.kind === kinds[i] && kinds[i] !== 'headline') continue
    if (last !== undefined) blocks[blocks.length - 1] = { ...last, end: lines[i].start }
    blocks.push({ kind: kinds[i], start: last === undefined ? 0 : lines[i].start, end: text.length })
  }
  if (blocks.length === 0 && text !== '') blocks.push({ kind: 'furniture', start: 0, end: text.length })
  return blocks
}
