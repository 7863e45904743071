/**
 * Builds the attribution model: node train/attribution/train.ts [--data ../shared/data] [--out models/en]. The language
 * models must be built before. Same data, same models, same Node: same bytes.
 */
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { openLanguageCore } from '../../src/node/language-core.ts'
import { saveAttributionModel } from '../../src/report/statements/attribution/model.ts'
import { saveModel } from '../manifest.ts'
import { buildAttributionModel } from './build.ts'
import { readArticles } from './examples.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'models/en' },
  },
})
const began = performance.now()
const language = openLanguageCore()
const model = buildAttributionModel(
  readArticles(join(values.data, 'attribution/polnear/train.jsonl.gz')),
  (article) => language.analyze(article.text),
  (line) => console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`),
)
saveModel(values.out, 'attribution', saveAttributionModel(model))
