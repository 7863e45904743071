import type { LanguageCore } from '../../src/language/core.ts'
import type { ReportModels } from '../../src/report/models.ts'
import { runStages, STAGES } from '../../src/report/pipeline.ts'
import type { Layers } from '../../src/report/stage.ts'
import type { CorpusBlock } from './corpus.ts'

/** What the models learn from: a block of the corpus beside what the stages before them read in it. */
export interface ReadBlock {
  readonly block: CorpusBlock
  readonly layers: Pick<Layers, 'language' | 'mentions' | 'times' | 'figures' | 'statements'>
}

/**
 * Reads blocks as `sitrep read --plain` does, by the stages that the nets learn over: as far as figures, without the nets
 * themselves, so that statements and figures are those that the nets choose from.
 */
export function readBlocks(blocks: readonly CorpusBlock[], language: LanguageCore, models: ReportModels): ReadBlock[] {
  return blocks.map((block) => ({ block, layers: readBlock(block, language, models) }))
}

export function readBlock(
  block: Pick<CorpusBlock, 'id' | 'text'>,
  language: LanguageCore,
  models: ReportModels,
): ReadBlock['layers'] {
  const last = STAGES.findIndex(({ gives }) => gives.includes('figures'))
  const tools = { language, models: { ...models, decisions: null }, warn: () => undefined }
  const wanted = ['language', 'mentions', 'times', 'figures', 'statements'] as const
  return runStages(STAGES.slice(0, last + 1), { input: plainInput(block) }, wanted, tools)
}

function plainInput({ id, text }: Pick<CorpusBlock, 'id' | 'text'>): Layers['input'] {
  return {
    bytes: new TextEncoder().encode(text),
    path: id,
    format: 'text',
    plain: true,
    date: null,
    language: null,
  }
}
