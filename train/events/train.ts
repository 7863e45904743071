/**
 * Builds the model of event types: node train/events/train.ts [--data ../shared/data] [--out models/en]. The language
 * models and the attribution model must be built before. Same data, same models, same Node: same bytes.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openLanguageCore } from '../../src/node/language-core.ts'
import { saveTypeModel } from '../../src/report/events/type-model.ts'
import { runStages, STAGES } from '../../src/report/pipeline.ts'
import { saveModel } from '../manifest.ts'
import { readPlv, typeExamples } from './examples.ts'
import { trainTypes } from './train-types.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'models/en' },
  },
})
const language = openLanguageCore()
const last = STAGES.findIndex(({ gives }) => gives.includes('events'))
const examples = typeExamples(readPlv(join(values.data, 'events/plv/train.jsonl.gz')), (input) =>
  runStages(STAGES.slice(0, last + 1), { input }, ['language', 'events'], { language, warn: () => undefined }),
)
saveModel(values.out, 'events', saveTypeModel(trainTypes(examples)))
