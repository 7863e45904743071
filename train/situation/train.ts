/**
 * Builds the nets of a reading's decisions: node train/situation/train.ts [--data ../shared/data] [--out models/en]
 * [--open] [--teacher FILE]
 * [--without FOLD] [--only candidates,acts,stances,phrases]. The language models and the attribution model must be built before.
 * Same data, same models, same Node: same bytes. With --without a fold of train is left out, to be measured on.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readContainer, writeContainer } from '../../src/language/model/container.ts'
import { netSections } from '../../src/language/net/net.ts'
import { readWordVectors } from '../../src/language/net/vectors.ts'
import { openLanguageCore } from '../../src/node/language-core.ts'
import { loadModels } from '../../src/node/models.ts'
import { openReportModels } from '../../src/report/models.ts'
import { saveModel } from '../manifest.ts'
import { actColumns, addSoftActs, addSoftWords, phraseColumns, stanceColumns, wordColumns } from './columns.ts'
import { foldOf, readCorpus } from './corpus.ts'
import { ACTS, type NetPlan, PHRASES, STANCES, trainPlan, WORDS } from './nets.ts'
import { readBlocks } from './read-blocks.ts'
import { type SoftBlock, softBlocks } from './soft.ts'
import { goldBlock } from './word-examples.ts'

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'models/en' },
    vectors: { type: 'string', default: 'models/en/vectors.bin' },
    without: { type: 'string' },
    only: { type: 'string', default: 'candidates,acts,stances,phrases' },
    seed: { type: 'string', default: '1' },
    teacher: { type: 'string' },
    open: { type: 'boolean', default: false },
  },
})
/** Blocks whose texts' publishers state no open licence. */
const NOT_OPEN = /^(pol|ecb)-/
const began = Date.now()
const say = (line: string): void => console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`)
const vectors = readWordVectors(readContainer(readFileSync(options.vectors), 'word vectors'))
const all = readCorpus(join(options.data, 'situation/train.jsonl.gz'))
const fold = options.without === undefined ? -1 : Number(options.without)
const language = openLanguageCore()
const models = openReportModels(loadModels().bytes)
const learned = all.filter(({ id }) => foldOf(id) !== fold && !(options.open && NOT_OPEN.test(id)))
const blocks = readBlocks(learned, language, models).map(goldBlock)
say(`${blocks.length} blocks read`)

const taught = (file: string): Generator<SoftBlock> => softBlocks(file, language, models)

const PLANS: readonly (readonly [NetPlan, typeof wordColumns])[] = [
  [WORDS, wordColumns],
  [ACTS, actColumns],
  [STANCES, stanceColumns],
  [PHRASES, phraseColumns],
]
for (const [plan, columns] of PLANS) {
  if (!options.only.split(',').includes(plan.name)) continue
  const examples = columns(blocks, vectors)
  if (options.teacher !== undefined && plan === WORDS) addSoftWords(examples, taught(options.teacher), vectors)
  if (options.teacher !== undefined && plan === ACTS) addSoftActs(examples, taught(options.teacher), vectors)
  const net = trainPlan(plan, examples, vectors, Number(options.seed), say)
  saveModel(options.out, plan.name, writeContainer(netSections(plan.name, net)))
  say(`${plan.name}: saved`)
}
