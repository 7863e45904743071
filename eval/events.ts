/**
 * The PLOVER type of a marked pair on PLV's train portion (Hu et al., ACL 2024): `node eval/events.ts [--data FOLDER]`.
 *
 * Prints the share of right types by the lexicon alone, which is not trained, and by the trained model, cross-validated
 * over five parts such that sentences of much the same wording are never on both sides. CONCEDE and RETREAT count as one.
 */
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openLanguageCore } from '../src/node/language-core.ts'
import type { Layers } from '../src/report/layers.ts'
import { runStages, STAGES } from '../src/report/pipeline.ts'
import { readPlv, typeExamples } from '../train/events/examples.ts'
import type { TypeScores } from '../train/events/train-types.ts'
import { crossValidate } from '../train/events/train-types.ts'

/** Scores on the data in a folder (the one that holds `data/`). */
export function scoreEventTypes(shared: string): TypeScores {
  const language = openLanguageCore()
  const last = STAGES.findIndex(({ gives }) => gives.includes('events'))
  const stages = STAGES.slice(0, last + 1)
  const read = (input: Layers['input']): Pick<Layers, 'language' | 'events'> =>
    runStages(stages, { input }, ['language', 'events'], { language, warn: () => undefined })
  return crossValidate(typeExamples(readPlv(join(shared, 'data/events/plv/train.jsonl.gz')), read))
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { data: { type: 'string', default: resolve(import.meta.dirname, '../../shared') } },
  })
  for (const [name, value] of Object.entries(scoreEventTypes(values.data))) {
    console.log(`${name.padEnd(16)} ${value.toFixed(4)}`)
  }
}
