import { openLanguageCore } from '../../src/node/language-core.ts'
import { loadModels } from '../../src/node/models.ts'
import { openReportModels } from '../../src/report/models.ts'
import { runStages, STAGES } from '../../src/report/pipeline.ts'
import type { Layers } from '../../src/report/stage.ts'

const language = openLanguageCore()
const models = openReportModels(loadModels().bytes)

/** Runs every stage over a plain English text as if it were published on a day (a Wednesday by default), in a file of that name. */
export function readSentence(text: string, date = '2015-06-10', path = 'sentence.txt'): Layers {
  const input = {
    bytes: new TextEncoder().encode(text),
    path,
    format: 'text',
    plain: true,
    date,
  } as const
  return runStages(
    STAGES,
    { input: { ...input, language: 'en' } },
    [
      'input',
      'intake',
      'blocks',
      'language',
      'masthead',
      'mentions',
      'times',
      'figures',
      'statements',
      'candidates',
      'acts',
      'events',
      'positions',
      'records',
    ],
    { language, models, warn: () => undefined },
  )
}
